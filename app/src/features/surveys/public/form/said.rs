//! Pages of a survey that say something instead of asking.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::page_of;
use crate::document::{kept_by_nobody, respond};
use crate::features::surveys::model::{Stand, Survey};
use crate::features::surveys::public::stand_in_words;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// A survey that is over or has not begun.
pub async fn closed_page(portal: &Portal, survey: Survey, stand: Stand, lang: Lang) -> Response {
    let shows_results = survey.shows_results(portal.now());
    said_page(portal, survey, stand_of(stand, lang), shows_results, (StatusCode::OK, lang)).await
}

fn stand_of(stand: Stand, lang: Lang) -> Option<String> {
    (stand == Stand::Closed).then(|| tl!(lang, "survey-closed-text"))
}

/// A survey that this browser answered.
pub async fn already_page(portal: &Portal, survey: Survey, lang: Lang, status: StatusCode) -> Response {
    let shows_results = survey.shows_results(portal.now());
    let words = Some(tl!(lang, "survey-already"));
    said_page(portal, survey, words, shows_results, (status, lang)).await
}

/// A page of a survey that says something instead of asking.
async fn said_page(
    portal: &Portal,
    survey: Survey,
    words: Option<String>,
    shows_results: bool,
    (status, lang): (StatusCode, Lang),
) -> Response {
    let mut page = page_of(&survey, lang);
    page.status = Some(status);
    let stand = survey.stand(portal.now());
    let response = respond(portal, page, move || {
        let lead = survey.sketch.lead.get(lang).to_owned();
        let results = if shows_results {
            view! { <p><a class="button" href=paths::survey_results(lang, &survey.slug)>{t!("survey-results")}</a></p> }
                .into_any()
        } else {
            ().into_any()
        };
        view! {
            <header class="page-header">
                <p class="kicker">{stand_in_words(&survey, stand, lang)}</p>
                <h1>{survey.title(lang).to_owned()}</h1>
                {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
            </header>
            {words.clone().map(|words| view! { <p class="notice">{words}</p> })}
            {results}
            <ul class="links">
                <li><a href=paths::survey_receipts(lang)>{t!("survey-own")}</a></li>
                <li><a href=paths::surveys(lang)>{t!("survey-list")}</a></li>
            </ul>
        }
    })
    .await;
    kept_by_nobody(response)
}
