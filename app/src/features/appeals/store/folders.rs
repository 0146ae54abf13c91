//! The folders in which appeals wait, as each portal tells of its own.

use chrono::{DateTime, Utc};
use portal_entities::waiting_folders as folders;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::error::Result;

/// A folder as its portal told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    pub mark: String,
    pub place: String,
    /// The key with which its portal seals.
    pub key_name: String,
    /// How many of its files another key sealed.
    pub older_files: i64,
    /// How many files are in it, damaged ones too.
    pub waiting_files: i64,
    pub told_at: DateTime<Utc>,
}

fn opened(row: folders::Model) -> Folder {
    let folders::Model { mark, place, key_name, older_files, waiting_files, told_at, .. } = row;
    Folder { mark, place, key_name, older_files, waiting_files, told_at }
}

/// Every folder that was told of.
pub async fn folders(db: &impl ConnectionTrait) -> Result<Vec<Folder>> {
    let rows = folders::Entity::find().order_by_asc(folders::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(opened).collect())
}

/// What was told of a folder last.
pub async fn folder(db: &impl ConnectionTrait, mark: &str) -> Result<Option<Folder>> {
    Ok(folders::Entity::find().filter(folders::Column::Mark.eq(mark)).one(db).await?.map(opened))
}

/// Tells of a folder, instead of what was told before.
pub async fn tell_of(db: &impl ConnectionTrait, folder: Folder) -> Result<()> {
    let Folder { mark, place, key_name, older_files, waiting_files, told_at } = folder;
    let row = folders::ActiveModel {
        mark: Set(mark),
        place: Set(place),
        key_name: Set(key_name),
        older_files: Set(older_files),
        waiting_files: Set(waiting_files),
        told_at: Set(told_at),
        ..Default::default()
    };
    let instead = OnConflict::column(folders::Column::Mark)
        .update_columns([
            folders::Column::Place,
            folders::Column::KeyName,
            folders::Column::OlderFiles,
            folders::Column::WaitingFiles,
            folders::Column::ToldAt,
        ])
        .to_owned();
    folders::Entity::insert(row).on_conflict(instead).exec_without_returning(db).await?;
    Ok(())
}

/// Strikes a folder that is no more; whether it was known.
pub async fn strike(db: &impl ConnectionTrait, mark: &str) -> Result<bool> {
    let gone = folders::Entity::delete_many().filter(folders::Column::Mark.eq(mark)).exec(db).await?;
    Ok(gone.rows_affected > 0)
}
