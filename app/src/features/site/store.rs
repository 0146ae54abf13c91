//! Reading and raising the site version.

use portal_entities::site;
use sea_orm::{ConnectionTrait, EntityTrait, ExprTrait, sea_query::Expr};

use crate::error::{PortalError, Result};

const ROW: i32 = 1;

/// The version of what is published now.
pub async fn version(db: &impl ConnectionTrait) -> Result<u64> {
    let row = site::Entity::find_by_id(ROW).one(db).await?;
    Ok(row.map_or(0, |row| u64::try_from(row.version).unwrap_or(0)))
}

/// Raises the version; part of the transaction that publishes.
pub async fn raise_version(db: &impl ConnectionTrait) -> Result<()> {
    let updated = site::Entity::update_many()
        .col_expr(site::Column::Version, Expr::col(site::Column::Version).add(1))
        .exec(db)
        .await?;
    if updated.rows_affected == 1 {
        return Ok(());
    }
    let first = site::ActiveModel { id: sea_orm::Set(ROW), version: sea_orm::Set(1) };
    site::Entity::insert(first).exec_without_returning(db).await.map_err(PortalError::from)?;
    Ok(())
}
