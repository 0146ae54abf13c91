//! Pictures and attachments of an entry.

use portal_entities::files;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::error::{PortalError, Result};
use crate::features::content::load::NewEntry;
use crate::features::content::store::to_json;
use crate::i18n::{Lang, Trilingual};

/// A file that already lies in the media folder.
pub struct StoredFile {
    pub path: String,
    pub name: String,
    pub bytes: usize,
}

/// The files of a new entry; the attachments stand in the order the entry names them.
#[derive(Default)]
pub struct StoredFiles {
    pub picture: Option<StoredFile>,
    pub attachments: Vec<StoredFile>,
}

/// A file of the library with its place in an entry.
pub struct PublishedFile {
    /// `picture` or `attachment`.
    pub role: &'static str,
    pub file: StoredFile,
    pub label: Trilingual,
}

/// Forgets all files of an entry.
pub(super) async fn remove(db: &impl ConnectionTrait, item_id: i64) -> Result<()> {
    files::Entity::delete_many().filter(files::Column::ItemId.eq(item_id)).exec(db).await?;
    Ok(())
}

pub(super) async fn insert_picture(
    db: &impl ConnectionTrait,
    item_id: i64,
    entry: &NewEntry,
    picture: StoredFile,
) -> Result<()> {
    let mut alt = Trilingual::default();
    for (lang, text) in entry.texts.iter() {
        let text = text.image_alt.clone().unwrap_or_else(|| text.title.clone());
        match lang {
            Lang::Kk => alt.kk = text,
            Lang::Ru => alt.ru = text,
            Lang::En => alt.en = text,
        }
    }
    if alt.kk.is_empty() {
        return Err(PortalError::internal("a picture needs a text alternative (O116-T-38)"));
    }
    insert(db, item_id, "picture", 0, picture, &alt).await
}

pub(super) async fn insert(
    db: &impl ConnectionTrait,
    item_id: i64,
    role: &str,
    position: i32,
    file: StoredFile,
    label: &Trilingual,
) -> Result<()> {
    files::ActiveModel {
        item_id: Set(item_id),
        role: Set(role.to_owned()),
        lang: Set(None),
        mime: Set(mime(&file.name).to_owned()),
        path: Set(file.path),
        name: Set(file.name),
        bytes: Set(i64::try_from(file.bytes).unwrap_or(i64::MAX)),
        position: Set(position),
        label: Set(to_json(label)),
        ..Default::default()
    }
    .insert(db)
    .await?;
    Ok(())
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("webp") => "image/webp",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("csv") => "text/csv",
        Some("txt") => "text/plain",
        _ => "application/octet-stream",
    }
}
