//! The search form with its results (O116-T-28c): the field stays filled, a query that
//! finds nothing says what to do next.

use std::cmp::Reverse;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::get;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use serde::Deserialize;

use super::documents::{self, InDocument};
use super::model::Wanted;
use super::store;
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::content::{Help, Kind, Place, folded};
use crate::features::home::{items_of_tasks, task_links};
use crate::i18n::{Lang, lang};
use crate::layout::SearchForm;
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;

/// The longest query that is looked up, in characters.
const LONGEST: usize = 200;

/// Fewer hits than this are joined by those in other forms of the words.
const FEW: usize = 10;

/// How many hits of each other language are shown.
const MOST_ELSEWHERE: usize = 10;

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
    lang: Lang,
    title: String,
    href: String,
    summary: String,
    place: String,
    updated_at: DateTime<Utc>,
}

/// What a query led to.
#[derive(Default)]
struct Results {
    query: String,
    wanted: Wanted,
    hits: Vec<Hit>,
    /// Documents that hold the words.
    documents: Vec<InDocument>,
    /// Hits in the other languages, looked for where there is none in the page's own.
    elsewhere: Vec<Hit>,
    /// Where to turn; only where nothing was found.
    way_out: Option<(Vec<(String, String)>, Help)>,
}

/// `GET /{lang}/search`
async fn search(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(query): Query<SearchQuery>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let query: String = query.q.trim().chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let mut page = Page::new(lang, "/search", tl!(lang, "nav-search"));
    page.unlisted = true;
    if !query.is_empty() {
        page.query = format!("q={}", paths::encode(&query));
    }
    let results = Arc::new(if query.is_empty() { Results::default() } else { look_up(&portal, lang, query).await? });
    Ok(respond(&portal, page, move || results_view(&results)).await)
}

/// All words as written, then in other forms; else any of them, here and in the other languages.
async fn look_up(portal: &Portal, lang: Lang, query: String) -> Result<Results> {
    let mut hits = find(portal, lang, &Wanted::every_word(&query)).await?;
    let stems = Wanted::every_stem(&query);
    if hits.len() < FEW {
        let others = find(portal, lang, &stems).await?;
        let known: Vec<String> = hits.iter().map(|hit| hit.href.clone()).collect();
        hits.extend(others.into_iter().filter(|hit| !known.contains(&hit.href)));
    }
    let documents = documents::find(portal, lang, &stems).await?;
    if !hits.is_empty() || !documents.is_empty() {
        return Ok(Results { query, wanted: stems, hits, documents, ..Results::default() });
    }
    let wanted = Wanted::any_stem(&query);
    let hits = find(portal, lang, &wanted).await?;
    let mut elsewhere = Vec::new();
    for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
        elsewhere.extend(find(portal, other, &wanted).await?.into_iter().take(MOST_ELSEWHERE));
    }
    let way_out = if hits.is_empty() {
        Some((task_links(&*portal.structure()?, lang), Help::load(portal, lang).await?))
    } else {
        None
    };
    Ok(Results { query, wanted, hits, documents, elsewhere, way_out })
}

/// Pages whose titles hold the words; those that hold most of them first.
async fn find(portal: &Portal, lang: Lang, wanted: &Wanted) -> Result<Vec<Hit>> {
    if wanted.words.is_empty() {
        return Ok(Vec::new());
    }
    let structure = portal.structure()?;
    let mut nodes = items_of_tasks(&structure, lang, |label| wanted.fits(label));
    let titled = store::sections(portal.db(), lang, wanted).await?;
    nodes.extend(titled.into_iter().filter(|id| !nodes.contains(id)).collect::<Vec<_>>());
    let behaviours = portal.behaviours();
    let takes_part = |id: &i64| behaviours.in_search(&chain(&structure, *id));
    nodes.retain(takes_part);
    let mut hits: Vec<Hit> = nodes.into_iter().filter_map(|id| section_hit(&structure, lang, id)).collect();
    for entry in store::entries(portal.db(), lang, wanted).await? {
        if let Some((section, item)) = structure.item_by_id(entry.section_id)
            && entry.slug != item.key
            && takes_part(&item.id)
        {
            let place = Place::new(lang, &structure, section, item);
            hits.push(Hit {
                lang,
                title: entry.words.title,
                href: place.entry(&entry.slug),
                summary: entry.words.summary,
                place: item.title.get(lang).to_owned(),
                updated_at: entry.updated_at,
            });
        }
    }
    hits.sort_by_key(|hit| Reverse(wanted.count_in(&hit.title)));
    Ok(hits)
}

/// A section or item with what is above it.
fn chain(structure: &Structure, id: i64) -> Vec<i64> {
    structure.item_by_id(id).map_or_else(|| vec![id], |(section, item)| vec![item.id, section.id])
}

fn section_hit(structure: &Structure, lang: Lang, id: i64) -> Option<Hit> {
    if let Some(section) = structure.all().find(|section| section.id == id) {
        return Some(Hit {
            lang,
            title: section.title.get(lang).to_owned(),
            href: paths::section(lang, &section.key),
            summary: section.summary.get(lang).to_owned(),
            place: String::new(),
            updated_at: section.updated_at,
        });
    }
    // The front of a site is found as the site.
    let (section, item) = structure.item_by_id(id).filter(|(_, item)| item.kind != Kind::SiteFront)?;
    Some(Hit {
        lang,
        title: item.title.get(lang).to_owned(),
        href: paths::item(lang, &section.key, &item.key),
        summary: item.summary.get(lang).to_owned(),
        place: section.title.get(lang).to_owned(),
        updated_at: item.updated_at,
    })
}

fn results_view(results: &Results) -> impl IntoView + use<> {
    let Results { query, wanted, hits, documents, elsewhere, way_out } = results;
    let found = hits.len() + documents.len();
    let count = t!("search-results", n = found);
    let outcome = match way_out {
        _ if query.is_empty() => view! { <p>{t!("search-how")}</p> }.into_any(),
        Some((tasks, help)) => nothing(query, elsewhere, wanted, tasks, help).into_any(),
        None => view! {
            <p role="status"><strong>{if wanted.any { t!("search-similar") } else { count }}</strong></p>
            {list(hits, wanted, false)}
            {documents::list(documents, wanted)}
            {others(elsewhere, wanted)}
        }
        .into_any(),
    };
    view! {
        <header class="page-header"><h1>{t!("nav-search")}</h1></header>
        <SearchForm id="results-q" query=query.clone() />
        {outcome}
    }
}

fn list(hits: &[Hit], wanted: &Wanted, below_heading: bool) -> impl IntoView + use<> {
    let rows: Vec<_> = hits
        .iter()
        .map(|hit| {
            let words_lang = (hit.lang != lang()).then(|| hit.lang.code());
            let summary =
                (!hit.summary.is_empty()).then(|| view! { <p lang=words_lang>{marked(&hit.summary, wanted)}</p> });
            let place = (!hit.place.is_empty()).then(|| {
                let place = hit.place.clone();
                view! {
                    <div><dt class="visually-hidden">{t!("search-place")}</dt><dd lang=words_lang>{place}</dd></div>
                }
            });
            let link = view! {
                <a href=hit.href.clone() lang=words_lang hreflang=words_lang>{marked(&hit.title, wanted)}</a>
            };
            let heading =
                if below_heading { view! { <h3>{link}</h3> }.into_any() } else { view! { <h2>{link}</h2> }.into_any() };
            view! {
                <li>
                    {heading}
                    {summary}
                    <dl class="meta">
                        {place}
                        <div><dt>{t!("content-changed")}</dt><dd>{dates::day(hit.updated_at)}</dd></div>
                    </dl>
                </li>
            }
        })
        .collect();
    view! { <ul class="results">{rows}</ul> }
}

fn others(elsewhere: &[Hit], wanted: &Wanted) -> impl IntoView + use<> {
    (!elsewhere.is_empty()).then(|| {
        view! {
            <section aria-labelledby="elsewhere-title">
                <div class="section-title"><h2 id="elsewhere-title">{t!("search-elsewhere")}</h2></div>
                {list(elsewhere, wanted, true)}
            </section>
        }
    })
}

/// A text with the words looked for marked, wherever a word begins with one of them.
pub fn marked(text: &str, wanted: &Wanted) -> Vec<AnyView> {
    pieces(text, wanted)
        .into_iter()
        .map(|(piece, is_hit)| {
            let piece = piece.to_owned();
            if is_hit { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
        })
        .collect()
}

/// The words of a text and what stands between them; true for those to be marked.
fn pieces<'a>(text: &'a str, wanted: &Wanted) -> Vec<(&'a str, bool)> {
    text.split_inclusive(|c: char| !c.is_alphanumeric())
        .flat_map(|piece| {
            let end = piece.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            let (word, rest) = piece.split_at(end);
            let is_hit = wanted.words.iter().any(|wanted| folded(word).starts_with(wanted));
            [(word, is_hit), (rest, false)]
        })
        .filter(|(piece, _)| !piece.is_empty())
        .collect()
}

fn nothing(
    query: &str,
    elsewhere: &[Hit],
    wanted: &Wanted,
    tasks: &[(String, String)],
    help: &Help,
) -> impl IntoView + use<> {
    let query = query.to_owned();
    let tasks: Vec<_> =
        tasks.iter().map(|(title, href)| view! { <li><a href=href.clone()>{title.clone()}</a></li> }).collect();
    view! {
        <p role="status"><strong>{t!("search-nothing", q = query)}</strong></p>
        <p>{t!("search-nothing-hint")}</p>
        {others(elsewhere, wanted)}
        <section aria-labelledby="tasks-title">
            <h2 id="tasks-title">{t!("home-title")}</h2>
            <ul class="links">
                {tasks}
                <li><a href=paths::sitemap(lang())>{t!("nav-sitemap")}</a></li>
            </ul>
        </section>
        <section aria-labelledby="help-title">
            <h2 id="help-title">{t!("home-help")}</h2>
            <ul class="links">{help.phones()}</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked_in<'a>(text: &'a str, query: &str) -> Vec<(&'a str, bool)> {
        pieces(text, &Wanted::every_word(query)).into_iter().filter(|(_, hit)| *hit).collect()
    }

    #[test]
    fn found_words_are_marked_whole_and_in_any_case() {
        let found = marked_in("Жеке Қабылдауға жазылу", "кабылдау");
        assert_eq!(found, vec![("Қабылдауға", true)]);
    }

    #[test]
    fn marking_loses_nothing_of_the_text() {
        let text = "«Шымкент» – қала, 2026.";
        assert_eq!(pieces(text, &Wanted::every_word("қала")).iter().map(|(piece, _)| *piece).collect::<String>(), text);
    }
}
