//! Changing bookings: giving back, moving, taking what is offered, outcomes, forgetting.

use chrono::{DateTime, Utc};
use portal_entities::appointments;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::bookings::{Booking, By, is_taken, note_purpose, visitor_purpose};
use crate::error::{PortalError, Result};
use crate::features::appointments::model::Outcome;
use crate::features::appointments::model::slots::Slot;
use crate::features::appointments::model::visitor::Visitor;
use crate::secret::Sealer;

/// Takes a booking back; a conflict where somebody did before.
pub async fn cancel(db: &impl ConnectionTrait, booking: &Booking, by: By, at: DateTime<Utc>) -> Result<()> {
    let row = appointments::ActiveModel {
        cancelled_at: Set(Some(at)),
        cancelled_by: Set(Some(by.name().to_owned())),
        sequence: Set(booking.sequence + 1),
        ..Default::default()
    };
    change(db, booking, row).await
}

/// Moves a booking to another time; whether it was still free.
pub async fn move_to(db: &impl ConnectionTrait, booking: &Booking, to: Slot) -> Result<bool> {
    let row = appointments::ActiveModel {
        starts_at: Set(to.start),
        minutes: Set(to.minutes.into()),
        sequence: Set(booking.sequence + 1),
        reminded_at: Set(None),
        ..Default::default()
    };
    match change(db, booking, row).await {
        Err(PortalError::Database(error)) if is_taken(&error) => Ok(false),
        done => done.map(|()| true),
    }
}

/// Makes an offer a booking, as long as it holds.
pub async fn take_offer(db: &impl ConnectionTrait, booking: &Booking, at: DateTime<Utc>) -> Result<()> {
    if booking.held_until.is_none_or(|until| until <= at) {
        return Err(PortalError::Conflict);
    }
    let row = appointments::ActiveModel { held_until: Set(None), booked_at: Set(at), ..Default::default() };
    change(db, booking, row).await
}

/// Changes a live booking that nobody changed meanwhile.
async fn change(db: &impl ConnectionTrait, booking: &Booking, row: appointments::ActiveModel) -> Result<()> {
    let held = match booking.held_until {
        Some(_) => appointments::Column::HeldUntil.is_not_null(),
        None => appointments::Column::HeldUntil.is_null(),
    };
    let changed = appointments::Entity::update_many()
        .set(row)
        .filter(appointments::Column::Id.eq(booking.id))
        .filter(appointments::Column::CancelledAt.is_null())
        .filter(appointments::Column::Sequence.eq(booking.sequence))
        .filter(held)
        .exec(db)
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// Says what came of a visit, with a note that only the office reads.
pub async fn set_outcome(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    booking: &Booking,
    outcome: Outcome,
    note: &str,
) -> Result<()> {
    let kept = sealer.seal(note.as_bytes(), &note_purpose(&booking.submission))?;
    let row = appointments::ActiveModel {
        outcome: Set(Some(outcome.name().to_owned())),
        note_sealed: Set((!note.is_empty()).then_some(kept)),
        ..Default::default()
    };
    change(db, booking, row).await
}

/// Marks a reminder as sent; whether nobody else did.
pub async fn mark_reminded(db: &impl ConnectionTrait, booking: &Booking, at: DateTime<Utc>) -> Result<bool> {
    let row = appointments::ActiveModel { reminded_at: Set(Some(at)), ..Default::default() };
    let marked = appointments::Entity::update_many()
        .set(row)
        .filter(appointments::Column::Id.eq(booking.id))
        .filter(appointments::Column::RemindedAt.is_null())
        .exec(db)
        .await?;
    Ok(marked.rows_affected == 1)
}

/// Forgets some of those who came to receptions before a moment; time and outcome stay for the statistics
/// (R95-1-9.2c).
pub async fn erase(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    before: DateTime<Utc>,
    most: u64,
    now: DateTime<Utc>,
) -> Result<usize> {
    let rows = appointments::Entity::find()
        .filter(appointments::Column::StartsAt.lt(before))
        .filter(appointments::Column::ErasedAt.is_null())
        .order_by_asc(appointments::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let count = rows.len();
    for row in rows {
        let nothing = serde_json::to_vec(&Visitor::default()).map_err(PortalError::internal)?;
        let purpose = visitor_purpose(&row.submission);
        let mut row: appointments::ActiveModel = row.into();
        row.sealed = Set(sealer.seal(&nothing, &purpose)?);
        row.note_sealed = Set(None);
        row.email_key = Set(None);
        row.phone_key = Set(None);
        row.account_id = Set(None);
        row.code_hash = Set(String::new());
        row.erased_at = Set(Some(now));
        row.update(db).await?;
    }
    Ok(count)
}
