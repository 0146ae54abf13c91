//! Acts: lists by type and year, one with its text, who names whom.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use portal_entities::{act_documents, act_references, acts, item_texts, items};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select, Set,
};

use super::model::ActDocument;
use crate::error::{PortalError, Result};
use crate::features::content::{Entry, complete, folded};
use crate::i18n::Lang;

/// What a reader filters the base by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub act_type: Option<String>,
    pub year: Option<i32>,
}

/// An act as something that other acts can be linked to.
#[derive(Clone, Debug)]
pub struct KnownAct {
    pub item_id: i64,
    pub key: String,
    pub number: String,
    pub adopted_on: NaiveDate,
}

/// The stored text of an act and the language it is in.
pub struct StoredText {
    pub lang: Lang,
    pub document: ActDocument,
}

fn filtered(filter: &Filter) -> Select<acts::Entity> {
    let mut query = acts::Entity::find();
    if let Some(act_type) = &filter.act_type {
        query = query.filter(acts::Column::ActType.eq(act_type));
    }
    if let Some(year) = filter.year {
        let first = NaiveDate::from_ymd_opt(year, 1, 1);
        let next = year.checked_add(1).and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        if let (Some(first), Some(next)) = (first, next) {
            query = query.filter(acts::Column::AdoptedOn.gte(first)).filter(acts::Column::AdoptedOn.lt(next));
        }
    }
    query.order_by_desc(acts::Column::AdoptedOn).order_by_asc(acts::Column::ItemId)
}

/// Acts that pass a filter, newest first.
pub async fn acts(
    db: &impl ConnectionTrait,
    lang: Lang,
    filter: &Filter,
    offset: u64,
    limit: u64,
) -> Result<Vec<Entry>> {
    let ids: Vec<i64> = filtered(filter)
        .select_only()
        .column(acts::Column::ItemId)
        .offset(offset)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?;
    let rows = items::Entity::find().filter(items::Column::Id.is_in(ids.iter().copied())).all(db).await?;
    let mut entries = complete(db, rows, lang).await?;
    entries.sort_by_key(|entry| ids.iter().position(|id| *id == entry.id));
    Ok(entries)
}

/// What somebody knows of an act they look for; empty parts say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    pub number: String,
    pub on: Option<NaiveDate>,
    /// Words of the title, in any language.
    pub words: String,
}

/// The most acts that one search shows.
const MOST_FOUND: u64 = 100;

/// Acts that are as somebody says, newest first.
pub async fn find(db: &impl ConnectionTrait, lang: Lang, sought: &Sought) -> Result<Vec<Entry>> {
    let mut query = filtered(&Filter::default());
    if !sought.number.is_empty() {
        query = query.filter(acts::Column::Number.eq(sought.number.trim_start_matches(['№', ' '])));
    }
    if let Some(day) = sought.on {
        query = query.filter(acts::Column::AdoptedOn.eq(day));
    }
    for word in folded(&sought.words).split_whitespace().take(10) {
        let with_word = item_texts::Entity::find()
            .select_only()
            .column(item_texts::Column::ItemId)
            .filter(item_texts::Column::TitleFolded.contains(word))
            .into_query();
        query = query.filter(acts::Column::ItemId.in_subquery(with_word));
    }
    let ids: Vec<i64> = query.select_only().column(acts::Column::ItemId).limit(MOST_FOUND).into_tuple().all(db).await?;
    let rows = items::Entity::find().filter(items::Column::Id.is_in(ids.iter().copied())).all(db).await?;
    let mut entries = complete(db, rows, lang).await?;
    entries.sort_by_key(|entry| ids.iter().position(|id| *id == entry.id));
    Ok(entries)
}

/// How many acts pass a filter.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter) -> Result<u64> {
    Ok(filtered(filter).count(db).await?)
}

/// The newest acts of the base.
pub async fn newest(db: &impl ConnectionTrait, lang: Lang, limit: u64) -> Result<Vec<Entry>> {
    acts(db, lang, &Filter::default(), 0, limit).await
}

/// Types and years there are acts of, for the filter.
pub async fn choices(db: &impl ConnectionTrait) -> Result<(Vec<String>, Vec<i32>)> {
    let mut types: Vec<String> =
        acts::Entity::find().select_only().column(acts::Column::ActType).distinct().into_tuple().all(db).await?;
    types.sort();
    let dates: Vec<NaiveDate> =
        acts::Entity::find().select_only().column(acts::Column::AdoptedOn).distinct().into_tuple().all(db).await?;
    let years: std::collections::BTreeSet<i32> = dates.into_iter().map(|date| date.year()).collect();
    Ok((types, years.into_iter().rev().collect()))
}

/// One act by its key.
pub async fn act(db: &impl ConnectionTrait, key: &str, lang: Lang) -> Result<Entry> {
    let row = acts::Entity::find().filter(acts::Column::Key.eq(key)).one(db).await?.ok_or(PortalError::NotFound)?;
    let item = items::Entity::find_by_id(row.item_id).all(db).await?;
    complete(db, item, lang).await?.pop().ok_or(PortalError::NotFound)
}

/// The text of an act in `lang`, or in the language it exists in.
pub async fn text(db: &impl ConnectionTrait, item_id: i64, lang: Lang) -> Result<Option<StoredText>> {
    let mut rows = act_documents::Entity::find().filter(act_documents::Column::ItemId.eq(item_id)).all(db).await?;
    rows.sort_by_key(|row| (row.lang != lang.code(), row.lang.clone()));
    let Some(row) = rows.into_iter().next() else {
        return Ok(None);
    };
    Ok(Some(StoredText {
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        document: serde_json::from_value(row.document).map_err(PortalError::internal)?,
    }))
}

/// Every act of the base, for finding references to it.
pub async fn known(db: &impl ConnectionTrait) -> Result<Vec<KnownAct>> {
    let rows = acts::Entity::find().all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| KnownAct { item_id: row.item_id, key: row.key, number: row.number, adopted_on: row.adopted_on })
        .collect())
}

/// Acts whose text names this one.
pub async fn citing(db: &impl ConnectionTrait, item_id: i64, lang: Lang) -> Result<Vec<Entry>> {
    let ids: Vec<i64> = act_references::Entity::find()
        .select_only()
        .column(act_references::Column::FromItemId)
        .distinct()
        .filter(act_references::Column::ToItemId.eq(item_id))
        .into_tuple()
        .all(db)
        .await?;
    let rows = items::Entity::find().filter(items::Column::Id.is_in(ids)).all(db).await?;
    complete(db, rows, lang).await
}

/// Every stored text, for finding references anew.
pub async fn all_texts(db: &impl ConnectionTrait) -> Result<Vec<(i64, ActDocument)>> {
    let rows = act_documents::Entity::find().all(db).await?;
    rows.into_iter()
        .map(|row| Ok((row.item_id, serde_json::from_value(row.document).map_err(PortalError::internal)?)))
        .collect()
}

/// What is stored with a text besides the text.
pub struct Source<'a> {
    pub name: &'a str,
    pub sha256: &'a str,
    pub imported_at: DateTime<Utc>,
}

/// Stores the text of an act, in place of an older one in the same language.
pub async fn save_text(
    db: &impl ConnectionTrait,
    item_id: i64,
    lang: Lang,
    document: &ActDocument,
    source: Source<'_>,
) -> Result<()> {
    act_documents::Entity::delete_by_id((item_id, lang.code().to_owned())).exec(db).await?;
    let row = act_documents::ActiveModel {
        item_id: Set(item_id),
        lang: Set(lang.code().to_owned()),
        document: Set(serde_json::to_value(document).map_err(PortalError::internal)?),
        source_name: Set(source.name.to_owned()),
        source_sha256: Set(source.sha256.to_owned()),
        imported_at: Set(source.imported_at),
    };
    act_documents::Entity::insert(row).exec_without_returning(db).await?;
    items::Entity::update_many()
        .col_expr(items::Column::UpdatedAt, source.imported_at.into())
        .filter(items::Column::Id.eq(item_id))
        .exec(db)
        .await?;
    Ok(())
}

/// Whether exactly this source is stored already.
pub async fn is_stored(db: &impl ConnectionTrait, sha256: &str) -> Result<bool> {
    Ok(act_documents::Entity::find().filter(act_documents::Column::SourceSha256.eq(sha256)).count(db).await? > 0)
}

/// Replaces all references by those given: from, anchor, to.
pub async fn replace_references(db: &impl ConnectionTrait, found: Vec<(i64, String, i64)>) -> Result<()> {
    act_references::Entity::delete_many().exec(db).await?;
    let rows: Vec<_> = found
        .into_iter()
        .map(|(from, anchor, to)| act_references::ActiveModel {
            from_item_id: Set(from),
            from_anchor: Set(anchor),
            to_item_id: Set(to),
            ..Default::default()
        })
        .collect();
    for chunk in rows.chunks(200) {
        act_references::Entity::insert_many(chunk.to_vec()).exec_without_returning(db).await?;
    }
    Ok(())
}
