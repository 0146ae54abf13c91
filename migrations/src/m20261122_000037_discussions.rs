//! Public discussions: what is discussed and until when, comments (sealed) with their replies, what
//! moderators decided, reports, invitations of experts, and who waits for the conclusion.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer_null, json, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::m20261122_000001_content::{belongs_to, create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [discussions(), comments(), decisions(), reports(), invites(), readers()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns, unique) in [
            ("discussions_by_slug", "discussions", &["slug"][..], true),
            // A form sent twice is one comment.
            ("discussion_comments_once", "discussion_comments", &["submission"], true),
            ("discussion_comments_shown", "discussion_comments", &["discussion_id", "standing", "paragraph"], false),
            ("discussion_comments_waiting", "discussion_comments", &["standing", "sent_at"], false),
            ("discussion_decisions_by_discussion", "discussion_decisions", &["discussion_id"], false),
            ("discussion_reports_open", "discussion_reports", &["settled_at", "comment_id"], false),
            ("discussion_invites_by_token", "discussion_invites", &["token_hash"], true),
            ("discussion_readers_once", "discussion_readers", &["discussion_id", "reader"], true),
            ("discussion_readers_by_link", "discussion_readers", &["link_hash"], true),
        ] {
            create_index(manager, name, table, columns, unique).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "discussion_readers",
            "discussion_invites",
            "discussion_reports",
            "discussion_decisions",
            "discussion_comments",
            "discussions",
        ] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn discussions() -> TableCreateStatement {
    Table::create()
        .table("discussions")
        .col(id())
        .col(string("slug"))
        .col(string("kind"))
        .col(string("state"))
        .col(json("title"))
        .col(json("lead"))
        .col(json("body"))
        .col(json("department"))
        // The page or file of the draft that is discussed, as an address of the portal; may be empty.
        .col(string("document"))
        .col(big_integer_null("survey_id"))
        .col(timestamp_with_time_zone("opens_at"))
        .col(timestamp_with_time_zone("closes_at"))
        // When the officials of a conference begin to answer.
        .col(timestamp_with_time_zone_null("live_at"))
        .col(json("conclusion"))
        .col(timestamp_with_time_zone_null("concluded_at"))
        // Raised with everything that readers see of its comments.
        .col(big_integer("pulse"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("changed_at"))
        .to_owned()
}

fn comments() -> TableCreateStatement {
    Table::create()
        .table("discussion_comments")
        .col(id())
        .col(big_integer("discussion_id"))
        // The number of the paragraph; nothing where it is about the whole.
        .col(integer_null("paragraph"))
        .col(big_integer_null("answers_to"))
        // Keyed hash of the form.
        .col(string("submission"))
        // Name and words; nothing once they were erased.
        .col(text_null("sealed"))
        .col(string("lang"))
        .col(string("standing"))
        .col(string_null("reason"))
        .col(boolean("is_expert"))
        .col(timestamp_with_time_zone("sent_at"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .col(text_null("reply"))
        .col(string_null("reply_by"))
        .col(timestamp_with_time_zone_null("replied_at"))
        .foreign_key(&mut belongs_to("discussion_comments", "discussion_id", "discussions"))
        .to_owned()
}

fn decisions() -> TableCreateStatement {
    Table::create()
        .table("discussion_decisions")
        .col(id())
        .col(big_integer("discussion_id"))
        .col(big_integer("comment_id"))
        .col(string("standing"))
        .col(string_null("reason"))
        .col(string("decided_by"))
        .col(timestamp_with_time_zone("decided_at"))
        .foreign_key(&mut belongs_to("discussion_decisions", "comment_id", "discussion_comments"))
        .to_owned()
}

fn reports() -> TableCreateStatement {
    Table::create()
        .table("discussion_reports")
        .col(id())
        .col(big_integer("comment_id"))
        .col(string("reason"))
        .col(timestamp_with_time_zone("sent_at"))
        .col(timestamp_with_time_zone_null("settled_at"))
        .foreign_key(&mut belongs_to("discussion_reports", "comment_id", "discussion_comments"))
        .to_owned()
}

fn invites() -> TableCreateStatement {
    Table::create()
        .table("discussion_invites")
        .col(id())
        .col(big_integer("discussion_id"))
        .col(string("token_hash"))
        .col(string("mark"))
        // Name and e-mail address of the expert.
        .col(text("sealed"))
        .col(string("lang"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut belongs_to("discussion_invites", "discussion_id", "discussions"))
        .to_owned()
}

fn readers() -> TableCreateStatement {
    Table::create()
        .table("discussion_readers")
        .col(id())
        .col(big_integer("discussion_id"))
        .col(string("reader"))
        .col(string("link_hash"))
        .col(string("mark"))
        .col(text("sealed"))
        .col(string("lang"))
        .col(timestamp_with_time_zone("made_at"))
        .col(timestamp_with_time_zone_null("confirmed_at"))
        .foreign_key(&mut belongs_to("discussion_readers", "discussion_id", "discussions"))
        .to_owned()
}
