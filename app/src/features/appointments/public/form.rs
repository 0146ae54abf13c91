//! The form for a time. Whoever comes second gets it back with everything typed and the times
//! that are left.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::fields::{Fields, Sent, network_is_done};
use super::hosts::found;
use super::{account_of, by_day, clock, day_in_words, in_words, refused};
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::SignedIn;
use crate::features::accounts::staff::Address;
use crate::features::appointments::faces::Face;
use crate::features::appointments::model::Channel;
use crate::features::appointments::model::slots::{self, Slot};
use crate::features::appointments::model::visitor::Asker;
use crate::features::appointments::store::Host;
use crate::features::appointments::taking::{self, Wish};
use crate::features::appointments::{BOOKING, UNASKED};
use crate::features::guard::{self, Question};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates::long_moment;
use crate::ui::form::{ErrorSummary, field_error};

/// So many times are offered at once on the form itself.
const MOST_TIMES: usize = 120;

/// `GET /{lang}/appointments/{host}/{time}`
pub(in super::super) async fn page(
    State(portal): State<Portal>,
    Path((lang, slug, time)): Path<(String, String, String)>,
    who: Result<SignedIn>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (host, face) = open(&portal, &slug, lang).await?;
    slots::from_name(&time).ok_or(PortalError::NotFound)?;
    let user = account_of(who).map(|who| who.user);
    let (name, email) = user.map(|user| (user.name, user.email)).unwrap_or_default();
    let blank = Sent { carried: guard::Carried::new(), time, name, email, ..Sent::default() };
    let free = taking::free(portal.db(), &host, taking::window(&portal, &host, Channel::Portal)).await?;
    let errors = match chosen(&free, &blank.time) {
        Some(_) => FieldErrors::default(),
        None => refused(taking::Refusal::Taken, lang),
    };
    form_page(&portal, lang, (host, face), blank, (errors, None)).await
}

/// A published host, where the portal takes bookings.
pub(super) async fn open(portal: &Portal, slug: &str, lang: Lang) -> Result<(Host, Face)> {
    if !portal.settings().takes_appointments {
        return Err(PortalError::NotFound);
    }
    found(portal, slug, lang).await
}

fn chosen(free: &[Slot], time: &str) -> Option<Slot> {
    let start = slots::from_name(time)?;
    free.iter().find(|slot| slot.start == start).copied()
}

/// Public: everybody may book a reception. `POST /{lang}/appointments/{host}`
pub(in super::super) async fn book(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    address: Address,
    who: Result<SignedIn>,
    Form(mut sent): Form<Sent>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (host, face) = open(&portal, &slug, lang).await?;
    sent.carried.begin_anew_without_mark();
    let visitor = match sent.check(Asker::Visitor) {
        Ok(visitor) => visitor,
        Err(faults) => {
            return form_page(&portal, lang, (host, face), sent, (in_words(&faults, Asker::Visitor, lang), None)).await;
        }
    };
    let is_over = |limit| portal.limiter().check(limit, &address.0, portal.now()).is_err();
    if is_over(BOOKING) {
        return form_page(&portal, lang, (host, face), sent, (network_is_done(BOOKING, lang), None)).await;
    }
    if let Some((errors, question)) = guard::doubted(&portal, lang, &address.0, &mut sent.carried, is_over(UNASKED))? {
        return form_page(&portal, lang, (host, face), sent, (errors, Some(question))).await;
    }
    let tx = taking::begin(&portal).await?;
    let wish = Wish {
        mark: &sent.carried.mark,
        time: &sent.time,
        visitor: &visitor,
        channel: Channel::Portal,
        lang,
        account_id: account_of(who).map(|who| who.user.id),
    };
    match taking::take(&portal, &tx, &host, wish).await? {
        Ok(booking) => {
            tx.commit().await?;
            portal.limiter().count(BOOKING, &address.0, portal.now());
            Ok(Redirect::to(&paths::appointment(lang, &booking.link)).into_response())
        }
        Err(refusal) => {
            tx.undo().await?;
            form_page(&portal, lang, (host, face), sent, (refused(refusal, lang), None)).await
        }
    }
}

async fn form_page(
    portal: &Portal,
    lang: Lang,
    (host, face): (Host, Face),
    mut sent: Sent,
    (mut errors, question): (FieldErrors, Option<Question>),
) -> Result<Response> {
    sent.carried.note_opening(portal)?;
    let free = taking::free(portal.db(), &host, taking::window(portal, &host, Channel::Portal)).await?;
    let chosen = chosen(&free, &sent.time);
    if chosen.is_none() {
        // Also where something else was wrong: the time may have gone while it was typed.
        errors.add("time", tl!(lang, "appointments-fault-taken"));
        sent.time.clear();
    }
    // The other languages lead to the form for the same time.
    let path = match chosen {
        Some(slot) => format!("/appointments/{}/{}", host.slug, slots::name(slot.start)),
        None => format!("/appointments/{}", host.slug),
    };
    let mut page = Page::new(lang, path, tl!(lang, "appointments-book"))
        .under(&tl!(lang, "appointments-title"), paths::appointments(lang))
        .under(&face.in_words(), paths::appointments_with(lang, &host.slug));
    page.unlisted = true;
    page.refuse(&errors);
    let fields = Fields::new(portal, sent, question, errors.clone());
    let response = respond(portal, page, move || {
        let time = match chosen {
            Some(slot) => fixed_time(&host, slot, lang).into_any(),
            None => times_left(&host, &free, &errors, lang),
        };
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <p class="kicker">{face.in_words()}</p>
                <h1>{t!("appointments-book")}</h1>
            </header>
            {fields.form(paths::appointments_with(lang, &host.slug), time, t!("appointments-send"))}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn fixed_time(host: &Host, slot: Slot, lang: Lang) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="time" value=slots::name(slot.start) />
        <div class="notice chosen-time">
            <p><strong>{long_moment(slot.start, lang)}</strong></p>
            <p>{host.sketch.place.get(lang).to_owned()}</p>
            <p><a href=paths::appointments_with(lang, &host.slug)>{t!("appointments-other-time")}</a></p>
        </div>
    }
}

/// The times that are left, as radio buttons by day.
pub(super) fn times_left(host: &Host, free: &[Slot], errors: &FieldErrors, lang: Lang) -> AnyView {
    let error = errors.of("time").map(str::to_owned);
    let error = error.map(|error| field_error("time", &error));
    if free.is_empty() {
        return view! {
            <div class="field field--error" id="time">
                {error}
                <p><a href=paths::appointment_waiting(lang, &host.slug)>{t!("appointments-wait")}</a></p>
            </div>
        }
        .into_any();
    }
    let shown = free.get(..MOST_TIMES).unwrap_or(free);
    let first = shown.first().copied();
    let days: Vec<_> = by_day(shown)
        .into_iter()
        .filter_map(|slots| slots.first().map(|of_day| (*of_day, slots)))
        .map(|(of_day, slots)| {
            let radios: Vec<_> = slots.iter().map(|slot| radio(*slot, Some(*slot) == first)).collect();
            view! {
                <fieldset class="free-day">
                    <legend>{day_in_words(of_day, lang)}</legend>
                    <div class="free-times">{radios}</div>
                </fieldset>
            }
        })
        .collect();
    let class = if errors.of("time").is_some() { "field field--error" } else { "field" };
    view! {
        <fieldset class=class>
            <legend>{t!("appointments-choose-time")}</legend>
            {error}
            {days}
        </fieldset>
    }
    .into_any()
}

fn radio(slot: Slot, is_first: bool) -> impl IntoView {
    let value = slots::name(slot.start);
    // The summary of errors leads to the first of them.
    let id = if is_first { "time".to_owned() } else { format!("time-{value}") };
    view! {
        <div class="free-time-choice">
            <input type="radio" id=id.clone() name="time" value=value />
            <label for=id>{clock(slot)}</label>
        </div>
    }
}
