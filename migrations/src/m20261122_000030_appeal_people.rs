//! By whom a letter is, known by keyed hashes: a person's letters are found without opening those
//! of others. The letters that are there get theirs from the portal, which has the key.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, string};

use crate::m20261122_000001_content::{create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("appeal_people")
            .col(id())
            .col(big_integer("appeal_id"))
            .col(string("key"))
            .to_owned();
        manager.create_table(table).await?;
        create_index(manager, "appeal_people_by_key", "appeal_people", &["key"], false).await?;
        create_index(manager, "appeal_people_by_appeal", "appeal_people", &["appeal_id"], false).await?;
        let column = boolean("is_indexed").default(false).to_owned();
        manager.alter_table(Table::alter().table("appeals").add_column(column).to_owned()).await?;
        create_index(manager, "appeals_by_indexed", "appeals", &["is_indexed"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("appeals_by_indexed").table("appeals").to_owned()).await?;
        manager.alter_table(Table::alter().table("appeals").drop_column("is_indexed").to_owned()).await?;
        manager.drop_table(Table::drop().table("appeal_people").to_owned()).await
    }
}
