//! Writing new content: the structure, and entries with everything that belongs to them.

mod bulk;
mod details;
mod files;
mod structure;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use portal_entities::{item_texts, items, section_texts};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::Value;

pub use bulk::insert_bulk_news;
pub use files::{PublishedFile, StoredFile, StoredFiles};
pub use structure::{has_structure, insert_site, insert_structure, section_id};

use super::to_json;
use crate::error::{PortalError, Result};
use crate::features::content::load::NewEntry;
use crate::features::content::model::folded;
use crate::i18n::Lang;

/// Whether an entry with this place and slug is stored.
pub async fn exists(db: &impl ConnectionTrait, entry: &NewEntry) -> Result<bool> {
    let Some(section) = section_id(db, &entry.section).await? else { return Ok(false) };
    Ok(items::Entity::find()
        .filter(items::Column::SectionId.eq(section))
        .filter(items::Column::Slug.eq(&entry.slug))
        .count(db)
        .await?
        > 0)
}

/// Inserts an entry and returns the id of its section.
pub async fn insert_entry(db: &impl ConnectionTrait, entry: &NewEntry, files: StoredFiles) -> Result<i64> {
    let section = section_of(db, entry).await?;
    let id = row(entry, section)?.insert(db).await?.id;
    insert_texts(db, id, entry, section, &HashMap::new()).await?;
    details::insert(db, id, entry).await?;
    if let Some(picture) = files.picture {
        files::insert_picture(db, id, entry, picture).await?;
    }
    for (position, (file, new)) in (0..).zip(files.attachments.into_iter().zip(&entry.attachments)) {
        files::insert(db, id, "attachment", position, file, &new.label).await?;
    }
    Ok(section)
}

/// Publishes an entry over what stands under `item_id`, or anew, with the files named by
/// their rows. Keeps the moment of first publication, and of each text when it last changed.
/// Returns the id of the published row.
pub async fn publish_entry(
    db: &impl ConnectionTrait,
    item_id: Option<i64>,
    entry: &NewEntry,
    about: Value,
    files: Vec<PublishedFile>,
) -> Result<i64> {
    let section = section_of(db, entry).await?;
    let mut new = row(entry, section)?;
    new.about = Set(Some(about));
    let mut known = HashMap::new();
    let known_row = match item_id {
        Some(id) => items::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let id = match known_row {
        Some(old) => {
            known = texts_of(db, old.id).await?;
            remove_parts(db, old.id).await?;
            new.id = Set(old.id);
            new.published_at = Set(old.published_at);
            new.is_sample = Set(old.is_sample);
            new.update(db).await?.id
        }
        None => new.insert(db).await?.id,
    };
    insert_texts(db, id, entry, section, &known).await?;
    details::insert(db, id, entry).await?;
    for (position, file) in (0..).zip(files) {
        files::insert(db, id, file.role, position, file.file, &file.label).await?;
    }
    Ok(id)
}

/// Takes an entry off the site; what belongs to the row goes with it. Returns when it was published.
pub async fn withdraw_entry(db: &impl ConnectionTrait, item_id: i64) -> Result<Option<DateTime<Utc>>> {
    let row = items::Entity::find_by_id(item_id).one(db).await?;
    items::Entity::delete_by_id(item_id).exec(db).await?;
    Ok(row.map(|row| row.published_at))
}

async fn section_of(db: &impl ConnectionTrait, entry: &NewEntry) -> Result<i64> {
    section_id(db, &entry.section).await?.ok_or_else(|| PortalError::internal("no such section"))
}

fn row(entry: &NewEntry, section_id: i64) -> Result<items::ActiveModel> {
    Ok(items::ActiveModel {
        section_id: Set(section_id),
        kind: Set(entry.kind.clone()),
        slug: Set(entry.slug.clone()),
        position: Set(entry.position),
        group_title: Set(group_title(entry)?),
        published_at: Set(entry.published_at),
        updated_at: Set(entry.updated_at.unwrap_or(entry.published_at)),
        starts_at: Set(entry.starts_at),
        ends_at: Set(entry.ends_at),
        is_sample: Set(entry.is_sample),
        ..Default::default()
    })
}

async fn texts_of(db: &impl ConnectionTrait, item_id: i64) -> Result<HashMap<String, item_texts::Model>> {
    let rows = item_texts::Entity::find().filter(item_texts::Column::ItemId.eq(item_id)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.lang.clone(), row)).collect())
}

/// Everything of an entry but its row, and the text of an act, which is imported.
async fn remove_parts(db: &impl ConnectionTrait, item_id: i64) -> Result<()> {
    item_texts::Entity::delete_many().filter(item_texts::Column::ItemId.eq(item_id)).exec(db).await?;
    files::remove(db, item_id).await?;
    details::remove(db, item_id).await
}

async fn insert_texts(
    db: &impl ConnectionTrait,
    item_id: i64,
    entry: &NewEntry,
    section_id: i64,
    known: &HashMap<String, item_texts::Model>,
) -> Result<()> {
    for (lang, text) in entry.texts.iter() {
        let title = if text.title.is_empty() { section_title(db, section_id, lang).await? } else { text.title.clone() };
        let same = known
            .get(lang.code())
            .filter(|old| old.title == title && old.summary == text.summary && old.body == text.body)
            .and_then(|old| old.changed_at);
        item_texts::ActiveModel {
            item_id: Set(item_id),
            lang: Set(lang.code().to_owned()),
            title_folded: Set(folded(&title)),
            title: Set(title),
            summary: Set(text.summary.clone()),
            body: Set(text.body.clone()),
            changed_at: Set(Some(same.unwrap_or(entry.updated_at.unwrap_or(entry.published_at)))),
        }
        .insert(db)
        .await?;
    }
    Ok(())
}

async fn section_title(db: &impl ConnectionTrait, section_id: i64, lang: Lang) -> Result<String> {
    let row = section_texts::Entity::find_by_id((section_id, lang.code().to_owned())).one(db).await?;
    Ok(row.map(|row| row.title).unwrap_or_default())
}

/// Album, topic, category or group: the heading under which a list shows the entry.
fn group_title(entry: &NewEntry) -> Result<Option<Value>> {
    let titles = ["group", "category_title", "topic", "album"].iter().filter_map(|name| entry.details.get(name));
    for value in titles {
        // A person's group is a key for sorting, not a heading.
        if value.is_object() {
            return Ok(Some(to_json(&details::from(value.clone())?)));
        }
    }
    Ok(None)
}
