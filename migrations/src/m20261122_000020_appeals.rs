//! Appeals of the virtual reception, what happened to them, their files, the running numbers.
//! Whatever an applicant wrote is sealed: subject, text, name, addresses, names of files.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, date_null, integer, integer_null, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};
use sea_orm_migration::sea_orm::DbBackend;

use crate::m20261122_000001_content::{create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(appeals()).await?;
        manager.create_table(events()).await?;
        manager.create_table(files()).await?;
        manager.create_table(numbers()).await?;
        for (name, columns, unique) in [
            ("appeals_by_submission", &["submission"][..], true),
            ("appeals_by_number", &["year", "number"], true),
            ("appeals_by_interim", &["interim"], false),
            ("appeals_by_state", &["state", "received_at"], false),
            ("appeals_by_sender", &["sender"], false),
            ("appeals_by_answer", &["placed_at"], false),
        ] {
            create_index(manager, name, "appeals", columns, unique).await?;
        }
        create_index(manager, "appeal_events_by_appeal", "appeal_events", &["appeal_id", "id"], false).await?;
        create_index(manager, "appeal_files_by_appeal", "appeal_files", &["appeal_id"], false).await?;
        run(manager, refusals(manager.get_database_backend())).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, permissions(manager.get_database_backend())).await?;
        for table in ["appeal_numbers", "appeal_files", "appeal_events", "appeals"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn appeals() -> TableCreateStatement {
    Table::create()
        .table("appeals")
        .col(id())
        // Keyed hash of the form's own mark: sent twice, it is one appeal.
        .col(string("submission"))
        .col(integer("year"))
        .col(integer("number"))
        // What a receipt says as long as there is no number yet.
        .col(string("interim"))
        .col(string("code_hash"))
        .col(string_null("journal_number"))
        .col(string("kind"))
        .col(string("channel"))
        .col(string("topic"))
        .col(string("lang"))
        .col(string("state"))
        .col(boolean("acknowledged"))
        .col(boolean("extended"))
        .col(boolean("contested"))
        .col(integer_null("rating"))
        .col(boolean("may_publish"))
        .col(text("sealed"))
        // Keyed hash of the reply address, to find others of the same sender.
        .col(string_null("sender"))
        .col(big_integer_null("account_id"))
        .col(big_integer_null("leader_id"))
        .col(big_integer_null("executor_id"))
        .col(big_integer_null("joined_to"))
        .col(timestamp_with_time_zone("received_at"))
        .col(timestamp_with_time_zone_null("registered_at"))
        .col(timestamp_with_time_zone_null("acknowledged_at"))
        .col(timestamp_with_time_zone_null("answer_ready_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(date_null("acknowledge_by"))
        .col(date_null("answer_by"))
        .col(date_null("place_by"))
        .col(text_null("answer_sealed"))
        // What everybody may read, written by the editor without personal data.
        .col(text_null("public_question"))
        .col(text_null("public_answer"))
        .col(timestamp_with_time_zone_null("placed_at"))
        .col(timestamp_with_time_zone_null("erased_at"))
        .to_owned()
}

fn events() -> TableCreateStatement {
    Table::create()
        .table("appeal_events")
        .col(id())
        .col(big_integer("appeal_id"))
        .col(string("step"))
        // The state after the step.
        .col(string("state"))
        .col(big_integer_null("actor_id"))
        .col(string("actor"))
        .col(text_null("note_sealed"))
        .col(timestamp_with_time_zone("at"))
        .to_owned()
}

fn files() -> TableCreateStatement {
    Table::create()
        .table("appeal_files")
        .col(id())
        .col(big_integer("appeal_id"))
        // `applicant` or `answer`.
        .col(string("side"))
        .col(string("key"))
        .col(text("name_sealed"))
        .col(string("media_type"))
        .col(big_integer("size"))
        .col(timestamp_with_time_zone("added_at"))
        .to_owned()
}

fn numbers() -> TableCreateStatement {
    Table::create().table("appeal_numbers").col(integer("year").primary_key()).col(integer("last")).to_owned()
}

/// What happened to an appeal is only added to; whole rows go when the appeal is erased.
fn refusals(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &[
            "CREATE FUNCTION appeal_events_are_append_only() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'events of an appeal are append-only'; END $$",
            "CREATE TRIGGER appeal_events_are_append_only BEFORE UPDATE ON appeal_events \
             FOR EACH ROW EXECUTE FUNCTION appeal_events_are_append_only()",
        ],
        _ => &["CREATE TRIGGER appeal_events_are_append_only BEFORE UPDATE ON appeal_events \
                BEGIN SELECT RAISE(ABORT, 'events of an appeal are append-only'); END"],
    }
}

fn permissions(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &[
            "DROP TRIGGER appeal_events_are_append_only ON appeal_events",
            "DROP FUNCTION appeal_events_are_append_only()",
        ],
        _ => &["DROP TRIGGER appeal_events_are_append_only"],
    }
}

async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
