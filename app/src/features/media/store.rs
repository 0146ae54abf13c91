//! The library in the database.

mod uses;
mod words;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use portal_entities::{media, media_uses, media_words};
use sea_orm::sea_query::LikeExpr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, NotSet, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Set,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::model::{Filter, Kind, MediaFile, PER_PAGE, has_hash};
use crate::error::{PortalError, Result};
use crate::features::content::folded;
use crate::i18n::Lang;
use crate::ui::markdown;
use crate::ui::picture::Picture;

pub use uses::{Use, note_uses};
pub(super) use uses::{follow, is_published, uses};
pub use words::{Shown, WordsState, published_text, published_with, texts, texts_at};
pub(super) use words::{forget_words, keep_words, kept_words, unread};

/// A page of the library.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub files: Vec<MediaFile>,
    /// Of all pages.
    pub total: u64,
    /// The pictures that stand for the videos among them.
    pub posters: HashMap<i64, MediaFile>,
}

fn parsed<T: DeserializeOwned + Default>(value: Value) -> T {
    serde_json::from_value(value).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}

fn file(row: media::Model) -> Option<MediaFile> {
    let lang = row.captions_lang.as_deref().and_then(Lang::from_code).unwrap_or_default();
    let side = |side: Option<i32>| side.and_then(|side| u32::try_from(side).ok());
    let percent = |percent: i32| u32::try_from(percent.clamp(0, 100)).unwrap_or(50);
    Some(MediaFile {
        id: row.id,
        kind: Kind::from_name(&row.kind)?,
        path: row.path,
        name: row.name,
        mime: row.mime,
        bytes: u64::try_from(row.bytes).unwrap_or(0),
        sha256: row.sha256,
        width: side(row.width),
        height: side(row.height),
        alt: parsed(row.alt),
        source: row.source.map(parsed).unwrap_or_default(),
        focal: (percent(row.focal_x), percent(row.focal_y)),
        renditions: parsed(row.renditions),
        uploaded_by: row.uploaded_by,
        created_at: row.created_at,
        deleted_at: row.deleted_at,
        captions_of: row.captions_of.map(|of| (of, lang)),
        poster: row.poster_id,
    })
}

fn files(rows: Vec<media::Model>) -> Vec<MediaFile> {
    rows.into_iter().filter_map(file).collect()
}

/// A file, in the bin or not.
pub(super) async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<MediaFile> {
    media::Entity::find_by_id(id).one(db).await?.and_then(file).ok_or(PortalError::NotFound)
}

/// The files of these ids that are there, in no order.
pub async fn find(db: &impl ConnectionTrait, ids: &[i64]) -> Result<Vec<MediaFile>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let there = media::Column::Id.is_in(ids.iter().copied()).and(media::Column::DeletedAt.is_null());
    Ok(files(media::Entity::find().filter(there).all(db).await?))
}

/// Path and hash of every file that is not in the bin.
pub(super) async fn hashes(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>> {
    Ok(media::Entity::find()
        .select_only()
        .column(media::Column::Path)
        .column(media::Column::Sha256)
        .filter(media::Column::DeletedAt.is_null())
        .into_tuple()
        .all(db)
        .await?)
}

/// The file with these bytes, in the bin or not; one that is not comes first.
pub(super) async fn by_hash(db: &impl ConnectionTrait, sha256: &str) -> Result<Option<MediaFile>> {
    let rows = media::Entity::find().filter(media::Column::Sha256.eq(sha256)).all(db).await?;
    let mut same = files(rows);
    same.sort_by_key(|file| file.deleted_at.is_some());
    Ok(same.into_iter().next())
}

/// The captions of sounds and videos.
pub async fn captions(db: &impl ConnectionTrait, of: &[i64]) -> Result<Vec<MediaFile>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let there = media::Column::CaptionsOf.is_in(of.iter().copied()).and(media::Column::DeletedAt.is_null());
    Ok(files(media::Entity::find().filter(there).order_by_asc(media::Column::Id).all(db).await?))
}

/// The pictures that stand for these videos, by the number of the picture.
pub(super) async fn posters(db: &impl ConnectionTrait, of: &[MediaFile]) -> Result<HashMap<i64, MediaFile>> {
    let ids: Vec<i64> = of.iter().filter_map(|file| file.poster).collect();
    Ok(find(db, &ids).await?.into_iter().map(|file| (file.id, file)).collect())
}

/// The videos that a picture stands for.
pub(super) async fn with_poster(db: &impl ConnectionTrait, poster: i64) -> Result<Vec<i64>> {
    let of_it = media::Entity::find().select_only().column(media::Column::Id);
    Ok(of_it.filter(media::Column::PosterId.eq(poster)).into_tuple().all(db).await?)
}

/// The name of a file by the path it is stored under.
pub(super) async fn name_of(db: &impl ConnectionTrait, path: &str) -> Result<Option<String>> {
    Ok(media::Entity::find()
        .select_only()
        .column(media::Column::Name)
        .filter(media::Column::Path.eq(path))
        .into_tuple()
        .one(db)
        .await?)
}

/// A page of the library, the newest first.
pub async fn search(db: &impl ConnectionTrait, filter: &Filter) -> Result<Found> {
    let mut condition = Condition::all().add(if filter.deleted {
        media::Column::DeletedAt.is_not_null()
    } else {
        media::Column::DeletedAt.is_null()
    });
    if let Some(kind) = filter.kind {
        condition = condition.add(media::Column::Kind.eq(kind.name()));
    }
    for word in folded(&filter.query).split_whitespace().take(10) {
        let escaped = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let like = || LikeExpr::new(format!("%{escaped}%")).escape('\\');
        let inside = media_words::Entity::find()
            .select_only()
            .column(media_words::Column::MediaId)
            .filter(media_words::Column::Folded.like(like()))
            .into_query();
        let found = media::Column::Folded.like(like()).or(media::Column::Id.in_subquery(inside));
        condition = condition.add(found);
    }
    let pages = media::Entity::find().filter(condition).order_by_desc(media::Column::Id).paginate(db, PER_PAGE);
    let total = pages.num_items().await?;
    let files = files(pages.fetch_page(filter.page.saturating_sub(1)).await?);
    let posters = posters(db, &files).await?;
    Ok(Found { files, total, posters })
}

/// What one looks for: the name and the text alternatives.
fn searched(file: &MediaFile) -> String {
    folded(&[&file.name, &file.alt.kk, &file.alt.ru, &file.alt.en, &file.source.owner].map(String::as_str).join(" "))
}

/// The columns of what people and the program say of a file.
fn row(file: &MediaFile) -> media::ActiveModel {
    let side = |side: Option<u32>| side.and_then(|side| i32::try_from(side).ok());
    let percent = |percent: u32| i32::try_from(percent).unwrap_or(50);
    media::ActiveModel {
        id: NotSet,
        kind: Set(file.kind.name().to_owned()),
        path: Set(file.path.clone()),
        name: Set(file.name.clone()),
        mime: Set(file.mime.clone()),
        bytes: Set(i64::try_from(file.bytes).unwrap_or(i64::MAX)),
        sha256: Set(file.sha256.clone()),
        width: Set(side(file.width)),
        height: Set(side(file.height)),
        alt: Set(json(&file.alt)),
        source: Set(Some(json(&file.source))),
        focal_x: Set(percent(file.focal.0)),
        focal_y: Set(percent(file.focal.1)),
        renditions: Set(json(&file.renditions)),
        folded: Set(searched(file)),
        captions_of: Set(file.captions_of.map(|(of, _)| of)),
        captions_lang: Set(file.captions_of.map(|(_, lang)| lang.code().to_owned())),
        poster_id: Set(file.poster),
        uploaded_by: Set(file.uploaded_by),
        created_at: Set(file.created_at),
        deleted_at: Set(file.deleted_at),
    }
}

/// Adds a file; its id is given here.
pub(super) async fn insert(db: &impl ConnectionTrait, file: &MediaFile) -> Result<i64> {
    Ok(media::Entity::insert(row(file)).exec(db).await?.last_insert_id)
}

/// Writes everything that is said of a file.
pub(super) async fn update(db: &impl ConnectionTrait, file: &MediaFile) -> Result<()> {
    media::Entity::update_many().set(row(file)).filter(media::Column::Id.eq(file.id)).exec(db).await?;
    Ok(())
}

/// Files that were deleted before a moment.
pub(super) async fn deleted_before(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<Vec<MediaFile>> {
    Ok(files(media::Entity::find().filter(media::Column::DeletedAt.lt(before)).limit(500).all(db).await?))
}

/// Forgets a file for good.
pub(super) async fn remove(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    media_uses::Entity::delete_many().filter(media_uses::Column::MediaId.eq(id)).exec(db).await?;
    media::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// The pictures of the library among stored paths, by path.
pub async fn pictures_at(db: &impl ConnectionTrait, paths: &[String]) -> Result<HashMap<String, Picture>> {
    let paths: Vec<_> = paths.iter().filter(|path| has_hash(path)).collect();
    if paths.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = media::Entity::find().filter(media::Column::Path.is_in(paths)).all(db).await?;
    Ok(files(rows).into_iter().map(|file| (file.path.clone(), file.picture())).collect())
}

/// The files that a text names as `media:ID`, with captions and posters of its sounds and videos.
pub async fn resolve(db: &impl ConnectionTrait, markdown: &str) -> Result<HashMap<i64, MediaFile>> {
    resolve_all(db, std::iter::once(markdown)).await
}

/// The same for several texts at once.
pub async fn resolve_all<'a>(
    db: &impl ConnectionTrait,
    texts: impl Iterator<Item = &'a str>,
) -> Result<HashMap<i64, MediaFile>> {
    // Most texts name none and need not be read for it.
    let ids: Vec<i64> = texts.filter(|text| text.contains("media:")).flat_map(markdown::media_ids).collect();
    let mut files = find(db, &ids).await?;
    let played: Vec<i64> =
        files.iter().filter(|file| matches!(file.kind, Kind::Audio | Kind::Video)).map(|file| file.id).collect();
    files.extend(captions(db, &played).await?);
    let posters = posters(db, &files).await?;
    files.extend(posters.into_values());
    Ok(files.into_iter().map(|file| (file.id, file)).collect())
}
