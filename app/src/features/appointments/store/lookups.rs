//! Looking bookings up: what is taken, whose is which, what is due.

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::appointments;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::bookings::{Booking, MOST, code_hash, link_hash, opened, slot};
use crate::error::{PortalError, Result};
use crate::features::appeals::codes;
use crate::features::appointments::model::Number;
use crate::features::appointments::model::slots::Slot;
use crate::secret::Sealer;

fn live() -> Select<appointments::Entity> {
    appointments::Entity::find().filter(appointments::Column::CancelledAt.is_null())
}

/// The times of a host that are taken or kept for somebody, from about a moment on.
pub async fn taken(db: &impl ConnectionTrait, host_id: i64, from: DateTime<Utc>) -> Result<Vec<Slot>> {
    let rows: Vec<(DateTime<Utc>, i32)> = live()
        .select_only()
        .columns([appointments::Column::StartsAt, appointments::Column::Minutes])
        .filter(appointments::Column::HostId.eq(host_id))
        .filter(appointments::Column::StartsAt.gte(from - TimeDelta::hours(4)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(start, minutes)| slot(start, minutes)).collect())
}

/// How many bookings with a host somebody holds who is known by one of these keys.
pub async fn open_count(
    db: &impl ConnectionTrait,
    host_id: i64,
    keys: &[Option<String>; 2],
    now: DateTime<Utc>,
) -> Result<u64> {
    let [email, phone] = keys;
    let is_theirs = sea_orm::Condition::any()
        .add_option(email.as_ref().map(|key| appointments::Column::EmailKey.eq(key)))
        .add_option(phone.as_ref().map(|key| appointments::Column::PhoneKey.eq(key)));
    if is_theirs.is_empty() {
        return Ok(0);
    }
    let open = live()
        .filter(appointments::Column::HostId.eq(host_id))
        .filter(appointments::Column::StartsAt.gt(now))
        .filter(is_theirs);
    Ok(open.count(db).await?)
}

/// The booking of a form that was sent before.
pub async fn by_submission(db: &impl ConnectionTrait, sealer: &Sealer, submission: &str) -> Result<Option<Booking>> {
    let found = appointments::Entity::find().filter(appointments::Column::Submission.eq(submission)).one(db).await?;
    found.map(|row| opened(row, sealer)).transpose()
}

/// The booking behind the secret part of an address.
pub async fn with_link(db: &impl ConnectionTrait, sealer: &Sealer, link: &str) -> Result<Booking> {
    let found = appointments::Entity::find()
        .filter(appointments::Column::LinkHash.eq(link_hash(sealer, link)))
        .filter(appointments::Column::ErasedAt.is_null())
        .one(db)
        .await?;
    found.map(|row| opened(row, sealer)).transpose()?.ok_or(PortalError::NotFound)
}

/// The booking for somebody who proves with the code that it is theirs.
pub async fn with_code(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    number: &str,
    code: &str,
) -> Result<Option<Booking>> {
    let (Ok(Number { year, number }), Some(code)) = (number.parse(), codes::typed_code(code)) else { return Ok(None) };
    let found = appointments::Entity::find()
        .filter(appointments::Column::CodeHash.eq(code_hash(sealer, &code)))
        .filter(appointments::Column::Year.eq(year))
        .filter(appointments::Column::Number.eq(number))
        .filter(appointments::Column::ErasedAt.is_null())
        .one(db)
        .await?;
    found.map(|row| opened(row, sealer)).transpose()
}

/// One booking for the office.
pub async fn by_id(db: &impl ConnectionTrait, sealer: &Sealer, id: i64) -> Result<Booking> {
    let row = appointments::Entity::find_by_id(id).one(db).await?.ok_or(PortalError::NotFound)?;
    opened(row, sealer)
}

/// The bookings of a host, or of all, that begin in a range; the cancelled ones too.
pub async fn of_host(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    host_id: Option<i64>,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Booking>> {
    let mut query = appointments::Entity::find()
        .filter(appointments::Column::StartsAt.gte(from))
        .filter(appointments::Column::StartsAt.lt(until))
        .order_by_asc(appointments::Column::StartsAt)
        .order_by_asc(appointments::Column::Id);
    if let Some(host_id) = host_id {
        query = query.filter(appointments::Column::HostId.eq(host_id));
    }
    query.all(db).await?.into_iter().map(|row| opened(row, sealer)).collect()
}

/// When the next visitor of a host comes, from a moment on.
pub async fn next_visit(db: &impl ConnectionTrait, host_id: i64, from: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let starts = visits(Some(host_id)).select_only().column(appointments::Column::StartsAt);
    let next = starts.filter(appointments::Column::StartsAt.gte(from)).order_by_asc(appointments::Column::StartsAt);
    Ok(next.into_tuple().one(db).await?)
}

/// How many visitors of a host, or of all, come in a range.
pub async fn visit_count(
    db: &impl ConnectionTrait,
    host_id: Option<i64>,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<u64> {
    let within = visits(host_id)
        .filter(appointments::Column::StartsAt.gte(from))
        .filter(appointments::Column::StartsAt.lt(until));
    Ok(within.count(db).await?)
}

/// What is booked with a host, or with all; a time that is only offered is not.
fn visits(host_id: Option<i64>) -> Select<appointments::Entity> {
    let booked = live().filter(appointments::Column::HeldUntil.is_null());
    booked.apply_if(host_id, |booked, host_id| booked.filter(appointments::Column::HostId.eq(host_id)))
}

/// The bookings of an account that are not over, soonest first.
pub async fn of_account(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    account_id: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Booking>> {
    let rows = live()
        .filter(appointments::Column::AccountId.eq(account_id))
        .filter(appointments::Column::StartsAt.gt(now))
        .order_by_asc(appointments::Column::StartsAt)
        .all(db)
        .await?;
    rows.into_iter().map(|row| opened(row, sealer)).collect()
}

/// Bookings that begin in a range, were made before a moment, and of which nobody was reminded.
pub async fn due_reminders(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    (now, before): (DateTime<Utc>, DateTime<Utc>),
    booked_before: DateTime<Utc>,
) -> Result<Vec<Booking>> {
    let rows = live()
        .filter(appointments::Column::HeldUntil.is_null())
        .filter(appointments::Column::RemindedAt.is_null())
        .filter(appointments::Column::StartsAt.gt(now))
        .filter(appointments::Column::StartsAt.lt(before))
        .filter(appointments::Column::BookedAt.lt(booked_before))
        .order_by_asc(appointments::Column::StartsAt)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(those_that_open(rows, sealer))
}

/// Offers that nobody took in time.
pub async fn expired_holds(db: &impl ConnectionTrait, sealer: &Sealer, now: DateTime<Utc>) -> Result<Vec<Booking>> {
    let rows = live().filter(appointments::Column::HeldUntil.lte(now)).limit(MOST).all(db).await?;
    Ok(those_that_open(rows, sealer))
}

/// For the clock: one broken row must not stop what is due for all others.
fn those_that_open(rows: Vec<appointments::Model>, sealer: &Sealer) -> Vec<Booking> {
    let told = |error: &PortalError| tracing::error!(%error, "a booking is passed over");
    rows.into_iter().filter_map(|row| opened(row, sealer).inspect_err(told).ok()).collect()
}
