//! Personal reception by appointment: who receives and when, single days that differ, bookings,
//! the waiting list, the running numbers. What a visitor wrote is sealed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, date, integer, json, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::m20261122_000001_content::{create_index, id};

/// Two people never hold the same time of the same host, however they come in.
const ONE_A_TIME: &str = "CREATE UNIQUE INDEX appointments_one_a_time ON appointments (host_id, starts_at) \
                          WHERE cancelled_at IS NULL";

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [hosts(), days(), bookings(), waiting(), numbers()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns, unique) in [
            ("appointment_hosts_by_slug", "appointment_hosts", &["slug"][..], true),
            ("appointment_hosts_by_item", "appointment_hosts", &["item_id"], true),
            ("appointment_days_by_day", "appointment_days", &["host_id", "day"], true),
            ("appointments_by_submission", "appointments", &["submission"], true),
            ("appointments_by_link", "appointments", &["link_hash"], true),
            ("appointments_by_start", "appointments", &["starts_at"], false),
            ("appointments_by_email", "appointments", &["email_key"], false),
            ("appointments_by_phone", "appointments", &["phone_key"], false),
            ("appointments_by_account", "appointments", &["account_id"], false),
            ("appointment_waiting_by_host", "appointment_waiting", &["host_id", "state"], false),
            ("appointment_waiting_by_submission", "appointment_waiting", &["submission"], true),
        ] {
            create_index(manager, name, table, columns, unique).await?;
        }
        manager.get_connection().execute_unprepared(ONE_A_TIME).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in
            ["appointment_numbers", "appointment_waiting", "appointments", "appointment_days", "appointment_hosts"]
        {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn hosts() -> TableCreateStatement {
    Table::create()
        .table("appointment_hosts")
        .col(id())
        // The published entry of the person or the organisation.
        .col(big_integer("item_id"))
        .col(string("slug"))
        .col(integer("position"))
        // What they were called when the schedule was kept last, should the entry be withdrawn.
        .col(json("name"))
        .col(json("hours"))
        .col(json("place"))
        .col(json("topics"))
        .col(string("langs"))
        .col(string("phone"))
        .col(integer("opens_days"))
        .col(integer("closes_hours"))
        .col(integer("most_open"))
        .col(boolean("is_open"))
        .col(timestamp_with_time_zone("changed_at"))
        .to_owned()
}

fn days() -> TableCreateStatement {
    Table::create()
        .table("appointment_days")
        .col(id())
        .col(big_integer("host_id"))
        .col(date("day"))
        // The hours of that day alone; none for a day without reception.
        .col(json("hours"))
        .to_owned()
}

fn bookings() -> TableCreateStatement {
    Table::create()
        .table("appointments")
        .col(id())
        // Keyed hash of the form's own mark: sent twice, it is one booking.
        .col(string("submission"))
        .col(string("link_hash"))
        .col(string("code_hash"))
        .col(integer("year"))
        .col(integer("number"))
        .col(big_integer("host_id"))
        .col(timestamp_with_time_zone("starts_at"))
        .col(integer("minutes"))
        // How often the calendar file changed.
        .col(integer("sequence"))
        .col(string("channel"))
        .col(string("lang"))
        .col(text("sealed"))
        // Keyed hashes, to count what one person holds.
        .col(string_null("email_key"))
        .col(string_null("phone_key"))
        .col(big_integer_null("account_id"))
        // Set while the time is only offered to somebody of the waiting list.
        .col(big_integer_null("waiting_id"))
        .col(timestamp_with_time_zone_null("held_until"))
        .col(timestamp_with_time_zone("booked_at"))
        .col(timestamp_with_time_zone_null("reminded_at"))
        .col(timestamp_with_time_zone_null("cancelled_at"))
        .col(string_null("cancelled_by"))
        .col(string_null("outcome"))
        .col(text_null("note_sealed"))
        .col(timestamp_with_time_zone_null("erased_at"))
        .to_owned()
}

fn waiting() -> TableCreateStatement {
    Table::create()
        .table("appointment_waiting")
        .col(id())
        .col(string("submission"))
        .col(big_integer("host_id"))
        .col(string("state"))
        .col(string("lang"))
        .col(text("sealed"))
        .col(string("email_key"))
        .col(big_integer_null("account_id"))
        .col(timestamp_with_time_zone("joined_at"))
        .to_owned()
}

fn numbers() -> TableCreateStatement {
    Table::create().table("appointment_numbers").col(integer("year").primary_key()).col(integer("last")).to_owned()
}
