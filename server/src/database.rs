//! Connecting: lazily, so that a portal whose database is away still starts and serves
//! what was published.

use std::time::Duration;

use anyhow::{Context, Result};
use portal_migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend};

/// A pool that opens connections when they are needed.
pub async fn connect(url: &str) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options
        .connect_lazy(true)
        .max_connections(8)
        .connect_timeout(Duration::from_secs(3))
        .acquire_timeout(Duration::from_secs(3))
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(sea_orm::sqlx::sqlite::SqliteJournalMode::Wal)
                .synchronous(sea_orm::sqlx::sqlite::SqliteSynchronous::Normal)
                .busy_timeout(Duration::from_secs(5))
                .foreign_keys(true)
        });
    Database::connect(options).await.context("DATABASE_URL")
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
