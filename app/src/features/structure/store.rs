//! Changes of the tree, and the addresses that lead on.

use chrono::{DateTime, Utc};
use portal_entities::{entries, items, redirects, section_texts, sections};
use sea_orm::sea_query::{Expr, OnConflict, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use serde_json::json;

use super::model::{prefixes, target};
use crate::error::{PortalError, Result};
use crate::features::content::{Kind, folded};
use crate::i18n::{Lang, Trilingual};
use crate::kept::forgotten_before;

/// A section or an item as its row is now.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: i64,
    pub key: String,
    /// Missing for a top-level section.
    pub parent_id: Option<i64>,
    pub kind: Kind,
    pub source: String,
    pub unit_id: Option<i64>,
    pub removed_at: Option<DateTime<Utc>>,
    pub title: Trilingual,
    pub summary: Trilingual,
}

/// A row with its words, removed or not.
pub async fn row(db: &impl ConnectionTrait, id: i64) -> Result<Row> {
    let row = sections::Entity::find_by_id(id).one(db).await?.ok_or(PortalError::NotFound)?;
    with_words(db, row).await
}

async fn with_words(db: &impl ConnectionTrait, row: sections::Model) -> Result<Row> {
    let texts = section_texts::Entity::find().filter(section_texts::Column::SectionId.eq(row.id)).all(db).await?;
    let (mut title, mut summary) = (Trilingual::default(), Trilingual::default());
    for text in texts {
        match Lang::from_code(&text.lang) {
            Some(Lang::Kk) => (title.kk, summary.kk) = (text.title, text.summary),
            Some(Lang::Ru) => (title.ru, summary.ru) = (text.title, text.summary),
            Some(Lang::En) => (title.en, summary.en) = (text.title, text.summary),
            None => {}
        }
    }
    Ok(Row {
        id: row.id,
        key: row.key,
        parent_id: row.parent_id,
        kind: Kind::from_name(&row.kind),
        source: row.source,
        unit_id: row.unit_id,
        removed_at: row.deleted_at,
        title,
        summary,
    })
}

/// Items that were removed and can still be brought back, last removed first.
pub async fn removed(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<Row>> {
    let rows = sections::Entity::find()
        .filter(sections::Column::DeletedAt.gte(forgotten_before(now)))
        .filter(sections::Column::ParentId.is_not_null())
        .order_by_desc(sections::Column::DeletedAt)
        .all(db)
        .await?;
    let mut removed = Vec::new();
    for row in rows {
        removed.push(with_words(db, row).await?);
    }
    Ok(removed)
}

/// Items that the city added, and removed before a moment.
pub async fn forgotten(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<Vec<Row>> {
    let mut forgotten = Vec::new();
    for row in sections::Entity::find().filter(is_forgotten(before)).all(db).await? {
        forgotten.push(with_words(db, row).await?);
    }
    Ok(forgotten)
}

/// What the law wants is never forgotten, however empty.
fn is_forgotten(before: DateTime<Utc>) -> SimpleExpr {
    use sections::Column;
    Column::DeletedAt.lt(before).and(Column::ParentId.is_not_null()).and(Column::Source.eq(""))
}

/// Forgets a removed item for good, if it holds nothing, published or not, and nobody brought
/// it back meanwhile.
pub async fn remove_empty(db: &impl ConnectionTrait, id: i64, before: DateTime<Utc>) -> Result<bool> {
    let entries = entries::Entity::find().filter(entries::Column::SectionId.eq(id)).count(db).await?;
    if entries > 0 || is_filled(db, id).await? {
        return Ok(false);
    }
    let gone = sections::Entity::delete_many().filter(sections::Column::Id.eq(id)).filter(is_forgotten(before));
    Ok(gone.exec(db).await?.rows_affected == 1)
}

/// Gives a section or an item other words.
pub async fn set_words(
    db: &impl ConnectionTrait,
    id: i64,
    title: &Trilingual,
    summary: &Trilingual,
    now: DateTime<Utc>,
) -> Result<()> {
    let changed = sections::ActiveModel { id: Set(id), updated_at: Set(now), ..Default::default() };
    changed.update(db).await?;
    insert_words(db, id, title, summary).await
}

async fn insert_words(db: &impl ConnectionTrait, id: i64, title: &Trilingual, summary: &Trilingual) -> Result<()> {
    use section_texts::Column;
    let rows = Lang::ALL.map(|lang| section_texts::ActiveModel {
        section_id: Set(id),
        lang: Set(lang.code().to_owned()),
        title: Set(title.get(lang).to_owned()),
        title_folded: Set(folded(title.get(lang))),
        summary: Set(summary.get(lang).to_owned()),
    });
    let replaced = OnConflict::columns([Column::SectionId, Column::Lang])
        .update_columns([Column::Title, Column::TitleFolded, Column::Summary])
        .to_owned();
    section_texts::Entity::insert_many(rows).on_conflict(replaced).exec_without_returning(db).await?;
    Ok(())
}

/// The items of a section in their order, without those removed.
pub async fn order(db: &impl ConnectionTrait, section: i64) -> Result<Vec<i64>> {
    Ok(sections::Entity::find()
        .select_only()
        .column(sections::Column::Id)
        .filter(sections::Column::ParentId.eq(section))
        .filter(sections::Column::DeletedAt.is_null())
        .order_by_asc(sections::Column::Position)
        .order_by_asc(sections::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

/// Arranges the items of a section.
pub async fn arrange(db: &impl ConnectionTrait, order: &[i64]) -> Result<()> {
    for (position, id) in (0i32..).zip(order) {
        let row = sections::ActiveModel { id: Set(*id), position: Set(position), ..Default::default() };
        row.update(db).await?;
    }
    Ok(())
}

/// All keys that were ever given, of removed items too.
pub async fn keys(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    Ok(sections::Entity::find().select_only().column(sections::Column::Key).into_tuple().all(db).await?)
}

/// The same for one section or site.
pub async fn keys_in(db: &impl ConnectionTrait, section: i64) -> Result<Vec<String>> {
    let own = sections::Column::ParentId.eq(section);
    let keys = sections::Entity::find().select_only().column(sections::Column::Key).filter(own);
    Ok(keys.into_tuple().all(db).await?)
}

/// An item to be added.
pub struct NewItem {
    pub key: String,
    pub section: Row,
    pub kind: &'static str,
    pub period: Option<&'static str>,
    pub title: Trilingual,
    pub summary: Trilingual,
}

/// Adds an item at the end of its section; the section's unit answers for it.
pub async fn insert_item(db: &impl ConnectionTrait, new: &NewItem, now: DateTime<Utc>) -> Result<i64> {
    let row = sections::ActiveModel {
        key: Set(new.key.clone()),
        parent_id: Set(Some(new.section.id)),
        position: Set(next_position(db, new.section.id).await?),
        kind: Set(new.kind.to_owned()),
        unit_id: Set(new.section.unit_id),
        update_period: Set(new.period.map(str::to_owned)),
        source: Set(String::new()),
        also: Set(json!([])),
        mobile: Set(false),
        updated_at: Set(now),
        ..Default::default()
    };
    let id = row.insert(db).await?.id;
    insert_words(db, id, &new.title, &new.summary).await?;
    Ok(id)
}

async fn next_position(db: &impl ConnectionTrait, section: i64) -> Result<i32> {
    let last: Option<Option<i32>> = sections::Entity::find()
        .select_only()
        .column_as(Expr::col(sections::Column::Position).max(), "last")
        .filter(sections::Column::ParentId.eq(section))
        .into_tuple()
        .one(db)
        .await?;
    Ok(last.flatten().map_or(0, |last| last + 1))
}

/// Whether anything is published in an item.
pub async fn is_filled(db: &impl ConnectionTrait, id: i64) -> Result<bool> {
    Ok(items::Entity::find().filter(items::Column::SectionId.eq(id)).count(db).await? > 0)
}

/// Removes an item or, with `None`, brings it back; nothing of it is lost.
pub async fn set_removed(db: &impl ConnectionTrait, id: i64, removed_at: Option<DateTime<Utc>>) -> Result<()> {
    let row = sections::ActiveModel { id: Set(id), deleted_at: Set(removed_at), ..Default::default() };
    row.update(db).await?;
    Ok(())
}

/// Puts an item at the end of another section.
pub async fn put_into(db: &impl ConnectionTrait, id: i64, section: i64, now: DateTime<Utc>) -> Result<()> {
    let row = sections::ActiveModel {
        id: Set(id),
        parent_id: Set(Some(section)),
        position: Set(next_position(db, section).await?),
        updated_at: Set(now),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

/// Lets an old address lead to a new one, and every address that led to the old one as well.
/// What is to be found at the new address leads nowhere else.
pub async fn redirect(db: &impl ConnectionTrait, from: &str, to: &str, now: DateTime<Utc>) -> Result<()> {
    redirects::Entity::delete_by_id(to).exec(db).await?;
    redirects::Entity::update_many()
        .col_expr(redirects::Column::Target, Expr::value(to))
        .filter(redirects::Column::Target.eq(from))
        .exec(db)
        .await?;
    let row = redirects::ActiveModel { path: Set(from.to_owned()), target: Set(to.to_owned()), created_at: Set(now) };
    let replaced = OnConflict::column(redirects::Column::Path)
        .update_columns([redirects::Column::Target, redirects::Column::CreatedAt])
        .to_owned();
    redirects::Entity::insert(row).on_conflict(replaced).exec_without_returning(db).await?;
    Ok(())
}

/// An address leads nowhere else any more: what was there is back.
pub async fn no_redirect(db: &impl ConnectionTrait, path: &str) -> Result<()> {
    redirects::Entity::delete_by_id(path).exec(db).await?;
    Ok(())
}

/// Where an address without its language leads, if it moved: it or the nearest thing above it.
pub async fn redirect_of(db: &impl ConnectionTrait, path: &str) -> Result<Option<String>> {
    const MOST_STEPS: usize = 5;
    let mut here = path.to_owned();
    for _ in 0..MOST_STEPS {
        match step(db, &here).await? {
            Some(next) if next != path => here = next,
            _ => break,
        }
    }
    Ok(Some(here).filter(|target| target != path))
}

async fn step(db: &impl ConnectionTrait, path: &str) -> Result<Option<String>> {
    let all = prefixes(path);
    // No page lies deeper; what is longer was never one of ours.
    if all.len() > 6 || path.len() > 1_000 {
        return Ok(None);
    }
    let rows = redirects::Entity::find().filter(redirects::Column::Path.is_in(all.clone())).all(db).await?;
    let longest = all.iter().find_map(|prefix| rows.iter().find(|row| row.path == *prefix));
    Ok(longest.and_then(|row| target(path, &row.path, &row.target)))
}
