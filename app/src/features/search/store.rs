//! Titles that hold the words of a query, folded in every alphabet.

use portal_entities::{item_texts, items, section_texts};
use sea_orm::sea_query::{Expr, LikeExpr};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use super::model::Wanted;
use crate::error::Result;
use crate::features::content::{Entry, complete};
use crate::i18n::Lang;

/// The most entries one page of results shows.
const LIMIT: u64 = 50;

/// A condition that the words stand somewhere in the column. Words are letters and digits,
/// so there is nothing in them to escape.
fn holds(column: impl ColumnTrait, wanted: &Wanted) -> Condition {
    let start = if wanted.any { Condition::any() } else { Condition::all() };
    wanted.words.iter().fold(start, |condition, word| {
        condition.add(Expr::col(column.as_column_ref()).like(LikeExpr::new(format!("%{word}%"))))
    })
}

/// Ids of sections and items of the structure whose title fits.
pub async fn sections(db: &impl ConnectionTrait, lang: Lang, wanted: &Wanted) -> Result<Vec<i64>> {
    Ok(section_texts::Entity::find()
        .select_only()
        .column(section_texts::Column::SectionId)
        .filter(section_texts::Column::Lang.eq(lang.code()))
        .filter(holds(section_texts::Column::TitleFolded, wanted))
        .limit(LIMIT)
        .into_tuple()
        .all(db)
        .await?)
}

/// Entries whose title fits, newest first.
pub async fn entries(db: &impl ConnectionTrait, lang: Lang, wanted: &Wanted) -> Result<Vec<Entry>> {
    let ids: Vec<i64> = item_texts::Entity::find()
        .select_only()
        .column(item_texts::Column::ItemId)
        .filter(item_texts::Column::Lang.eq(lang.code()))
        .filter(holds(item_texts::Column::TitleFolded, wanted))
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
