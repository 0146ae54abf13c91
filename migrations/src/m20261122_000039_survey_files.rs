//! Files that come with answers to surveys: where their sealed bytes lie, and their sealed names.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, text};

use crate::m20261122_000001_content::{belongs_to, create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("survey_files")
            .col(id())
            .col(big_integer("survey_id"))
            .col(big_integer("response_id"))
            .col(string("key"))
            .col(text("sealed"))
            .col(string("media_type"))
            .col(big_integer("size"))
            .foreign_key(&mut belongs_to("survey_files", "response_id", "survey_responses"))
            .to_owned();
        manager.create_table(table).await?;
        create_index(manager, "survey_files_by_response", "survey_files", &["response_id"], false).await?;
        create_index(manager, "survey_files_by_survey", "survey_files", &["survey_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("survey_files").to_owned()).await
    }
}
