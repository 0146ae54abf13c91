//! The second step of signing in: sealed secrets, used codes, and for whom it is demanded.

use chrono::{DateTime, Utc};
use portal_entities::{settings, users};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect, Set};
use serde_json::json;

use super::super::model::User;
use super::super::model::two_step::recovery_hash;
use crate::error::Result;
use crate::features::rights::Role;

/// The setting that names the roles which must use the second step.
const ROLES: &str = "two_step_roles";

/// Switches the second step on; `step` is that of the code which confirmed it.
pub async fn store_secret(
    db: &impl ConnectionTrait,
    user: i64,
    sealed: String,
    step: i64,
    recovery: &[String],
) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(user),
        totp_secret: Set(Some(sealed)),
        totp_step: Set(Some(step)),
        recovery_hashes: Set(Some(hashes_of(recovery))),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

/// Gives other recovery codes; those before are void.
pub async fn replace_recovery(db: &impl ConnectionTrait, user: i64, recovery: &[String]) -> Result<()> {
    let row =
        users::ActiveModel { id: Set(user), recovery_hashes: Set(Some(hashes_of(recovery))), ..Default::default() };
    row.update(db).await?;
    Ok(())
}

fn hashes_of(recovery: &[String]) -> serde_json::Value {
    json!(recovery.iter().map(|code| recovery_hash(code)).collect::<Vec<_>>())
}

/// Switches the second step off.
pub async fn remove_secret(db: &impl ConnectionTrait, user: i64) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(user),
        totp_secret: Set(None),
        totp_step: Set(None),
        recovery_hashes: Set(None),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

/// Uses the code of a step up; `false` when that one or a later one was used already.
pub async fn use_step(db: &impl ConnectionTrait, user: &User, step: i64) -> Result<bool> {
    let answer = users::Entity::update_many()
        .col_expr(users::Column::TotpStep, Expr::value(step))
        .filter(users::Column::Id.eq(user.id))
        .filter(users::Column::TotpSecret.eq(user.totp_secret.clone()))
        .filter(users::Column::TotpStep.is_null().or(users::Column::TotpStep.lt(step)))
        .exec(db)
        .await?;
    Ok(answer.rows_affected == 1)
}

/// Uses a recovery code up; part of a transaction. Gives how many are left, if it was one.
pub async fn use_recovery(db: &impl ConnectionTrait, user: i64, code: &str) -> Result<Option<usize>> {
    let Some(row) = users::Entity::find_by_id(user).lock_exclusive().one(db).await? else { return Ok(None) };
    let mut hashes = hashes(&row);
    let wanted = recovery_hash(code);
    let Some(found) = hashes.iter().position(|hash| *hash == wanted) else { return Ok(None) };
    hashes.remove(found);
    let left = hashes.len();
    let change = users::ActiveModel { id: Set(user), recovery_hashes: Set(Some(json!(hashes))), ..Default::default() };
    change.update(db).await?;
    Ok(Some(left))
}

/// How many recovery codes are left.
pub async fn recovery_left(db: &impl ConnectionTrait, user: i64) -> Result<usize> {
    Ok(users::Entity::find_by_id(user).one(db).await?.map_or(0, |row| hashes(&row).len()))
}

fn hashes(row: &users::Model) -> Vec<String> {
    row.recovery_hashes.clone().and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default()
}

/// The roles that must use the second step.
pub async fn demanded_of(db: &impl ConnectionTrait) -> Result<Vec<Role>> {
    let Some(row) = settings::Entity::find_by_id(ROLES).one(db).await? else { return Ok(Vec::new()) };
    let names: Vec<String> = serde_json::from_value(row.value).unwrap_or_default();
    Ok(names.iter().filter_map(|name| Role::from_name(name)).collect())
}

/// Demands the second step of these roles.
pub async fn demand_of(db: &impl ConnectionTrait, roles: &[Role], now: DateTime<Utc>) -> Result<()> {
    let names: Vec<&str> = roles.iter().map(|role| role.name()).collect();
    let row = settings::ActiveModel { key: Set(ROLES.to_owned()), value: Set(json!(names)), changed_at: Set(now) };
    let newer = OnConflict::column(settings::Column::Key)
        .update_columns([settings::Column::Value, settings::Column::ChangedAt])
        .to_owned();
    settings::Entity::insert(row).on_conflict(newer).exec_without_returning(db).await?;
    Ok(())
}
