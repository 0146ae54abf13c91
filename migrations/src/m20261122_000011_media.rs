//! The media library: words to search by, and whose captions a file holds.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, string_null, text};

use crate::m20261122_000001_content::create_index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            manager.alter_table(Table::alter().table("media").add_column(column).to_owned()).await?;
        }
        create_index(manager, "media_by_hash", "media", &["sha256"], false).await?;
        create_index(manager, "media_by_captions", "media", &["captions_of"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["media_by_captions", "media_by_hash"] {
            manager.drop_index(Index::drop().name(name).table("media").to_owned()).await?;
        }
        for column in columns().into_iter().rev() {
            let name = column.get_column_name();
            manager.alter_table(Table::alter().table("media").drop_column(name).to_owned()).await?;
        }
        Ok(())
    }
}

fn columns() -> [ColumnDef; 3] {
    [text("folded").default("").take(), big_integer_null("captions_of").take(), string_null("captions_lang").take()]
}
