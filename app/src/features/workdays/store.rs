//! The list of holidays in the database.

use chrono::{DateTime, Utc};
use portal_entities::settings;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, Set};

use crate::calendar::{Calendar, HOLIDAYS};
use crate::error::Result;

const KEY: &str = "holidays";

/// The list as the administrator left it.
pub async fn list(db: &impl ConnectionTrait) -> Result<String> {
    let row = settings::Entity::find_by_id(KEY.to_owned()).one(db).await?;
    let stored = row.and_then(|row| row.value.as_str().map(str::to_owned));
    Ok(stored.unwrap_or_else(|| HOLIDAYS.to_owned()))
}

/// The working days by that list; a damaged one leaves the holidays of every year.
pub async fn calendar(db: &impl ConnectionTrait) -> Result<Calendar> {
    Ok(Calendar::parse(&list(db).await?).unwrap_or_default())
}

/// Keeps another list.
pub async fn keep(db: &impl ConnectionTrait, list: &str, now: DateTime<Utc>) -> Result<()> {
    let row = settings::ActiveModel { key: Set(KEY.to_owned()), value: Set(list.into()), changed_at: Set(now) };
    let replaced = OnConflict::column(settings::Column::Key)
        .update_columns([settings::Column::Value, settings::Column::ChangedAt])
        .to_owned();
    settings::Entity::insert(row).on_conflict(replaced).exec_without_returning(db).await?;
    Ok(())
}
