//! Sessions in the portal's own database; only sign-in and `/admin` touch them. The id in
//! the cookie is stored hashed, so a stolen database opens no session.

use std::fmt;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use portal_app::features::accounts::session_key;
use portal_app::server::Portal;
use portal_entities::sessions;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, NotSet, QueryFilter, Set};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, Error, SessionStore};
use tower_sessions::{Expiry, SessionManagerLayer};

/// A session ends after this time without use.
const IDLE: Duration = Duration::hours(2);

/// The layer that gives handlers their session; it reads nothing until a handler asks.
pub fn layer(portal: &Portal) -> SessionManagerLayer<DatabaseSessions> {
    let is_https = portal.options().public_url.starts_with("https://");
    SessionManagerLayer::new(DatabaseSessions { portal: portal.clone() })
        .with_name("session")
        .with_secure(is_https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(IDLE))
        // Every use counts as activity; only pages for people signed in load a session.
        .with_always_save(true)
}

/// Sessions as rows of the table `sessions`.
#[derive(Clone)]
pub struct DatabaseSessions {
    portal: Portal,
}

impl fmt::Debug for DatabaseSessions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DatabaseSessions")
    }
}

fn key(id: Id) -> String {
    session_key(&id.to_string())
}

/// Whose session it is, so that people can see and end theirs.
fn user_of(record: &Record) -> Option<i64> {
    record.data.get("user")?.get("id")?.as_i64()
}

fn row(record: &Record, now: DateTime<Utc>) -> session_store::Result<sessions::ActiveModel> {
    Ok(sessions::ActiveModel {
        id: Set(key(record.id)),
        user_id: Set(user_of(record)),
        created_at: Set(Some(now)),
        seen_at: Set(Some(now)),
        agent: Set(record.data.get("agent").and_then(|agent| agent.as_str()).map(str::to_owned)),
        data: Set(serde_json::to_value(&record.data).map_err(|error| Error::Encode(error.to_string()))?),
        expires_at: Set(
            DateTime::from_timestamp(record.expiry_date.unix_timestamp(), 0).unwrap_or(DateTime::UNIX_EPOCH)
        ),
    })
}

fn backend(error: sea_orm::DbErr) -> Error {
    Error::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for DatabaseSessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        // Ids are 128 random bits: inserting fails rather than taking over a stranger's session.
        sessions::Entity::insert(row(record, self.portal.now())?)
            .exec_without_returning(self.portal.db())
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        // Only what is there: a session ended meanwhile must not come back to life.
        sessions::Entity::update_many()
            .set(sessions::ActiveModel { created_at: NotSet, ..row(record, self.portal.now())? })
            .filter(sessions::Column::Id.eq(key(record.id)))
            .exec(self.portal.db())
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let Some(found) = sessions::Entity::find_by_id(key(*id)).one(self.portal.db()).await.map_err(backend)? else {
            return Ok(None);
        };
        let expiry_date = OffsetDateTime::from_unix_timestamp(found.expires_at.timestamp())
            .map_err(|error| Error::Decode(error.to_string()))?;
        let data = serde_json::from_value(found.data).map_err(|error| Error::Decode(error.to_string()))?;
        let record = Record { id: *id, data, expiry_date };
        Ok((expiry_date > OffsetDateTime::now_utc()).then_some(record))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        sessions::Entity::delete_by_id(key(*id)).exec(self.portal.db()).await.map_err(backend)?;
        Ok(())
    }
}

/// Removes sessions that are over; run now and then.
pub async fn remove_expired(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<u64, sea_orm::DbErr> {
    let removed = sessions::Entity::delete_many().filter(sessions::Column::ExpiresAt.lt(now)).exec(db).await?;
    Ok(removed.rows_affected)
}
