//! Who waits for a reception is known by the telephone too: one place a person.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = ColumnDef::new("phone_key").string().null().take();
        manager.alter_table(Table::alter().table("appointment_waiting").add_column(column).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("appointment_waiting").drop_column("phone_key").take()).await
    }
}
