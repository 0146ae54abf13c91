//! The legal-acts base: facts of each act, its structured text, and who names whom.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, date, date_null, json, json_null, string, string_null, timestamp_with_time_zone,
};

use crate::m20261122_000001_content::{belongs_to, belongs_to_item, create_index, id, item_key};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("acts")
                    .col(item_key().primary_key())
                    .col(string("key").unique_key())
                    .col(string("act_type"))
                    .col(string("number"))
                    .col(date("adopted_on"))
                    .col(boolean("in_force"))
                    .col(date_null("repealed_on"))
                    .col(string_null("official_url"))
                    .col(json_null("place"))
                    .col(json_null("issuer"))
                    .col(json_null("signatory"))
                    .col(json_null("repealed_by"))
                    .foreign_key(&mut belongs_to_item("acts"))
                    .to_owned(),
            )
            .await?;
        create_index(manager, "acts_by_type_and_date", "acts", &["act_type", "adopted_on"], false).await?;
        manager
            .create_table(
                Table::create()
                    .table("act_documents")
                    .col(item_key())
                    .col(string("lang"))
                    .col(json("document"))
                    .col(string("source_name"))
                    .col(string("source_sha256"))
                    .col(timestamp_with_time_zone("imported_at"))
                    .primary_key(Index::create().col("item_id").col("lang"))
                    .foreign_key(&mut belongs_to_item("act_documents"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("act_references")
                    .col(id())
                    .col(big_integer("from_item_id"))
                    .col(string("from_anchor"))
                    .col(big_integer("to_item_id"))
                    .foreign_key(&mut belongs_to("act_references", "from_item_id", "items"))
                    .foreign_key(&mut belongs_to("act_references", "to_item_id", "items"))
                    .to_owned(),
            )
            .await?;
        create_index(manager, "act_references_by_target", "act_references", &["to_item_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["act_references", "act_documents", "acts"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
