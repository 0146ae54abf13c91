//! Attempts at signing in. Each is counted before the password is looked at, in one statement,
//! so that a thousand guesses at the same moment are not a thousand free ones.

use chrono::{DateTime, Utc};
use portal_entities::users;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use super::super::model::User;
use super::super::model::lockout::delay;
use crate::error::Result;

/// Counts an attempt as failed until it succeeds. `false`: somebody else tried at the same
/// moment, or the account is locked.
pub async fn claim(db: &impl ConnectionTrait, user: &User, now: DateTime<Utc>) -> Result<bool> {
    if user.locked_until.is_some_and(|until| until > now) {
        return Ok(false);
    }
    let failures = user.failures.saturating_add(1);
    let claimed = users::Entity::update_many()
        .col_expr(users::Column::Failures, Expr::value(failures))
        .col_expr(users::Column::LockedUntil, Expr::value(delay(failures).map(|delay| now + delay)))
        .filter(users::Column::Id.eq(user.id))
        .filter(users::Column::Failures.eq(user.failures))
        .filter(users::Column::LockedUntil.is_null().or(users::Column::LockedUntil.lte(now)))
        .exec(db)
        .await?;
    Ok(claimed.rows_affected == 1)
}

/// Takes back what [`claim`] counted: the password was right, the code is still to come. Where
/// somebody else counted in the meantime, their count and their lock stay.
pub async fn return_claim(db: &impl ConnectionTrait, user: &User) -> Result<()> {
    users::Entity::update_many()
        .col_expr(users::Column::Failures, Expr::value(user.failures))
        .col_expr(users::Column::LockedUntil, Expr::value(user.locked_until))
        .filter(users::Column::Id.eq(user.id))
        .filter(users::Column::Failures.eq(user.failures.saturating_add(1)))
        .exec(db)
        .await?;
    Ok(())
}

/// Signing in is done.
pub async fn succeed(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(id),
        failures: Set(0),
        locked_until: Set(None),
        signed_in_at: Set(Some(now)),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}
