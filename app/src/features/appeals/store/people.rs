//! The people of the office whom appeals are with, and where they work.

use std::collections::HashMap;

use portal_entities::{appeals, units, users};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::error::Result;
use crate::i18n::{Lang, Trilingual};

/// Somebody who was given appeals.
#[derive(Clone, Debug)]
pub struct Worker {
    pub name: String,
    pub unit: Option<(i64, Trilingual)>,
    /// Where they work who are of no unit.
    organisation: Option<String>,
}

impl Worker {
    /// The name of the unit, or of another place of work.
    pub fn place(&self, lang: Lang) -> Option<String> {
        let unit = self.unit.as_ref().map(|(_, name)| name.get(lang).to_owned());
        unit.or_else(|| self.organisation.clone()).filter(|name| !name.is_empty())
    }
}

/// Everybody who is or was an executor, by id.
pub async fn workers(db: &impl ConnectionTrait) -> Result<HashMap<i64, Worker>> {
    let executors = appeals::Entity::find()
        .select_only()
        .column(appeals::Column::ExecutorId)
        .distinct()
        .filter(appeals::Column::ExecutorId.is_not_null())
        .into_query();
    found(db, Condition::all().add(users::Column::Id.in_subquery(executors))).await
}

/// People by their ids.
pub async fn people(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<HashMap<i64, Worker>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    found(db, Condition::all().add(users::Column::Id.is_in(ids))).await
}

async fn found(db: &impl ConnectionTrait, whom: Condition) -> Result<HashMap<i64, Worker>> {
    let people = users::Entity::find().filter(whom).order_by_asc(users::Column::Name).all(db).await?;
    let units: HashMap<i64, Trilingual> = units::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|unit| (unit.id, serde_json::from_value(unit.name).unwrap_or_default()))
        .collect();
    let worker = |row: users::Model| {
        let unit = row.unit_id.and_then(|id| units.get(&id).map(|name| (id, name.clone())));
        (row.id, Worker { name: row.name, unit, organisation: row.organisation })
    };
    Ok(people.into_iter().map(worker).collect())
}
