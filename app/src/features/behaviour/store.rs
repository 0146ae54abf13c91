//! Versions of behaviours: only added, the newest counts.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use portal_entities::behaviours;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use serde_json::Value;

use super::model::Behaviours;
use crate::error::Result;

/// So many earlier versions are shown.
const SHOWN: u64 = 20;

/// One version.
#[derive(Clone, Debug)]
pub struct Version {
    pub id: i64,
    pub section: Option<i64>,
    pub options: Value,
    pub changed_by: String,
    pub at: DateTime<Utc>,
}

fn version(row: behaviours::Model) -> Version {
    Version { id: row.id, section: row.section_id, options: row.options, changed_by: row.changed_by, at: row.at }
}

/// The behaviour of all pages; a damaged version leaves the usual.
pub async fn read(db: &impl ConnectionTrait) -> Result<Behaviours> {
    let rows = behaviours::Entity::find().order_by_asc(behaviours::Column::Id).all(db).await?;
    let mut site = None;
    let mut pages = HashMap::new();
    for row in rows {
        match row.section_id {
            None => site = Some(row.options),
            Some(id) => {
                pages.insert(id, row.options);
            }
        }
    }
    let site = site.and_then(|options| serde_json::from_value(options).ok()).unwrap_or_default();
    let pages =
        pages.into_iter().map(|(id, options)| (id, serde_json::from_value(options).unwrap_or_default())).collect();
    Ok(Behaviours { site, pages })
}

/// The versions of a page or of the site, newest first.
pub async fn versions(db: &impl ConnectionTrait, section: Option<i64>) -> Result<Vec<Version>> {
    let of = match section {
        None => behaviours::Column::SectionId.is_null(),
        Some(id) => behaviours::Column::SectionId.eq(id),
    };
    let rows = behaviours::Entity::find().filter(of).order_by_desc(behaviours::Column::Id).limit(SHOWN).all(db).await?;
    Ok(rows.into_iter().map(version).collect())
}

/// One version.
pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<Option<Version>> {
    Ok(behaviours::Entity::find_by_id(id).one(db).await?.map(version))
}

/// Adds a version, which counts from now on.
pub async fn add(
    db: &impl ConnectionTrait,
    section: Option<i64>,
    options: Value,
    by: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = behaviours::ActiveModel {
        section_id: Set(section),
        options: Set(options),
        changed_by: Set(by.to_owned()),
        at: Set(now),
        ..Default::default()
    };
    behaviours::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
