//! The rows of files: which appeal each belongs to, what it is called, where its bytes lie.

use chrono::{DateTime, Utc};
use portal_entities::{appeal_files, appeals};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::Appeal;
use crate::error::{PortalError, Result};
use crate::features::appeals::files::{Kept, Side};
use crate::secret::Sealer;

/// A file of an appeal.
#[derive(Clone, Debug)]
pub struct File {
    pub id: i64,
    pub side: Side,
    pub key: String,
    pub name: String,
    pub media_type: String,
    pub size: u64,
}

/// Name and appeal belong together: moved to another appeal or to other bytes it does not open.
fn purpose(submission: &str, key: &str) -> String {
    format!("appeal:{submission}:file:{key}")
}

/// Adds files to an appeal, in the transaction of what they came with.
pub async fn attach(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    appeal: i64,
    side: Side,
    kept: &[Kept],
    at: DateTime<Utc>,
) -> Result<()> {
    if kept.is_empty() {
        return Ok(());
    }
    let row = appeals::Entity::find_by_id(appeal).one(db).await?.ok_or(PortalError::NotFound)?;
    let mut rows = Vec::with_capacity(kept.len());
    for file in kept {
        rows.push(appeal_files::ActiveModel {
            appeal_id: Set(appeal),
            side: Set(side.name().to_owned()),
            key: Set(file.key.clone()),
            name_sealed: Set(sealer.seal(file.name.as_bytes(), &purpose(&row.submission, &file.key))?),
            media_type: Set(file.media_type.clone()),
            size: Set(i64::try_from(file.size).map_err(PortalError::internal)?),
            added_at: Set(at),
            ..Default::default()
        });
    }
    appeal_files::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// The files of an appeal, oldest first.
pub async fn files(db: &impl ConnectionTrait, sealer: &Sealer, appeal: &Appeal) -> Result<Vec<File>> {
    let rows = appeal_files::Entity::find()
        .filter(appeal_files::Column::AppealId.eq(appeal.id))
        .order_by_asc(appeal_files::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|row| opened(row, sealer, appeal)).collect()
}

fn opened(row: appeal_files::Model, sealer: &Sealer, appeal: &Appeal) -> Result<File> {
    let broken = || PortalError::internal(format!("file {} is broken", row.id));
    let name = sealer.unseal(&row.name_sealed, &purpose(&appeal.submission, &row.key))?;
    Ok(File {
        id: row.id,
        side: Side::from_name(&row.side).ok_or_else(broken)?,
        name: String::from_utf8(name).map_err(|_| broken())?,
        size: u64::try_from(row.size).map_err(|_| broken())?,
        key: row.key,
        media_type: row.media_type,
    })
}

/// Takes the files of one side off an appeal; their bytes are swept.
pub async fn detach(db: &impl ConnectionTrait, appeal: i64, side: Side) -> Result<()> {
    appeal_files::Entity::delete_many()
        .filter(appeal_files::Column::AppealId.eq(appeal))
        .filter(appeal_files::Column::Side.eq(side.name()))
        .exec(db)
        .await?;
    Ok(())
}

/// Takes all files off an appeal; their bytes are swept (R95-1-9.2c).
pub async fn detach_all(db: &impl ConnectionTrait, appeal: i64) -> Result<()> {
    appeal_files::Entity::delete_many().filter(appeal_files::Column::AppealId.eq(appeal)).exec(db).await?;
    Ok(())
}

/// The keys of all files, for the sweep.
pub async fn file_keys(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    Ok(appeal_files::Entity::find().select_only().column(appeal_files::Column::Key).into_tuple().all(db).await?)
}

/// The keys of the files of one appeal.
pub async fn file_keys_of(db: &impl ConnectionTrait, appeal: i64) -> Result<Vec<String>> {
    let of_appeal = appeal_files::Entity::find().filter(appeal_files::Column::AppealId.eq(appeal));
    Ok(of_appeal.select_only().column(appeal_files::Column::Key).into_tuple().all(db).await?)
}

/// How many files an appeal has.
pub async fn file_count(db: &impl ConnectionTrait, appeal: i64) -> Result<u64> {
    Ok(appeal_files::Entity::find().filter(appeal_files::Column::AppealId.eq(appeal)).count(db).await?)
}
