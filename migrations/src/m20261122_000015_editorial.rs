//! The editorial group and its plan; where people work; what the duties are counted by.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, date, date_null, integer, json, string, string_null, timestamp_with_time_zone,
};

use crate::m20261122_000001_content::{belongs_to, create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_index(manager, "publications_by_entry", "publications", &["entry_id", "is_withdrawal", "at"], false)
            .await?;
        create_index(manager, "publications_by_date", "publications", &["at", "section_id"], false).await?;
        for column in columns() {
            manager.alter_table(Table::alter().table("users").add_column(column).to_owned()).await?;
        }
        create_plan(manager).await?;
        create_group(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["group_seats", "plan_items"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        for column in columns().into_iter().rev() {
            let name = column.get_column_name();
            manager.alter_table(Table::alter().table("users").drop_column(name).to_owned()).await?;
        }
        for name in ["publications_by_date", "publications_by_entry"] {
            manager.drop_index(Index::drop().name(name).table("publications").to_owned()).await?;
        }
        Ok(())
    }
}

fn columns() -> [ColumnDef; 2] {
    [string_null("position").take(), string_null("organisation").take()]
}

async fn create_plan(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("plan_items")
                .col(id())
                .col(big_integer("section_id"))
                .col(string("title"))
                .col(string("kind"))
                .col(date("due"))
                .col(big_integer_null("responsible_id"))
                .col(string("state"))
                .col(big_integer_null("entry_id"))
                .col(big_integer_null("created_by"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("changed_at"))
                .foreign_key(&mut belongs_to("plan_items", "section_id", "sections"))
                .foreign_key(&mut forgets("plan_items", "responsible_id", "users"))
                .foreign_key(&mut forgets("plan_items", "entry_id", "entries"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "plan_items_by_date", "plan_items", &["due"], false).await
}

async fn create_group(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("group_seats")
                .col(id())
                .col(integer("rank"))
                .col(string("role"))
                .col(json("position"))
                .col(big_integer_null("user_id"))
                .col(string_null("act_number"))
                .col(date_null("act_date"))
                .col(date_null("valid_from"))
                .col(date_null("valid_to"))
                .col(timestamp_with_time_zone("changed_at"))
                .foreign_key(&mut forgets("group_seats", "user_id", "users"))
                .to_owned(),
        )
        .await
}

/// Rows of `table` stay without it when the row of `parent` that `column` names goes.
fn forgets(table: &'static str, column: &'static str, parent: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, column).to(parent, "id").on_delete(ForeignKeyAction::SetNull).to_owned()
}
