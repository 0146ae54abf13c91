//! Accounts and their sessions.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, json, string, timestamp_with_time_zone};

use crate::m20261122_000001_content::{create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("users")
                    .col(id())
                    .col(string("email").unique_key())
                    .col(string("name"))
                    .col(string("password_hash"))
                    .col(boolean("must_change_password"))
                    .col(string("role"))
                    .col(timestamp_with_time_zone("created_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sessions")
                    .col(string("id").primary_key())
                    .col(json("data"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .to_owned(),
            )
            .await?;
        create_index(manager, "sessions_by_expiry", "sessions", &["expires_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("sessions").to_owned()).await?;
        manager.drop_table(Table::drop().table("users").to_owned()).await
    }
}
