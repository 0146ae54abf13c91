//! The waiting list of a host: open while no time is free.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::fields::{Fields, Sent, network_is_done};
use super::form::open;
use super::{account_of, in_words};
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::SignedIn;
use crate::features::accounts::staff::Address;
use crate::features::appointments::WAITING;
use crate::features::appointments::faces::Face;
use crate::features::appointments::model::Channel;
use crate::features::appointments::model::visitor::Asker;
use crate::features::appointments::model::waiting::MOST_UNANSWERED;
use crate::features::appointments::store::{self, Host};
use crate::features::appointments::taking;
use crate::features::guard::{self, Question};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::ErrorSummary;

/// `GET /{lang}/appointments/{host}/waiting`
pub(in super::super) async fn page(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    axum::extract::RawQuery(query): axum::extract::RawQuery,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (host, face) = open(&portal, &slug, lang).await?;
    if query.as_deref() == Some("done") {
        return Ok(done(&portal, lang, (host, face)).await);
    }
    refuse_while_free(&portal, &host, lang).await?;
    let blank = Sent { carried: guard::Carried::new(), ..Sent::default() };
    form_page(&portal, lang, (host, face), blank, (FieldErrors::default(), None)).await
}

/// Who can book need not wait.
async fn refuse_while_free(portal: &Portal, host: &Host, lang: Lang) -> Result<()> {
    let free = taking::free(portal.db(), host, taking::window(portal, host, Channel::Portal)).await?;
    let times = paths::appointments_with(lang, &host.slug);
    if free.is_empty() { Ok(()) } else { Err(PortalError::SeeOther(times)) }
}

/// Public: everybody may wait for a time. `POST /{lang}/appointments/{host}/waiting`
pub(in super::super) async fn join(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    address: Address,
    who: Result<SignedIn>,
    Form(mut sent): Form<Sent>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (host, face) = open(&portal, &slug, lang).await?;
    refuse_while_free(&portal, &host, lang).await?;
    sent.carried.begin_anew_without_mark();
    let visitor = match sent.check(Asker::Waiting) {
        Ok(visitor) => visitor,
        Err(faults) => {
            return form_page(&portal, lang, (host, face), sent, (in_words(&faults, Asker::Waiting, lang), None)).await;
        }
    };
    if portal.limiter().check(WAITING, &address.0, portal.now()).is_err() {
        return form_page(&portal, lang, (host, face), sent, (network_is_done(WAITING, lang), None)).await;
    }
    if let Some((errors, question)) = guard::doubted(&portal, lang, &address.0, &mut sent.carried, false)? {
        return form_page(&portal, lang, (host, face), sent, (errors, Some(question))).await;
    }
    portal.limiter().count(WAITING, &address.0, portal.now());
    let account_id = account_of(who).map(|who| who.user.id);
    let tx = taking::begin(&portal).await?;
    let who = (&visitor, lang, account_id);
    store::join(&*tx, portal.sealer()?, host.id, &sent.carried.mark, who, portal.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?done", paths::appointment_waiting(lang, &host.slug))).into_response())
}

fn waiting_page(lang: Lang, host: &Host, face: &Face, title: String) -> Page {
    let mut page = Page::new(lang, format!("/appointments/{}/waiting", host.slug), title)
        .under(&tl!(lang, "appointments-title"), paths::appointments(lang))
        .under(&face.in_words(), paths::appointments_with(lang, &host.slug));
    page.unlisted = true;
    page
}

async fn done(portal: &Portal, lang: Lang, (host, face): (Host, Face)) -> Response {
    let page = waiting_page(lang, &host, &face, tl!(lang, "appointments-waiting"));
    let response = respond(portal, page, move || {
        view! {
            <header class="page-header">
                <p class="kicker">{face.in_words()}</p>
                <h1>{t!("appointments-waiting")}</h1>
                <p class="lead">{t!("appointments-waiting-text")}</p>
            </header>
        }
    })
    .await;
    kept_by_nobody(response)
}

async fn form_page(
    portal: &Portal,
    lang: Lang,
    (host, face): (Host, Face),
    mut sent: Sent,
    (errors, question): (FieldErrors, Option<Question>),
) -> Result<Response> {
    sent.carried.note_opening(portal)?;
    let mut page = waiting_page(lang, &host, &face, tl!(lang, "appointments-wait"));
    page.refuse(&errors);
    let fields = Fields::new(portal, sent, question, errors.clone());
    let response = respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <p class="kicker">{face.in_words()}</p>
                <h1>{t!("appointments-wait")}</h1>
                <p class="lead">{t!("appointments-waiting-lead", most = MOST_UNANSWERED)}</p>
            </header>
            {fields.form(paths::appointment_waiting(lang, &host.slug), ().into_any(), t!("appointments-wait"))}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}
