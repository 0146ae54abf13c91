//! What the press and social networks write about the akim and the departments, who gets the
//! digest of it by mail, and the pictures that stand for videos until they play.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, date, date_null, string, text, text_null, timestamp_with_time_zone,
};

use crate::m20261122_000001_content::{belongs_to, create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(items()).await?;
        manager.create_table(readers()).await?;
        create_index(manager, "press_items_by_day", "press_items", &["day"], false).await?;
        create_index(manager, "press_items_by_entry", "press_items", &["created_at"], false).await?;
        create_index(manager, "press_items_by_outlet", "press_items", &["outlet"], false).await?;
        manager.alter_table(Table::alter().table("media").add_column(poster()).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("media").drop_column("poster_id").take()).await?;
        for table in ["press_readers", "press_items"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn items() -> TableCreateStatement {
    Table::create()
        .table("press_items")
        .col(id())
        .col(date("day"))
        .col(string("outlet"))
        .col(string("kind"))
        .col(text_null("link"))
        // The akim, or a unit of the structure.
        .col(string("subject"))
        .col(big_integer_null("unit_id"))
        .col(string("tone"))
        .col(text("summary"))
        .col(string("answer"))
        .col(date_null("answer_by"))
        .col(big_integer_null("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("changed_at"))
        .to_owned()
}

fn readers() -> TableCreateStatement {
    Table::create()
        .table("press_readers")
        .col(big_integer("user_id").primary_key())
        // What was entered before is known to them.
        .col(timestamp_with_time_zone("since"))
        .col(date_null("sent_on"))
        .foreign_key(&mut belongs_to("press_readers", "user_id", "users"))
        .to_owned()
}

fn poster() -> ColumnDef {
    big_integer_null("poster_id").take()
}
