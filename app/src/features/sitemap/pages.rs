//! The site map (O116-U-2.5), `sitemap.xml` with its language versions, `robots.txt`.

use std::fmt::Write as _;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::acts;
use crate::features::appeals;
use crate::features::behaviour::Behaviours;
use crate::features::content::{self, Kind, Node};
use crate::features::{discussions, events, kindergarten, surveys};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, Structure};

/// A map may not list more addresses than this (sitemaps.org); larger ones are split.
const MOST_ADDRESSES: usize = 50_000 / Lang::ALL.len();

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/sitemap", get(sitemap))
        .route("/sitemap.xml", get(index))
        .route("/sitemap/{part}", get(part))
        .route("/robots.txt", get(robots))
}

/// `GET /{lang}/sitemap`
async fn sitemap(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let structure = portal.structure()?;
    let page = Page::new(lang, "/sitemap", tl!(lang, "nav-sitemap")).at("site-services", Some("site-map"));
    let has_completeness = portal.settings().completeness_public;
    let behaviours = portal.behaviours();
    Ok(respond(&portal, page, move || map_view(&structure, &behaviours, has_completeness)).await)
}

fn map_view(structure: &Structure, behaviours: &Behaviours, has_completeness: bool) -> impl IntoView + use<> {
    let lang = lang();
    let sections: Vec<_> = structure
        .sections
        .iter()
        .filter(|section| behaviours.in_sitemap(&[section.id]))
        .map(|section| {
            let items: Vec<_> = section
                .items
                .iter()
                .filter(|item| behaviours.in_sitemap(&[item.id]))
                .map(|item| {
                    let href = paths::item(lang, &section.key, &item.key);
                    view! { <li><a href=href>{item.title.get(lang).to_owned()}</a></li> }
                })
                .collect();
            view! {
                <li>
                    <h2><a href=paths::section(lang, &section.key)>{section.title.get(lang).to_owned()}</a></h2>
                    <ul>{items}</ul>
                </li>
            }
        })
        .collect();
    let sites: Vec<_> = structure
        .sites
        .iter()
        .map(|site| {
            let pages: Vec<_> = pages_of(site)
                .map(|item| {
                    let href = paths::item(lang, &site.key, &item.key);
                    view! { <li><a href=href>{item.title.get(lang).to_owned()}</a></li> }
                })
                .collect();
            view! {
                <li>
                    <a href=paths::section(lang, &site.key)>{site.title.get(lang).to_owned()}</a>
                    <ul>{pages}</ul>
                </li>
            }
        })
        .collect();
    view! {
        <header class="page-header">
            <h1>{t!("nav-sitemap")}</h1>
            <p class="lead">{t!("sitemap-lead")}</p>
        </header>
        <ul class="site-map">
            {sections}
            {(!sites.is_empty())
                .then(|| {
                    view! {
                        <li>
                            <h2><a href=paths::sites(lang)>{t!("sites-title")}</a></h2>
                            <ul>{sites}</ul>
                        </li>
                    }
                })}
        </ul>
        <p><a href=paths::events(lang, "")>{t!("wall-title")}</a></p>
        {has_completeness
            .then(|| view! { <p><a href=paths::completeness(lang)>{t!("completeness-title")}</a></p> })}
    }
}

/// The pages of a site beside its front page.
fn pages_of(site: &Node) -> impl Iterator<Item = &Node> {
    site.items.iter().filter(|item| item.kind != Kind::SiteFront)
}

/// Every published page without its language, with its last change; the home page is `/`.
pub async fn every_path(portal: &Portal) -> Result<Vec<(String, DateTime<Utc>)>> {
    paths_where(portal, |_| true).await
}

/// Those that stand in the map.
async fn listed_paths(portal: &Portal) -> Result<Vec<(String, DateTime<Utc>)>> {
    let behaviours = portal.behaviours();
    paths_where(portal, |chain| behaviours.in_sitemap(chain)).await
}

/// Pages of those sections and items that are wanted, each asked for with what is above it.
async fn paths_where(portal: &Portal, wanted: impl Fn(&[i64]) -> bool) -> Result<Vec<(String, DateTime<Utc>)>> {
    let structure = portal.structure()?;
    let in_kazakh = |address: String| address.trim_start_matches("/kk").to_owned();
    let start = portal.now();
    let mut all = vec![
        ("/".to_owned(), start),
        ("/sitemap".to_owned(), start),
        ("/privacy".to_owned(), start),
        ("/acts".to_owned(), start),
        ("/appeals".to_owned(), start),
        ("/appeals/answers".to_owned(), start),
        ("/appointments".to_owned(), start),
        ("/surveys".to_owned(), start),
        ("/faq/ask".to_owned(), start),
        ("/events".to_owned(), start),
        ("/events/archive".to_owned(), start),
        ("/appeals/statistics".to_owned(), start),
        ("/appeals/review".to_owned(), start),
    ];
    let figures = appeals::addresses(portal).await?.into_iter();
    all.extend(figures.map(|address| (in_kazakh(address), start)));
    let results = surveys::addresses(portal).await?.into_iter();
    all.extend(results.map(|address| (in_kazakh(address), start)));
    let talks = discussions::addresses(portal).await?.into_iter();
    all.extend(talks.map(|address| (in_kazakh(address), start)));
    let announced = events::addresses(portal).await?.into_iter();
    all.extend(announced.map(|address| (in_kazakh(address), start)));
    all.push((in_kazakh(paths::kindergartens(Lang::Kk, "")), start));
    let gardens = kindergarten::addresses(portal).await?.into_iter();
    all.extend(gardens.map(|address| (in_kazakh(address), start)));
    if portal.settings().completeness_public {
        all.push((in_kazakh(paths::completeness(Lang::Kk)), start));
    }
    for section in structure.sections.iter().filter(|section| wanted(&[section.id])) {
        all.push((in_kazakh(paths::section(Lang::Kk, &section.key)), section.updated_at));
        for item in section.items.iter().filter(|item| !is_listed_otherwise(&item.key)) {
            if !wanted(&[item.id]) {
                continue;
            }
            all.push((in_kazakh(paths::item(Lang::Kk, &section.key, &item.key)), item.updated_at));
        }
    }
    if !structure.sites.is_empty() {
        all.push((in_kazakh(paths::sites(Lang::Kk)), start));
    }
    for site in &structure.sites {
        all.push((in_kazakh(paths::section(Lang::Kk, &site.key)), site.updated_at));
        let pages = pages_of(site).map(|item| (paths::item(Lang::Kk, &site.key, &item.key), item.updated_at));
        all.extend(pages.map(|(address, updated_at)| (in_kazakh(address), updated_at)));
    }
    for (section_id, kind, slug, updated_at) in content::all_slugs(portal.db()).await? {
        let Some((section, item)) = structure.item_by_id(section_id) else { continue };
        if !wanted(&[item.id, section.id]) {
            continue;
        }
        let address = match kind.as_str() {
            "act" => paths::act(Lang::Kk, &slug),
            "link" | "banner" | "contact" | "indicator" => continue,
            _ if slug == item.key => continue,
            _ => paths::entry(Lang::Kk, &section.key, &item.key, &slug),
        };
        all.push((in_kazakh(address), updated_at));
    }
    Ok(all)
}

/// Addresses of lists beyond their first page: feed, archive and acts. Search engines reach
/// them by links; the snapshot of published pages needs their names.
pub async fn list_paths(portal: &Portal) -> Result<Vec<String>> {
    let mut all = content::feed_addresses(portal).await?;
    all.extend(acts::addresses(portal).await?);
    Ok(all)
}

/// Pages that change with the hour, in every language: the home page with its counter,
/// vacancies and events that may be over, duties and appeals that may be late.
pub fn timed_paths(portal: &Portal) -> Vec<String> {
    let items = portal.structure().map(|structure| {
        let timed = |item: &&Node| matches!(item.kind, Kind::Calendar | Kind::Vacancies);
        let of_section = |section: &Node| -> Vec<(String, String)> {
            section.items.iter().filter(timed).map(|item| (section.key.clone(), item.key.clone())).collect()
        };
        structure.all().flat_map(of_section).collect::<Vec<_>>()
    });
    let items = items.unwrap_or_default();
    let of_language = |lang| {
        let items = items.iter().map(move |(section, item)| paths::item(lang, section, item));
        let completeness = portal.settings().completeness_public.then(|| paths::completeness(lang));
        // How many appeals are late is another number tomorrow.
        let hourly = [paths::home(lang), paths::appeal_answers(lang)];
        let figures = appeals::timed(portal, lang);
        hourly.into_iter().chain(items).chain(completeness).chain(figures)
    };
    Lang::ALL.into_iter().flat_map(of_language).chain(["/".to_owned()]).collect()
}

/// Items that are the home page, the map itself, or a form.
fn is_listed_otherwise(key: &str) -> bool {
    matches!(key, "home" | "site-map" | "search" | "login" | "registration" | "accessible-version" | "akimat-acts")
}

/// `GET /sitemap.xml`: the parts of the map.
async fn index(State(portal): State<Portal>) -> Result<Response> {
    let parts = listed_paths(&portal).await?.len().div_ceil(MOST_ADDRESSES);
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"#,
    );
    for part in 1..=parts {
        let _ = write!(xml, "<sitemap><loc>{}/sitemap/{part}.xml</loc></sitemap>", portal.options().public_url);
    }
    xml.push_str("</sitemapindex>");
    Ok(xml_response(xml))
}

/// `GET /sitemap/{n}.xml`: addresses with their language versions.
async fn part(State(portal): State<Portal>, Path(part): Path<String>) -> Result<Response> {
    let number: usize = part
        .strip_suffix(".xml")
        .and_then(|number| number.parse().ok())
        .filter(|number| *number > 0)
        .ok_or(crate::error::PortalError::NotFound)?;
    let all = listed_paths(&portal).await?;
    let chunk = all.chunks(MOST_ADDRESSES).nth(number - 1).ok_or(crate::error::PortalError::NotFound)?;
    let public_url = &portal.options().public_url;
    let mut xml = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9""#,
        r#" xmlns:xhtml="http://www.w3.org/1999/xhtml">"#
    ));
    for (path, updated_at) in chunk {
        let versions = Lang::ALL
            .map(|lang| format!(r#"<xhtml:link rel="alternate" hreflang="{lang}" href="{public_url}/{lang}{path}"/>"#));
        let versions = versions.concat();
        for lang in Lang::ALL {
            let day = updated_at.format("%Y-%m-%d");
            let _ = write!(xml, "<url><loc>{public_url}/{lang}{path}</loc><lastmod>{day}</lastmod>{versions}</url>");
        }
    }
    xml.push_str("</urlset>");
    Ok(xml_response(xml))
}

fn xml_response(xml: String) -> Response {
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response()
}

/// `GET /robots.txt`
async fn robots(State(portal): State<Portal>) -> Response {
    let hidden = Lang::ALL
        .map(|lang| format!("Disallow: /{lang}/display\nDisallow: /{lang}/layout\nDisallow: /{lang}/search\n"))
        .concat();
    let text =
        format!("User-agent: *\nDisallow: /admin\n{hidden}\nSitemap: {}/sitemap.xml\n", portal.options().public_url);
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
