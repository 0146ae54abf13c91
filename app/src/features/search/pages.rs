//! The search form with its results (O116-T-28c): the field stays filled, a query that
//! finds nothing says what to do next.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::get;
use leptos::prelude::*;
use serde::Deserialize;

use super::store;
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::content::Place;
use crate::i18n::{Lang, lang};
use crate::layout::SearchForm;
use crate::paths;
use crate::server::{Portal, Structure};

/// The longest query that is looked up, in characters.
const LONGEST: usize = 200;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route("/{lang}/search", get(search))
}

#[derive(Debug, Default, Deserialize)]
struct SearchQuery {
    #[serde(default)]
    q: String,
}

/// A found page.
struct Hit {
    title: String,
    href: String,
    summary: String,
    place: String,
}

/// `GET /{lang}/search`
async fn search(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(query): Query<SearchQuery>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let query: String = query.q.trim().chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let hits = if query.is_empty() { Vec::new() } else { find(&portal, lang, &query).await? };
    let mut page = Page::new(lang, "/search", tl!(lang, "nav-search"));
    page.unlisted = true;
    if !query.is_empty() {
        page.query = format!("q={}", paths::encode(&query));
    }
    let data = Arc::new((query, hits));
    Ok(respond(&portal, page, move || results_view(&data.0, &data.1)).await)
}

async fn find(portal: &Portal, lang: Lang, query: &str) -> Result<Vec<Hit>> {
    let structure = portal.structure()?;
    let mut hits: Vec<Hit> = store::sections(portal.db(), lang, query)
        .await?
        .into_iter()
        .filter_map(|id| section_hit(&structure, lang, id))
        .collect();
    for entry in store::entries(portal.db(), lang, query).await? {
        if let Some((section, item)) = structure.item_by_id(entry.section_id)
            && entry.slug != item.key
        {
            let place = Place::new(lang, &structure, section, item);
            hits.push(Hit {
                title: entry.words.title,
                href: place.entry(&entry.slug),
                summary: entry.words.summary,
                place: item.title.get(lang).to_owned(),
            });
        }
    }
    Ok(hits)
}

fn section_hit(structure: &Structure, lang: Lang, id: i64) -> Option<Hit> {
    if let Some(section) = structure.sections.iter().find(|section| section.id == id) {
        return Some(Hit {
            title: section.title.get(lang).to_owned(),
            href: paths::section(lang, &section.key),
            summary: section.summary.get(lang).to_owned(),
            place: String::new(),
        });
    }
    let (section, item) = structure.item_by_id(id)?;
    Some(Hit {
        title: item.title.get(lang).to_owned(),
        href: paths::item(lang, &section.key, &item.key),
        summary: item.summary.get(lang).to_owned(),
        place: section.title.get(lang).to_owned(),
    })
}

fn results_view(query: &str, hits: &[Hit]) -> impl IntoView + use<> {
    let rows: Vec<_> = hits
        .iter()
        .map(|hit| {
            let place = hit.place.clone();
            view! {
                <li>
                    <a class="items__link" href=hit.href.clone()>{hit.title.clone()}</a>
                    <p>{hit.summary.clone()}</p>
                    {(!place.is_empty()).then(|| view! { <p class="quiet">{place}</p> })}
                </li>
            }
        })
        .collect();
    let found = rows.len();
    let query = query.to_owned();
    let outcome = match (query.is_empty(), found) {
        (true, _) => ().into_any(),
        (false, 0) => nothing(&query).into_any(),
        (false, found) => view! {
            <p role="status">{t!("search-results", n = found)}</p>
            <ul class="items results">{rows}</ul>
        }
        .into_any(),
    };
    view! {
        <header class="page-header"><h1>{t!("nav-search")}</h1></header>
        <SearchForm id="results-q" query=query />
        {outcome}
    }
}

fn nothing(query: &str) -> impl IntoView + use<> {
    let lang = lang();
    let query = query.to_owned();
    view! {
        <p role="status">{t!("search-nothing", q = query)}</p>
        <p>{t!("search-nothing-hint")}</p>
        <ul class="links">
            <li><a href=paths::sitemap(lang)>{t!("nav-sitemap")}</a></li>
            <li><a href=paths::item(lang, "work-with-public", "internet-reception")>{t!("pending-ask")}</a></li>
        </ul>
    }
}
