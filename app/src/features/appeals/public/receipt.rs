//! The receipt: number and code, to print on one page and to keep. Whoever holds the form's mark
//! sees it, for an hour. Its QR code leads to the tracking page with the number filled in; the
//! secret code is typed by hand, so that neither a picture of the receipt's corner nor the log
//! of a server opens the appeal.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::TimeDelta;
use leptos::prelude::*;

use super::super::intake;
use super::waiting;
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::accounts::qr_path;
use crate::features::content::Help;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;

/// So long the page with the code can be opened again.
const SHOWN: TimeDelta = TimeDelta::hours(1);

/// `GET /{lang}/appeals/receipt/{mark}`
pub(super) async fn page(State(portal): State<Portal>, Path((lang, mark)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let receipt = intake::receipt(&portal, &mark).await?;
    let receipt = receipt.filter(|receipt| portal.now() - receipt.received_at < SHOWN).ok_or(PortalError::NotFound)?;
    let number = receipt.number.clone();
    let track = format!("{}{}?number={number}", portal.options().public_url, paths::appeal_track(lang));
    let (size, path) = qr_path(&track)?;
    let files = receipt.files;
    let mut page = Page::new(lang, format!("/appeals/receipt/{mark}"), tl!(lang, "appeals-receipt"))
        .under(&tl!(lang, "appeals-title"), paths::appeals(lang));
    page.unlisted = true;
    // What is to be known of the office; a receipt is one without it, too.
    let help = std::sync::Arc::new(Help::load(&portal, lang).await.unwrap_or_default());
    let script = portal.assets().url("reception.mjs");
    let response = respond(&portal, page, move || {
        let files = (files > 0).then(|| {
            view! { <div><dt>{t!("reception-files-sent")}</dt><dd data-appeal="files">{files}</dd></div> }
        });
        view! {
            <article class="reception-receipt" data-module=script.clone() data-draft="appeal">
                <header class="page-header">
                    <h1>{t!("appeals-receipt")}</h1>
                    <p class="lead">{t!("appeals-receipt-lead")}</p>
                </header>
                {receipt.is_waiting.then(waiting::note)}
                <dl class="facts">
                    <div><dt>{t!("appeals-number")}</dt><dd class="nowrap" data-appeal="number">{number.clone()}</dd></div>
                    <div>
                        <dt>{t!("appeals-code")}</dt>
                        <dd class="nowrap" data-appeal="code">{receipt.code.clone()}</dd>
                    </div>
                    <div><dt>{t!("appeals-received-at")}</dt><dd>{dates::moment(receipt.received_at)}</dd></div>
                    {files}
                </dl>
                <figure class="reception-receipt__qr">
                    <svg viewBox=format!("0 0 {size} {size}") role="img" aria-labelledby="qr-title">
                        <title id="qr-title">{t!("reception-qr")}</title>
                        <path d=path.clone() fill="currentColor"></path>
                    </svg>
                    <figcaption>
                        {t!("reception-qr-about")} " " <span class="reception-receipt__address">{track.clone()}</span>
                    </figcaption>
                </figure>
                <p>{t!("appeals-receipt-keep")}</p>
                {phones(&help)}
                <p class="no-print">{t!("reception-print")}</p>
                <p class="actions no-print">
                    <a class="button" href=paths::appeal_track(lang)>{t!("appeals-track")}</a>
                    <button class="button button--quiet" type="button" data-print="">{t!("reception-print-button")}</button>
                </p>
            </article>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn phones(help: &Help) -> Option<impl IntoView + use<>> {
    let phones = help.phones();
    (!phones.is_empty()).then(|| {
        view! {
            <section aria-labelledby="phones-title">
                <h2 id="phones-title">{t!("reception-phones")}</h2>
                <ul class="links">{phones}</ul>
            </section>
        }
    })
}
