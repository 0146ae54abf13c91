//! Sessions in the portal's own database; only sign-in and `/admin` touch them. The id in
//! the cookie is stored hashed, so a stolen database opens no session.

use std::fmt;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use portal_app::error::PortalError;
use portal_app::features::accounts::session_key;
use portal_app::server::{Change, Portal};
use portal_entities::sessions;
use sea_orm::{ColumnTrait, EntityTrait, NotSet, QueryFilter, Set};
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
        // Saved when something in it changed: `SignedIn` marks once a minute that it is in use.
        .with_expiry(Expiry::OnInactivity(IDLE))
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

fn backend(error: impl fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

impl DatabaseSessions {
    /// A change that waits for its turn among the writers.
    async fn begin(&self) -> session_store::Result<Change> {
        self.portal.begin().await.map_err(backend)
    }
}

#[async_trait]
impl SessionStore for DatabaseSessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        // Ids are 128 random bits: inserting fails rather than taking over a stranger's session.
        let row = row(record, self.portal.now())?;
        let tx = self.begin().await?;
        sessions::Entity::insert(row).exec_without_returning(&*tx).await.map_err(backend)?;
        tx.commit().await.map_err(backend)
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        // Only what is there: a session ended meanwhile must not come back to life.
        let row = sessions::ActiveModel { created_at: NotSet, ..row(record, self.portal.now())? };
        let mine = sessions::Column::Id.eq(key(record.id));
        let tx = self.begin().await?;
        sessions::Entity::update_many().set(row).filter(mine).exec(&*tx).await.map_err(backend)?;
        tx.commit().await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let Some(found) = sessions::Entity::find_by_id(key(*id)).one(self.portal.db()).await.map_err(backend)? else {
            tracing::debug!("a cookie of no session");
            return Ok(None);
        };
        let expiry_date = OffsetDateTime::from_unix_timestamp(found.expires_at.timestamp())
            .map_err(|error| Error::Decode(error.to_string()))?;
        let data = serde_json::from_value(found.data).map_err(|error| Error::Decode(error.to_string()))?;
        let record = Record { id: *id, data, expiry_date };
        Ok((expiry_date > OffsetDateTime::now_utc()).then_some(record))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let tx = self.begin().await?;
        sessions::Entity::delete_by_id(key(*id)).exec(&*tx).await.map_err(backend)?;
        tx.commit().await.map_err(backend)
    }
}

/// Removes sessions that are over; run now and then.
pub async fn remove_expired(portal: &Portal) -> Result<(), PortalError> {
    let tx = portal.begin().await?;
    sessions::Entity::delete_many().filter(sessions::Column::ExpiresAt.lt(portal.now())).exec(&*tx).await?;
    tx.commit().await
}
