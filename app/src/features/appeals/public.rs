//! What applicants see: the form with the procedure before it, the receipt, the way of their
//! appeal behind number and code.

mod answers;
mod form;
mod receipt;
mod track;

pub(super) use track::stage_name;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::{get, post};

use super::model::{Kind, Topic};
use crate::i18n::Lang;
use crate::server::Portal;

/// The addresses of the feature for everybody.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/appeals", get(form::page).post(form::send))
        .route("/{lang}/appeals/receipt/{mark}", get(receipt::page))
        .route("/{lang}/appeals/answers", get(answers::page))
        .route("/{lang}/appeals/track", get(track::form).post(track::show))
        .route("/{lang}/appeals/track/{step}", post(track::take))
}

/// Pages of one person are kept by nobody.
fn kept_by_nobody(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
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
