//! Reporting a comment that breaks the rules.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::write::public_comment;
use super::{below_discussion, published, words};
use crate::document::{kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::staff::Address;
use crate::features::discussions::REPORTING;
use crate::features::discussions::model::comment::Reason;
use crate::features::discussions::store;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Choice, ErrorSummary};
use crate::ui::notice::{Arrival, Done};

/// What is sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    reason: String,
    /// Nobody sees it; programs fill it in.
    website: String,
}

/// `GET /{lang}/discussions/{slug}/report/{comment}`
pub async fn page(
    State(portal): State<Portal>,
    Path(place): Path<(String, String, String)>,
    axum::extract::Query(arrival): axum::extract::Query<Arrival>,
) -> Result<Response> {
    form_page(&portal, place, Typed::default(), FieldErrors::default(), arrival.done == "sent").await
}

/// Public: everybody may report a published comment.
/// `POST /{lang}/discussions/{slug}/report/{comment}`
pub async fn send(
    State(portal): State<Portal>,
    Path(place): Path<(String, String, String)>,
    address: Address,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let lang = lang_of(&place.0)?;
    let discussion = published(&portal, &place.1).await?;
    let comment = public_comment(&portal, &discussion, &place.2).await?;
    let Some(reason) = Reason::from_name(&typed.reason) else {
        let mut errors = FieldErrors::default();
        errors.add("reason", tl!(lang, "talk-fault-reason"));
        return form_page(&portal, place, typed, errors, false).await;
    };
    portal.limiter().take(REPORTING, &address.0, portal.now())?;
    if typed.website.is_empty() {
        let tx = portal.begin().await?;
        store::report(&*tx, comment.id, reason, portal.now()).await?;
        tx.commit().await?;
    }
    let here = paths::discussion_report(lang, &discussion.slug, comment.id);
    Ok(Redirect::to(&Arrival::address(&here, "sent")).into_response())
}

async fn form_page(
    portal: &Portal,
    (lang, slug, id): (String, String, String),
    typed: Typed,
    errors: FieldErrors,
    is_sent: bool,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let discussion = published(portal, &slug).await?;
    let comment = public_comment(portal, &discussion, &id).await?;
    let mut page = below_discussion(&discussion, lang, &format!("/report/{id}"), &tl!(lang, "talk-report-title"));
    page.refuse(&errors);
    let response = respond(portal, page, move || {
        let said = comment.words.clone().unwrap_or_default();
        let form = (!is_sent).then(|| {
            view! {
                <form
                    class="form"
                    method="post"
                    action=paths::discussion_report(lang, &discussion.slug, comment.id)
                    novalidate=""
                >
                    <Choice
                        name="reason"
                        label=t!("talk-report-reason")
                        options=words::reasons(lang)
                        chosen=typed.reason.clone()
                        none=t!("talk-report-choose")
                        errors=errors.clone()
                    />
                    <div class="reception-trap" aria-hidden="true">
                        <label for="website">{t!("reception-trap")}</label>
                        <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" />
                    </div>
                    <div class="actions"><button class="button" type="submit">{t!("talk-report-send")}</button></div>
                </form>
            }
        });
        view! {
            <ErrorSummary errors=errors.clone() />
            {is_sent.then(|| view! { <Done words=t!("talk-report-sent") /> })}
            <header class="page-header"><h1>{t!("talk-report-title")}</h1></header>
            <blockquote class="talk-quote" lang=comment.lang.code()>
                <p><b>{words::author(&said.name, lang)}</b></p>
                {words::plain(&said.text)}
            </blockquote>
            {form}
            <p><a href=paths::discussion(lang, &discussion.slug)>{t!("talk-back")}</a></p>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}
