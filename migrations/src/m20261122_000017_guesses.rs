//! When signing in failed last, and the failures at addresses that nobody has.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string, timestamp_with_time_zone, timestamp_with_time_zone_null};

use crate::m20261122_000001_content::create_index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let failed_at = timestamp_with_time_zone_null("failed_at").take();
        manager.alter_table(Table::alter().table("users").add_column(failed_at).to_owned()).await?;
        manager
            .create_table(
                Table::create()
                    .table("guesses")
                    .col(string("address_hash").primary_key())
                    .col(integer("failures"))
                    .col(timestamp_with_time_zone("failed_at"))
                    .col(timestamp_with_time_zone_null("locked_until"))
                    .to_owned(),
            )
            .await?;
        create_index(manager, "guesses_by_time", "guesses", &["failed_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("guesses").to_owned()).await?;
        manager.alter_table(Table::alter().table("users").drop_column("failed_at").to_owned()).await
    }
}
