//! What visitors do with their booking: give it back, move it, take a time that is offered. The
//! secret address is the proof; nothing changes by following a link.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use leptos::prelude::*;
use serde::Deserialize;

use super::booking::{Own, facts, own, own_page};
use super::form::times_left;
use super::refused;
use crate::document::{kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::appointments::model::{Channel, Stand};
use crate::features::appointments::store::{self, By};
use crate::features::appointments::taking;
use crate::i18n::Lang;
use crate::limiter::{By as Counted, Limit};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::Arrival;

/// So often one network moves bookings.
const MOVING: Limit = Limit { name: "appointment-move", by: Counted::Network, times: 20, within: TimeDelta::hours(1) };

/// A booking of its own that can still be changed.
async fn changeable(portal: &Portal, link: &str, lang: Lang) -> Result<Own> {
    let own = own(portal, link, lang).await?;
    let is_open = matches!(own.booking.stand, Stand::Booked | Stand::Held) && own.booking.slot.start > portal.now();
    if is_open { Ok(own) } else { Err(PortalError::SeeOther(paths::appointment(lang, link))) }
}

/// The booking again, with word of what was done to it.
fn back(lang: Lang, link: &str, done: &str) -> Response {
    Redirect::to(&Arrival::address(&paths::appointment(lang, link), done)).into_response()
}

/// What was done, in the address of the page after it.
const CANCELLED: &str = "cancelled";
const DECLINED: &str = "declined";
const ACCEPTED: &str = "accepted";
const MOVED: &str = "moved";

/// The same in words, as long as it is true of the booking.
pub(super) fn done(arrival: &Arrival, stand: Stand, lang: Lang) -> Option<String> {
    match (arrival.done.as_str(), stand) {
        (CANCELLED, Stand::Cancelled) => Some(tl!(lang, "appointments-done-own-cancelled")),
        (DECLINED, Stand::Cancelled) => Some(tl!(lang, "appointments-done-own-declined")),
        (ACCEPTED, Stand::Booked) => Some(tl!(lang, "appointments-done-own-accepted")),
        (MOVED, Stand::Booked) => Some(tl!(lang, "appointments-done-own-moved")),
        _ => None,
    }
}

/// `GET /{lang}/appointments/booking/{link}/cancel`: asks once more.
pub(in super::super) async fn cancel_page(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let own = changeable(&portal, &link, lang).await?;
    let is_offer = own.booking.stand == Stand::Held;
    let title = if is_offer { tl!(lang, "appointments-decline") } else { tl!(lang, "appointments-cancel") };
    let page = own_page(lang, &link, title.clone());
    let response = respond(&portal, page, move || {
        view! {
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{t!("appointments-cancel-lead")}</p>
            </header>
            {facts(&own, lang)}
            <form class="actions" method="post" action=paths::appointment_step(lang, &own.booking.link, "cancel")>
                <button class="button" type="submit">{title.clone()}</button>
                <a href=paths::appointment(lang, &own.booking.link)>{t!("appointments-back")}</a>
            </form>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

/// Public: the secret address is the proof. `POST /{lang}/appointments/booking/{link}/cancel`
pub(in super::super) async fn cancel(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let tx = taking::begin(&portal).await?;
    let booking = store::with_link(&*tx, portal.sealer()?, &link).await?;
    // Sent twice, it is done once, and said again.
    if matches!(booking.stand, Stand::Booked | Stand::Held) && booking.slot.start > portal.now() {
        let host = store::host(&*tx, booking.host_id).await?;
        taking::give_back(&portal, &tx, &host, &booking, (By::Visitor, "")).await?;
    }
    tx.commit().await?;
    Ok(back(lang, &link, if booking.stand == Stand::Held { DECLINED } else { CANCELLED }))
}

/// Public: the secret address is the proof. `POST /{lang}/appointments/booking/{link}/accept`
pub(in super::super) async fn accept(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let tx = taking::begin(&portal).await?;
    let booking = store::with_link(&*tx, portal.sealer()?, &link).await?;
    if booking.stand == Stand::Held {
        let host = store::host(&*tx, booking.host_id).await?;
        taking::take_up(&portal, &tx, &host, &booking).await?;
    }
    tx.commit().await?;
    Ok(back(lang, &link, ACCEPTED))
}

/// The time that somebody chose.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Wanted {
    time: String,
}

/// `GET /{lang}/appointments/booking/{link}/move`
pub(in super::super) async fn move_page(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let own = movable(&portal, &link, lang).await?;
    times_page(&portal, own, FieldErrors::default(), lang).await
}

/// Offers are taken or not; only what is booked can be moved, while times are booked at all.
async fn movable(portal: &Portal, link: &str, lang: Lang) -> Result<Own> {
    let own = changeable(portal, link, lang).await?;
    if !portal.settings().takes_appointments || own.booking.stand != Stand::Booked {
        return Err(PortalError::NotFound);
    }
    Ok(own)
}

async fn times_page(portal: &Portal, own: Own, errors: FieldErrors, lang: Lang) -> Result<Response> {
    let window = taking::window(portal, &own.host, Channel::Portal);
    let free = taking::free(portal.db(), &own.host, window).await?;
    let mut page = own_page(lang, &own.booking.link, tl!(lang, "appointments-move"));
    page.refuse(&errors);
    let response = respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("appointments-move")}</h1>
                <p class="lead">{t!("appointments-move-lead")}</p>
            </header>
            {facts(&own, lang)}
            <form class="form" method="post" action=paths::appointment_step(lang, &own.booking.link, "move") novalidate="">
                {times_left(&own.host, &free, &errors, lang)}
                <div class="actions">
                    <button class="button" type="submit">{t!("appointments-move")}</button>
                    <a href=paths::appointment(lang, &own.booking.link)>{t!("appointments-back")}</a>
                </div>
            </form>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

/// Public: the secret address is the proof. `POST /{lang}/appointments/booking/{link}/move`
pub(in super::super) async fn move_booking(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
    address: Address,
    Form(wanted): Form<Wanted>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().take(MOVING, &address.0, portal.now())?;
    let own = movable(&portal, &link, lang).await?;
    let tx = taking::begin(&portal).await?;
    let booking = store::with_link(&*tx, portal.sealer()?, &link).await?;
    match taking::move_to(&portal, &tx, &own.host, &booking, &wanted.time).await? {
        Ok(()) => {
            tx.commit().await?;
            Ok(back(lang, &link, MOVED))
        }
        Err(refusal) => {
            tx.undo().await?;
            times_page(&portal, own, refused(refusal, lang), lang).await
        }
    }
}
