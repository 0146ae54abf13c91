//! Watching a place: an e-mail when it changes or a voucher is given. Confirmed by a link, ended by
//! another one; the address is sealed and goes with the watch.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::memory::board;
use super::super::model::record::Number;
use super::super::store::{self, NewWatch, Watch};
use super::super::{MISSING, WATCHING, WATCHING_FROM, mails};
use super::look;
use crate::document::{kept_by_nobody, lang_of, respond, respond_with_button};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::privacy;
use crate::i18n::{Lang, lang};
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Check, ErrorSummary, Field};
use crate::ui::notice::{Arrival, Done};

/// What somebody typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    number: String,
    email: String,
    consent: String,
}

/// `GET /{lang}/kindergarten-queue/watch`
pub async fn form(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    axum::extract::Query(arrival): axum::extract::Query<Arrival>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if arrival.done == "sent" {
        return Ok(said(&portal, lang, tl!(lang, "kinder-watch-sent")).await);
    }
    if arrival.done == "stopped" {
        return Ok(said(&portal, lang, tl!(lang, "kinder-watch-stopped")).await);
    }
    Ok(form_page(&portal, lang, Typed::default(), FieldErrors::default()).await)
}

/// Public: only whoever opens the link in the mail is told anything.
/// `POST /{lang}/kindergarten-queue/watch`
pub async fn ask(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (limiter, now) = (portal.limiter(), portal.now());
    limiter.check(MISSING, &address.0, now)?;
    let board = board(&portal).await?;
    let (number, email) = match checked(&typed, lang) {
        Ok(known) => known,
        Err(errors) => return Ok(form_page(&portal, lang, typed, errors).await),
    };
    let Some(standing) = board.queue.by_number(&number).filter(|standing| standing.city().is_some()) else {
        limiter.count(MISSING, &address.0, now);
        let mut errors = FieldErrors::default();
        errors.add("number", tl!(lang, "kinder-not-found"));
        return Ok(form_page(&portal, lang, typed, errors).await);
    };
    limiter.take(WATCHING_FROM, &address.0, now)?;
    limiter.take(WATCHING, &email, now)?;
    let new = NewWatch {
        mark: &marks::new(),
        number: &number,
        email: &email,
        lang,
        place: standing.city().map(|city| city.place),
        told: board.stamp.of_queue(),
    };
    let tx = portal.begin().await?;
    // Who watches this place already learns no more than somebody who guessed the address.
    if let Some(watch) = store::begin_watch(&*tx, portal.sealer()?, new, now).await? {
        mails::ask_to_confirm(&portal, &*tx, &watch).await?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::address(&paths::kindergarten_watch(lang), "sent")).into_response())
}

fn checked(typed: &Typed, lang: Lang) -> Result<(Number, EmailAddress), FieldErrors> {
    let mut errors = FieldErrors::default();
    let (number, email) = (Number::parse(&typed.number), EmailAddress::parse(&typed.email));
    if number.is_none() {
        errors.add("number", tl!(lang, "kinder-fault-number"));
    }
    if email.is_none() {
        errors.add("email", tl!(lang, "appeals-fault-email"));
    }
    if typed.consent.is_empty() {
        errors.add("consent", tl!(lang, "kinder-fault-consent"));
    }
    number.zip(email).filter(|_| errors.is_empty()).ok_or(errors)
}

async fn form_page(portal: &Portal, lang: Lang, typed: Typed, errors: FieldErrors) -> Response {
    let mut page = look::below(lang, "/watch", tl!(lang, "kinder-watch"));
    page.unlisted = true;
    page.refuse(&errors);
    let note = privacy::note(portal, privacy::Form::QueueWatch);
    let response = respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("kinder-watch")}</h1>
                <p class="lead">{t!("kinder-watch-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::kindergarten_watch(lang) novalidate="">
                <Field
                    name="number"
                    label=t!("kinder-number")
                    hint=t!("kinder-number-hint")
                    value=typed.number.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                {address_fields(&typed, &errors)}
                {note()}
                <div class="actions">
                    <button class="button" type="submit">{t!("kinder-watch-send")}</button>
                </div>
            </form>
        }
    })
    .await;
    kept_by_nobody(response)
}

fn address_fields(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <Field
            name="email"
            label=t!("kinder-watch-email")
            kind="email"
            value=typed.email.clone()
            autocomplete="email"
            errors=errors.clone()
        />
        <Check
            name="consent"
            label=t!("kinder-watch-consent")
            checked=!typed.consent.is_empty()
            errors=errors.clone()
        />
    }
}

/// The same below an answer, where the number is known.
pub fn short_form(number: &str) -> impl IntoView + use<> {
    let lang = lang();
    view! {
        <p>{t!("kinder-watch-lead")}</p>
        <form class="form" method="post" action=paths::kindergarten_watch(lang) novalidate="">
            <input type="hidden" name="number" value=number.to_owned() />
            {address_fields(&Typed::default(), &FieldErrors::default())}
            <p class="field__hint"><a href=paths::privacy(lang)>{t!("privacy-title")}</a></p>
            <div class="actions">
                <button class="button button--quiet" type="submit">{t!("kinder-watch-send")}</button>
            </div>
        </form>
    }
}

async fn said(portal: &Portal, lang: Lang, words: String) -> Response {
    let mut page = look::below(lang, "/watch", tl!(lang, "kinder-watch"));
    page.unlisted = true;
    let response = respond(portal, page, move || {
        view! {
            <header class="page-header"><h1>{t!("kinder-watch")}</h1></header>
            <Done words=words.clone() />
            <p><a href=paths::kindergarten_queue(lang)>{t!("kinder-title")}</a></p>
        }
    })
    .await;
    kept_by_nobody(response)
}

async fn watch_of(portal: &Portal, link: &str) -> Result<Watch> {
    let found = store::watch_by_link(portal.db(), portal.sealer()?, link, portal.now()).await?;
    found.ok_or(PortalError::NotFound)
}

/// `GET /{lang}/kindergarten-queue/watch/{link}/confirm`: programs that open links confirm nothing.
pub async fn confirm_form(
    State(portal): State<Portal>,
    Path((lang, link)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let watch = watch_of(&portal, &link).await?;
    let text = tl!(lang, "kinder-watch-confirm-text", number = watch.number.to_string());
    let button = (tl!(lang, "kinder-watch-confirm"), paths::kindergarten_watch_step(lang, &link, "confirm"));
    let page = look::below(lang, "/watch", tl!(lang, "kinder-watch"));
    Ok(respond_with_button(&portal, page, text, button).await)
}

/// Public: the link is the proof. `POST /{lang}/kindergarten-queue/watch/{link}/confirm`
pub async fn confirm(State(portal): State<Portal>, Path((lang, link)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let watch = watch_of(&portal, &link).await?;
    if !watch.is_confirmed {
        let tx = portal.begin().await?;
        store::confirm_watch(&*tx, watch.id, portal.now()).await?;
        tx.commit().await?;
    }
    Ok(said(&portal, lang, tl!(lang, "kinder-watch-confirmed", number = watch.number.to_string())).await)
}

/// `GET /{lang}/kindergarten-queue/watch/{link}/stop`
pub async fn stop_form(State(portal): State<Portal>, Path((lang, link)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    // Clicked twice, it is still over.
    let Ok(watch) = watch_of(&portal, &link).await else {
        return Err(PortalError::SeeOther(Arrival::address(&paths::kindergarten_watch(lang), "stopped")));
    };
    let text = tl!(lang, "kinder-watch-stop-text", number = watch.number.to_string());
    let button = (tl!(lang, "kinder-watch-stop"), paths::kindergarten_watch_step(lang, &link, "stop"));
    let page = look::below(lang, "/watch", tl!(lang, "kinder-watch"));
    Ok(respond_with_button(&portal, page, text, button).await)
}

/// Public: the link is the proof; mail programs send this by themselves (RFC 8058).
/// `POST /{lang}/kindergarten-queue/watch/{link}/stop`
pub async fn stop(State(portal): State<Portal>, Path((lang, link)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    if let Some(watch) = store::watch_by_link(portal.db(), portal.sealer()?, &link, portal.now()).await? {
        let tx = portal.begin().await?;
        store::stop_watch(&*tx, watch.id).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(&Arrival::address(&paths::kindergarten_watch(lang), "stopped")).into_response())
}
