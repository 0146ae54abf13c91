//! What is published and what is not.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{below, words};
use crate::document::{lang_of, respond};
use crate::error::Result;
use crate::features::discussions::model::comment::{LONGEST_TEXT, Reason};
use crate::server::Portal;

/// `GET /{lang}/discussions/rules`
pub async fn page(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let page = below(lang, "/rules", &tl!(lang, "talk-rules"));
    Ok(respond(&portal, page, move || {
        let reasons: Vec<_> =
            Reason::ALL.iter().map(|reason| view! { <li>{words::reason(*reason, lang)}</li> }).collect();
        view! {
            <header class="page-header">
                <h1>{t!("talk-rules")}</h1>
                <p class="lead">{t!("talk-rules-lead")}</p>
            </header>
            <div class="flow">
                <h2>{t!("talk-rules-how")}</h2>
                <ol>
                    <li>{t!("talk-rules-write", most = LONGEST_TEXT)}</li>
                    <li>{t!("talk-rules-moderated")}</li>
                    <li>{t!("talk-rules-answered")}</li>
                    <li>{t!("talk-rules-concluded")}</li>
                </ol>
                <h2>{t!("talk-rules-refused")}</h2>
                <ul>{reasons}</ul>
                <p>{t!("talk-rules-count")}</p>
                <h2>{t!("talk-rules-own")}</h2>
                <p>{t!("talk-rules-own-text")}</p>
            </div>
        }
    })
    .await)
}
