//! What the administrator watches: behaviour of pages, incidents, daily figures, broken links.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, date, json, pk_auto, string, text, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [behaviours(), incidents(), traffic(), broken_links()] {
            manager.create_table(table).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["broken_links", "traffic", "incidents", "behaviours"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// Versions; the newest of a page counts. No section: the whole site.
fn behaviours() -> TableCreateStatement {
    Table::create()
        .table("behaviours")
        .col(pk_auto("id").big_integer())
        .col(big_integer_null("section_id"))
        .col(json("options"))
        .col(string("changed_by"))
        .col(timestamp_with_time_zone("at"))
        .to_owned()
}

fn incidents() -> TableCreateStatement {
    Table::create()
        .table("incidents")
        .col(pk_auto("id").big_integer())
        .col(string("kind"))
        .col(text("detail"))
        .col(timestamp_with_time_zone("opened_at"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(string("contractor").default(""))
        .to_owned()
}

fn traffic() -> TableCreateStatement {
    Table::create()
        .table("traffic")
        .col(date("day"))
        .col(string("measure"))
        .col(string("name"))
        .col(big_integer("amount"))
        .primary_key(Index::create().col("day").col("measure").col("name"))
        .to_owned()
}

fn broken_links() -> TableCreateStatement {
    Table::create()
        .table("broken_links")
        .col(string("page"))
        .col(string("target"))
        .col(string("title"))
        .col(string("editor"))
        .col(string("reason"))
        .col(big_integer_null("unit_id"))
        .col(timestamp_with_time_zone("since"))
        .primary_key(Index::create().col("page").col("target"))
        .to_owned()
}
