//! Facts of kinds that are only shown, never searched by, and what holds for entries of every kind.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, json, json_null};

use crate::m20261122_000001_content::{belongs_to_item, item_key};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("facts")
                    .col(item_key().primary_key())
                    .col(json("data"))
                    .foreign_key(&mut belongs_to_item("facts"))
                    .to_owned(),
            )
            .await?;
        manager.alter_table(Table::alter().table("items").add_column(json_null("about").take()).to_owned()).await?;
        let is_autosave = boolean("is_autosave").default(false).take();
        manager.alter_table(Table::alter().table("revisions").add_column(is_autosave).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("revisions").drop_column("is_autosave").to_owned()).await?;
        manager.alter_table(Table::alter().table("items").drop_column("about").to_owned()).await?;
        manager.drop_table(Table::drop().table("facts").to_owned()).await
    }
}
