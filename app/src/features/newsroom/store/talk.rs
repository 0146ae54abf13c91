//! What people say about an entry, and who has it open.

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::{presences, remarks as rows, users};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use crate::error::Result;
use crate::features::accounts::User;
use crate::features::newsroom::model::workflow::UserId;

/// A remark of a reviewer or an editor.
#[derive(Clone, Debug)]
pub struct Remark {
    pub author: String,
    pub text: String,
    pub created_at: DateTime<Utc>,
}

/// What was said about an entry, oldest first.
pub async fn remarks(db: &impl ConnectionTrait, entry_id: i64) -> Result<Vec<Remark>> {
    let found =
        rows::Entity::find().filter(rows::Column::EntryId.eq(entry_id)).order_by_asc(rows::Column::Id).all(db).await?;
    Ok(found.into_iter().map(|row| Remark { author: row.author, text: row.text, created_at: row.created_at }).collect())
}

/// Who said something about an entry.
pub async fn speakers(db: &impl ConnectionTrait, entry_id: i64) -> Result<Vec<UserId>> {
    let ids: Vec<Option<i64>> = rows::Entity::find()
        .select_only()
        .column(rows::Column::AuthorId)
        .distinct()
        .filter(rows::Column::EntryId.eq(entry_id))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().flatten().collect())
}

/// Keeps a remark about a version.
pub async fn add_remark(
    db: &impl ConnectionTrait,
    entry_id: i64,
    revision_id: Option<i64>,
    by: &User,
    text: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = rows::ActiveModel {
        entry_id: Set(entry_id),
        revision_id: Set(revision_id),
        author_id: Set(Some(by.id)),
        author: Set(by.name.clone()),
        text: Set(text.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    rows::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Who was heard of within this time has the entry open still.
const PRESENT: TimeDelta = TimeDelta::seconds(60);

/// Somebody has the entry open.
pub async fn touch(db: &impl ConnectionTrait, entry_id: i64, user_id: i64, now: DateTime<Utc>) -> Result<()> {
    let row = presences::ActiveModel { entry_id: Set(entry_id), user_id: Set(user_id), seen_at: Set(now) };
    let again = OnConflict::columns([presences::Column::EntryId, presences::Column::UserId])
        .update_column(presences::Column::SeenAt)
        .to_owned();
    presences::Entity::insert(row).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// The names of the others who have the entry open.
pub async fn others_present(
    db: &impl ConnectionTrait,
    entry_id: i64,
    user_id: i64,
    now: DateTime<Utc>,
) -> Result<Vec<String>> {
    let ids = presences::Entity::find()
        .filter(presences::Column::EntryId.eq(entry_id))
        .filter(presences::Column::UserId.ne(user_id))
        .filter(presences::Column::SeenAt.gt(now - PRESENT))
        .all(db)
        .await?;
    let ids = ids.into_iter().map(|row| row.user_id);
    Ok(users::Entity::find()
        .filter(users::Column::Id.is_in(ids))
        .order_by_asc(users::Column::Name)
        .all(db)
        .await?
        .into_iter()
        .map(|user| user.name)
        .collect())
}
