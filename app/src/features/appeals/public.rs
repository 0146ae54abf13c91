//! What applicants see: the form with the procedure before it, the receipt, the way of their
//! appeal behind number and code.

mod account;
mod answers;
mod charts;
mod form;
mod receipt;
mod review;
mod similar;
mod statistics;
mod track;
mod waiting;

pub(super) use form::words::of_faults as in_words;
pub(super) use review::period_name;
pub use statistics::{addresses, timed};
pub(super) use track::stage_name;

use axum::Router;
use axum::routing::{get, post};
use leptos::prelude::*;

use super::model::{Kind, Topic};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;

/// The addresses of the feature for everybody.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/appeals", get(form::page))
        .route("/{lang}/appeals/similar", get(similar::fragment))
        .route("/{lang}/appeals/receipt/{mark}", get(receipt::page))
        .route("/{lang}/appeals/answers", get(answers::page))
        .route("/{lang}/appeals/statistics", get(statistics::page))
        .route("/{lang}/appeals/statistics/{year}", get(statistics::of_year))
        .route("/{lang}/appeals/review", get(review::list))
        .route("/{lang}/appeals/review/{period}", get(review::page))
        .route("/{lang}/appeals/figures/{period}", get(statistics::csv_file))
        .route("/{lang}/appeals/answers/search", get(answers::search))
        .route("/{lang}/appeals/track", get(track::form).post(track::show))
        .route("/{lang}/appeals/track/file", post(track::file))
        .route("/{lang}/appeals/track/request", post(track::request))
        .route("/account/appeals", get(account::list).post(account::bring))
        .route("/account/appeals/{id}", get(account::one))
}

/// The addresses that take files.
pub fn upload_routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/appeals", post(form::send))
        .route("/{lang}/appeals/track/{step}", post(track::take))
        .route("/account/appeals/{id}/{step}", post(account::take))
}

/// The way into the reception, for the items of the law that lead there (R95-2-T7a).
pub fn entrance() -> impl IntoView {
    let lang = lang();
    view! {
        <p><a class="button button--large" href=paths::appeals(lang)>{t!("appeals-title")}</a></p>
        <ul class="links">
            <li><a href=paths::appeal_track(lang)>{t!("appeals-track")}</a></li>
            <li><a href=paths::appeal_answers(lang)>{t!("appeals-answers")}</a></li>
            <li><a href=paths::appeal_procedure(lang)>{t!("appeals-procedure")}</a></li>
            <li>{crate::features::appointments::entrance()}</li>
            {figures()}
        </ul>
    }
}

/// The way to the statistics and the reviews of appeals, for the item of the law that asks for
/// them (O116-L-11.4).
pub fn figures() -> impl IntoView {
    let lang = lang();
    view! {
        <li><a href=paths::appeal_reviews(lang)>{t!("office-review-title")}</a></li>
        <li><a href=paths::appeal_statistics(lang)>{t!("office-statistics")}</a></li>
    }
}

pub(super) fn kind_name(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Appeal => tl!(lang, "appeals-kind-appeal"),
        Kind::Proposal => tl!(lang, "appeals-kind-proposal"),
        Kind::Question => tl!(lang, "appeals-kind-question"),
        Kind::Complaint => tl!(lang, "appeals-kind-complaint"),
        Kind::HealthCare => tl!(lang, "appeals-kind-health-care"),
        Kind::Corruption => tl!(lang, "appeals-kind-corruption"),
    }
}

pub(super) fn topic_name(topic: Topic, lang: Lang) -> String {
    match topic {
        Topic::Roads => tl!(lang, "appeals-topic-roads"),
        Topic::Transport => tl!(lang, "appeals-topic-transport"),
        Topic::Utilities => tl!(lang, "appeals-topic-utilities"),
        Topic::Housing => tl!(lang, "appeals-topic-housing"),
        Topic::Improvement => tl!(lang, "appeals-topic-improvement"),
        Topic::Ecology => tl!(lang, "appeals-topic-ecology"),
        Topic::Land => tl!(lang, "appeals-topic-land"),
        Topic::Education => tl!(lang, "appeals-topic-education"),
        Topic::Health => tl!(lang, "appeals-topic-health"),
        Topic::SocialProtection => tl!(lang, "appeals-topic-social-protection"),
        Topic::Employment => tl!(lang, "appeals-topic-employment"),
        Topic::Business => tl!(lang, "appeals-topic-business"),
        Topic::Culture => tl!(lang, "appeals-topic-culture"),
        Topic::Order => tl!(lang, "appeals-topic-order"),
        Topic::Other => tl!(lang, "appeals-topic-other"),
    }
}
