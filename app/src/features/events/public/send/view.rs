//! The form of an event as a house sees it.

use axum::response::Response;
use leptos::prelude::*;

use super::super::super::fields;
use super::Form;
use crate::document::{Page, kept_by_nobody, respond};
use crate::error::{FieldErrors, Result};
use crate::features::{appeals, guard, privacy};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Check, ErrorSummary, Field};
use crate::ui::notice::Done;
use crate::ui::typed::{Typed, value};

fn below(lang: Lang) -> Page {
    let mut page = Page::new(lang, "/events/send", tl!(lang, "wall-send"))
        .under(&tl!(lang, "wall-title"), paths::events(lang, ""));
    page.unlisted = true;
    page
}

pub(super) async fn form_page(portal: &Portal, mut form: Form) -> Result<Response> {
    appeals::say_lost(&mut form.errors, form.lost, form.lang);
    form.carried.note_opening(portal)?;
    let mut page = below(form.lang);
    page.refuse(&form.errors);
    let own = match &form.own {
        Some(event) => Some(event.link(portal.sealer()?)),
        None => None,
    };
    if let Some(link) = &own {
        page.query = format!("own={link}");
    }
    let note = privacy::note(portal, privacy::Form::Event);
    let script = portal.assets().url("reception.mjs");
    let response = respond(portal, page, move || {
        let Form { lang, typed, carried, errors, question, own: event, .. } = &form;
        let reason = event.as_ref().map(|event| {
            view! { <p class="notice">{t!("wall-returned-because", reason = event.reason.clone())}</p> }
        });
        let own = own.clone().map(|link| view! { <input type="hidden" name="own" value=link /> });
        let sender = event.is_none().then(|| sender(typed, errors));
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("wall-send")}</h1>
                <p class="lead">{t!("wall-send-lead")}</p>
            </header>
            {reason}
            <form
                class="form"
                method="post"
                action=paths::send_event(*lang)
                enctype="multipart/form-data"
                novalidate=""
                data-module=script.clone()
                data-work=carried.work_wanted()
            >
                {guard::unseen(carried)}
                {own}
                {fields::kind(typed, errors)}
                {fields::texts(typed, errors)}
                {fields::times(typed, errors)}
                {fields::terms(typed, errors)}
                {fields::poster(errors)}
                {fields::alt(typed, errors)}
                {sender}
                {guard::asked(question.as_ref(), carried, errors)}
                {note()}
                <div class="actions">
                    <button class="button button--large" type="submit">{t!("wall-send-button")}</button>
                </div>
            </form>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn sender(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let email = value(typed, "email").to_owned();
    view! {
        <Field
            name="email"
            label=t!("wall-email")
            kind="email"
            value=email
            hint=t!("wall-email-hint")
            autocomplete="email"
            errors=errors.clone()
        />
        <Check
            name="consent"
            label=t!("wall-consent")
            checked=!value(typed, "consent").is_empty()
            errors=errors.clone()
        />
    }
}

pub(super) async fn sent_page(portal: &Portal, lang: Lang) -> Response {
    let response = respond(portal, below(lang), move || {
        view! {
            <header class="page-header"><h1>{t!("wall-send")}</h1></header>
            <Done words=t!("wall-sent") />
            <ul class="links">
                <li><a href=paths::send_event(lang)>{t!("wall-send-another")}</a></li>
                <li><a href=paths::events(lang, "")>{t!("wall-title")}</a></li>
            </ul>
        }
    })
    .await;
    kept_by_nobody(response)
}
