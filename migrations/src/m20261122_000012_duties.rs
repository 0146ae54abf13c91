//! Mails about duties that were sent; an audit log that nobody rewrites.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date, string, timestamp_with_time_zone};
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("duty_notices")
                    .col(string("subject"))
                    .col(date("due"))
                    .col(string("kind"))
                    .col(timestamp_with_time_zone("sent_at"))
                    .primary_key(Index::create().col("subject").col("due").col("kind"))
                    .to_owned(),
            )
            .await?;
        run(manager, refusals(manager.get_database_backend())).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, permissions(manager.get_database_backend())).await?;
        manager.drop_table(Table::drop().table("duty_notices").to_owned()).await
    }
}

/// The log is only added to; the purge of what is old enough deletes whole rows.
fn refusals(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &[
            "CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$",
            "CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit \
             FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()",
        ],
        _ => &["CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit \
                BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"],
    }
}

fn permissions(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &["DROP TRIGGER audit_is_append_only ON audit", "DROP FUNCTION audit_is_append_only()"],
        _ => &["DROP TRIGGER audit_is_append_only"],
    }
}

async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
