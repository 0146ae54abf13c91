//! Bookings: sealed on the way in, opened on the way out. The unique index on host and time is
//! what keeps two people apart, whatever happens before it.

use chrono::{DateTime, Datelike as _, Utc};
use portal_entities::appointments;
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, Set, SqlErr};

use crate::error::{PortalError, Result};
use crate::features::appeals::codes;
use crate::features::appointments::model::slots::Slot;
use crate::features::appointments::model::visitor::{Visitor, mailbox};
use crate::features::appointments::model::{Channel, Number, Outcome, Stand};
use crate::i18n::Lang;
use crate::secret::{Sealer, hex};
use crate::server::{almaty, numbering};

const NUMBERS: &str = "appointment_numbers";

/// So many rows are worked on at a time.
pub(super) const MOST: u64 = 500;

/// A booking, opened.
#[derive(Clone, Debug)]
pub struct Booking {
    pub id: i64,
    pub number: Number,
    pub host_id: i64,
    pub slot: Slot,
    pub sequence: i32,
    pub channel: Channel,
    pub lang: Lang,
    pub stand: Stand,
    pub held_until: Option<DateTime<Utc>>,
    pub waiting_id: Option<i64>,
    pub visitor: Visitor,
    /// What came of it, for the office.
    pub note: String,
    /// The secret part of its address, and the code of the receipt: both are made from what is
    /// stored with the portal's key, and neither is stored.
    pub link: String,
    pub code: String,
    pub(super) submission: String,
}

/// What comes in.
pub struct New<'a> {
    pub submission: String,
    pub number: Number,
    pub host_id: i64,
    pub slot: Slot,
    pub channel: Channel,
    pub lang: Lang,
    pub visitor: &'a Visitor,
    pub account_id: Option<i64>,
    /// The place in the waiting list, and until when the time is kept for it.
    pub held: Option<(i64, DateTime<Utc>)>,
    pub at: DateTime<Utc>,
}

/// Who took a booking back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Visitor,
    Office,
    /// An offer nobody took in time.
    Term,
}

impl By {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Office => "office",
            Self::Term => "term",
        }
    }
}

/// What is stored of a form's mark.
pub fn submission_of(sealer: &Sealer, mark: &str) -> String {
    hex(&sealer.mac(mark.as_bytes(), "appointment-submission"))
}

fn link_of(sealer: &Sealer, submission: &str) -> String {
    hex(&sealer.mac(submission.as_bytes(), "appointment-link")[..16])
}

fn code_of(sealer: &Sealer, submission: &str) -> String {
    codes::code(&sealer.mac(submission.as_bytes(), "appointment-code"))
}

pub(super) fn link_hash(sealer: &Sealer, link: &str) -> String {
    sealer.fingerprint(link, "appointment-link-check")
}

pub(super) fn code_hash(sealer: &Sealer, code: &str) -> String {
    sealer.fingerprint(code, "appointment-code-check")
}

pub fn visitor_purpose(submission: &str) -> String {
    format!("appointment:{submission}:visitor")
}

pub fn note_purpose(submission: &str) -> String {
    format!("appointment:{submission}:note")
}

/// Keyed hashes of e-mail and phone, by which a person is known without being readable.
pub fn keys_of(sealer: &Sealer, visitor: &Visitor) -> [Option<String>; 2] {
    let key = |text: &str| (!text.is_empty()).then(|| sealer.fingerprint(text, "appointment-person"));
    [key(&mailbox(&visitor.email)), key(&visitor.phone)]
}

/// The next number of the year.
pub async fn next_number(db: &impl ConnectionTrait, at: DateTime<Utc>) -> Result<Number> {
    let year = almaty(at).year();
    Ok(Number { year, number: numbering::next(db, NUMBERS, year).await? })
}

/// Waits until nobody else changes bookings.
pub async fn alone(db: &impl ConnectionTrait, at: DateTime<Utc>) -> Result<()> {
    numbering::alone(db, NUMBERS, almaty(at).year()).await
}

/// Takes a booking in; `None` where the time is somebody else's by now (S004-15.15).
pub async fn insert(db: &impl ConnectionTrait, sealer: &Sealer, new: New<'_>) -> Result<Option<Booking>> {
    let words = serde_json::to_vec(new.visitor).map_err(PortalError::internal)?;
    let [email_key, phone_key] = keys_of(sealer, new.visitor);
    let row = appointments::ActiveModel {
        link_hash: Set(link_hash(sealer, &link_of(sealer, &new.submission))),
        code_hash: Set(code_hash(sealer, &code_of(sealer, &new.submission))),
        year: Set(new.number.year),
        number: Set(new.number.number),
        host_id: Set(new.host_id),
        starts_at: Set(new.slot.start),
        minutes: Set(new.slot.minutes.into()),
        sequence: Set(0),
        channel: Set(new.channel.name().to_owned()),
        lang: Set(new.lang.code().to_owned()),
        sealed: Set(sealer.seal(&words, &visitor_purpose(&new.submission))?),
        email_key: Set(email_key),
        phone_key: Set(phone_key),
        account_id: Set(new.account_id),
        waiting_id: Set(new.held.map(|(id, _)| id)),
        held_until: Set(new.held.map(|(_, until)| until)),
        booked_at: Set(new.at),
        submission: Set(new.submission),
        ..Default::default()
    };
    match row.insert(db).await {
        Ok(row) => opened(row, sealer).map(Some),
        Err(error) if is_taken(&error) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

pub(super) fn slot(start: DateTime<Utc>, minutes: i32) -> Slot {
    Slot { start, minutes: u16::try_from(minutes).unwrap_or(u16::MAX) }
}

/// Opens a row; one whose words do not open is a fault.
pub(super) fn opened(row: appointments::Model, sealer: &Sealer) -> Result<Booking> {
    let broken = |what: &str| PortalError::internal(format!("appointment {}: {what} is broken", row.id));
    let words = sealer.unseal(&row.sealed, &visitor_purpose(&row.submission))?;
    let visitor = serde_json::from_slice(&words).map_err(|_| broken("the visitor"))?;
    let note = row.note_sealed.as_deref().map(|sealed| sealer.unseal(sealed, &note_purpose(&row.submission)));
    let note = String::from_utf8(note.transpose()?.unwrap_or_default()).map_err(|_| broken("the note"))?;
    let stand = match (row.cancelled_at, row.held_until, row.outcome.as_deref().and_then(Outcome::from_name)) {
        (Some(_), ..) => Stand::Cancelled,
        (None, Some(_), _) => Stand::Held,
        (None, None, Some(outcome)) => Stand::Done(outcome),
        (None, None, None) => Stand::Booked,
    };
    Ok(Booking {
        id: row.id,
        number: Number { year: row.year, number: row.number },
        host_id: row.host_id,
        slot: slot(row.starts_at, row.minutes),
        sequence: row.sequence,
        channel: Channel::from_name(&row.channel).ok_or_else(|| broken("the channel"))?,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        stand,
        held_until: row.held_until,
        waiting_id: row.waiting_id,
        visitor,
        note,
        link: link_of(sealer, &row.submission),
        code: code_of(sealer, &row.submission),
        submission: row.submission,
    })
}
