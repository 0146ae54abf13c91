//! Answers to what somebody is about to ask: while the subject is typed, or as a step of the form.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse as _, Response};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::letter::LONGEST_SUBJECT;
use super::super::store::{self, Answered};
use super::super::{LOOKING_UP, MOST_SIMILAR};
use super::answers::answer;
use crate::document::{kept_by_nobody, lang_of, tidy_html};
use crate::error::Result;
use crate::features::accounts::staff::Address;
use crate::paths;
use crate::server::Portal;

/// What is typed so far.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    q: String,
}

/// `GET /{lang}/appeals/similar?q=`: a piece of a page for the form's script.
pub(super) async fn fragment(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Query(typed): Query<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().take(LOOKING_UP, &address.0, portal.now())?;
    let found = find(&portal, &typed.q).await?;
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        provide_context(lang);
        list(&found).to_html()
    });
    owner.unset_with_forced_cleanup();
    let mut response = kept_by_nobody(Html(tidy_html(&html)).into_response());
    // It is no page: dressing it up as one would only make it longer.
    let policy = HeaderValue::from_static("default-src 'none'");
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(response)
}

/// The best answers to a subject.
pub async fn find(portal: &Portal, subject: &str) -> Result<Vec<Answered>> {
    let subject: String = subject.chars().filter(|letter| !letter.is_control()).take(LONGEST_SUBJECT).collect();
    store::similar(portal.db(), &subject, MOST_SIMILAR).await
}

/// Answers found, or the word that there is none.
pub fn list(found: &[Answered]) -> AnyView {
    if found.is_empty() {
        return view! { <p class="quiet">{t!("reception-similar-none")}</p> }.into_any();
    }
    let rows: Vec<_> = found.iter().map(|entry| answer(entry, &[])).collect();
    let register = paths::appeal_answers(crate::i18n::lang());
    view! {
        <p class="label">{t!("reception-similar-title")}</p>
        <div class="disclosures">{rows}</div>
        <p><a href=register>{t!("reception-similar-more")}</a></p>
    }
    .into_any()
}
