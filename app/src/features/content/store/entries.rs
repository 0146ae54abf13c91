//! Entries: lists in an order, one by its slug, the words in the right language.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use portal_entities::{banners as banner_rows, files, item_texts, items, sections};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::{details, from_json};
use crate::error::{PortalError, Result};
use crate::features::content::model::{Attachment, Details, Entry, Words};
use crate::features::media;
use crate::i18n::Lang;
use crate::ui::picture::Picture;

/// In which order a list comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As the editors arranged it.
    Position,
    /// Newest first.
    Newest,
    /// By the day it begins, earliest first.
    Start,
}

/// Which part of a list is wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Range {
    /// Published at or after this moment.
    pub from: Option<DateTime<Utc>>,
    /// Published before this moment.
    pub until: Option<DateTime<Utc>>,
    /// How many entries to pass over.
    pub offset: u64,
    /// At most this many entries; 0 for all.
    pub limit: u64,
}

/// Entries of one section.
pub async fn entries(
    db: &impl ConnectionTrait,
    section_id: i64,
    lang: Lang,
    order: Order,
    range: Range,
) -> Result<Vec<Entry>> {
    let query = in_range(items::Entity::find().filter(items::Column::SectionId.eq(section_id)), range);
    let query = match order {
        Order::Position => query.order_by_asc(items::Column::Position).order_by_asc(items::Column::Id),
        Order::Newest => query.order_by_desc(items::Column::PublishedAt).order_by_desc(items::Column::Id),
        Order::Start => query.order_by_asc(items::Column::StartsAt).order_by_asc(items::Column::Id),
    };
    let query = if range.limit == 0 { query } else { query.offset(range.offset).limit(range.limit) };
    complete(db, query.all(db).await?, lang).await
}

/// What was published last in several sections; `limit` 0 for all.
pub async fn latest(db: &impl ConnectionTrait, sections: &[i64], lang: Lang, limit: u64) -> Result<Vec<Entry>> {
    let query = items::Entity::find()
        .filter(items::Column::SectionId.is_in(sections.iter().copied()))
        .order_by_desc(items::Column::PublishedAt)
        .order_by_desc(items::Column::Id);
    let query = if limit == 0 { query } else { query.limit(limit) };
    complete(db, query.all(db).await?, lang).await
}

/// Events of a section that are not over at `now`, soonest first.
pub async fn upcoming(
    db: &impl ConnectionTrait,
    section_id: i64,
    lang: Lang,
    now: DateTime<Utc>,
    limit: u64,
) -> Result<Vec<Entry>> {
    let not_over =
        items::Column::EndsAt.gte(now).or(items::Column::EndsAt.is_null().and(items::Column::StartsAt.gte(now)));
    let rows = items::Entity::find()
        .filter(items::Column::SectionId.eq(section_id))
        .filter(not_over)
        .order_by_asc(items::Column::StartsAt)
        .limit(limit)
        .all(db)
        .await?;
    complete(db, rows, lang).await
}

/// Banners of a placement, as arranged.
pub async fn banners(db: &impl ConnectionTrait, placement: &str, lang: Lang) -> Result<Vec<Entry>> {
    let ids: Vec<i64> = banner_rows::Entity::find()
        .select_only()
        .column(banner_rows::Column::ItemId)
        .filter(banner_rows::Column::Placement.eq(placement))
        .into_tuple()
        .all(db)
        .await?;
    let rows = items::Entity::find()
        .filter(items::Column::Id.is_in(ids))
        .order_by_asc(items::Column::Position)
        .order_by_asc(items::Column::Id)
        .all(db)
        .await?;
    complete(db, rows, lang).await
}

/// One entry by its slug.
pub async fn entry(db: &impl ConnectionTrait, section_id: i64, slug: &str, lang: Lang) -> Result<Entry> {
    let row = items::Entity::find()
        .filter(items::Column::SectionId.eq(section_id))
        .filter(items::Column::Slug.eq(slug))
        .one(db)
        .await?
        .ok_or(PortalError::NotFound)?;
    complete(db, vec![row], lang).await?.pop().ok_or(PortalError::NotFound)
}

/// The entries with these ids that are published, the newest first.
pub(crate) async fn entries_of(db: &impl ConnectionTrait, ids: &[i64], lang: Lang) -> Result<Vec<Entry>> {
    let rows = items::Entity::find()
        .filter(items::Column::Id.is_in(ids.iter().copied()))
        .order_by_desc(items::Column::PublishedAt)
        .all(db)
        .await?;
    complete(db, rows, lang).await
}

/// Every published official and organisation, in the order of the structure.
pub(crate) async fn officials(db: &impl ConnectionTrait, lang: Lang) -> Result<Vec<Entry>> {
    let rows = items::Entity::find()
        .filter(items::Column::Kind.is_in(["person", "organisation"]))
        .order_by_asc(items::Column::SectionId)
        .order_by_asc(items::Column::Position)
        .order_by_asc(items::Column::Id)
        .all(db)
        .await?;
    complete(db, rows, lang).await
}

/// Section, kind, slug and last change of every entry that has a page worth a visit, for
/// the site map: an organisation or a person of whom there is no more to tell stands in
/// the list, and no link leads to a page of its own.
pub async fn all_slugs(db: &impl ConnectionTrait) -> Result<Vec<(i64, String, String, DateTime<Utc>)>> {
    let with_body = item_texts::Entity::find()
        .select_only()
        .column(item_texts::Column::ItemId)
        .filter(item_texts::Column::Body.ne(""))
        .into_query();
    Ok(items::Entity::find()
        .select_only()
        .columns([items::Column::SectionId, items::Column::Kind, items::Column::Slug, items::Column::UpdatedAt])
        .filter(items::Column::Kind.is_not_in(["organisation", "person"]).or(items::Column::Id.in_subquery(with_body)))
        .order_by_asc(items::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

/// Items of the structure that hold at least one entry.
pub async fn filled_sections(db: &impl ConnectionTrait) -> Result<Vec<i64>> {
    // Asked section by section, which the index answers at once however much there is.
    let of_section = Query::select()
        .expr(Expr::val(1))
        .from(items::Entity)
        .and_where(
            Expr::col((items::Entity, items::Column::SectionId)).equals((sections::Entity, sections::Column::Id)),
        )
        .to_owned();
    Ok(sections::Entity::find()
        .select_only()
        .column(sections::Column::Id)
        .filter(Expr::exists(of_section))
        .into_tuple()
        .all(db)
        .await?)
}

fn in_range(mut query: Select<items::Entity>, range: Range) -> Select<items::Entity> {
    if let Some(from) = range.from {
        query = query.filter(items::Column::PublishedAt.gte(from));
    }
    if let Some(until) = range.until {
        query = query.filter(items::Column::PublishedAt.lt(until));
    }
    query
}

/// Adds words, files and details to rows: a fixed number of queries however many rows.
pub(crate) async fn complete(db: &impl ConnectionTrait, rows: Vec<items::Model>, lang: Lang) -> Result<Vec<Entry>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let mut words = words(db, &ids, lang).await?;
    let mut pictures = HashMap::new();
    let mut attachments: HashMap<i64, Vec<Attachment>> = HashMap::new();
    for file in files::Entity::find()
        .filter(files::Column::ItemId.is_in(ids))
        .order_by_asc(files::Column::Position)
        .all(db)
        .await?
    {
        if file.role == "picture" {
            pictures
                .insert(file.item_id, Picture { path: file.path, alt: from_json(file.label), ..Picture::default() });
        } else {
            attachments.entry(file.item_id).or_default().push(Attachment {
                path: file.path,
                name: file.name,
                bytes: u64::try_from(file.bytes).unwrap_or(0),
                label: from_json(file.label),
                text: None,
            });
        }
    }
    let paths: Vec<_> = attachments.values().flatten().map(|file| file.path.clone()).collect();
    let texts = media::texts_at(db, &paths).await?;
    for file in attachments.values_mut().flatten() {
        file.text = texts.get(&file.path).copied();
    }
    let paths: Vec<_> = pictures.values().map(|picture: &Picture| picture.path.clone()).collect();
    let stored = media::pictures_at(db, &paths).await?;
    for picture in pictures.values_mut() {
        if let Some(stored) = stored.get(&picture.path) {
            *picture = Picture { alt: std::mem::take(&mut picture.alt), ..stored.clone() };
        }
    }
    let media = Arc::new(media::resolve_all(db, words.values().map(|words| words.body.as_str())).await?);
    let mut details = details::of(db, &rows).await?;
    Ok(rows
        .into_iter()
        .map(|row| Entry {
            id: row.id,
            section_id: row.section_id,
            slug: row.slug,
            group: row.group_title.map(from_json),
            published_at: row.published_at,
            updated_at: row.updated_at,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            is_sample: row.is_sample,
            about: row.about.and_then(|about| serde_json::from_value(about).ok()).unwrap_or_default(),
            words: words.remove(&row.id).unwrap_or_default(),
            picture: pictures.remove(&row.id),
            attachments: attachments.remove(&row.id).unwrap_or_default(),
            media: Arc::clone(&media),
            details: details.remove(&row.id).unwrap_or(Details::None),
        })
        .collect())
}

async fn words(db: &impl ConnectionTrait, ids: &[i64], lang: Lang) -> Result<HashMap<i64, Words>> {
    let mut texts: HashMap<i64, Vec<(Lang, item_texts::Model)>> = HashMap::new();
    for row in item_texts::Entity::find().filter(item_texts::Column::ItemId.is_in(ids.iter().copied())).all(db).await? {
        if let Some(row_lang) = Lang::from_code(&row.lang) {
            texts.entry(row.item_id).or_default().push((row_lang, row));
        }
    }
    Ok(texts.into_iter().filter_map(|(id, texts)| choose(texts, lang).map(|words| (id, words))).collect())
}

/// The text in the language asked for, else the Kazakh one, else any.
fn choose(mut texts: Vec<(Lang, item_texts::Model)>, lang: Lang) -> Option<Words> {
    texts.sort_by_key(|(text_lang, _)| (*text_lang != lang, *text_lang));
    let mut available: Vec<Lang> = texts.iter().map(|(text_lang, _)| *text_lang).collect();
    available.sort_unstable();
    let (lang, text) = texts.into_iter().next()?;
    Some(Words { lang, title: text.title, summary: text.summary, body: text.body, available })
}
