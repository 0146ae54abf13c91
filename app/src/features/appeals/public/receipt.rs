//! The receipt: number and code, to print and to keep. Whoever holds the form's mark sees it,
//! for an hour.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::TimeDelta;
use leptos::prelude::*;

use super::super::store;
use super::kept_by_nobody;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;

/// So long the page with the code can be opened again.
const SHOWN: TimeDelta = TimeDelta::hours(1);

/// `GET /{lang}/appeals/receipt/{mark}`
pub(super) async fn page(State(portal): State<Portal>, Path((lang, mark)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let receipt = store::receipt(portal.db(), portal.sealer()?, &mark).await?;
    let receipt = receipt.filter(|receipt| portal.now() - receipt.received_at < SHOWN).ok_or(PortalError::NotFound)?;
    let mut page = Page::new(lang, format!("/appeals/receipt/{mark}"), tl!(lang, "appeals-receipt"))
        .under(&tl!(lang, "appeals-title"), paths::appeals(lang));
    page.unlisted = true;
    let response = respond(&portal, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("appeals-receipt")}</h1>
                <p class="lead">{t!("appeals-receipt-lead")}</p>
            </header>
            <dl class="facts">
                <div><dt>{t!("appeals-number")}</dt><dd class="nowrap" data-appeal="number">{receipt.number.to_string()}</dd></div>
                <div><dt>{t!("appeals-code")}</dt><dd class="nowrap" data-appeal="code">{receipt.code.clone()}</dd></div>
                <div><dt>{t!("appeals-received-at")}</dt><dd>{dates::moment(receipt.received_at)}</dd></div>
            </dl>
            <p>{t!("appeals-receipt-keep")}</p>
            <p><a class="button" href=paths::appeal_track(lang)>{t!("appeals-track")}</a></p>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}
