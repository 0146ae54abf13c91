//! Settings in the database.

use chrono::{DateTime, Utc};
use portal_entities::settings;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, Set};

use super::model::Settings;
use crate::error::Result;

/// The settings as stored.
pub async fn read(db: &impl ConnectionTrait) -> Result<Settings> {
    let rows = settings::Entity::find().all(db).await?;
    Ok(Settings::from_values(rows.into_iter().map(|row| (row.key, row.value))))
}

/// Stores all settings.
pub async fn write(db: &impl ConnectionTrait, wanted: &Settings, now: DateTime<Utc>) -> Result<()> {
    for (key, value) in wanted.values() {
        let row = settings::ActiveModel { key: Set(key), value: Set(value), changed_at: Set(now) };
        let replaced = OnConflict::column(settings::Column::Key)
            .update_columns([settings::Column::Value, settings::Column::ChangedAt])
            .to_owned();
        settings::Entity::insert(row).on_conflict(replaced).exec_without_returning(db).await?;
    }
    Ok(())
}
