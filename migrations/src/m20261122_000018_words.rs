//! The words of documents, apart from what lists of files read. `media.text` held them before;
//! the column goes with the next release.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, text};

use crate::m20261122_000001_content::belongs_to;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("media_words")
                    .col(big_integer("media_id").primary_key())
                    .col(string("sha256"))
                    .col(string("state"))
                    .col(text("text"))
                    .col(text("folded"))
                    .foreign_key(&mut belongs_to("media_words", "media_id", "media"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("media_words").to_owned()).await
    }
}
