//! What the newsroom needs to know of library files.

use std::collections::{BTreeMap, HashMap};

use sea_orm::ConnectionTrait;
use sha2::{Digest, Sha256};

use super::entries::Seals;
use crate::error::Result;
use crate::features::media::{self, Kind, MediaFile};
use crate::features::newsroom::model::check::{Mark, MediaFacts, Nature, mark_of};
use crate::features::newsroom::model::{Content, FileRef};
use crate::i18n::{Lang, Trilingual};
use crate::secret::hex;

/// The files with these numbers, as an entry names them; deleted ones are not there.
pub async fn files(db: &impl ConnectionTrait, ids: &[i64]) -> Result<BTreeMap<i64, FileRef>> {
    Ok(kept(db, ids).await?.map(|found| (found.id, file(found))).collect())
}

/// The same files as the library knows them.
pub async fn library_files(db: &impl ConnectionTrait, ids: &[i64]) -> Result<Vec<MediaFile>> {
    Ok(kept(db, ids).await?.collect())
}

/// What the check wants to know of these files.
pub async fn facts(db: &impl ConnectionTrait, ids: &[i64]) -> Result<HashMap<i64, MediaFacts>> {
    let found: Vec<MediaFile> = kept(db, ids).await?.collect();
    let played: Vec<i64> = found.iter().filter(|file| is_played(file)).map(|file| file.id).collect();
    let captions = media::captions(db, &played).await?;
    let captions_of = |id| captions.iter().filter_map(move |file| file.captions_in(id)).collect();
    let mut facts: HashMap<_, _> =
        found.into_iter().map(|file| (file.id, facts_of(captions_of(file.id), file))).collect();
    for (id, text) in media::texts(db, ids).await? {
        if let Some(facts) = facts.get_mut(&id) {
            facts.is_restricted |= matches!(mark_of(&text), Some(Mark::Borne(_)));
        }
    }
    Ok(facts)
}

/// What readers would see of these files now, and of the posters of those that play: their bytes,
/// their words, the point that matters.
pub async fn seals(db: &impl ConnectionTrait, ids: &[i64]) -> Result<Seals> {
    let seal = |file: &MediaFile| {
        let alt = &file.alt;
        let poster = file.poster.map(|id| format!("\nposter {id}")).unwrap_or_default();
        let seen = format!("{}\n{}\n{}\n{}\n{:?}{poster}", file.sha256, alt.kk, alt.ru, alt.en, file.focal);
        hex(&Sha256::digest(seen.as_bytes()))[..16].to_owned()
    };
    let mut files: Vec<MediaFile> = kept(db, ids).await?.collect();
    let posters: Vec<i64> = files.iter().filter_map(|file| file.poster).collect();
    files.extend(kept(db, &posters).await?);
    Ok(files.iter().map(|file| (file.id, seal(file))).collect())
}

/// The content with its files as the library has them now: one that was replaced lies elsewhere.
pub async fn with_current_files(db: &impl ConnectionTrait, content: &Content) -> Result<Content> {
    let named = content.picture.iter().chain(&content.attachments);
    let ids: Vec<i64> = named.filter_map(|file| file.media).collect();
    let current = files(db, &ids).await?;
    let mut content = content.clone();
    for file in content.picture.iter_mut().chain(&mut content.attachments) {
        if let Some(now) = file.media.and_then(|id| current.get(&id)) {
            file.clone_from(now);
        }
    }
    Ok(content)
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

fn is_played(file: &MediaFile) -> bool {
    matches!(file.kind, Kind::Audio | Kind::Video)
}

fn facts_of(captions: Vec<Lang>, found: MediaFile) -> MediaFacts {
    let written = |lang: &Lang| !own_words(&found.alt, *lang).trim().is_empty();
    let on_pages = found.renditions.iter().find(|rendition| rendition.width == ON_PAGES);
    let words = found.name.replace(['_', '.', '-'], " ");
    MediaFacts {
        is_restricted: matches!(mark_of(&words), Some(Mark::Borne(_))),
        pixels: found.width.zip(found.height).filter(|_| !found.renditions.is_empty()),
        nature: match found.kind {
            Kind::Picture => Nature::Picture,
            Kind::Audio | Kind::Video => Nature::Recording,
            Kind::Document | Kind::Captions => Nature::Document,
        },
        alt: Lang::ALL.into_iter().filter(written).collect(),
        captions,
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
