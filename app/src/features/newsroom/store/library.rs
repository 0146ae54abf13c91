//! What the newsroom needs to know of library files.

use std::collections::{BTreeMap, HashMap};

use sea_orm::ConnectionTrait;

use crate::error::Result;
use crate::features::media::{self, Kind, MediaFile};
use crate::features::newsroom::model::FileRef;
use crate::features::newsroom::model::check::MediaFacts;
use crate::i18n::{Lang, Trilingual};

/// The files with these numbers, as an entry names them; deleted ones are not there.
pub async fn files(db: &impl ConnectionTrait, ids: &[i64]) -> Result<BTreeMap<i64, FileRef>> {
    Ok(kept(db, ids).await?.map(|found| (found.id, file(found))).collect())
}

/// What the check wants to know of these files.
pub async fn facts(db: &impl ConnectionTrait, ids: &[i64]) -> Result<HashMap<i64, MediaFacts>> {
    Ok(kept(db, ids).await?.map(|found| (found.id, facts_of(found))).collect())
}

async fn kept(db: &impl ConnectionTrait, ids: &[i64]) -> Result<impl Iterator<Item = MediaFile>> {
    Ok(media::find(db, ids).await?.into_iter().filter(|found| found.deleted_at.is_none()))
}

fn file(found: MediaFile) -> FileRef {
    let mut label = found.alt;
    if label.kk.is_empty() {
        found.name.clone_into(&mut label.kk);
    }
    let bytes = i64::try_from(found.bytes).unwrap_or(i64::MAX);
    FileRef { media: Some(found.id), path: found.path, name: found.name, bytes, label }
}

/// The width at which pages show a picture.
const ON_PAGES: u32 = 640;

fn facts_of(found: MediaFile) -> MediaFacts {
    let written = |lang: &Lang| !own_words(&found.alt, *lang).trim().is_empty();
    let on_pages = found.renditions.iter().find(|rendition| rendition.width == ON_PAGES);
    MediaFacts {
        is_picture: found.kind == Kind::Picture,
        alt: Lang::ALL.into_iter().filter(written).collect(),
        page_bytes: i64::try_from(on_pages.map_or(found.bytes, |rendition| rendition.bytes)).unwrap_or(i64::MAX),
        name: found.name,
    }
}

/// The words of one language, without the Kazakh ones standing in.
fn own_words(text: &Trilingual, lang: Lang) -> &str {
    match lang {
        Lang::Kk => &text.kk,
        Lang::Ru => &text.ru,
        Lang::En => &text.en,
    }
}
