//! Pages and their languages.

use std::collections::HashMap;

use portal_entities::{item_texts, items};
use sea_orm::sea_query::{Alias, Expr, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::model::{State, Text, Wanted, states_of};
use crate::error::Result;
use crate::i18n::Lang;

/// What of the pages is wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Items of the structure; all where there are none.
    pub sections: Option<Vec<i64>>,
    pub state: Option<Wanted>,
}

/// A page with the state of its languages.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: i64,
    pub section_id: i64,
    pub slug: String,
    /// In the first language it exists in.
    pub title: String,
    pub title_lang: Lang,
    /// In the order of [`Lang::ALL`].
    pub states: [State; 3],
}

/// How many pages a filter leaves.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter) -> Result<u64> {
    Ok(filtered(filter).count(db).await?)
}

/// A part of the pages that a filter leaves, last changed first.
pub async fn rows(db: &impl ConnectionTrait, filter: &Filter, offset: u64, limit: u64) -> Result<Vec<Row>> {
    let found = filtered(filter)
        .order_by_desc(items::Column::UpdatedAt)
        .order_by_desc(items::Column::Id)
        .offset(offset)
        .limit(limit)
        .all(db)
        .await?;
    let ids: Vec<i64> = found.iter().map(|item| item.id).collect();
    let mut texts: HashMap<i64, Vec<(Text, String)>> = HashMap::new();
    for text in item_texts::Entity::find().filter(item_texts::Column::ItemId.is_in(ids)).all(db).await? {
        if let Some(lang) = Lang::from_code(&text.lang) {
            texts.entry(text.item_id).or_default().push(((lang, text.changed_at), text.title));
        }
    }
    let with_texts = found.into_iter().map(|item| (texts.remove(&item.id).unwrap_or_default(), item));
    Ok(with_texts.map(|(texts, item)| row(item, texts)).collect())
}

fn row(item: items::Model, mut texts: Vec<(Text, String)>) -> Row {
    texts.sort_by_key(|((lang, _), _)| *lang);
    let known: Vec<Text> = texts.iter().map(|(text, _)| *text).collect();
    let states = states_of(&known);
    let (title_lang, title) =
        texts.into_iter().next().map_or_else(|| (Lang::Kk, item.slug.clone()), |((lang, _), title)| (lang, title));
    Row { id: item.id, section_id: item.section_id, slug: item.slug, title, title_lang, states }
}

fn filtered(filter: &Filter) -> Select<items::Entity> {
    let mut query = items::Entity::find();
    if let Some(sections) = &filter.sections {
        query = query.filter(items::Column::SectionId.is_in(sections.iter().copied()));
    }
    match filter.state {
        None => query,
        Some(Wanted::Missing) => query.filter(items::Column::Id.not_in_subquery(complete())),
        Some(Wanted::Stale) => query.filter(items::Column::Id.in_subquery(stale())),
        Some(Wanted::Current) => {
            query.filter(items::Column::Id.in_subquery(complete())).filter(items::Column::Id.not_in_subquery(stale()))
        }
    }
}

/// Ids of items that have a text in every language.
fn complete() -> SelectStatement {
    let languages = i64::try_from(Lang::ALL.len()).unwrap_or(i64::MAX);
    Query::select()
        .column(item_texts::Column::ItemId)
        .from(item_texts::Entity)
        .group_by_col(item_texts::Column::ItemId)
        .and_having(Expr::col(item_texts::Column::Lang).count().gte(languages))
        .to_owned()
}

/// Ids of items with a translation that is older than the Kazakh text.
fn stale() -> SelectStatement {
    let (own, source) = (Alias::new("own"), Alias::new("source"));
    let of = |table: &Alias, column: item_texts::Column| Expr::col((table.clone(), column));
    Query::select()
        .column((own.clone(), item_texts::Column::ItemId))
        .from_as(item_texts::Entity, own.clone())
        .join_as(
            sea_orm::JoinType::InnerJoin,
            item_texts::Entity,
            source.clone(),
            of(&source, item_texts::Column::ItemId).eq(of(&own, item_texts::Column::ItemId)),
        )
        .and_where(of(&source, item_texts::Column::Lang).eq(Lang::Kk.code()))
        .and_where(of(&own, item_texts::Column::ChangedAt).lt(of(&source, item_texts::Column::ChangedAt)))
        .to_owned()
}
