//! Where an appeal is that was accepted while the database was away.

use axum::response::Response;
use leptos::prelude::*;

use super::super::intake::Given;
use crate::document::{Page, kept_by_nobody, respond};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;

/// “Accepted, waiting for registration”.
pub(super) async fn page(portal: &Portal, lang: Lang, given: Given) -> Response {
    let title = tl!(lang, "appeals-track-title", number = given.number.clone());
    let mut page = Page::new(lang, "/appeals/track", title).under(&tl!(lang, "appeals-title"), paths::appeals(lang));
    page.unlisted = true;
    let response = respond(portal, page, move || {
        view! {
            <header class="page-header">
                <p class="kicker">{t!("appeals-waiting-number")}" "{given.number.clone()}</p>
                <h1>{t!("appeals-waiting-state")}</h1>
            </header>
            {note()}
            <dl class="facts">
                <div><dt>{t!("appeals-state")}</dt><dd data-appeal="state">{t!("appeals-waiting-state")}</dd></div>
                <div><dt>{t!("appeals-received-at")}</dt><dd>{dates::moment(given.received_at)}</dd></div>
            </dl>
        }
    })
    .await;
    kept_by_nobody(response)
}

/// What the number on the receipt is, and when there will be another.
pub(super) fn note() -> impl IntoView {
    view! { <p class="notice" data-appeal="waiting">{t!("appeals-waiting-note")}</p> }
}
