//! Sessions of people signed in, as they see them.

use chrono::{DateTime, Utc};
use portal_entities::sessions;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::error::Result;

/// A browser somebody is signed in with.
#[derive(Clone, Debug)]
pub struct OpenSession {
    /// The hash of the id in the cookie.
    pub key: String,
    pub agent: String,
    pub since: Option<DateTime<Utc>>,
    pub seen_at: Option<DateTime<Utc>>,
}

/// The sessions of a person, the last used one first.
pub async fn of_user(db: &impl ConnectionTrait, user: i64, now: DateTime<Utc>) -> Result<Vec<OpenSession>> {
    let rows = sessions::Entity::find()
        .filter(sessions::Column::UserId.eq(user))
        .filter(sessions::Column::ExpiresAt.gt(now))
        .order_by_desc(sessions::Column::SeenAt)
        .order_by_asc(sessions::Column::Id)
        .all(db)
        .await?;
    let open = |row: sessions::Model| OpenSession {
        key: row.id,
        agent: row.agent.unwrap_or_default(),
        since: row.created_at,
        seen_at: row.seen_at,
    };
    Ok(rows.into_iter().map(open).collect())
}

/// Ends one session of a person; `false` when it is none of theirs.
pub async fn end(db: &impl ConnectionTrait, user: i64, key: &str) -> Result<bool> {
    let ended = sessions::Entity::delete_many()
        .filter(sessions::Column::UserId.eq(user))
        .filter(sessions::Column::Id.eq(key))
        .exec(db)
        .await?;
    Ok(ended.rows_affected == 1)
}

/// Ends all sessions of a person, but `kept`; gives their number.
pub async fn end_all(db: &impl ConnectionTrait, user: i64, kept: Option<&str>) -> Result<u64> {
    let ended = sessions::Entity::delete_many()
        .filter(sessions::Column::UserId.eq(user))
        .filter(sessions::Column::Id.ne(kept.unwrap_or_default()))
        .exec(db)
        .await?;
    Ok(ended.rows_affected)
}
