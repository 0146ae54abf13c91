//! Sections, items, their words and files, the site version and the visit counts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, date, integer, json, json_null, pk_auto, string, string_null, text,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables in the order of their creation; `down` drops them in reverse.
const TABLES: [&str; 9] =
    ["site", "units", "sections", "section_texts", "items", "item_texts", "files", "archive_months", "visits"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_site(manager).await?;
        create_sections(manager).await?;
        create_items(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES.into_iter().rev() {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// A 64-bit key that counts itself up on both databases.
pub(crate) fn id() -> ColumnDef {
    pk_auto("id").big_integer().take()
}

/// A key column that is also the reference to `items`.
pub(crate) fn item_key() -> ColumnDef {
    big_integer("item_id").take()
}

/// Deleting the item deletes what belongs to it.
pub(crate) fn belongs_to_item(table: &'static str) -> ForeignKeyCreateStatement {
    belongs_to(table, "item_id", "items")
}

/// Rows of `table` go when the row of `parent` that `column` names goes.
pub(crate) fn belongs_to(table: &'static str, column: &'static str, parent: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, column).to(parent, "id").on_delete(ForeignKeyAction::Cascade).to_owned()
}

async fn create_site(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create().table("site").col(integer("id").primary_key()).col(big_integer("version")).to_owned(),
        )
        .await
}

async fn create_sections(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create().table("units").col(id()).col(string("key").unique_key()).col(json("name")).to_owned(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("sections")
                .col(id())
                .col(string("key").unique_key())
                .col(big_integer_null("parent_id"))
                .col(integer("position"))
                .col(string("kind"))
                .col(big_integer_null("unit_id"))
                .col(string_null("update_period"))
                .col(string("source"))
                .col(json("also"))
                .col(boolean("mobile"))
                .col(timestamp_with_time_zone("updated_at"))
                .foreign_key(&mut belongs_to("sections", "parent_id", "sections"))
                .foreign_key(ForeignKey::create().from("sections", "unit_id").to("units", "id"))
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("section_texts")
                .col(big_integer("section_id"))
                .col(string("lang"))
                .col(string("title"))
                .col(string("title_folded"))
                .col(string("summary"))
                .primary_key(Index::create().col("section_id").col("lang"))
                .foreign_key(&mut belongs_to("section_texts", "section_id", "sections"))
                .to_owned(),
        )
        .await
}

async fn create_items(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("items")
                .col(id())
                .col(big_integer("section_id"))
                .col(string("kind"))
                .col(string("slug"))
                .col(integer("position"))
                .col(json_null("group_title"))
                .col(timestamp_with_time_zone("published_at"))
                .col(timestamp_with_time_zone("updated_at"))
                .col(timestamp_with_time_zone_null("starts_at"))
                .col(timestamp_with_time_zone_null("ends_at"))
                .col(boolean("is_sample"))
                .foreign_key(&mut belongs_to("items", "section_id", "sections"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "items_by_slug", "items", &["section_id", "slug"], true).await?;
    create_index(manager, "items_by_date", "items", &["section_id", "published_at", "id"], false).await?;
    create_index(manager, "items_by_start", "items", &["section_id", "starts_at"], false).await?;
    manager
        .create_table(
            Table::create()
                .table("item_texts")
                .col(item_key())
                .col(string("lang"))
                .col(string("title"))
                .col(string("title_folded"))
                .col(text("summary"))
                .col(text("body"))
                .primary_key(Index::create().col("item_id").col("lang"))
                .foreign_key(&mut belongs_to_item("item_texts"))
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("files")
                .col(id())
                .col(item_key())
                .col(string("role"))
                .col(string_null("lang"))
                .col(string("path"))
                .col(string("name"))
                .col(string("mime"))
                .col(big_integer("bytes"))
                .col(integer("position"))
                .col(json("label"))
                .foreign_key(&mut belongs_to_item("files"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "files_by_item", "files", &["item_id"], false).await?;
    manager
        .create_table(
            Table::create()
                .table("archive_months")
                .col(big_integer("section_id"))
                .col(integer("year"))
                .col(integer("month"))
                .col(big_integer("items"))
                .primary_key(Index::create().col("section_id").col("year").col("month"))
                .foreign_key(&mut belongs_to("archive_months", "section_id", "sections"))
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("visits")
                .col(date("day").primary_key())
                .col(big_integer("visitors"))
                .col(big_integer("views"))
                .to_owned(),
        )
        .await
}

/// Creates an index named `name`, unique or not.
pub(crate) async fn create_index(
    manager: &SchemaManager<'_>,
    name: &'static str,
    table: &'static str,
    columns: &[&'static str],
    unique: bool,
) -> Result<(), DbErr> {
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    if unique {
        index.unique();
    }
    manager.create_index(index).await
}
