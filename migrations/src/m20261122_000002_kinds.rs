//! What only one kind of item has: persons, organisations, links, banners and the rest.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, date_null, integer_null, json, json_null, string, string_null};

use crate::m20261122_000001_content::{belongs_to_item, create_index, item_key};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, columns) in tables() {
            let mut create = Table::create();
            create.table(table).col(item_key().primary_key());
            for column in columns {
                create.col(column);
            }
            create.foreign_key(&mut belongs_to_item(table));
            manager.create_table(create).await?;
        }
        create_index(manager, "organisations_by_parent", "organisations", &["parent_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, _) in tables().into_iter().rev() {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// Table and columns beside the key; every table hangs on `items`.
fn tables() -> Vec<(&'static str, Vec<ColumnDef>)> {
    vec![
        (
            "persons",
            vec![
                json("phones").take(),
                string_null("email").take(),
                json("post").take(),
                json_null("unit").take(),
                json_null("reception").take(),
                integer_null("from_year").take(),
                integer_null("to_year").take(),
            ],
        ),
        (
            "organisations",
            vec![
                string("category").take(),
                big_integer_null("parent_id").take(),
                string_null("postal_index").take(),
                json_null("address").take(),
                json("phones").take(),
                string_null("email").take(),
                string_null("website").take(),
                json_null("head").take(),
                json_null("hours").take(),
            ],
        ),
        ("links", vec![string("url").take(), date_null("checked_on").take()]),
        ("banners", vec![string("url").take(), string("placement").take()]),
        (
            "vacancies",
            vec![json_null("unit").take(), string("stage").take(), json("phones").take(), string_null("email").take()],
        ),
        ("events", vec![json_null("place").take()]),
        ("documents", vec![string_null("number").take(), date_null("issued_on").take()]),
        ("indicators", vec![string("value").take(), json("unit").take(), json("period").take()]),
    ]
}
