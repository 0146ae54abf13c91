//! The notice wall: events that cultural houses send in, when they take place, and the sealed
//! address of whoever sent one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, integer_null, json, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::m20261122_000001_content::{belongs_to, create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(events()).await?;
        manager.create_table(times()).await?;
        for (name, table, columns, unique) in [
            ("wall_events_by_slug", "wall_events", &["slug"][..], true),
            // A form counts once however often it is sent.
            ("wall_events_by_mark", "wall_events", &["mark"], true),
            ("wall_events_by_link", "wall_events", &["link_hash"], true),
            ("wall_events_by_stage", "wall_events", &["stage", "over_at"], false),
            ("wall_events_by_picture", "wall_events", &["media_id"], false),
            ("wall_times_by_event", "wall_times", &["event_id"], false),
        ] {
            create_index(manager, name, table, columns, unique).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["wall_times", "wall_events"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn events() -> TableCreateStatement {
    Table::create()
        .table("wall_events")
        .col(id())
        .col(string("slug"))
        .col(string("kind"))
        .col(string("stage"))
        .col(json("title"))
        .col(json("about"))
        .col(json("house"))
        // The name of the house as a part of an address, for the filter.
        .col(string("house_key"))
        .col(json("place"))
        .col(string("site"))
        .col(integer_null("price_from"))
        .col(integer_null("price_to"))
        .col(integer_null("age"))
        .col(json("alt"))
        // The poster: sealed until the event is published, in the library from then on.
        .col(big_integer_null("media_id"))
        .col(string_null("file_key"))
        .col(string_null("file_type"))
        // Whether it came with the event, and not from the keeper.
        .col(boolean("file_is_sent").default(false))
        .col(string("mark"))
        .col(string("link_hash"))
        // The address of whoever sent it, until it is not needed any more.
        .col(text_null("sealed"))
        .col(string("lang"))
        // Why it was returned.
        .col(text("reason"))
        // When the last of its times is over.
        .col(timestamp_with_time_zone("over_at"))
        .col(integer("sequence"))
        .col(timestamp_with_time_zone("made_at"))
        .col(timestamp_with_time_zone("changed_at"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .to_owned()
}

fn times() -> TableCreateStatement {
    Table::create()
        .table("wall_times")
        .col(id())
        .col(big_integer("event_id"))
        .col(timestamp_with_time_zone("starts_at"))
        .col(timestamp_with_time_zone_null("ends_at"))
        .foreign_key(&mut belongs_to("wall_times", "event_id", "wall_events"))
        .to_owned()
}
