//! One attachment of a published entry.

use portal_entities::{files, items};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::entries::complete;
use super::from_json;
use crate::error::Result;
use crate::i18n::{Lang, Trilingual};

/// What a file is called, and what it belongs to.
pub struct Found {
    /// The item of the structure that the entry belongs to.
    pub section_id: i64,
    pub entry_title: String,
    pub name: String,
    pub label: Trilingual,
}

/// The file of an entry at a path.
pub async fn attachment(db: &impl ConnectionTrait, entry: i64, path: &str, lang: Lang) -> Result<Option<Found>> {
    let file = files::Entity::find()
        .filter(files::Column::ItemId.eq(entry))
        .filter(files::Column::Path.eq(path))
        .one(db)
        .await?;
    let Some(file) = file else { return Ok(None) };
    let row = items::Entity::find_by_id(entry).all(db).await?;
    let owner = complete(db, row, lang).await?.pop();
    Ok(owner.map(|owner| Found {
        section_id: owner.section_id,
        entry_title: owner.words.title,
        name: file.name,
        label: from_json(file.label),
    }))
}
