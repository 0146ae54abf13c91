//! The search in the answers. Kazakh letters are folded and endings passed over, as everywhere on
//! the portal; it needs no script.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::list::{all, arranged, ask_link, groups, search_form};
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::accounts::staff::Address;
use crate::features::faq::SEARCHING;
use crate::features::faq::store;
use crate::features::search::Wanted;
use crate::paths;
use crate::server::Portal;

/// The longest query, in characters.
const LONGEST: usize = 200;
/// So many answers are shown; whoever finds more asks for something narrower.
const MOST: usize = 50;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    words: String,
}

/// Public: everybody reads the answers. `GET /{lang}/faq/search?words=`: asked anew each time, as words
/// are without number.
pub async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(typed): Query<Typed>,
    address: Address,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    portal.limiter().take(SEARCHING, &address.0, portal.now())?;
    let words: String = typed.words.trim().chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
    let wanted = Wanted::every_stem(&words);
    if wanted.words.is_empty() {
        return Ok(Redirect::to(&paths::faq(lang)).into_response());
    }
    let structure = portal.structure()?;
    let topics = store::topics(portal.db()).await?;
    let mut answers = all(&portal, &structure, lang).await?;
    answers.retain(|answer| wanted.fits(&format!("{} {}", answer.entry.words.title, answer.entry.words.body)));
    let count = answers.len() as u64;
    answers.truncate(MOST);
    let takes = super::open(&topics).next().is_some();
    let found = Arc::new(arranged(&topics, answers));
    let mut page = Page::new(lang, "/faq/search", tl!(lang, "faq-search"));
    if let Ok((_, item)) = structure.item(super::ITEM) {
        page = page.under(item.title.get(lang), paths::faq(lang));
    }
    page.query = paths::query_of([("words", words.as_str())]);
    page.unlisted = true;
    Ok(respond(&portal, page, move || {
        let ask = takes.then(|| ask_link(lang, ""));
        let elsewhere = (count == 0).then(|| {
            view! { <p><a href=paths::with_pair(&paths::search(lang), "q", &paths::encode(&words))>{t!("faq-search-site")}</a></p> }
        });
        view! {
            <header class="page-header"><h1>{t!("faq-search")}</h1></header>
            {search_form(&words)}
            <p role="status">{t!("faq-found", count = count)}</p>
            <div class="flow">{groups(&found)}</div>
            {elsewhere}
            {ask}
        }
    })
    .await)
}
