//! What is published of each item, now and on past days; addresses of units; mails sent.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::{duty_notices, entries, grants, item_texts, items, publications, units, users};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, JoinType, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, RelationDef, Set,
};

use super::model::{Duty, LastPublished, Publication, day_of, last_published, remember, state_of};
use crate::error::{PortalError, Result};
use crate::features::content;
use crate::features::rights::Role;
use crate::i18n::{Lang, Trilingual};
use crate::server::Structure;

/// Every duty as it stood at a moment, in the order of the structure.
pub async fn duties(db: &impl ConnectionTrait, structure: &Structure, moment: DateTime<Utc>) -> Result<Vec<Duty>> {
    let last = last_by_item(db, moment).await?;
    let today = day_of(moment);
    let mut duties = Vec::new();
    for section in &structure.sections {
        for item in &section.items {
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
                standings,
            });
        }
    }
    Ok(duties)
}

/// The last publication of each item in each language at a moment.
pub async fn last_by_item(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<LastPublished> {
    let mut last = last_published(&recorded(db, moment).await?);
    for row in unrecorded(db, moment).await? {
        let Some(lang) = Lang::from_code(&row.lang) else { continue };
        for at in [row.published, row.changed].into_iter().flatten() {
            remember(&mut last, row.section_id, lang, at);
        }
    }
    Ok(last)
}

/// Publications and withdrawals of the newsroom up to a moment, oldest first.
async fn recorded(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<Vec<Publication>> {
    let rows = publications::Entity::find()
        .filter(publications::Column::At.lte(moment))
        .order_by_asc(publications::Column::At)
        .order_by_asc(publications::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Publication {
            section_id: row.section_id,
            // Without an entry each row stands for itself.
            entry_id: row.entry_id.unwrap_or(-row.id),
            langs: langs(row.langs),
            is_withdrawal: row.is_withdrawal,
            at: row.at,
        })
        .collect())
}

fn langs(codes: sea_orm::JsonValue) -> Vec<Lang> {
    let codes: Vec<String> = serde_json::from_value(codes).unwrap_or_default();
    codes.iter().filter_map(|code| Lang::from_code(code)).collect()
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
    let first_recorded = Query::select()
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
        .to_owned();
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
        .filter(items::Column::Id.not_in_subquery(first_recorded))
        .group_by(items::Column::SectionId)
        .group_by(item_texts::Column::Lang)
        .into_model::<Newest>()
        .all(db)
        .await?)
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
