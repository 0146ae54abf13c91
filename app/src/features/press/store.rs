//! The press in the database, and who gets it by mail.

mod readers;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::{press_items, units};
use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Select, Set,
};

use super::model::{Answer, Counts, Item, Kind, Subject, Tone};
use crate::error::{PortalError, Result};
use crate::i18n::Trilingual;

pub use readers::{Reader, forget_reader, is_reader, mark_sent, readers, start_reading};

/// The akim as a subject; every other one is a unit.
const AKIM: &str = "akim";
const UNIT: &str = "unit";
/// So many outlets can be chosen from.
const MOST_OUTLETS: u64 = 500;

/// What of the press is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub subject: Option<Subject>,
    pub tone: Option<Tone>,
    pub outlet: Option<String>,
    /// Only what is still to be answered.
    pub only_open: bool,
}

impl Wanted {
    fn condition(&self) -> Condition {
        let of_subject = |subject: Subject| match subject {
            Subject::Akim => Condition::all().add(press_items::Column::Subject.eq(AKIM)),
            Subject::Unit(id) => {
                Condition::all().add(press_items::Column::Subject.eq(UNIT)).add(press_items::Column::UnitId.eq(id))
            }
        };
        let open = || press_items::Column::Answer.eq(Answer::Needed(None).name());
        Condition::all()
            .add_option(self.from.map(|day| press_items::Column::Day.gte(day)))
            .add_option(self.to.map(|day| press_items::Column::Day.lte(day)))
            .add_option(self.subject.map(of_subject))
            .add_option(self.tone.map(|tone| press_items::Column::Tone.eq(tone.name())))
            .add_option(self.outlet.as_ref().map(|outlet| press_items::Column::Outlet.eq(outlet)))
            .add_option(self.only_open.then(open))
    }
}

fn item(row: press_items::Model) -> Item {
    let subject = if row.subject == AKIM { None } else { row.unit_id };
    Item {
        id: row.id,
        day: row.day,
        outlet: row.outlet,
        kind: Kind::from_name(&row.kind).unwrap_or(Kind::Site),
        link: row.link,
        subject: subject.map_or(Subject::Akim, Subject::Unit),
        tone: Tone::from_name(&row.tone).unwrap_or(Tone::Neutral),
        summary: row.summary,
        answer: Answer::from_name(&row.answer, row.answer_by).unwrap_or(Answer::NotNeeded),
        changed_at: row.changed_at,
    }
}

fn newest_first(query: Select<press_items::Entity>) -> Select<press_items::Entity> {
    query.order_by_desc(press_items::Column::Day).order_by_desc(press_items::Column::Id)
}

/// A part of the list, the newest first, and how many lines there are in all.
pub async fn list(db: &impl ConnectionTrait, wanted: &Wanted, (offset, limit): (u64, u64)) -> Result<(Vec<Item>, u64)> {
    let query = press_items::Entity::find().filter(wanted.condition());
    let count = query.clone().count(db).await?;
    let rows = newest_first(query).offset(offset).limit(limit).all(db).await?;
    Ok((rows.into_iter().map(item).collect(), count))
}

/// What was entered from one moment up to another, in the order of its days.
pub async fn entered(
    db: &impl ConnectionTrait,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    most: u64,
) -> Result<Vec<Item>> {
    let entered = press_items::Column::CreatedAt;
    let query = press_items::Entity::find().filter(entered.gte(from)).filter(entered.lt(until));
    let rows = query.order_by_desc(press_items::Column::Day).order_by_asc(press_items::Column::Id).limit(most);
    Ok(rows.all(db).await?.into_iter().map(item).collect())
}

/// What is still to be answered, the most urgent first.
pub async fn open(db: &impl ConnectionTrait, most: u64) -> Result<Vec<Item>> {
    let wanted = Wanted { only_open: true, ..Wanted::default() };
    let query = press_items::Entity::find().filter(wanted.condition());
    let rows = query
        .order_by_with_nulls(press_items::Column::AnswerBy, Order::Asc, NullOrdering::Last)
        .order_by_asc(press_items::Column::Id)
        .limit(most);
    Ok(rows.all(db).await?.into_iter().map(item).collect())
}

/// How much was written on each day, by tone; days without anything are not there.
pub async fn by_day(db: &impl ConnectionTrait, wanted: &Wanted) -> Result<BTreeMap<NaiveDate, Counts>> {
    let rows: Vec<(NaiveDate, String, String, i64)> = press_items::Entity::find()
        .select_only()
        .column(press_items::Column::Day)
        .column(press_items::Column::Tone)
        .column(press_items::Column::Answer)
        .column_as(press_items::Column::Id.count(), "count")
        .filter(wanted.condition())
        .group_by(press_items::Column::Day)
        .group_by(press_items::Column::Tone)
        .group_by(press_items::Column::Answer)
        .into_tuple()
        .all(db)
        .await?;
    let mut days: BTreeMap<NaiveDate, Counts> = BTreeMap::new();
    for (day, tone, answer, count) in rows {
        let count = u64::try_from(count).unwrap_or_default();
        let is_open = answer == Answer::Needed(None).name();
        let tone = Tone::from_name(&tone).unwrap_or(Tone::Neutral);
        days.entry(day).or_default().add(tone, count, if is_open { count } else { 0 });
    }
    Ok(days)
}

/// One line.
pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<Item> {
    press_items::Entity::find_by_id(id).one(db).await?.map(item).ok_or(PortalError::NotFound)
}

/// Adds a line.
pub async fn add(db: &impl ConnectionTrait, new: &Item, by: i64, now: DateTime<Utc>) -> Result<i64> {
    let row = press_items::ActiveModel { created_by: Set(Some(by)), created_at: Set(now), ..columns(new, now) };
    Ok(row.insert(db).await?.id)
}

/// Writes a line that is there.
pub async fn write(db: &impl ConnectionTrait, changed: &Item, now: DateTime<Utc>) -> Result<()> {
    let row = press_items::ActiveModel { id: Set(changed.id), ..columns(changed, now) };
    row.update(db).await?;
    Ok(())
}

/// Forgets a line.
pub async fn remove(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    press_items::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

fn columns(item: &Item, now: DateTime<Utc>) -> press_items::ActiveModel {
    let (subject, unit) = match item.subject {
        Subject::Akim => (AKIM, None),
        Subject::Unit(id) => (UNIT, Some(id)),
    };
    press_items::ActiveModel {
        day: Set(item.day),
        outlet: Set(item.outlet.clone()),
        kind: Set(item.kind.name().to_owned()),
        link: Set(item.link.clone()),
        subject: Set(subject.to_owned()),
        unit_id: Set(unit),
        tone: Set(item.tone.name().to_owned()),
        summary: Set(item.summary.clone()),
        answer: Set(item.answer.name().to_owned()),
        answer_by: Set(item.answer.by()),
        changed_at: Set(now),
        ..Default::default()
    }
}

/// The outlets that were named so far, by name.
pub async fn outlets(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    Ok(press_items::Entity::find()
        .select_only()
        .column(press_items::Column::Outlet)
        .distinct()
        .order_by_asc(press_items::Column::Outlet)
        .limit(MOST_OUTLETS)
        .into_tuple()
        .all(db)
        .await?)
}

/// The units of the structure.
pub async fn units(db: &impl ConnectionTrait) -> Result<Vec<(i64, Trilingual)>> {
    let rows = units::Entity::find().order_by_asc(units::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, serde_json::from_value(row.name).unwrap_or_default())).collect())
}
