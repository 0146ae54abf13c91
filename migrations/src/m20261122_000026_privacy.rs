//! The words of mails are sealed while they wait, and some mails are known to fewer people or
//! leave no trace once they are sent. What is not published any more is not looked up either.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, string_null, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            text_null("sealed"),
            string_null("mark"),
            boolean("is_confidential").default(false).to_owned(),
            boolean("is_fleeting").default(false).to_owned(),
        ];
        for column in columns {
            manager.alter_table(Table::alter().table("outbox").add_column(column).to_owned()).await?;
        }
        let left_over = "UPDATE appeals SET public_folded = NULL WHERE public_question IS NULL";
        manager.get_connection().execute_unprepared(left_over).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["is_fleeting", "is_confidential", "mark", "sealed"] {
            manager.alter_table(Table::alter().table("outbox").drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
