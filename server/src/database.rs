//! Connecting: lazily, so that a portal whose database is away still starts and serves
//! what was published.

use std::time::Duration;

use anyhow::{Context, Result};
use portal_migrations::{Migrator, MigratorTrait};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, SqlxSqliteConnector};

/// How many connections a pool holds at most.
const MOST_CONNECTIONS: u32 = 8;

/// How long to wait for one: a server that is away is tried again and again so long.
const PATIENCE: Duration = Duration::from_secs(3);

/// The same where there is no server: a file opens or fails at once, and who waits longer only
/// stands behind many others.
const FILE_PATIENCE: Duration = Duration::from_secs(30);

/// A pool that opens connections when they are needed.
pub async fn connect(url: &str) -> Result<DatabaseConnection> {
    if url.starts_with("sqlite:") {
        return sqlite(url).context("DATABASE_URL");
    }
    let mut options = ConnectOptions::new(url);
    options.connect_lazy(true).max_connections(MOST_CONNECTIONS).connect_timeout(PATIENCE).acquire_timeout(PATIENCE);
    Database::connect(options).await.context("DATABASE_URL")
}

/// Made by hand, because sea-orm asks `SQLite` for its version at once, lazy or not, and a
/// portal whose file is unreadable would not start.
fn sqlite(url: &str) -> Result<DatabaseConnection> {
    let options = url
        .parse::<SqliteConnectOptions>()?
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true);
    let pool = SqlitePoolOptions::new().max_connections(MOST_CONNECTIONS).acquire_timeout(FILE_PATIENCE);
    Ok(SqlxSqliteConnector::from_sqlx_sqlite_pool(pool.connect_lazy_with(options)))
}

/// Brings the schema up to date.
pub async fn migrate(db: &DatabaseConnection) -> Result<()> {
    Migrator::up(db, None).await.context("migrating the database")
}

/// Whether the database answers.
pub async fn answers(db: &DatabaseConnection) -> bool {
    let ping = async {
        match db.get_database_backend() {
            // An unreadable SQLite file still answers a ping from its open handle.
            DbBackend::Sqlite => db.execute_unprepared("SELECT version FROM site LIMIT 1").await.is_ok(),
            _ => db.ping().await.is_ok(),
        }
    };
    tokio::time::timeout(Duration::from_secs(3), ping).await.unwrap_or(false)
}
