//! The way to one's booking for whoever has its number and its code, and no letter at hand.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::staff::Address;
use crate::features::appointments::{LOOKING, store};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::ErrorSummary;
use crate::ui::receipt::ReceiptKey;

/// What was given at booking.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Key {
    number: String,
    code: String,
}

/// `GET /{lang}/appointments/find`
pub(in super::super) async fn page(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    Ok(form_page(&portal, lang_of(&lang)?, Key::default(), FieldErrors::default()).await)
}

/// Public: number and code are the proof. `POST /{lang}/appointments/find`
pub(in super::super) async fn find(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(key): Form<Key>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().check(LOOKING, &address.0, portal.now())?;
    if let Some(booking) = store::with_code(portal.db(), portal.sealer()?, &key.number, &key.code).await? {
        return Ok(Redirect::to(&paths::appointment(lang, &booking.link)).into_response());
    }
    portal.limiter().count(LOOKING, &address.0, portal.now());
    let mut errors = FieldErrors::default();
    errors.add("number", tl!(lang, "appointments-unknown"));
    Ok(form_page(&portal, lang, key, errors).await)
}

async fn form_page(portal: &Portal, lang: Lang, key: Key, errors: FieldErrors) -> Response {
    let mut page = Page::new(lang, "/appointments/find", tl!(lang, "appointments-find"))
        .under(&tl!(lang, "appointments-title"), paths::appointments(lang));
    page.unlisted = true;
    page.refuse(&errors);
    let response = respond(portal, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{t!("appointments-find")}</h1></header>
            <form class="form" method="post" action=paths::appointment_find(lang) novalidate="">
                <ReceiptKey
                    label=t!("appointments-number")
                    hint=t!("appointments-number-hint")
                    number=key.number.clone()
                    code=key.code.clone()
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("appeals-track-show")}</button></div>
            </form>
        }
    })
    .await;
    kept_by_nobody(response)
}
