//! What the newsroom needs to know of library files, and which entry uses which.

use std::collections::{BTreeMap, HashMap};

use portal_entities::{media, media_uses};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::error::Result;
use crate::features::newsroom::model::FileRef;
use crate::features::newsroom::model::check::MediaFacts;
use crate::i18n::{Lang, Trilingual};

/// The files with these numbers, as an entry names them; deleted ones are not there.
pub async fn files(db: &impl ConnectionTrait, ids: &[i64]) -> Result<BTreeMap<i64, FileRef>> {
    Ok(rows(db, ids).await?.into_iter().map(|row| (row.id, file(row))).collect())
}

/// What the check wants to know of these files.
pub async fn facts(db: &impl ConnectionTrait, ids: &[i64]) -> Result<HashMap<i64, MediaFacts>> {
    Ok(rows(db, ids).await?.into_iter().map(|row| (row.id, facts_of(row))).collect())
}

async fn rows(db: &impl ConnectionTrait, ids: &[i64]) -> Result<Vec<media::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(media::Entity::find()
        .filter(media::Column::Id.is_in(ids.iter().copied()))
        .filter(media::Column::DeletedAt.is_null())
        .all(db)
        .await?)
}

fn alt(row: &media::Model) -> Trilingual {
    serde_json::from_value(row.alt.clone()).unwrap_or_default()
}

fn file(row: media::Model) -> FileRef {
    let mut label = alt(&row);
    if label.kk.is_empty() {
        row.name.clone_into(&mut label.kk);
    }
    FileRef { media: Some(row.id), path: row.path, name: row.name, bytes: row.bytes, label }
}

fn facts_of(row: media::Model) -> MediaFacts {
    let alt = alt(&row);
    let written = |lang: &Lang| match lang {
        Lang::Kk => !alt.kk.is_empty(),
        Lang::Ru => !alt.ru.is_empty(),
        Lang::En => !alt.en.is_empty(),
    };
    let renditions = row.renditions.as_array().cloned().unwrap_or_default();
    let on_pages = renditions.iter().find(|one| one["width"] == 640).and_then(|one| one["bytes"].as_i64());
    MediaFacts {
        is_picture: row.kind == "picture",
        alt: Lang::ALL.into_iter().filter(written).collect(),
        page_bytes: on_pages.unwrap_or(row.bytes),
        name: row.name,
    }
}

/// Keeps which files an entry uses, so that none of them is deleted under it.
pub async fn note_uses(db: &impl ConnectionTrait, entry_id: i64, ids: &[i64]) -> Result<()> {
    media_uses::Entity::delete_many().filter(media_uses::Column::EntryId.eq(entry_id)).exec(db).await?;
    let known = rows(db, ids).await?;
    let uses = known.iter().map(|row| media_uses::ActiveModel { media_id: Set(row.id), entry_id: Set(entry_id) });
    media_uses::Entity::insert_many(uses).exec_without_returning(db).await?;
    Ok(())
}
