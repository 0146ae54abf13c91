//! What the office of the virtual reception keeps beside the appeals: internal notes, templates
//! of answers, which mails went out, and its words about a period.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, date, string, text, timestamp_with_time_zone};

use crate::m20261122_000001_content::{create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [notes(), templates(), notices(), reviews()] {
            manager.create_table(table).await?;
        }
        create_index(manager, "appeal_notes_by_appeal", "appeal_notes", &["appeal_id", "id"], false).await?;
        for (name, columns) in RANGES {
            create_index(manager, name, "appeals", columns, false).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in RANGES {
            manager.drop_index(Index::drop().name(name).table("appeals").to_owned()).await?;
        }
        for table in ["appeal_reviews", "appeal_notices", "appeal_templates", "appeal_notes"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// By which the board and the statistics look.
const RANGES: [(&str, &[&str]); 2] =
    [("appeals_by_receipt", &["received_at"]), ("appeals_by_executor", &["executor_id"])];

fn notes() -> TableCreateStatement {
    Table::create()
        .table("appeal_notes")
        .col(id())
        .col(big_integer("appeal_id"))
        .col(big_integer_null("author_id"))
        .col(string("author"))
        .col(text("sealed"))
        .col(timestamp_with_time_zone("at"))
        .to_owned()
}

fn templates() -> TableCreateStatement {
    Table::create()
        .table("appeal_templates")
        .col(id())
        .col(string("lang"))
        .col(string("title"))
        .col(text("body"))
        .col(timestamp_with_time_zone("changed_at"))
        .to_owned()
}

/// A mail about something that was due goes out once.
fn notices() -> TableCreateStatement {
    Table::create()
        .table("appeal_notices")
        .col(string("subject"))
        .col(date("due"))
        .col(string("kind"))
        .col(timestamp_with_time_zone("sent_at"))
        .primary_key(Index::create().col("subject").col("due").col("kind"))
        .to_owned()
}

fn reviews() -> TableCreateStatement {
    Table::create()
        .table("appeal_reviews")
        // `2026` or `2026-q1`.
        .col(string("period"))
        .col(string("lang"))
        .col(text("body"))
        .col(timestamp_with_time_zone("changed_at"))
        .primary_key(Index::create().col("period").col("lang"))
        .to_owned()
}
