//! Connecting: lazily, so that a portal whose database is away still starts and serves
//! what was published.

pub mod rows;

use std::ops::Deref;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use portal_migrations::{Migrator, MigratorTrait};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    IsolationLevel, SqlxSqliteConnector, TransactionTrait,
};

/// How many connections a pool holds at most.
const MOST_CONNECTIONS: u32 = 8;

/// How long to wait for one: a server that is away is tried again and again so long.
const PATIENCE: Duration = Duration::from_secs(6);

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
        // What was committed is on disk: a receipt must outlive a power cut.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        // What is deleted or written over is gone from the file as well.
        .pragma("secure_delete", "ON")
        .foreign_keys(true);
    let pool = SqlitePoolOptions::new().max_connections(MOST_CONNECTIONS).acquire_timeout(FILE_PATIENCE);
    Ok(SqlxSqliteConnector::from_sqlx_sqlite_pool(pool.connect_lazy_with(options)))
}

/// Brings the schema up to date.
pub async fn migrate(db: &DatabaseConnection) -> Result<()> {
    Migrator::up(db, None).await.context("migrating the database")
}

/// Brings an empty database to the schema that ran exactly these migrations.
pub async fn migrate_like(db: &DatabaseConnection, migrations: &[String]) -> Result<()> {
    let known: Vec<_> = Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
    ensure!(known.starts_with(migrations), "the backup was made by another or a newer program");
    let count = u32::try_from(migrations.len()).context("migrations")?;
    Migrator::up(db, Some(count)).await.context("migrating the database")
}

/// What a change runs on.
pub type Transaction = DatabaseTransaction;

/// The database as of one moment, whatever is written meanwhile.
pub struct Snapshot(DatabaseTransaction);

impl Snapshot {
    pub async fn begin(db: &DatabaseConnection) -> Result<Self> {
        let (level, mode) = match db.get_database_backend() {
            DbBackend::Postgres => (Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)),
            // Whoever reads there sees one moment anyway.
            _ => (None, None),
        };
        Ok(Self(db.begin_with_config(level, mode).await?))
    }
}

impl Deref for Snapshot {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.0
    }
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
