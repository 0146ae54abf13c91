//! The plan in the database, who can be charged with something, what can have come of it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::{entries, grants, item_texts, plan_items, users};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select, Set,
};

use super::model::{Kind, Measure, State};
use crate::error::{PortalError, Result};
use crate::features::rights::{self, Actor};
use crate::i18n::Lang;

/// Nobody reads a longer list at once.
const MOST: u64 = 2_000;
/// So many of the last published entries can be chosen from.
const MOST_CHOICES: u64 = 100;

/// The measures of some days, in their order.
pub async fn between(db: &impl ConnectionTrait, from: NaiveDate, to: NaiveDate) -> Result<Vec<Measure>> {
    all(db, plan_items::Entity::find().filter(plan_items::Column::Due.between(from, to))).await
}

/// What was to be done before a day and is still planned.
pub async fn overdue(db: &impl ConnectionTrait, before: NaiveDate) -> Result<Vec<Measure>> {
    let planned = plan_items::Column::State.eq(State::Planned.name());
    all(db, plan_items::Entity::find().filter(planned).filter(plan_items::Column::Due.lt(before))).await
}

async fn all(db: &impl ConnectionTrait, query: Select<plan_items::Entity>) -> Result<Vec<Measure>> {
    let rows =
        query.order_by_asc(plan_items::Column::Due).order_by_asc(plan_items::Column::Id).limit(MOST).all(db).await?;
    Ok(rows.into_iter().map(measure).collect())
}

/// One measure.
pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<Measure> {
    plan_items::Entity::find_by_id(id).one(db).await?.map(measure).ok_or(PortalError::NotFound)
}

fn measure(row: plan_items::Model) -> Measure {
    Measure {
        id: row.id,
        section: row.section_id,
        title: row.title,
        kind: Kind::from_name(&row.kind).unwrap_or(Kind::Other),
        due: row.due,
        responsible: row.responsible_id,
        state: State::from_name(&row.state).unwrap_or(State::Planned),
        entry: row.entry_id,
    }
}

/// Adds a measure.
pub async fn add(db: &impl ConnectionTrait, measure: &Measure, by: i64, now: DateTime<Utc>) -> Result<i64> {
    let row = plan_items::ActiveModel { created_by: Set(Some(by)), created_at: Set(now), ..columns(measure, now) };
    Ok(row.insert(db).await?.id)
}

/// Writes a measure that is there.
pub async fn write(db: &impl ConnectionTrait, measure: &Measure, now: DateTime<Utc>) -> Result<()> {
    let row = plan_items::ActiveModel { id: Set(measure.id), ..columns(measure, now) };
    row.update(db).await?;
    Ok(())
}

fn columns(measure: &Measure, now: DateTime<Utc>) -> plan_items::ActiveModel {
    plan_items::ActiveModel {
        section_id: Set(measure.section),
        title: Set(measure.title.clone()),
        kind: Set(measure.kind.name().to_owned()),
        due: Set(measure.due),
        responsible_id: Set(measure.responsible),
        state: Set(measure.state.name().to_owned()),
        entry_id: Set(measure.entry),
        changed_at: Set(now),
        ..Default::default()
    }
}

/// The staff with open accounts, by name.
pub async fn people(db: &impl ConnectionTrait) -> Result<Vec<(i64, String)>> {
    let with_right = grants::Entity::find().select_only().column(grants::Column::UserId).into_query();
    Ok(users::Entity::find()
        .select_only()
        .column(users::Column::Id)
        .column(users::Column::Name)
        .filter(users::Column::Id.in_subquery(with_right))
        .filter(users::Column::DisabledAt.is_null())
        .order_by_asc(users::Column::Name)
        .order_by_asc(users::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

/// Names of accounts, open or not.
pub async fn names(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<HashMap<i64, String>> {
    let rows: Vec<(i64, String)> = users::Entity::find()
        .select_only()
        .column(users::Column::Id)
        .column(users::Column::Name)
        .filter(users::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Somebody with their rights.
pub async fn actor(db: &impl ConnectionTrait, id: i64) -> Result<Actor> {
    Ok(Actor { id, grants: rights::grants_of(db, id).await? })
}

/// The last published entries of some items.
pub async fn published(db: &impl ConnectionTrait, items: &[i64], lang: Lang) -> Result<Vec<(i64, String)>> {
    let rows = entries::Entity::find()
        .filter(entries::Column::SectionId.is_in(items.iter().copied()))
        .filter(entries::Column::ItemId.is_not_null())
        .filter(entries::Column::DeletedAt.is_null())
        .order_by_desc(entries::Column::ChangedAt)
        .order_by_desc(entries::Column::Id)
        .limit(MOST_CHOICES)
        .all(db)
        .await?;
    let titles = titles_of(db, &rows, lang).await?;
    Ok(rows.iter().map(|row| (row.id, titles.get(&row.id).cloned().unwrap_or_default())).collect())
}

/// Titles of entries, as published or else their numbers.
pub async fn titles(db: &impl ConnectionTrait, ids: Vec<i64>, lang: Lang) -> Result<HashMap<i64, String>> {
    let rows = entries::Entity::find().filter(entries::Column::Id.is_in(ids)).all(db).await?;
    titles_of(db, &rows, lang).await
}

async fn titles_of(db: &impl ConnectionTrait, rows: &[entries::Model], lang: Lang) -> Result<HashMap<i64, String>> {
    let items = rows.iter().filter_map(|row| row.item_id);
    let texts = item_texts::Entity::find().filter(item_texts::Column::ItemId.is_in(items)).all(db).await?;
    let title = |row: &entries::Model| {
        let mut own = texts.iter().filter(|text| Some(text.item_id) == row.item_id);
        let exact = own.clone().find(|text| text.lang == lang.code());
        exact.or_else(|| own.next()).map_or_else(|| format!("№ {}", row.id), |text| text.title.clone())
    };
    Ok(rows.iter().map(|row| (row.id, title(row))).collect())
}
