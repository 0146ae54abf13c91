//! The words of documents: kept with the hash of the bytes they were read from, so that words of
//! other bytes never stand for them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use portal_entities::{entries, media, media_uses, media_words, revisions};
use sea_orm::sea_query::{Expr, LikeExpr, OnConflict, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Set,
};
use serde_json::Value;

use super::uses::shows;
use super::{by_id, files};
use crate::error::{PortalError, Result};
use crate::features::content::folded;
use crate::features::media::model::{Format, Kind, MediaFile, has_hash};
use crate::features::media::words::has_words;

/// How many documents one search looks into.
const MOST: u64 = 30;

/// What became of reading the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsState {
    Found,
    /// There are none, as in a scanned document.
    Empty,
    /// The file is broken, protected or took too long.
    Unreadable,
}

impl WordsState {
    const ALL: [Self; 3] = [Self::Found, Self::Empty, Self::Unreadable];

    const fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Empty => "empty",
            Self::Unreadable => "unreadable",
        }
    }
}

/// The words of the documents among these files, by id.
pub async fn texts(db: &impl ConnectionTrait, ids: &[i64]) -> Result<Vec<(i64, String)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(media_words::Entity::find()
        .select_only()
        .columns([media_words::Column::MediaId, media_words::Column::Text])
        .filter(media_words::Column::MediaId.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?)
}

/// Documents whose words were not read yet, or are those of earlier bytes; at most 100.
pub async fn unread(db: &impl ConnectionTrait) -> Result<Vec<MediaFile>> {
    let read = Query::select()
        .expr(Expr::val(1))
        .from(media_words::Entity)
        .and_where(
            Expr::col((media_words::Entity, media_words::Column::MediaId)).equals((media::Entity, media::Column::Id)),
        )
        .and_where(
            Expr::col((media_words::Entity, media_words::Column::Sha256))
                .equals((media::Entity, media::Column::Sha256)),
        )
        .to_owned();
    let readable = Format::ALL.into_iter().filter(|format| has_words(*format)).map(Format::mime);
    let rows = media::Entity::find()
        .filter(media::Column::Mime.is_in(readable))
        .filter(media::Column::DeletedAt.is_null())
        .filter(Expr::exists(read).not())
        .order_by_desc(media::Column::Id)
        .limit(100)
        .all(db)
        .await?;
    Ok(files(rows))
}

/// Keeps the words of a file, unless other bytes took its place in the meantime.
pub async fn keep_words(db: &impl ConnectionTrait, file: &MediaFile, state: WordsState, text: String) -> Result<()> {
    if by_id(db, file.id).await?.sha256 != file.sha256 {
        return Ok(());
    }
    let row = media_words::ActiveModel {
        media_id: Set(file.id),
        sha256: Set(file.sha256.clone()),
        state: Set(state.name().to_owned()),
        folded: Set(folded(&text)),
        text: Set(text),
    };
    let columns = [
        media_words::Column::Sha256,
        media_words::Column::State,
        media_words::Column::Folded,
        media_words::Column::Text,
    ];
    let again = OnConflict::column(media_words::Column::MediaId).update_columns(columns).to_owned();
    media_words::Entity::insert(row).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// Forgets the words of bytes that are no longer there.
pub async fn forget_words(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    media_words::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// What became of reading, and how many letters were found; nothing while it is not done.
pub async fn kept_words(db: &impl ConnectionTrait, file: &MediaFile) -> Result<Option<(WordsState, usize)>> {
    let row = media_words::Entity::find_by_id(file.id).one(db).await?.filter(|row| row.sha256 == file.sha256);
    Ok(row.and_then(|row| {
        let state = WordsState::ALL.into_iter().find(|state| state.name() == row.state)?;
        Some((state, row.text.chars().filter(|letter| !letter.is_whitespace()).count()))
    }))
}

/// A document that a published item shows.
#[derive(Clone, Debug)]
pub struct Shown {
    pub item: i64,
    pub file: MediaFile,
    pub text: String,
}

/// Documents of published items that hold all of the words, folded, the newest first.
pub async fn published_with(db: &impl ConnectionTrait, words: &[String]) -> Result<Vec<Shown>> {
    let mut held = Condition::all();
    for word in words {
        // Letters and digits: there is nothing in them to escape.
        held = held.add(media_words::Column::Folded.like(LikeExpr::new(format!("%{word}%"))));
    }
    let used = media_uses::Entity::find().select_only().column(media_uses::Column::MediaId).into_query();
    let ids: Vec<i64> = media_words::Entity::find()
        .select_only()
        .column(media_words::Column::MediaId)
        .filter(media_words::Column::MediaId.in_subquery(used))
        .filter(held)
        .order_by_desc(media_words::Column::MediaId)
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    shown(db, ids).await
}

/// A document that a published item shows, with its words.
pub async fn published_text(db: &impl ConnectionTrait, id: i64) -> Result<Shown> {
    let shown = shown(db, vec![id]).await?.into_iter().next();
    shown.filter(|shown| !shown.text.is_empty()).ok_or(PortalError::NotFound)
}

async fn shown(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Shown>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let items = items_showing(db, &ids).await?;
    let mut texts: HashMap<i64, media_words::Model> = media_words::Entity::find()
        .filter(media_words::Column::MediaId.is_in(items.keys().copied()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.media_id, row))
        .collect();
    let there = media::Column::Id.is_in(items.keys().copied()).and(media::Column::DeletedAt.is_null());
    let rows = media::Entity::find()
        .filter(there)
        .filter(media::Column::Kind.eq(Kind::Document.name()))
        .order_by_desc(media::Column::Id)
        .all(db)
        .await?;
    let mut shown = Vec::new();
    for file in files(rows) {
        let (Some(text), Some(of)) = (texts.remove(&file.id), items.get(&file.id)) else { continue };
        if text.sha256 == file.sha256 {
            shown.extend(of.iter().map(|item| Shown { item: *item, file: file.clone(), text: text.text.clone() }));
        }
    }
    Ok(shown)
}

/// The published items that show these files. What is noted tells of drafts too, so that the
/// published version is asked.
async fn items_showing(db: &impl ConnectionTrait, ids: &[i64]) -> Result<BTreeMap<i64, BTreeSet<i64>>> {
    let uses =
        media_uses::Entity::find().filter(media_uses::Column::MediaId.is_in(ids.iter().copied())).all(db).await?;
    let published: HashMap<i64, (i64, i64)> = entries::Entity::find()
        .filter(entries::Column::Id.is_in(uses.iter().map(|each| each.entry_id)))
        .filter(entries::Column::DeletedAt.is_null())
        .all(db)
        .await?
        .into_iter()
        .filter_map(|entry| Some((entry.id, (entry.item_id?, entry.live_id?))))
        .collect();
    let contents: HashMap<i64, Value> = revisions::Entity::find()
        .filter(revisions::Column::Id.is_in(published.values().map(|(_, live)| *live)))
        .all(db)
        .await?
        .into_iter()
        .map(|revision| (revision.id, revision.content))
        .collect();
    let mut items: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for each in uses {
        let Some((item, live)) = published.get(&each.entry_id) else { continue };
        if contents.get(live).is_some_and(|content| shows(content, each.media_id)) {
            items.entry(each.media_id).or_default().insert(*item);
        }
    }
    Ok(items)
}

/// The numbers of files whose words can be read as a page, by the path they are stored under.
pub async fn texts_at(db: &impl ConnectionTrait, paths: &[String]) -> Result<HashMap<String, i64>> {
    let paths: Vec<_> = paths.iter().filter(|path| has_hash(path)).collect();
    if paths.is_empty() {
        return Ok(HashMap::new());
    }
    let readable = media_words::Entity::find()
        .select_only()
        .column(media_words::Column::MediaId)
        .filter(media_words::Column::State.eq(WordsState::Found.name()))
        .into_query();
    let found: Vec<(String, i64)> = media::Entity::find()
        .select_only()
        .columns([media::Column::Path, media::Column::Id])
        .filter(media::Column::Path.is_in(paths))
        .filter(media::Column::Kind.eq(Kind::Document.name()))
        .filter(media::Column::DeletedAt.is_null())
        .filter(media::Column::Id.in_subquery(readable))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}
