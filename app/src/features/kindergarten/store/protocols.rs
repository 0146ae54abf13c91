//! Protocols of vouchers: who got one, by which place.

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::kinder_protocols as protocols;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, QueryOrder, QuerySelect, Set};
use serde::{Deserialize, Serialize};

use super::super::model::record::{Category, Code};
use super::MOST_LISTED;
use crate::error::{PortalError, Result};

/// A line of a protocol: who got a voucher, and by which place.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Line {
    pub place: u32,
    pub number: String,
    pub category: Category,
    pub applied: NaiveDate,
}

/// A protocol of vouchers.
#[derive(Clone, Debug)]
pub struct Protocol {
    pub id: i64,
    pub garden: String,
    pub born: i32,
    pub lines: Vec<Line>,
    pub made_at: DateTime<Utc>,
}

pub async fn add_protocol(
    db: &impl ConnectionTrait,
    (garden, born): (Code, u16),
    lines: &[Line],
    by: i64,
    now: DateTime<Utc>,
) -> Result<i64> {
    let row = protocols::ActiveModel {
        garden: Set(garden.to_string()),
        born: Set(born.into()),
        lines: Set(serde_json::to_value(lines).map_err(PortalError::internal)?),
        made_by: Set(Some(by)),
        made_at: Set(now),
        ..Default::default()
    };
    Ok(row.insert(db).await?.id)
}

fn protocol(row: protocols::Model) -> Protocol {
    let lines = serde_json::from_value(row.lines).unwrap_or_default();
    Protocol { id: row.id, garden: row.garden, born: row.born, lines, made_at: row.made_at }
}

pub async fn protocols(db: &impl ConnectionTrait) -> Result<Vec<Protocol>> {
    let rows = protocols::Entity::find().order_by_desc(protocols::Column::Id).limit(MOST_LISTED).all(db).await?;
    Ok(rows.into_iter().map(protocol).collect())
}

pub async fn one_protocol(db: &impl ConnectionTrait, id: i64) -> Result<Protocol> {
    protocols::Entity::find_by_id(id).one(db).await?.map(protocol).ok_or(PortalError::NotFound)
}
