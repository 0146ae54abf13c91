//! Reading and raising the site version.

use chrono::{DateTime, Utc};
use portal_entities::site;
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, EntityTrait, ExprTrait};

use crate::error::{PortalError, Result};

const ROW: i32 = 1;

/// The version of what is published now.
pub async fn version(db: &impl ConnectionTrait) -> Result<u64> {
    let row = site::Entity::find_by_id(ROW).one(db).await?;
    Ok(row.map_or(0, |row| u64::try_from(row.version).unwrap_or(0)))
}

/// Raises the version; part of the transaction that publishes. A version is the moment of
/// publication in milliseconds, or one more than the last: so a database restored from a
/// backup never gives a number to its own pages that snapshots of its lost future bear.
pub async fn raise_version(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    let next = Expr::col(site::Column::Version).add(1);
    let moment = now.timestamp_millis();
    let updated = site::Entity::update_many()
        .col_expr(
            site::Column::Version,
            Expr::case(Expr::col(site::Column::Version).lt(moment), moment).finally(next).into(),
        )
        .exec(db)
        .await?;
    if updated.rows_affected == 1 {
        return Ok(());
    }
    let first = site::ActiveModel { id: sea_orm::Set(ROW), version: sea_orm::Set(moment) };
    site::Entity::insert(first).exec_without_returning(db).await.map_err(PortalError::from)?;
    Ok(())
}
