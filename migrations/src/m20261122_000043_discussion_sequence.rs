//! Discussions count their changes, so that nobody overwrites or publishes what they have not seen.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::integer;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = integer("sequence").default(0).to_owned();
        manager.alter_table(Table::alter().table("discussions").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("discussions").drop_column("sequence").to_owned()).await
    }
}
