//! Grants in the database.

use portal_entities::grants;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::model::{Grant, Role};
use crate::error::Result;

/// The grants of a person; a role of a newer release is passed over.
pub async fn grants_of(db: &impl ConnectionTrait, user: i64) -> Result<Vec<Grant>> {
    let rows =
        grants::Entity::find().filter(grants::Column::UserId.eq(user)).order_by_asc(grants::Column::Id).all(db).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some(Grant { role: Role::from_name(&row.role)?, section: row.section_id }))
        .collect())
}

/// Replaces the grants of a person.
pub async fn replace_grants(db: &impl ConnectionTrait, user: i64, wanted: &[Grant]) -> Result<()> {
    grants::Entity::delete_many().filter(grants::Column::UserId.eq(user)).exec(db).await?;
    let rows = wanted.iter().map(|grant| grants::ActiveModel {
        user_id: Set(user),
        role: Set(grant.role.name().to_owned()),
        section_id: Set(grant.section),
        ..Default::default()
    });
    grants::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// People who hold `role` in any of the sections of `chain` or everywhere.
pub async fn holders(db: &impl ConnectionTrait, role: Role, chain: &[i64]) -> Result<Vec<i64>> {
    let here = grants::Column::SectionId.is_null().or(grants::Column::SectionId.is_in(chain.iter().copied()));
    Ok(grants::Entity::find()
        .select_only()
        .column(grants::Column::UserId)
        .distinct()
        .filter(grants::Column::Role.eq(role.name()))
        .filter(here)
        .into_tuple()
        .all(db)
        .await?)
}
