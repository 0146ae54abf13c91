//! The search form with its results (O116-T-28c): the field stays filled, a query that
//! finds nothing says what to do next.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::get;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use serde::Deserialize;

use super::store;
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::content::{Place, folded};
use crate::i18n::{Lang, lang};
use crate::layout::SearchForm;
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;

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
    updated_at: DateTime<Utc>,
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
                updated_at: entry.updated_at,
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
            updated_at: section.updated_at,
        });
    }
    let (section, item) = structure.item_by_id(id)?;
    Some(Hit {
        title: item.title.get(lang).to_owned(),
        href: paths::item(lang, &section.key, &item.key),
        summary: item.summary.get(lang).to_owned(),
        place: section.title.get(lang).to_owned(),
        updated_at: item.updated_at,
    })
}

fn results_view(query: &str, hits: &[Hit]) -> impl IntoView + use<> {
    let rows: Vec<_> = hits
        .iter()
        .map(|hit| {
            let place = hit.place.clone();
            let summary = (!hit.summary.is_empty()).then(|| view! { <p>{marked(&hit.summary, query)}</p> });
            let place = (!place.is_empty()).then(|| {
                view! { <div><dt class="visually-hidden">{t!("search-place")}</dt><dd>{place}</dd></div> }
            });
            view! {
                <li>
                    <h2><a href=hit.href.clone()>{marked(&hit.title, query)}</a></h2>
                    {summary}
                    <dl class="meta">
                        {place}
                        <div><dt>{t!("content-changed")}</dt><dd>{dates::day(hit.updated_at)}</dd></div>
                    </dl>
                </li>
            }
        })
        .collect();
    let found = rows.len();
    let query = query.to_owned();
    let outcome = match (query.is_empty(), found) {
        (true, _) => view! { <p>{t!("search-how")}</p> }.into_any(),
        (false, 0) => nothing(&query).into_any(),
        (false, found) => view! {
            <p role="status"><strong>{t!("search-results", n = found)}</strong></p>
            <ul class="results">{rows}</ul>
        }
        .into_any(),
    };
    view! {
        <header class="page-header"><h1>{t!("nav-search")}</h1></header>
        <SearchForm id="results-q" query=query />
        {outcome}
    }
}

/// A text with the words looked for marked, wherever a word begins with one of them.
fn marked(text: &str, query: &str) -> Vec<AnyView> {
    pieces(text, query)
        .into_iter()
        .map(|(piece, is_hit)| {
            let piece = piece.to_owned();
            if is_hit { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
        })
        .collect()
}

/// The words of a text and what stands between them; true for those to be marked.
fn pieces<'a>(text: &'a str, query: &str) -> Vec<(&'a str, bool)> {
    let wanted = folded(query);
    let wanted: Vec<&str> = wanted.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    text.split_inclusive(|c: char| !c.is_alphanumeric())
        .flat_map(|piece| {
            let end = piece.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            let (word, rest) = piece.split_at(end);
            let is_hit = wanted.iter().any(|wanted| folded(word).starts_with(wanted));
            [(word, is_hit), (rest, false)]
        })
        .filter(|(piece, _)| !piece.is_empty())
        .collect()
}

fn nothing(query: &str) -> impl IntoView + use<> {
    let lang = lang();
    let query = query.to_owned();
    view! {
        <p role="status"><strong>{t!("search-nothing", q = query)}</strong></p>
        <p>{t!("search-nothing-hint")}</p>
        <ul class="links">
            <li><a href=paths::sitemap(lang)>{t!("nav-sitemap")}</a></li>
            <li><a href=paths::item(lang, "work-with-public", "internet-reception")>{t!("pending-ask")}</a></li>
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_words_are_marked_whole_and_in_any_case() {
        let found: Vec<_> = pieces("Жеке Қабылдауға жазылу", "қабылдау").into_iter().filter(|(_, hit)| *hit).collect();
        assert_eq!(found, vec![("Қабылдауға", true)]);
    }

    #[test]
    fn marking_loses_nothing_of_the_text() {
        let text = "«Шымкент» – қала, 2026.";
        assert_eq!(pieces(text, "қала").iter().map(|(piece, _)| *piece).collect::<String>(), text);
    }
}
