//! Letters about a booking, in the language of who gets them. None repeats the subject.

use chrono::{DateTime, Utc};

use super::faces;
use super::store::{Booking, Host};
use crate::error::Result;
use crate::features::mail::{self, Mail};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::dates::long_moment;

/// What a visitor is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word<'a> {
    Booked,
    Moved,
    Cancelled,
    CancelledByOffice(&'a str),
    /// A time is kept for who waited, until a moment.
    Offered(DateTime<Utc>),
    /// The reception is tomorrow.
    Reminder,
}

/// Tells the visitor, if they left an e-mail address.
pub(super) async fn tell(portal: &Portal, db: &impl Db, host: &Host, booking: &Booking, word: Word<'_>) -> Result<()> {
    if booking.visitor.email.is_empty() {
        return Ok(());
    }
    let lang = booking.lang;
    let number = booking.number.to_string();
    let (kind, subject) = match word {
        Word::Booked => ("appointment-booked", tl!(lang, "appointments-mail-booked", number = number)),
        Word::Moved => ("appointment-moved", tl!(lang, "appointments-mail-moved", number = number)),
        Word::Cancelled | Word::CancelledByOffice(_) => {
            ("appointment-cancelled", tl!(lang, "appointments-mail-cancelled", number = number))
        }
        Word::Offered(_) => ("appointment-offered", tl!(lang, "appointments-mail-offered")),
        Word::Reminder => ("appointment-reminder", tl!(lang, "appointments-mail-reminder", number = number)),
    };
    let mut paragraphs = said(word, lang);
    paragraphs.push(facts(host, booking, &faces::of(db, host, lang).await?.in_words()));
    paragraphs.extend(next_step(portal, host, booking, word));
    paragraphs.push(tl!(lang, "site-name"));
    let letter = Mail { to: booking.visitor.email.clone(), lang, kind, subject, paragraphs };
    mail::queue(db, portal.sealer()?, &letter, portal.now()).await
}

fn said(word: Word<'_>, lang: Lang) -> Vec<String> {
    match word {
        Word::Booked => vec![tl!(lang, "appointments-booked")],
        Word::Moved => vec![tl!(lang, "appointments-mail-moved-text")],
        Word::Cancelled => vec![tl!(lang, "appointments-cancelled")],
        Word::CancelledByOffice(reason) => {
            let mut said = vec![tl!(lang, "appointments-mail-office-text")];
            said.extend((!reason.is_empty()).then(|| reason.to_owned()));
            said
        }
        Word::Offered(until) => {
            vec![tl!(lang, "appointments-mail-offered-text", until = long_moment(until, lang))]
        }
        Word::Reminder => vec![tl!(lang, "appointments-mail-reminder-text")],
    }
}

/// With whom, when and where.
fn facts(host: &Host, booking: &Booking, face: &str) -> String {
    let lang = booking.lang;
    let mut lines = vec![
        format!("{}: {face}", tl!(lang, "appointments-official")),
        format!("{}: {}", tl!(lang, "appointments-date-time"), long_moment(booking.slot.start, lang)),
        format!("{}: {}", tl!(lang, "appointments-place"), host.sketch.place.get(lang)),
    ];
    if !host.sketch.phone.is_empty() {
        lines.push(format!("{}: {}", tl!(lang, "appointments-phone-short"), host.sketch.phone));
    }
    lines.join("\n")
}

fn next_step(portal: &Portal, host: &Host, booking: &Booking, word: Word<'_>) -> Vec<String> {
    let lang = booking.lang;
    let public = &portal.options().public_url;
    let own = format!("{public}{}", paths::appointment(lang, &booking.link));
    match word {
        Word::Booked | Word::Moved | Word::Reminder => vec![
            tl!(lang, "appointments-bring"),
            tl!(lang, "appointments-mail-key", number = booking.number.to_string(), code = booking.code.clone()),
            tl!(lang, "appointments-mail-manage"),
            own,
        ],
        Word::Offered(_) => vec![tl!(lang, "appointments-mail-answer"), own],
        Word::Cancelled | Word::CancelledByOffice(_) => vec![
            tl!(lang, "appointments-mail-again"),
            format!("{public}{}", paths::appointments_with(lang, &host.slug)),
        ],
    }
}
