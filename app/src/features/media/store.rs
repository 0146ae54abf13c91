//! The library in the database.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use portal_entities::{entries, media, media_uses, revisions};
use sea_orm::sea_query::{Expr, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, NotSet, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::model::{Filter, Kind, MediaFile, PER_PAGE, has_hash};
use crate::error::{PortalError, Result};
use crate::features::content::folded;
use crate::i18n::{Lang, Trilingual};
use crate::ui::markdown;
use crate::ui::picture::Picture;

/// The stage of what is approved and waits for its moment.
const SCHEDULED: &str = "scheduled";

/// A page of the library.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub files: Vec<MediaFile>,
    /// Of all pages.
    pub total: u64,
}

/// An entry that shows a file.
#[derive(Clone, Debug)]
pub struct Use {
    pub entry: i64,
    pub title: Trilingual,
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

/// The file with these bytes, in the bin or not; one that is not comes first.
pub(super) async fn by_hash(db: &impl ConnectionTrait, sha256: &str) -> Result<Option<MediaFile>> {
    let rows = media::Entity::find().filter(media::Column::Sha256.eq(sha256)).all(db).await?;
    let mut same = files(rows);
    same.sort_by_key(|file| file.deleted_at.is_some());
    Ok(same.into_iter().next())
}

/// The captions of sounds and videos.
pub(super) async fn captions(db: &impl ConnectionTrait, of: &[i64]) -> Result<Vec<MediaFile>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let there = media::Column::CaptionsOf.is_in(of.iter().copied()).and(media::Column::DeletedAt.is_null());
    Ok(files(media::Entity::find().filter(there).order_by_asc(media::Column::Id).all(db).await?))
}

/// The words of the documents among these files, by id.
pub async fn texts(db: &impl ConnectionTrait, ids: &[i64]) -> Result<Vec<(i64, String)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(media::Entity::find()
        .select_only()
        .columns([media::Column::Id, media::Column::Text])
        .filter(media::Column::Id.is_in(ids.iter().copied()))
        .filter(media::Column::Text.is_not_null())
        .into_tuple()
        .all(db)
        .await?)
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
        condition = condition.add(media::Column::Folded.like(LikeExpr::new(format!("%{escaped}%")).escape('\\')));
    }
    let pages = media::Entity::find().filter(condition).order_by_desc(media::Column::Id).paginate(db, PER_PAGE);
    let total = pages.num_items().await?;
    let rows = pages.fetch_page(filter.page.saturating_sub(1)).await?;
    Ok(Found { files: files(rows), total })
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
        text: NotSet,
        folded: Set(searched(file)),
        captions_of: Set(file.captions_of.map(|(of, _)| of)),
        captions_lang: Set(file.captions_of.map(|(_, lang)| lang.code().to_owned())),
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

/// Keeps the words of a document for the search.
pub(super) async fn set_text(db: &impl ConnectionTrait, id: i64, text: Option<String>) -> Result<()> {
    let change = media::ActiveModel { text: Set(text), ..Default::default() };
    media::Entity::update_many().set(change).filter(media::Column::Id.eq(id)).exec(db).await?;
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

/// Notes which files an entry shows, in place of what was noted before. Ids of no file are
/// passed over.
pub async fn note_uses(db: &impl ConnectionTrait, entry: i64, ids: &[i64]) -> Result<()> {
    media_uses::Entity::delete_many().filter(media_uses::Column::EntryId.eq(entry)).exec(db).await?;
    let there: Vec<i64> = media::Entity::find()
        .select_only()
        .column(media::Column::Id)
        .filter(media::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    if there.is_empty() {
        return Ok(());
    }
    let rows = there.into_iter().map(|id| media_uses::ActiveModel { media_id: Set(id), entry_id: Set(entry) });
    media_uses::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// Where a file is used: entries that are not deleted.
pub(super) async fn uses(db: &impl ConnectionTrait, id: i64) -> Result<Vec<Use>> {
    let entries: Vec<i64> = media_uses::Entity::find()
        .select_only()
        .column(media_uses::Column::EntryId)
        .filter(media_uses::Column::MediaId.eq(id))
        .into_tuple()
        .all(db)
        .await?;
    let entries = entries::Entity::find()
        .filter(entries::Column::Id.is_in(entries).and(entries::Column::DeletedAt.is_null()))
        .order_by_asc(entries::Column::Id)
        .all(db)
        .await?;
    let drafts = entries.iter().filter_map(|entry| entry.draft_id.or(entry.live_id));
    let contents: HashMap<i64, Value> = revisions::Entity::find()
        .filter(revisions::Column::Id.is_in(drafts))
        .all(db)
        .await?
        .into_iter()
        .map(|revision| (revision.entry_id, revision.content))
        .collect();
    Ok(entries
        .into_iter()
        .map(|entry| Use { entry: entry.id, title: title(contents.get(&entry.id), &entry.slug) })
        .collect())
}

/// Whether what readers see, or what is approved and waits for its moment, shows the file, or the
/// sound or video that it captions. The uses that are noted tell of drafts, which may show others.
pub(super) async fn is_published(db: &impl ConnectionTrait, file: &MediaFile) -> Result<bool> {
    let entries = entries::Entity::find()
        .select_only()
        .columns([entries::Column::LiveId, entries::Column::DraftId, entries::Column::Stage])
        .filter(entries::Column::DeletedAt.is_null())
        .filter(entries::Column::LiveId.is_not_null().or(entries::Column::Stage.eq(SCHEDULED)))
        .into_tuple::<(Option<i64>, Option<i64>, String)>()
        .all(db)
        .await?;
    let states: Vec<i64> = entries
        .into_iter()
        .flat_map(|(live, draft, stage)| [live, draft.filter(|_| stage == SCHEDULED)])
        .flatten()
        .collect();
    let ids: Vec<i64> = std::iter::once(file.id).chain(file.captions_of.map(|(of, _)| of)).collect();
    for states in states.chunks(1_000) {
        let mut named = Condition::any();
        for id in &ids {
            let content = Expr::col(revisions::Column::Content).cast_as("text");
            named = named.add(ExprTrait::like(content, format!("%media%{id}%")));
        }
        let found: Vec<Value> = revisions::Entity::find()
            .select_only()
            .column(revisions::Column::Content)
            .filter(revisions::Column::Id.is_in(states.to_vec()))
            .filter(named)
            .into_tuple()
            .all(db)
            .await?;
        if found.iter().any(|content| ids.iter().any(|id| shows(content, *id))) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a saved state names a file, in a field or in a text.
fn shows(content: &Value, id: i64) -> bool {
    match content {
        Value::Object(parts) => {
            parts.iter().any(|(key, part)| (key == "media" && part.as_i64() == Some(id)) || shows(part, id))
        }
        Value::Array(parts) => parts.iter().any(|part| shows(part, id)),
        Value::String(text) => text.contains("media:") && markdown::media_ids(text).contains(&id),
        _ => false,
    }
}

/// The title of a saved state, wherever it stands there; the address where it has none.
fn title(content: Option<&Value>, slug: &str) -> Trilingual {
    let word = |lang: Lang| {
        let found = content.and_then(|content| content.pointer(&format!("/texts/{lang}/title"))?.as_str());
        found.unwrap_or_default().to_owned()
    };
    let title = Trilingual { kk: word(Lang::Kk), ru: word(Lang::Ru), en: word(Lang::En) };
    if title.kk.is_empty() { Trilingual { kk: slug.to_owned(), ..title } } else { title }
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

/// The files that a text names as `media:ID`, with the captions of its sounds and videos.
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
    Ok(files.into_iter().map(|file| (file.id, file)).collect())
}
