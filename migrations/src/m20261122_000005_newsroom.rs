//! The newsroom: rights, drafts and their versions, media library, audit log, mail, settings.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, integer_null, json, json_null, string, string_null, text,
    text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::m20261122_000001_content::{belongs_to, create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            manager.alter_table(Table::alter().table(table).add_column(column).to_owned()).await?;
        }
        create_rights(manager).await?;
        create_entries(manager).await?;
        create_media(manager).await?;
        create_office(manager).await?;
        let db = manager.get_connection();
        db.execute_unprepared(
            "INSERT INTO grants (user_id, role) SELECT id, 'administrator' FROM users WHERE role = 'administrator'",
        )
        .await?;
        db.execute_unprepared("UPDATE users SET role = 'staff' WHERE role = 'administrator'").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(
            "UPDATE users SET role = 'administrator' WHERE id IN (SELECT user_id FROM grants WHERE role = 'administrator')",
        )
        .await?;
        for table in TABLES.into_iter().rev() {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        manager.drop_index(Index::drop().name("sessions_by_user").table("sessions").to_owned()).await?;
        for (table, column) in columns().into_iter().rev() {
            let name = column.get_column_name();
            manager.alter_table(Table::alter().table(table).drop_column(name).to_owned()).await?;
        }
        Ok(())
    }
}

/// New tables in the order of their creation; `down` drops them in reverse.
const TABLES: [&str; 13] = [
    "grants",
    "one_time_links",
    "entries",
    "revisions",
    "remarks",
    "presences",
    "publications",
    "media",
    "media_uses",
    "audit",
    "outbox",
    "redirects",
    "settings",
];

/// New columns of tables that are there already.
fn columns() -> Vec<(&'static str, ColumnDef)> {
    vec![
        ("users", string_null("lang").take()),
        ("users", big_integer_null("unit_id").take()),
        ("users", timestamp_with_time_zone_null("disabled_at").take()),
        ("users", string_null("totp_secret").take()),
        ("users", json_null("recovery_hashes").take()),
        ("users", integer("failures").default(0).take()),
        ("users", timestamp_with_time_zone_null("locked_until").take()),
        ("users", timestamp_with_time_zone_null("signed_in_at").take()),
        ("sessions", big_integer_null("user_id").take()),
        ("sessions", timestamp_with_time_zone_null("created_at").take()),
        ("sessions", timestamp_with_time_zone_null("seen_at").take()),
        ("sessions", string_null("agent").take()),
        ("units", string_null("email").take()),
        ("sections", timestamp_with_time_zone_null("deleted_at").take()),
        ("item_texts", timestamp_with_time_zone_null("changed_at").take()),
    ]
}

async fn create_rights(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("grants")
                .col(id())
                .col(big_integer("user_id"))
                .col(string("role"))
                .col(big_integer_null("section_id"))
                .foreign_key(&mut belongs_to("grants", "user_id", "users"))
                .foreign_key(&mut belongs_to("grants", "section_id", "sections"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "grants_by_user", "grants", &["user_id"], false).await?;
    manager
        .create_table(
            Table::create()
                .table("one_time_links")
                .col(string("token_hash").primary_key())
                .col(string("purpose"))
                .col(big_integer_null("user_id"))
                .col(string_null("subject"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("expires_at"))
                .col(timestamp_with_time_zone_null("used_at"))
                .foreign_key(&mut belongs_to("one_time_links", "user_id", "users"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "sessions_by_user", "sessions", &["user_id"], false).await
}

/// An entry is a thing the newsroom works on; `items` holds what of it is published.
async fn create_entries(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("entries")
                .col(id())
                .col(big_integer("section_id"))
                .col(string("kind"))
                .col(string("slug"))
                .col(big_integer_null("item_id").unique_key())
                .col(string("stage"))
                .col(big_integer_null("draft_id"))
                .col(big_integer_null("live_id"))
                .col(json("draft_authors"))
                .col(big_integer_null("submitted_by"))
                .col(big_integer_null("approved_by"))
                .col(timestamp_with_time_zone_null("publish_at"))
                .col(timestamp_with_time_zone_null("unpublish_at"))
                .col(json_null("emergency"))
                .col(json_null("withdrawn"))
                .col(big_integer_null("created_by"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("changed_at"))
                .col(timestamp_with_time_zone_null("deleted_at"))
                .col(integer("lock_version").default(0))
                .foreign_key(ForeignKey::create().from("entries", "section_id").to("sections", "id"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "entries_by_slug", "entries", &["section_id", "slug"], true).await?;
    create_index(manager, "entries_by_stage", "entries", &["stage", "changed_at"], false).await?;
    manager
        .create_table(
            Table::create()
                .table("revisions")
                .col(id())
                .col(big_integer("entry_id"))
                .col(integer("number"))
                .col(json("content"))
                .col(big_integer_null("author_id"))
                .col(string("author"))
                .col(timestamp_with_time_zone("created_at"))
                .foreign_key(&mut belongs_to("revisions", "entry_id", "entries"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "revisions_by_number", "revisions", &["entry_id", "number"], true).await?;
    manager
        .create_table(
            Table::create()
                .table("remarks")
                .col(id())
                .col(big_integer("entry_id"))
                .col(big_integer_null("revision_id"))
                .col(big_integer_null("author_id"))
                .col(string("author"))
                .col(text("text"))
                .col(timestamp_with_time_zone("created_at"))
                .foreign_key(&mut belongs_to("remarks", "entry_id", "entries"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "remarks_by_entry", "remarks", &["entry_id"], false).await?;
    manager
        .create_table(
            Table::create()
                .table("presences")
                .col(big_integer("entry_id"))
                .col(big_integer("user_id"))
                .col(timestamp_with_time_zone("seen_at"))
                .primary_key(Index::create().col("entry_id").col("user_id"))
                .foreign_key(&mut belongs_to("presences", "entry_id", "entries"))
                .foreign_key(&mut belongs_to("presences", "user_id", "users"))
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("publications")
                .col(id())
                .col(big_integer("section_id"))
                .col(big_integer_null("entry_id"))
                .col(json("langs"))
                .col(boolean("is_withdrawal"))
                .col(timestamp_with_time_zone("at"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "publications_by_section", "publications", &["section_id", "at"], false).await
}

async fn create_media(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("media")
                .col(id())
                .col(string("kind"))
                .col(string("path").unique_key())
                .col(string("name"))
                .col(string("mime"))
                .col(big_integer("bytes"))
                .col(string("sha256"))
                .col(integer_null("width"))
                .col(integer_null("height"))
                .col(json("alt"))
                .col(json_null("source"))
                .col(integer("focal_x").default(50))
                .col(integer("focal_y").default(50))
                .col(json("renditions"))
                .col(text_null("text"))
                .col(big_integer_null("uploaded_by"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone_null("deleted_at"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "media_by_date", "media", &["created_at"], false).await?;
    manager
        .create_table(
            Table::create()
                .table("media_uses")
                .col(big_integer("media_id"))
                .col(big_integer("entry_id"))
                .primary_key(Index::create().col("media_id").col("entry_id"))
                .foreign_key(&mut belongs_to("media_uses", "media_id", "media"))
                .foreign_key(&mut belongs_to("media_uses", "entry_id", "entries"))
                .to_owned(),
        )
        .await
}

async fn create_office(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("audit")
                .col(id())
                .col(timestamp_with_time_zone("at"))
                .col(big_integer_null("user_id"))
                .col(string("who"))
                .col(string("address"))
                .col(string("action"))
                .col(string("target"))
                .col(string_null("target_id"))
                .col(string("title"))
                .col(json_null("before"))
                .col(json_null("after"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "audit_by_date", "audit", &["at"], false).await?;
    manager
        .create_table(
            Table::create()
                .table("outbox")
                .col(id())
                .col(string("recipient"))
                .col(string("subject"))
                .col(text("text"))
                .col(text("html"))
                .col(string("lang"))
                .col(string("kind"))
                .col(timestamp_with_time_zone("created_at"))
                .col(integer("attempts").default(0))
                .col(timestamp_with_time_zone_null("next_attempt_at"))
                .col(timestamp_with_time_zone_null("sent_at"))
                .col(timestamp_with_time_zone_null("dead_at"))
                .col(text_null("last_error"))
                .to_owned(),
        )
        .await?;
    create_index(manager, "outbox_by_attempt", "outbox", &["next_attempt_at"], false).await?;
    manager
        .create_table(
            Table::create()
                .table("redirects")
                .col(string("path").primary_key())
                .col(string("target"))
                .col(timestamp_with_time_zone("created_at"))
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("settings")
                .col(string("key").primary_key())
                .col(json("value"))
                .col(timestamp_with_time_zone("changed_at"))
                .to_owned(),
        )
        .await
}
