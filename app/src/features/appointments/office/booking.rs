//! One booking for the office: who comes, what came of it. Looking at it is written down.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::faces;
use super::super::model::{Outcome, Stand};
use super::super::store::{self, Booking, By};
use super::super::taking;
use super::list::stand_name;
use super::month::channel_name;
use super::{log, require};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::appeals::cleaned;
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{Area, Choice, ErrorSummary};
use crate::ui::notice::Arrival;

const LONGEST_NOTE: usize = 2_000;

/// What was done to a booking, beside its outcome, in the address of the page after it.
pub(super) const CANCELLED: &str = "cancelled";
pub(super) const ENTERED: &str = "entered";

/// What the forms of the page hold.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    outcome: String,
    note: String,
    reason: String,
}

async fn booking_of(portal: &Portal, id: &str) -> Result<Booking> {
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let booking = store::by_id(portal.db(), portal.sealer()?, id).await?;
    // A time that is only offered is nobody's booking yet.
    if booking.stand == Stand::Held { Err(PortalError::NotFound) } else { Ok(booking) }
}

/// `GET /admin/appointments/{id}`
pub(super) async fn show(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let booking = booking_of(&portal, &id).await?;
    page(&portal, &staff, booking, Typed::default(), FieldErrors::default()).await
}

/// `POST /admin/appointments/{id}/outcome`: came or did not, and what was said.
pub(super) async fn outcome(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let booking = booking_of(&portal, &id).await?;
    let mut errors = FieldErrors::default();
    let note = cleaned(typed.note.trim());
    if note.chars().count() > LONGEST_NOTE {
        errors.add("note", tl!(staff.lang, "appeals-fault-long", most = LONGEST_NOTE));
    }
    let Some(outcome) = Outcome::from_name(&typed.outcome).filter(|_| errors.is_empty()) else {
        errors.add("outcome", tl!(staff.lang, "appointments-fault-outcome"));
        return page(&portal, &staff, booking, typed, errors).await;
    };
    let tx = portal.begin().await?;
    store::set_outcome(&*tx, portal.sealer()?, &booking, outcome, &note).await?;
    log(&portal, &*tx, &staff, (outcome.name(), "appointment", booking.id), booking.number.to_string()).await?;
    tx.commit().await?;
    Ok(back_to_list(&booking, outcome.name()))
}

/// `POST /admin/appointments/{id}/cancel`: the visitor is told why.
pub(super) async fn cancel(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let booking = booking_of(&portal, &id).await?;
    let reason = cleaned(typed.reason.trim());
    if reason.is_empty() || reason.chars().count() > LONGEST_NOTE {
        let mut errors = FieldErrors::default();
        errors.add("reason", tl!(staff.lang, "appeals-fault-needed", most = LONGEST_NOTE));
        return page(&portal, &staff, booking, typed, errors).await;
    }
    let tx = taking::begin(&portal).await?;
    let host = store::host(&*tx, booking.host_id).await?;
    taking::give_back(&portal, &tx, &host, &booking, (By::Office, &reason)).await?;
    log(&portal, &*tx, &staff, ("cancel", "appointment", booking.id), booking.number.to_string()).await?;
    tx.commit().await?;
    Ok(back_to_list(&booking, CANCELLED))
}

/// The list of the day, with word of what was done to a booking.
pub(super) fn back_to_list(booking: &Booking, done: &str) -> Response {
    let list = paths::admin_day_list(booking.host_id, booking.slot.day());
    Redirect::to(&Arrival::address_about(&list, done, booking.number)).into_response()
}

/// The page, with every look at it in the log.
async fn page(portal: &Portal, staff: &Staff, booking: Booking, typed: Typed, errors: FieldErrors) -> Result<Response> {
    let tx = portal.begin().await?;
    log(portal, &*tx, staff, ("view", "appointment", booking.id), booking.number.to_string()).await?;
    tx.commit().await?;
    let lang = staff.lang;
    let host = store::host(portal.db(), booking.host_id).await?;
    let face = faces::of(portal.db(), &host, lang).await?;
    let number = booking.number.to_string();
    let mut page = Page::new(lang, paths::admin_appointment(booking.id), number)
        .under(&tl!(lang, "appointments-office"), paths::ADMIN_APPOINTMENTS.to_owned())
        .under(&face.in_words(), paths::admin_host(host.id));
    page.refuse(&errors);
    let is_ahead = booking.slot.start > portal.now();
    Ok(respond_staff(portal, staff, page, move || {
        let is_live = booking.stand != Stand::Cancelled;
        let can_cancel = booking.stand == Stand::Booked && is_ahead;
        view! {
            <ErrorSummary errors=errors.clone() />
            {facts(&booking)}
            {is_live.then(|| outcome_form(&booking, &typed, &errors))}
            {can_cancel.then(|| cancel_form(&booking, &typed, &errors))}
        }
    })
    .await)
}

fn facts(booking: &Booking) -> impl IntoView + use<> {
    let visitor = &booking.visitor;
    let channel = channel_name(booking.channel, lang());
    let fact = |title: String, words: String| {
        (!words.is_empty()).then(|| view! { <div><dt>{title}</dt><dd>{words}</dd></div> })
    };
    view! {
        <header class="page-header">
            <p class="kicker">{booking.number.to_string()}</p>
            <h1>{visitor.name.clone()}</h1>
        </header>
        <dl class="facts">
            <div><dt>{t!("appointments-date-time")}</dt><dd>{dates::moment(booking.slot.start)}</dd></div>
            {fact(t!("appointments-subject-short"), visitor.subject.clone())}
            {fact(t!("appointments-appeal"), visitor.appeal.clone())}
            {fact(t!("appointments-phone-short"), visitor.phone.clone())}
            {fact(t!("form-label-email"), visitor.email.clone())}
            {fact(t!("appointments-lang"), booking.lang.own_name().to_owned())}
            {fact(t!("appointments-channel"), channel)}
            {fact(t!("appointments-state"), stand_name(booking.stand))}
            {fact(t!("appointments-note"), booking.note.clone())}
        </dl>
    }
}

fn outcome_form(booking: &Booking, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let names = vec![
        (Outcome::Came.name().to_owned(), t!("appointments-came")),
        (Outcome::Missed.name().to_owned(), t!("appointments-missed")),
    ];
    let stands = match booking.stand {
        Stand::Done(outcome) if typed.outcome.is_empty() => outcome.name().to_owned(),
        _ => typed.outcome.clone(),
    };
    let note = if typed.note.is_empty() { booking.note.clone() } else { typed.note.clone() };
    view! {
        <section class="stack-4" aria-labelledby="outcome-title">
            <h2 id="outcome-title">{t!("appointments-outcome")}</h2>
            <form
                class="form"
                method="post"
                action=paths::admin_appointment_step(booking.id, "outcome")
                novalidate=""
            >
                <Choice
                    name="outcome"
                    label=t!("appointments-outcome")
                    options=names
                    chosen=stands
                    none=t!("appeals-choose")
                    errors=errors.clone()
                />
                <Area name="note" label=t!("appointments-note") rows=4 value=note errors=errors.clone() />
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        </section>
    }
}

fn cancel_form(booking: &Booking, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <details class="disclosure" open=errors.of("reason").is_some()>
            <summary>{t!("appointments-cancel")}</summary>
            <form class="form" method="post" action=paths::admin_appointment_step(booking.id, "cancel") novalidate="">
                <Area
                    name="reason"
                    label=t!("appeals-reason")
                    rows=3
                    value=typed.reason.clone()
                    hint=t!("appointments-reason-hint")
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("appointments-cancel")}</button></div>
            </form>
        </details>
    }
}
