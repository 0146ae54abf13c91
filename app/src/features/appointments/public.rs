//! What citizens see: who receives and when, free times, the form, their own booking.

mod booking;
mod change;
mod fields;
mod find;
mod form;
mod hosts;
mod person;
mod timetable;
mod waiting;

pub(crate) use booking::own_bookings;
pub(super) use person::person_fields;
pub(crate) use timetable::Timetable;

use axum::Router;
use axum::routing::{get, post};
use leptos::prelude::*;

use super::model::schedule::{Hours, LONGEST_SLOT, Span, Weeks};
use super::model::slots::{self, Slot};
use super::model::visitor::{Asker, Fault, Faults};
use super::taking::Refusal;
use crate::error::FieldErrors;
use crate::features::accounts::SignedIn;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;

/// The addresses of the feature for everybody.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/appointments", get(hosts::list))
        .route("/{lang}/appointments/find", get(find::page).post(find::find))
        .route("/{lang}/appointments/booking/{link}", get(booking::page))
        .route("/{lang}/appointments/booking/{link}/ics", get(booking::calendar_file))
        .route("/{lang}/appointments/booking/{link}/accept", post(change::accept))
        .route("/{lang}/appointments/booking/{link}/cancel", get(change::cancel_page).post(change::cancel))
        .route("/{lang}/appointments/booking/{link}/move", get(change::move_page).post(change::move_booking))
        .route("/{lang}/appointments/{host}", get(hosts::one).post(form::book))
        .route("/{lang}/appointments/{host}/waiting", get(waiting::page).post(waiting::join))
        .route("/{lang}/appointments/{host}/{time}", get(form::page))
}

/// The way to a reception, for the pages of the virtual reception.
pub(crate) fn entrance() -> impl IntoView {
    let lang = lang();
    view! { <a href=paths::appointments(lang)>{t!("appointments-title")}</a> }
}

/// Who is signed in, if anybody is: their booking stands in their account.
fn account_of(who: Result<SignedIn, crate::error::PortalError>) -> Option<SignedIn> {
    who.ok().filter(|who| who.user.is_citizen)
}

/// «сейсенбі сайын», «вторая среда месяца».
fn weekday_in_words(hours: Hours, lang: Lang) -> String {
    let day = dates::weekday_name(hours.weekday.into(), lang);
    if hours.weeks == Weeks::Every {
        return tl!(lang, "appointments-weekly", day = day);
    }
    let week = hours.weeks.name();
    // Russian ordinals agree with the day, Kazakh days belong to their month.
    let week = match (lang, hours.weekday) {
        (Lang::Ru, 2 | 4 | 5) => format!("{week}-f"),
        (Lang::Ru, 6) => format!("{week}-n"),
        _ => week.to_owned(),
    };
    let day = if lang == Lang::Kk { possessive(hours.weekday) } else { day };
    tl!(lang, "appointments-monthly", week = week, day = day)
}

/// The day of the week as Kazakh says it of a month: «айдың екінші сейсенбісі».
const fn possessive(weekday: u8) -> &'static str {
    match weekday {
        0 => "дүйсенбісі",
        1 => "сейсенбісі",
        2 => "сәрсенбісі",
        3 => "бейсенбісі",
        4 => "жұмасы",
        5 => "сенбісі",
        _ => "жексенбісі",
    }
}

/// A line of the schedule: «сейсенбі сайын, 10:00–12:00».
pub(super) fn hours_in_words(hours: Hours, lang: Lang) -> String {
    format!("{}, {}", weekday_in_words(hours, lang), hours.span.in_words())
}

/// The hours of a single day: «10:00–12:00, 15:00–16:00», or that there is no reception.
pub(super) fn spans_in_words(spans: &[Span], lang: Lang) -> String {
    if spans.is_empty() {
        return tl!(lang, "appointments-day-off");
    }
    spans.iter().map(|span| span.in_words()).collect::<Vec<_>>().join(", ")
}

/// «10:00».
pub(super) fn clock(slot: Slot) -> String {
    almaty(slot.start).format("%H:%M").to_string()
}

/// Times by day, in order.
pub(super) fn by_day(slots: &[Slot]) -> Vec<&[Slot]> {
    slots.chunk_by(|one, other| one.day() == other.day()).collect()
}

/// «сейсенбі, 2026 жылғы 24 қараша».
pub(super) fn day_in_words(slot: Slot, lang: Lang) -> String {
    use chrono::Datelike as _;
    let day = slot.day();
    let weekday = dates::weekday_name(day.weekday().num_days_from_monday() as usize, lang);
    let mut letters = weekday.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}, {}", letters.as_str(), dates::long_date(day, lang))
}

/// Times as options of a list, day and clock in each.
pub(super) fn time_options(free: &[Slot], lang: Lang) -> Vec<(String, String)> {
    let words = |slot: &Slot| (slots::name(slot.start), format!("{}, {}", day_in_words(*slot, lang), clock(*slot)));
    free.iter().map(words).collect()
}

/// Faults of a form in words, for whoever filled it in.
pub(super) fn in_words(faults: &Faults, asker: Asker, lang: Lang) -> FieldErrors {
    let is_office = asker == Asker::Office;
    let mut errors = FieldErrors::default();
    for (field, fault) in faults {
        let words = match (*field, *fault) {
            ("name", Fault::Missing) if is_office => tl!(lang, "appointments-fault-enter-name"),
            ("name", Fault::Missing) => tl!(lang, "appeals-fault-name"),
            ("subject", Fault::Missing) if is_office => tl!(lang, "appointments-fault-enter-subject"),
            ("subject", Fault::Missing) => tl!(lang, "appointments-fault-subject"),
            (_, Fault::Missing | Fault::NoEmail) => tl!(lang, "appeals-fault-email"),
            (_, Fault::TooLong(most)) => tl!(lang, "appeals-fault-long", most = most),
            (_, Fault::NoPhone) => tl!(lang, "appeals-fault-phone"),
            (_, Fault::NoWay) if is_office => tl!(lang, "appointments-fault-enter-way"),
            (_, Fault::NoWay) => tl!(lang, "appointments-fault-way"),
            (_, Fault::NoConsent) => tl!(lang, "appointments-fault-consent"),
        };
        errors.add(*field, words);
    }
    errors
}

/// A refusal in words, at the field with the time.
pub(super) fn refused(refusal: Refusal, lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    match refusal {
        Refusal::Taken => errors.add("time", tl!(lang, "appointments-fault-taken")),
        Refusal::Moved(most) => errors.add("time", tl!(lang, "guard-moves-enough", most = most)),
        Refusal::TooMany(most) => errors.add("name", tl!(lang, "appointments-fault-many", most = most)),
    }
    errors
}

/// The longest time with a visitor, for hints.
pub(super) const MOST_MINUTES: u16 = LONGEST_SLOT;
