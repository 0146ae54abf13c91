//! The kindergarten queue: the directory, dated snapshots of the department's list in parts, what was
//! corrected or given on top of them, the protocols of vouchers, and who watches a place by e-mail.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, date, integer, integer_null, json, string, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::m20261122_000001_content::{belongs_to, create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [gardens(), snapshots(), parts(), changes(), protocols(), watches()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns, unique) in [
            ("kindergartens_by_code", "kindergartens", &["code"][..], true),
            ("kinder_snapshots_by_day", "kinder_snapshots", &["as_of"], false),
            ("kinder_parts_by_place", "kinder_parts", &["snapshot_id", "part"], true),
            ("kinder_changes_by_snapshot", "kinder_changes", &["snapshot_id"], false),
            ("kinder_watches_by_link", "kinder_watches", &["link_hash"], true),
            ("kinder_watches_by_person", "kinder_watches", &["number", "email_key"], true),
            ("kinder_watches_by_told", "kinder_watches", &["told"], false),
        ] {
            create_index(manager, name, table, columns, unique).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "kinder_watches",
            "kinder_protocols",
            "kinder_changes",
            "kinder_parts",
            "kinder_snapshots",
            "kindergartens",
        ] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn gardens() -> TableCreateStatement {
    Table::create()
        .table("kindergartens")
        .col(id())
        .col(string("code"))
        .col(json("facts"))
        // One more with every change.
        .col(integer("revision"))
        .col(timestamp_with_time_zone("changed_at"))
        .to_owned()
}

fn snapshots() -> TableCreateStatement {
    Table::create()
        .table("kinder_snapshots")
        .col(id())
        .col(date("as_of"))
        .col(string("file"))
        .col(integer("count"))
        // Counts of what was new, changed and gone.
        .col(json("differences"))
        .col(string("state"))
        .col(big_integer_null("made_by"))
        .col(timestamp_with_time_zone("made_at"))
        .to_owned()
}

/// The packed list in parts, so that no row grows beyond what a backup takes.
fn parts() -> TableCreateStatement {
    Table::create()
        .table("kinder_parts")
        .col(id())
        .col(big_integer("snapshot_id"))
        .col(integer("part"))
        .col(blob("bytes"))
        .foreign_key(&mut belongs_to("kinder_parts", "snapshot_id", "kinder_snapshots"))
        .to_owned()
}

fn changes() -> TableCreateStatement {
    Table::create()
        .table("kinder_changes")
        .col(id())
        .col(big_integer("snapshot_id"))
        .col(string("number"))
        // The application as it is from now on; none where it leaves the queue.
        .col(text_null("record"))
        .col(string("action"))
        .col(text("reason"))
        .col(big_integer_null("made_by"))
        .col(timestamp_with_time_zone("made_at"))
        .foreign_key(&mut belongs_to("kinder_changes", "snapshot_id", "kinder_snapshots"))
        .to_owned()
}

fn protocols() -> TableCreateStatement {
    Table::create()
        .table("kinder_protocols")
        .col(id())
        .col(string("garden"))
        .col(integer("born"))
        .col(json("lines"))
        .col(big_integer_null("made_by"))
        .col(timestamp_with_time_zone("made_at"))
        .to_owned()
}

fn watches() -> TableCreateStatement {
    Table::create()
        .table("kinder_watches")
        .col(id())
        .col(string("mark"))
        .col(string("link_hash"))
        .col(string("number"))
        .col(string("lang"))
        .col(text("sealed"))
        .col(string("email_key"))
        // What the last mail told: a place, or none with a voucher.
        .col(integer_null("place"))
        // Up to which state of the queue somebody looked.
        .col(string("told"))
        .col(timestamp_with_time_zone("made_at"))
        .col(timestamp_with_time_zone_null("confirmed_at"))
        .to_owned()
}
