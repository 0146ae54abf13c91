//! Sites as rows of `sections`: opening, renaming, closing.

use chrono::{DateTime, Utc};
use portal_entities::{sections, units};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use serde_json::json;

use crate::error::{PortalError, Result};
use crate::features::content::Kind;
use crate::features::structure::{self, Row};
use crate::i18n::Trilingual;

const KIND: &str = "site";

/// All sites, closed ones too, oldest first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Row>> {
    let ids: Vec<i64> = sections::Entity::find()
        .select_only()
        .column(sections::Column::Id)
        .filter(sections::Column::Kind.eq(KIND))
        .order_by_asc(sections::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let mut sites = Vec::new();
    for id in ids {
        sites.push(structure::row(db, id).await?);
    }
    Ok(sites)
}

/// One site, open or closed.
pub async fn site(db: &impl ConnectionTrait, id: i64) -> Result<Row> {
    let row = structure::row(db, id).await?;
    if row.kind == Kind::Site { Ok(row) } else { Err(PortalError::NotFound) }
}

/// The name of a site that was closed.
pub async fn closed(db: &impl ConnectionTrait, key: &str) -> Result<Option<Trilingual>> {
    let row = sections::Entity::find()
        .filter(sections::Column::Key.eq(key))
        .filter(sections::Column::DeletedAt.is_not_null())
        .one(db)
        .await?;
    match row {
        Some(row) => Ok(Some(structure::row(db, row.id).await?.title)),
        None => Ok(None),
    }
}

/// Whether another site has this key, be it closed.
pub async fn is_taken(db: &impl ConnectionTrait, key: &str, own: Option<i64>) -> Result<bool> {
    let holder = sections::Entity::find().filter(sections::Column::Key.eq(key)).one(db).await?;
    Ok(holder.is_some_and(|row| Some(row.id) != own))
}

/// Adds a site without a word and without pages.
pub async fn insert(db: &impl ConnectionTrait, key: &str, unit: Option<i64>, now: DateTime<Utc>) -> Result<i64> {
    let row = sections::ActiveModel {
        key: Set(key.to_owned()),
        position: Set(0),
        kind: Set(KIND.to_owned()),
        unit_id: Set(unit),
        source: Set(String::new()),
        also: Set(json!([])),
        mobile: Set(false),
        updated_at: Set(now),
        ..Default::default()
    };
    Ok(row.insert(db).await?.id)
}

/// Gives a site another key.
pub async fn set_key(db: &impl ConnectionTrait, id: i64, key: &str) -> Result<()> {
    let row = sections::ActiveModel { id: Set(id), key: Set(key.to_owned()), ..Default::default() };
    row.update(db).await?;
    Ok(())
}

/// Says who answers for a site and all its pages.
pub async fn set_unit(db: &impl ConnectionTrait, id: i64, unit: Option<i64>) -> Result<()> {
    sections::Entity::update_many()
        .col_expr(sections::Column::UnitId, Expr::value(unit))
        .filter(sections::Column::Id.eq(id).or(sections::Column::ParentId.eq(id)))
        .exec(db)
        .await?;
    Ok(())
}

/// Closes a site or, with `None`, opens it again.
pub async fn set_closed(db: &impl ConnectionTrait, id: i64, at: Option<DateTime<Utc>>) -> Result<()> {
    let row = sections::ActiveModel { id: Set(id), deleted_at: Set(at), ..Default::default() };
    row.update(db).await?;
    Ok(())
}

/// The keys of everything in a site.
pub async fn keys_in(db: &impl ConnectionTrait, id: i64) -> Result<Vec<String>> {
    let own = sections::Column::ParentId.eq(id);
    let keys = sections::Entity::find().select_only().column(sections::Column::Key).filter(own);
    Ok(keys.into_tuple().all(db).await?)
}

/// Units that can answer for a site: number and name.
pub async fn units(db: &impl ConnectionTrait) -> Result<Vec<(i64, Trilingual)>> {
    let rows = units::Entity::find().order_by_asc(units::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, serde_json::from_value(row.name).unwrap_or_default())).collect())
}
