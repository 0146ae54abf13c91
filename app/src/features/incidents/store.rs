//! Incidents in the database.

use chrono::{DateTime, Utc};
use portal_entities::incidents;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::model::{Event, Kind};
use crate::error::Result;

/// So many are listed.
const LISTED: u64 = 500;

/// A line of the list.
#[derive(Clone, Debug)]
pub struct Incident {
    pub id: i64,
    pub kind: Kind,
    pub detail: String,
    pub opened_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub contractor: String,
}

fn incident(row: incidents::Model) -> Incident {
    Incident {
        id: row.id,
        kind: Kind::from_name(&row.kind).unwrap_or(Kind::Other),
        detail: row.detail,
        opened_at: row.opened_at,
        answered_at: row.answered_at,
        closed_at: row.closed_at,
        contractor: row.contractor,
    }
}

/// The newest first.
pub async fn list(db: &impl ConnectionTrait) -> Result<Vec<Incident>> {
    let rows = incidents::Entity::find()
        .order_by_desc(incidents::Column::OpenedAt)
        .order_by_desc(incidents::Column::Id)
        .limit(LISTED)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(incident).collect())
}

pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<Option<Incident>> {
    Ok(incidents::Entity::find_by_id(id).one(db).await?.map(incident))
}

/// Kinds of which an incident is open, with its beginning.
pub async fn still_open(db: &impl ConnectionTrait) -> Result<Vec<(Kind, DateTime<Utc>)>> {
    let rows = incidents::Entity::find().filter(incidents::Column::ClosedAt.is_null()).all(db).await?;
    let noticed = |row: &incidents::Model| Kind::from_name(&row.kind).filter(|kind| *kind != Kind::Other);
    Ok(rows.iter().filter_map(|row| Some((noticed(row)?, row.opened_at))).collect())
}

/// Writes an event down; `false` if it is known, for example from another server.
pub async fn note(db: &impl ConnectionTrait, event: &Event) -> Result<bool> {
    match event {
        Event::Opened { kind, detail, at } => {
            let known = incidents::Entity::find()
                .filter(incidents::Column::Kind.eq(kind.name()))
                .filter(incidents::Column::ClosedAt.is_null())
                .one(db)
                .await?;
            if known.is_some() {
                return Ok(false);
            }
            add(db, *kind, detail, "", *at).await?;
            Ok(true)
        }
        Event::Closed { kind, at, .. } => {
            let closed = incidents::ActiveModel { closed_at: Set(Some(*at)), ..Default::default() };
            let done = incidents::Entity::update_many()
                .set(closed)
                .filter(incidents::Column::Kind.eq(kind.name()))
                .filter(incidents::Column::ClosedAt.is_null())
                .exec(db)
                .await?;
            Ok(done.rows_affected > 0)
        }
    }
}

pub async fn add(
    db: &impl ConnectionTrait,
    kind: Kind,
    detail: &str,
    contractor: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = incidents::ActiveModel {
        kind: Set(kind.name().to_owned()),
        detail: Set(detail.to_owned()),
        contractor: Set(contractor.to_owned()),
        opened_at: Set(at),
        ..Default::default()
    };
    incidents::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Who works on it, since when, and whether it is over.
pub async fn answer(
    db: &impl ConnectionTrait,
    known: &Incident,
    contractor: &str,
    closes: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = incidents::ActiveModel {
        contractor: Set(contractor.to_owned()),
        answered_at: Set(Some(known.answered_at.unwrap_or(now))),
        closed_at: Set(known.closed_at.or_else(|| closes.then_some(now))),
        ..Default::default()
    };
    incidents::Entity::update_many().set(row).filter(incidents::Column::Id.eq(known.id)).exec(db).await?;
    Ok(())
}
