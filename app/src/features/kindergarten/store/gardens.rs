//! The directory of kindergartens.

use chrono::{DateTime, Utc};
use portal_entities::kindergartens as rows;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::super::model::garden::Garden;
use crate::error::{PortalError, Result};

/// Every kindergarten, by code.
pub async fn gardens(db: &impl ConnectionTrait) -> Result<Vec<Garden>> {
    let all = rows::Entity::find().order_by_asc(rows::Column::Code).all(db).await?;
    let garden = |row: rows::Model| {
        let facts = serde_json::from_value(row.facts).ok()?;
        Some(Garden { id: row.id, code: row.code, ..facts })
    };
    Ok(all.into_iter().filter_map(garden).collect())
}

/// Another one after every change of the directory.
pub async fn garden_stamp(db: &impl ConnectionTrait) -> Result<String> {
    let all: Vec<i32> = rows::Entity::find().select_only().column(rows::Column::Revision).into_tuple().all(db).await?;
    Ok(format!("{}.{}", all.len(), all.iter().sum::<i32>()))
}

/// Adds a kindergarten or changes one; whether its code was free.
pub async fn keep_garden(db: &impl ConnectionTrait, garden: &Garden, now: DateTime<Utc>) -> Result<bool> {
    let other = rows::Entity::find()
        .filter(rows::Column::Code.eq(&garden.code))
        .filter(rows::Column::Id.ne(garden.id))
        .one(db)
        .await?;
    if other.is_some() {
        return Ok(false);
    }
    let mut row = rows::ActiveModel {
        code: Set(garden.code.clone()),
        facts: Set(serde_json::to_value(garden).map_err(PortalError::internal)?),
        revision: Set(0),
        changed_at: Set(now),
        ..Default::default()
    };
    if garden.id == 0 {
        row.insert(db).await?;
    } else {
        let known = rows::Entity::find_by_id(garden.id).one(db).await?.ok_or(PortalError::NotFound)?;
        row.id = Set(garden.id);
        row.revision = Set(known.revision + 1);
        row.update(db).await?;
    }
    Ok(true)
}
