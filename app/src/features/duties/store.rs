//! What is published of each item, now and on past days; addresses of units; mails sent.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::{duty_notices, entries, grants, item_texts, items, publications, units, users};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, JoinType, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, RelationDef, Set,
};

use super::model::class::{Class, fresh_until};
use super::model::{Duty, LastPublished, day_of, remember, state_of};
use crate::error::{PortalError, Result};
use crate::features::content;
use crate::features::rights::Role;
use crate::features::workdays;
use crate::i18n::{Lang, Trilingual};
use crate::server::Structure;

/// Every duty as it stood at a moment, in the order of the structure.
pub async fn duties(db: &impl ConnectionTrait, structure: &Structure, moment: DateTime<Utc>) -> Result<Vec<Duty>> {
    let last = last_by_item(db, moment).await?;
    let calendar = workdays::calendar(db).await?;
    let today = day_of(moment);
    let mut duties = Vec::new();
    for section in &structure.sections {
        for item in &section.items {
            let class = Class::of(item.kind, item.update_period);
            let fresh_until = Lang::ALL.map(|lang| {
                let last = last.get(&(item.id, lang)).copied().map(day_of);
                fresh_until(class, item.kind, last, &calendar)
            });
            let standings = Lang::ALL.map(|lang| {
                // A page that is a part of the program is there as long as the program is.
                let built_in = content::is_built_in(&item.key).then_some(today);
                let last = last.get(&(item.id, lang)).copied();
                (state_of(item.update_period, last.map(day_of).or(built_in), today), last)
            });
            duties.push(Duty {
                item_id: item.id,
                item_key: item.key.clone(),
                title: item.title.clone(),
                section_id: section.id,
                section_key: section.key.clone(),
                section_title: section.title.clone(),
                unit: item.unit.clone(),
                unit_id: item.unit_id,
                period: item.update_period,
                source: item.source.clone(),
                class,
                fresh_until,
                standings,
            });
        }
    }
    Ok(duties)
}

/// The last publication of each item in each language at a moment.
pub async fn last_by_item(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<LastPublished> {
    let mut last = LastPublished::new();
    for row in recorded(db, moment).await? {
        for (lang, at) in Lang::ALL.into_iter().zip([row.kk, row.ru, row.en]) {
            if let Some(at) = at {
                remember(&mut last, row.section_id, lang, at);
            }
        }
    }
    for row in unrecorded(db, moment).await? {
        let Some(lang) = Lang::from_code(&row.lang) else { continue };
        for at in [row.published, row.changed].into_iter().flatten() {
            remember(&mut last, row.section_id, lang, at);
        }
    }
    Ok(last)
}

/// The last recorded publication of an item in each language.
#[derive(FromQueryResult)]
pub struct Recorded {
    section_id: i64,
    kk: Option<DateTime<Utc>>,
    ru: Option<DateTime<Utc>>,
    en: Option<DateTime<Utc>>,
}

/// What the newsroom recorded up to a moment: one row an item, however often it was renewed. An
/// entry that was withdrawn counts no more, what was published before it counts again.
pub async fn recorded(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<Vec<Recorded>> {
    let mut query = publications::Entity::find().select_only().column(publications::Column::SectionId);
    for lang in Lang::ALL {
        query = query.column_as(published_in(lang).max(), lang.code());
    }
    Ok(query
        .filter(publications::Column::IsWithdrawal.eq(false))
        .filter(publications::Column::At.lte(moment))
        .filter(Expr::exists(withdrawn_later(moment)).not())
        .group_by(publications::Column::SectionId)
        .into_model::<Recorded>()
        .all(db)
        .await?)
}

/// When, if it was in this language. The list of languages is JSON of codes we wrote ourselves:
/// both databases can search its text.
fn published_in(lang: Lang) -> Expr {
    let langs = Expr::col((publications::Entity, publications::Column::Langs)).cast_as("text");
    let at = Expr::col((publications::Entity, publications::Column::At));
    Expr::case(langs.like(format!("%\"{lang}\"%")), at).into()
}

/// Withdrawals of the same entry after the publication, up to a moment.
fn withdrawn_later(moment: DateTime<Utc>) -> SelectStatement {
    let own = |column: publications::Column| Expr::col((publications::Entity, column));
    let later = |column: publications::Column| Expr::col(("later", column));
    let at_once = later(publications::Column::At)
        .eq(own(publications::Column::At))
        .and(later(publications::Column::Id).gt(own(publications::Column::Id)));
    Query::select()
        .expr(Expr::val(1))
        .from_as(publications::Entity, "later")
        .and_where(later(publications::Column::EntryId).eq(own(publications::Column::EntryId)))
        .and_where(later(publications::Column::IsWithdrawal).eq(true))
        .and_where(later(publications::Column::At).lte(moment))
        .and_where(later(publications::Column::At).gt(own(publications::Column::At)).or(at_once))
        .to_owned()
}

/// How often each item was published or renewed between two moments (R95-2-7h).
pub async fn publications_between(
    db: &impl ConnectionTrait,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<BTreeMap<i64, u64>> {
    let recorded: Vec<(i64, i64)> = publications::Entity::find()
        .select_only()
        .column(publications::Column::SectionId)
        .column_as(publications::Column::Id.count(), "count")
        .filter(publications::Column::IsWithdrawal.eq(false))
        .filter(publications::Column::At.between(from, to))
        .group_by(publications::Column::SectionId)
        .into_tuple()
        .all(db)
        .await?;
    let unrecorded: Vec<(i64, i64)> = items::Entity::find()
        .select_only()
        .column(items::Column::SectionId)
        .column_as(items::Column::Id.count(), "count")
        .filter(items::Column::PublishedAt.between(from, to))
        .filter(items::Column::Id.not_in_subquery(first_recorded()))
        .group_by(items::Column::SectionId)
        .into_tuple()
        .all(db)
        .await?;
    let mut counts = BTreeMap::new();
    for (item, count) in recorded.into_iter().chain(unrecorded) {
        *counts.entry(item).or_default() += u64::try_from(count).unwrap_or_default();
    }
    Ok(counts)
}

#[derive(FromQueryResult)]
struct Newest {
    section_id: i64,
    lang: String,
    published: Option<DateTime<Utc>>,
    changed: Option<DateTime<Utc>>,
}

/// What came with the first start or an import: the newsroom has no record of its first
/// publication. One row an item of the structure and language, however much it holds.
async fn unrecorded(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<Vec<Newest>> {
    let until = |column: item_texts::Column| -> Expr {
        Expr::case(column.lte(moment), Expr::col((item_texts::Entity, column))).into()
    };
    Ok(items::Entity::find()
        .select_only()
        .column(items::Column::SectionId)
        .column_as(item_texts::Column::Lang, "lang")
        .column_as(items::Column::PublishedAt.max(), "published")
        .column_as(until(item_texts::Column::ChangedAt).max(), "changed")
        .join(JoinType::InnerJoin, texts_of_items())
        .filter(items::Column::PublishedAt.lte(moment))
        .filter(items::Column::Id.not_in_subquery(first_recorded()))
        .group_by(items::Column::SectionId)
        .group_by(item_texts::Column::Lang)
        .into_model::<Newest>()
        .all(db)
        .await?)
}

/// Items whose first publication the newsroom recorded.
fn first_recorded() -> SelectStatement {
    Query::select()
        .column((entries::Entity, entries::Column::ItemId))
        .from(entries::Entity)
        .inner_join(
            publications::Entity,
            Expr::col((publications::Entity, publications::Column::EntryId))
                .equals((entries::Entity, entries::Column::Id)),
        )
        .inner_join(
            items::Entity,
            Expr::col((items::Entity, items::Column::Id)).equals((entries::Entity, entries::Column::ItemId)),
        )
        .and_where(
            Expr::col((publications::Entity, publications::Column::At))
                .lte(Expr::col((items::Entity, items::Column::PublishedAt))),
        )
        .to_owned()
}

fn texts_of_items() -> RelationDef {
    items::Entity::belongs_to(item_texts::Entity).from(items::Column::Id).to(item_texts::Column::ItemId).into()
}

/// A responsible unit and where to write to it.
#[derive(Clone, Debug)]
pub struct Unit {
    pub id: i64,
    pub name: Trilingual,
    pub email: Option<String>,
}

/// All responsible units.
pub async fn all_units(db: &impl ConnectionTrait) -> Result<Vec<Unit>> {
    let rows = units::Entity::find().order_by_asc(units::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(unit).collect())
}

/// One unit.
pub async fn one_unit(db: &impl ConnectionTrait, id: i64) -> Result<Unit> {
    units::Entity::find_by_id(id).one(db).await?.map(unit).ok_or(PortalError::NotFound)
}

fn unit(row: units::Model) -> Unit {
    let name = serde_json::from_value(row.name).unwrap_or_default();
    Unit { id: row.id, name, email: row.email.filter(|email| !email.is_empty()) }
}

/// Sets or clears the address of a unit.
pub async fn set_unit_email(db: &impl ConnectionTrait, id: i64, email: Option<String>) -> Result<()> {
    let row = units::ActiveModel { id: Set(id), email: Set(email), ..Default::default() };
    row.update(db).await?;
    Ok(())
}

/// Addresses and languages of all administrators whose account is open.
pub async fn administrators(db: &impl ConnectionTrait) -> Result<Vec<(String, Lang)>> {
    let holders = grants::Entity::find()
        .select_only()
        .column(grants::Column::UserId)
        .filter(grants::Column::Role.eq(Role::Administrator.name()))
        .filter(grants::Column::SectionId.is_null())
        .into_query();
    let rows = users::Entity::find()
        .filter(users::Column::Id.in_subquery(holders))
        .filter(users::Column::DisabledAt.is_null())
        .order_by_asc(users::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.email, row.lang.as_deref().and_then(Lang::from_code).unwrap_or_default()))
        .collect())
}

/// A mail about a duty: of what, for which date, which one.
pub type Notice = (String, NaiveDate, &'static str);

/// Those of the notices that were not sent yet; marks them as sent. Part of the transaction
/// that queues the mails.
pub async fn take_unsent(
    db: &impl ConnectionTrait,
    wanted: Vec<Notice>,
    now: DateTime<Utc>,
) -> Result<HashSet<Notice>> {
    let oldest = wanted.iter().map(|(_, due, _)| *due).min();
    let Some(oldest) = oldest else { return Ok(HashSet::new()) };
    let sent: HashMap<(String, NaiveDate, String), DateTime<Utc>> = duty_notices::Entity::find()
        .filter(duty_notices::Column::Due.gte(oldest))
        .all(db)
        .await?
        .into_iter()
        .map(|row| ((row.subject, row.due, row.kind), row.sent_at))
        .collect();
    let is_new = |(subject, due, kind): &Notice| !sent.contains_key(&(subject.clone(), *due, (*kind).to_owned()));
    let unsent: HashSet<Notice> = wanted.into_iter().filter(is_new).collect();
    let rows: Vec<_> = unsent
        .iter()
        .map(|(subject, due, kind)| duty_notices::ActiveModel {
            subject: Set(subject.clone()),
            due: Set(*due),
            kind: Set((*kind).to_owned()),
            sent_at: Set(now),
        })
        .collect();
    for some in rows.chunks(200) {
        duty_notices::Entity::insert_many(some.to_vec()).exec_without_returning(db).await?;
    }
    Ok(unsent)
}
