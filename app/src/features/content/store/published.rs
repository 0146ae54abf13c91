//! What is published of an entry, in the form in which it is written.

use portal_entities::{files, item_texts, items};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use super::{details, from_json};
use crate::error::{PortalError, Result};
use crate::features::content::load::{NewEntry, NewText, NewTexts};
use crate::features::content::model::{About, Details};
use crate::i18n::{Lang, Trilingual};

/// A published entry with its files.
pub struct Published {
    pub section_id: i64,
    /// Its `section` is empty: the id above names it.
    pub entry: NewEntry,
    pub about: About,
    pub files: Vec<File>,
}

/// A file of a published entry.
pub struct File {
    pub is_picture: bool,
    pub path: String,
    pub name: String,
    pub bytes: i64,
    pub label: Trilingual,
}

/// Reads an entry back from what is published.
pub async fn published(db: &impl ConnectionTrait, item_id: i64) -> Result<Published> {
    let row = items::Entity::find_by_id(item_id).one(db).await?.ok_or(PortalError::NotFound)?;
    let files = files::Entity::find()
        .filter(files::Column::ItemId.eq(item_id))
        .order_by_asc(files::Column::Position)
        .all(db)
        .await?;
    let found = details::of(db, std::slice::from_ref(&row)).await?.remove(&item_id).unwrap_or(Details::None);
    let mut details = written(db, found).await?;
    // A question names its topic by address, among its facts.
    let group = row.group_title.clone().filter(|_| row.kind != "faq");
    if let (Some(group), Some(details)) = (group, details.as_object_mut()) {
        details.insert(group_name(&row.kind).to_owned(), group);
    }
    Ok(Published {
        section_id: row.section_id,
        about: row.about.and_then(|about| serde_json::from_value(about).ok()).unwrap_or_default(),
        files: files
            .into_iter()
            .map(|file| File {
                is_picture: file.role == "picture",
                path: file.path,
                name: file.name,
                bytes: file.bytes,
                label: from_json(file.label),
            })
            .collect(),
        entry: NewEntry {
            section: String::new(),
            kind: row.kind,
            slug: row.slug,
            published_at: row.published_at,
            updated_at: Some(row.updated_at),
            position: row.position,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            image: None,
            attachments: Vec::new(),
            texts: texts(db, item_id).await?,
            details,
            is_sample: row.is_sample,
        },
    })
}

/// The name under which a kind keeps the heading of its lists.
fn group_name(kind: &str) -> &'static str {
    match kind {
        "photo" => "album",
        _ => "group",
    }
}

async fn texts(db: &impl ConnectionTrait, item_id: i64) -> Result<NewTexts> {
    let mut texts = NewTexts::default();
    for row in item_texts::Entity::find().filter(item_texts::Column::ItemId.eq(item_id)).all(db).await? {
        let text = Some(NewText { title: row.title, summary: row.summary, body: row.body, image_alt: None });
        match Lang::from_code(&row.lang) {
            Some(Lang::Kk) => texts.kk = text,
            Some(Lang::Ru) => texts.ru = text,
            Some(Lang::En) => texts.en = text,
            None => {}
        }
    }
    Ok(texts)
}

async fn written(db: &impl ConnectionTrait, details: Details) -> Result<Value> {
    let value = match details {
        Details::None => Ok(json!({})),
        Details::Person(person) => serde_json::to_value(person),
        Details::Organisation(mut organisation) => {
            if let Some(parent) = organisation.parent_id {
                organisation.parent = items::Entity::find_by_id(parent).one(db).await?.map(|row| row.slug);
            }
            serde_json::to_value(organisation)
        }
        Details::Link(link) => serde_json::to_value(link),
        Details::Banner(banner) => serde_json::to_value(banner),
        Details::Act(act) => serde_json::to_value(act),
        Details::Vacancy(vacancy) => serde_json::to_value(vacancy),
        Details::Event(event) => serde_json::to_value(event),
        Details::Document(document) => serde_json::to_value(document),
        Details::Indicator(indicator) => serde_json::to_value(indicator),
        Details::Facts(_, facts) => Ok(facts),
    };
    value.map_err(PortalError::internal)
}
