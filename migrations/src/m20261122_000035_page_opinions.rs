//! What readers say of pages: useful or not, why, and a comment, sealed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, string, string_null, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::m20261122_000001_content::{create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("page_opinions")
            .col(id())
            .col(string("mark"))
            .col(string("path"))
            // Key of the item or section whose editors it concerns.
            .col(string("place"))
            .col(string("lang"))
            .col(boolean("is_useful"))
            .col(string_null("reason"))
            .col(text_null("sealed"))
            .col(timestamp_with_time_zone("given_at"))
            .col(timestamp_with_time_zone_null("read_at"))
            .to_owned();
        manager.create_table(table).await?;
        create_index(manager, "page_opinions_by_mark", "page_opinions", &["mark"], true).await?;
        create_index(manager, "page_opinions_by_path", "page_opinions", &["path", "place"], false).await?;
        create_index(manager, "page_opinions_by_moment", "page_opinions", &["given_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("page_opinions").to_owned()).await
    }
}
