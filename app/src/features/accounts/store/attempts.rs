//! Attempts at signing in. Each is counted before the password is looked at, on a locked row,
//! so that a thousand guesses at the same moment are not a thousand free ones. All of this is
//! part of a transaction.

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::{guesses, users};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};

use super::super::model::lockout::{Claim, FORGOTTEN_AFTER, Failures};
use crate::error::{PortalError, Result};

/// Counts an attempt, or says how long sign-in is closed.
pub type Attempt = std::result::Result<Claim, TimeDelta>;

/// Counts an attempt at an account.
pub async fn claim(db: &impl ConnectionTrait, user: i64, now: DateTime<Utc>) -> Result<Attempt> {
    let row = users::Entity::find_by_id(user).lock_exclusive().one(db).await?.ok_or(PortalError::SignInNeeded)?;
    let attempt = failures(&row).attempt(now);
    if let Ok(claim) = attempt {
        set(db, user, claim.after).await?;
    }
    Ok(attempt)
}

/// Counts an attempt at an address that nobody has, as if it were an account. In the database
/// like those: counters of one process would be forgotten by a restart and be others on each
/// replica, and so tell the address from an account.
pub async fn claim_unknown(db: &impl ConnectionTrait, address_hash: String, now: DateTime<Utc>) -> Result<Attempt> {
    let row = guesses::Entity::find_by_id(&address_hash).lock_exclusive().one(db).await?;
    let known = row.map_or_else(Failures::default, |row| Failures {
        times: row.failures,
        last: Some(row.failed_at),
        locked_until: row.locked_until,
    });
    let attempt = known.attempt(now);
    if let Ok(Claim { after, .. }) = attempt {
        let row = guesses::ActiveModel {
            address_hash: Set(address_hash),
            failures: Set(after.times),
            failed_at: Set(now),
            locked_until: Set(after.locked_until),
        };
        let replaced = OnConflict::column(guesses::Column::AddressHash)
            .update_columns([guesses::Column::Failures, guesses::Column::FailedAt, guesses::Column::LockedUntil])
            .to_owned();
        guesses::Entity::insert(row).on_conflict(replaced).exec_without_returning(db).await?;
    }
    Ok(attempt)
}

/// How many accounts are locked after wrong passwords, and how many failures in a row the
/// worst of them has (S003-15.22).
pub async fn pressure(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(usize, i32)> {
    let locked: Vec<i32> = users::Entity::find()
        .select_only()
        .column(users::Column::Failures)
        .filter(users::Column::LockedUntil.gt(now))
        .into_tuple()
        .all(db)
        .await?;
    Ok((locked.len(), locked.into_iter().max().unwrap_or_default()))
}

/// Takes back what [`claim`] counted: the password was right, the code is still to come. Where
/// somebody else counted in the meantime, their count and their lock stay.
pub async fn return_claim(db: &impl ConnectionTrait, user: i64, claim: Claim) -> Result<()> {
    let Some(row) = users::Entity::find_by_id(user).lock_exclusive().one(db).await? else { return Ok(()) };
    if failures(&row) == claim.after { set(db, user, claim.before).await } else { Ok(()) }
}

fn failures(row: &users::Model) -> Failures {
    Failures { times: row.failures, last: row.failed_at, locked_until: row.locked_until }
}

async fn set(db: &impl ConnectionTrait, user: i64, failures: Failures) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(user),
        failures: Set(failures.times),
        failed_at: Set(failures.last),
        locked_until: Set(failures.locked_until),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

/// Signing in is done.
pub async fn succeed(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(id),
        failures: Set(0),
        failed_at: Set(None),
        locked_until: Set(None),
        signed_in_at: Set(Some(now)),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

/// Forgets failures at unknown addresses that count no more.
pub async fn forget(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64> {
    let old = guesses::Entity::delete_many().filter(guesses::Column::FailedAt.lt(now - FORGOTTEN_AFTER));
    Ok(old.exec(db).await?.rows_affected)
}
