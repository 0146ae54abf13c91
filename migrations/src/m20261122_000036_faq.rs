//! Topics of questions and answers, and what people ask officials, sealed. The topics that entries
//! named in words become rows of their own.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, boolean, integer, json, string, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};
use sea_orm_migration::sea_orm::{JsonValue, Statement};

use crate::m20261122_000001_content::{create_index, id};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Address, name in three languages, key of the item that takes answers to questions.
type Topic = (&'static str, [&'static str; 3], &'static str);

/// The topics to begin with; the administrator changes them (O116-L-8.4, O116-L-11.6d).
const TOPICS: [Topic; 8] = [
    ("appeals", ["Өтініштер", "Обращения", "Appeals"], "question-answer"),
    ("reception", ["Жеке қабылдау", "Личный приём", "Personal reception"], "question-answer"),
    ("services", ["Мемлекеттік қызметтер", "Государственные услуги", "State services"], "question-answer"),
    ("kindergarten", ["Балабақша", "Детский сад", "Kindergarten"], "question-answer"),
    ("courtyard", ["Аула және көше", "Двор и улица", "Courtyard and street"], "question-answer"),
    ("transport", ["Көлік", "Транспорт", "Transport"], "question-answer"),
    ("entrepreneurs", ["Кәсіпкерлерге", "Предпринимателям", "For entrepreneurs"], "business-consulting"),
    ("site", ["Сайтты пайдалану", "Пользование сайтом", "Using the site"], "question-answer"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_tables(manager).await?;
        for (position, (slug, title, place)) in (1..).zip(TOPICS) {
            let [kk, ru, en] = title;
            let title = object(&format!(r#"{{"kk":"{kk}","ru":"{ru}","en":"{en}"}}"#))?;
            insert_topic(manager, slug, title, place, position).await?;
        }
        name_topics_by_address(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared("DELETE FROM facts WHERE item_id IN (SELECT id FROM items WHERE kind = 'faq')").await?;
        for table in ["faq_questions", "faq_topics"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

async fn create_tables(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let topics = Table::create()
        .table("faq_topics")
        .col(id())
        .col(string("slug"))
        .col(json("title"))
        // Key of the item in which answers to questions are published.
        .col(string("place"))
        .col(integer("position"))
        .col(boolean("is_open"))
        .to_owned();
    manager.create_table(topics).await?;
    create_index(manager, "faq_topics_by_slug", "faq_topics", &["slug"], true).await?;
    let questions = Table::create()
        .table("faq_questions")
        .col(id())
        .col(string("mark"))
        .col(string("topic"))
        .col(big_integer_null("unit_id"))
        .col(string("lang"))
        .col(string("state"))
        .col(text_null("sealed"))
        // The public answer to an appeal that the entry was made of.
        .col(big_integer_null("appeal_id"))
        .col(big_integer_null("entry_id"))
        .col(timestamp_with_time_zone("received_at"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .col(timestamp_with_time_zone_null("erased_at"))
        .to_owned();
    manager.create_table(questions).await?;
    create_index(manager, "faq_questions_by_mark", "faq_questions", &["mark"], true).await?;
    create_index(manager, "faq_questions_by_appeal", "faq_questions", &["appeal_id"], true).await?;
    create_index(manager, "faq_questions_by_entry", "faq_questions", &["entry_id"], false).await?;
    create_index(manager, "faq_questions_by_state", "faq_questions", &["state", "decided_at"], false).await
}

async fn insert_topic(
    manager: &SchemaManager<'_>,
    slug: &str,
    title: JsonValue,
    place: &str,
    position: i32,
) -> Result<(), DbErr> {
    let insert = Query::insert()
        .into_table("faq_topics")
        .columns(["slug", "title", "place", "position", "is_open"])
        .values([slug.into(), title.into(), place.into(), position.into(), true.into()])
        .map_err(|error| DbErr::Custom(error.to_string()))?
        .to_owned();
    manager.get_connection().execute(&insert).await?;
    Ok(())
}

fn object(text: &str) -> Result<JsonValue, DbErr> {
    text.parse().map_err(|error| DbErr::Custom(format!("{error}")))
}

/// Entries keep the address of their topic from now on; its words stand in one place.
async fn name_topics_by_address(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let select = "SELECT id, group_title FROM items WHERE kind = 'faq' ORDER BY id";
    let rows = db.query_all_raw(Statement::from_string(manager.get_database_backend(), select)).await?;
    let mut known: Vec<(String, String)> =
        TOPICS.iter().map(|(slug, title, _)| (title[0].to_owned(), (*slug).to_owned())).collect();
    // Behind the topics of the list, whose positions count from one.
    let mut position: i32 = TOPICS.iter().map(|_| 1).sum();
    for row in rows {
        let (item, title): (i64, Option<JsonValue>) = (row.try_get("", "id")?, row.try_get("", "group_title")?);
        let words = title.as_ref().and_then(|title| title["kk"].as_str()).unwrap_or_default().to_owned();
        let slug = match (known.iter().find(|(known, _)| *known == words), title) {
            (Some((_, slug)), _) => slug.clone(),
            (None, Some(title)) if !words.is_empty() => {
                position += 1;
                let slug = format!("topic-{position}");
                insert_topic(manager, &slug, title, "question-answer", position).await?;
                known.push((words, slug.clone()));
                slug
            }
            _ => String::new(),
        };
        let facts = Query::insert()
            .into_table("facts")
            .columns(["item_id", "data"])
            .values([item.into(), object(&format!(r#"{{"topic":"{slug}"}}"#))?.into()])
            .map_err(|error| DbErr::Custom(error.to_string()))?
            .to_owned();
        db.execute(&facts).await?;
    }
    Ok(())
}
