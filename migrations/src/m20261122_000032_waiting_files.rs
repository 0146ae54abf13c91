//! How many appeals wait in each folder: bytes that no row knows may belong to one of them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = big_integer("waiting_files").default(0).to_owned();
        manager.alter_table(Table::alter().table("waiting_folders").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("waiting_folders").drop_column("waiting_files").to_owned()).await
    }
}
