//! Titles that hold every word of a query, folded in every alphabet.

use portal_entities::{item_texts, items, section_texts};
use sea_orm::sea_query::{Expr, LikeExpr};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::Result;
use crate::features::content::{Entry, complete, folded};
use crate::i18n::Lang;

/// The most entries one page of results shows.
const LIMIT: u64 = 50;

/// More words than this do not make a query clearer, only dearer.
const MOST_WORDS: usize = 8;

/// A condition that every word stands somewhere in the column.
fn every_word(column: impl ColumnTrait, query: &str) -> Condition {
    folded(query).split_whitespace().take(MOST_WORDS).fold(Condition::all(), |condition, word| {
        let escaped = word.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
        condition.add(Expr::col(column.as_column_ref()).like(LikeExpr::new(format!("%{escaped}%")).escape('\\')))
    })
}

/// Ids of sections and items of the structure whose title fits.
pub async fn sections(db: &impl ConnectionTrait, lang: Lang, query: &str) -> Result<Vec<i64>> {
    Ok(section_texts::Entity::find()
        .select_only()
        .column(section_texts::Column::SectionId)
        .filter(section_texts::Column::Lang.eq(lang.code()))
        .filter(every_word(section_texts::Column::TitleFolded, query))
        .limit(LIMIT)
        .into_tuple()
        .all(db)
        .await?)
}

/// Entries whose title fits, newest first.
pub async fn entries(db: &impl ConnectionTrait, lang: Lang, query: &str) -> Result<Vec<Entry>> {
    let ids: Vec<i64> = item_texts::Entity::find()
        .select_only()
        .column(item_texts::Column::ItemId)
        .filter(item_texts::Column::Lang.eq(lang.code()))
        .filter(every_word(item_texts::Column::TitleFolded, query))
        .order_by_desc(item_texts::Column::ItemId)
        .limit(LIMIT)
        .into_tuple()
        .all(db)
        .await?;
    let rows = items::Entity::find()
        .filter(items::Column::Id.is_in(ids))
        .order_by_desc(items::Column::PublishedAt)
        .all(db)
        .await?;
    complete(db, rows, lang).await
}
