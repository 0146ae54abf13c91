//! The unit that answers an appeal, published answers folded for search, and what people ask of
//! their own data.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean_null, string, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::m20261122_000001_content::{create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Of the executor at the time of the resolution: people change their offices.
        let unit_id = big_integer_null("unit_id").take();
        manager.alter_table(Table::alter().table("appeals").add_column(unit_id).to_owned()).await?;
        let folded = text_null("public_folded").take();
        manager.alter_table(Table::alter().table("appeals").add_column(folded).to_owned()).await?;
        create_index(manager, "appeals_by_account", "appeals", &["account_id"], false).await?;
        manager
            .create_table(
                Table::create()
                    .table("appeal_requests")
                    .col(id())
                    .col(big_integer("appeal_id"))
                    // `see` or `erase`.
                    .col(string("wish"))
                    .col(timestamp_with_time_zone("asked_at"))
                    .col(timestamp_with_time_zone_null("answered_at"))
                    .col(boolean_null("granted"))
                    .to_owned(),
            )
            .await?;
        create_index(manager, "appeal_requests_by_appeal", "appeal_requests", &["appeal_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("appeal_requests").to_owned()).await?;
        manager.drop_index(Index::drop().name("appeals_by_account").table("appeals").to_owned()).await?;
        manager.alter_table(Table::alter().table("appeals").drop_column("public_folded").to_owned()).await?;
        manager.alter_table(Table::alter().table("appeals").drop_column("unit_id").to_owned()).await
    }
}
