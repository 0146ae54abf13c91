//! Surveys and votes: their questions, who answered (as keyed hashes only), the answers, links to
//! answer by, and the sealed addresses of those who want to hear what came of it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, json, string, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::m20261122_000001_content::{belongs_to, create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [surveys(), questions(), responses(), answers(), invites(), readers()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns, unique) in [
            ("surveys_by_slug", "surveys", &["slug"][..], true),
            ("survey_questions_by_survey", "survey_questions", &["survey_id"], false),
            // Nobody answers twice, however many of their forms come in at once.
            ("survey_responses_once", "survey_responses", &["survey_id", "voter"], true),
            ("survey_responses_by_submission", "survey_responses", &["submission"], true),
            ("survey_responses_by_code", "survey_responses", &["code_hash"], true),
            ("survey_answers_by_question", "survey_answers", &["survey_id", "question_id", "line", "choice"], false),
            ("survey_answers_by_person", "survey_answers", &["survey_id", "question_id", "response_id"], false),
            ("survey_answers_by_response", "survey_answers", &["response_id"], false),
            ("survey_invites_by_token", "survey_invites", &["token_hash"], true),
            ("survey_invites_by_survey", "survey_invites", &["survey_id"], false),
            ("survey_readers_once", "survey_readers", &["survey_id", "reader"], true),
        ] {
            create_index(manager, name, table, columns, unique).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in
            ["survey_readers", "survey_invites", "survey_answers", "survey_responses", "survey_questions", "surveys"]
        {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn surveys() -> TableCreateStatement {
    Table::create()
        .table("surveys")
        .col(id())
        .col(string("slug"))
        .col(string("sort"))
        .col(string("state"))
        .col(json("title"))
        .col(json("lead"))
        .col(json("thanks"))
        .col(json("department"))
        .col(json("outcome"))
        .col(timestamp_with_time_zone_null("opens_at"))
        .col(timestamp_with_time_zone_null("closes_at"))
        .col(string("who"))
        .col(string("results"))
        // When it was told what was done with the answers, and when the last reader was mailed.
        .col(timestamp_with_time_zone_null("outcome_at"))
        .col(timestamp_with_time_zone_null("told_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("changed_at"))
        .to_owned()
}

fn questions() -> TableCreateStatement {
    Table::create()
        .table("survey_questions")
        .col(id())
        .col(big_integer("survey_id"))
        .col(integer("page"))
        .col(integer("position"))
        .col(string("kind"))
        .col(json("body"))
        .foreign_key(&mut belongs_to("survey_questions", "survey_id", "surveys"))
        .to_owned()
}

fn responses() -> TableCreateStatement {
    Table::create()
        .table("survey_responses")
        .col(id())
        .col(big_integer("survey_id"))
        // Keyed hashes: of the form, of whoever answered, of the receipt's code.
        .col(string("submission"))
        .col(string("voter"))
        .col(string("code_hash"))
        .col(string("lang"))
        .col(timestamp_with_time_zone("sent_at"))
        // What was written freely.
        .col(text_null("sealed"))
        .foreign_key(&mut belongs_to("survey_responses", "survey_id", "surveys"))
        .to_owned()
}

fn answers() -> TableCreateStatement {
    Table::create()
        .table("survey_answers")
        .col(id())
        .col(big_integer("survey_id"))
        .col(big_integer("response_id"))
        .col(big_integer("question_id"))
        .col(big_integer("line"))
        .col(big_integer("choice"))
        .foreign_key(&mut belongs_to("survey_answers", "response_id", "survey_responses"))
        .to_owned()
}

fn invites() -> TableCreateStatement {
    Table::create()
        .table("survey_invites")
        .col(id())
        .col(big_integer("survey_id"))
        .col(string("token_hash"))
        .col(string("voter"))
        .col(string("mark"))
        .col(text_null("sealed"))
        .col(string("lang"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .foreign_key(&mut belongs_to("survey_invites", "survey_id", "surveys"))
        .to_owned()
}

fn readers() -> TableCreateStatement {
    Table::create()
        .table("survey_readers")
        .col(id())
        .col(big_integer("survey_id"))
        .col(string("reader"))
        .col(string("mark"))
        .col(text("sealed"))
        .col(string("lang"))
        .foreign_key(&mut belongs_to("survey_readers", "survey_id", "surveys"))
        .to_owned()
}
