//! Each folder in which appeals may wait is known, so that no key is forgotten that one needs.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, timestamp_with_time_zone};

use crate::m20261122_000001_content::id;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("waiting_folders")
            .col(id())
            .col(string("mark").unique_key())
            .col(string("place"))
            .col(string("key_name"))
            .col(big_integer("older_files"))
            .col(timestamp_with_time_zone("told_at"))
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("waiting_folders").to_owned()).await
    }
}
