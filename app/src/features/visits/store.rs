//! Adding up visits.

use portal_entities::visits;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ConnectionTrait, EntityTrait, ExprTrait, QuerySelect, Set};

use super::model::Gain;
use crate::error::Result;
use crate::server::Portal;

/// Adds what a day gained.
pub async fn add(portal: &Portal, gain: Gain) -> Result<()> {
    let visitors = i64::try_from(gain.visitors).unwrap_or(i64::MAX);
    let views = i64::try_from(gain.views).unwrap_or(i64::MAX);
    let column = |column: visits::Column| Expr::col((visits::Entity, column));
    let row = visits::ActiveModel { day: Set(gain.day), visitors: Set(visitors), views: Set(views) };
    let tx = portal.begin().await?;
    visits::Entity::insert(row)
        .on_conflict(
            OnConflict::column(visits::Column::Day)
                .value(visits::Column::Visitors, column(visits::Column::Visitors).add(visitors))
                .value(visits::Column::Views, column(visits::Column::Views).add(views))
                .to_owned(),
        )
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await
}

/// Visitors of all days together.
pub async fn total(db: &impl ConnectionTrait) -> Result<u64> {
    let days: Vec<i64> =
        visits::Entity::find().select_only().column(visits::Column::Visitors).into_tuple().all(db).await?;
    Ok(u64::try_from(days.into_iter().sum::<i64>()).unwrap_or(0))
}
