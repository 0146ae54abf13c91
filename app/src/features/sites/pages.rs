//! The public pages: all sites, the front page of one, its other pages as those of any section.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::model::Slug;
use super::store;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::content::{self, Details, Entry, Kind, Node, Order, Place, Range, sample};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;

/// How many of the latest entries the front page shows.
const NEWEST: u64 = 6;

/// `GET /{lang}/sites`
pub async fn list(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let structure = portal.structure()?;
    let fronts: Vec<i64> = structure.sites.iter().filter_map(front_item).map(|item| item.id).collect();
    let texts = content::latest(portal.db(), &fronts, lang, 0).await?;
    let texts: Arc<HashMap<i64, Entry>> =
        Arc::new(texts.into_iter().rev().map(|entry| (entry.section_id, entry)).collect());
    let page = Page::new(lang, "/sites", tl!(lang, "sites-title")).described(&tl!(lang, "sites-lead"));
    Ok(respond(&portal, page, move || list_view(&structure, &texts)).await)
}

/// The item behind the front page.
fn front_item(site: &Node) -> Option<&Node> {
    site.items.iter().find(|item| item.kind == Kind::SiteFront)
}

fn list_view(structure: &Structure, texts: &HashMap<i64, Entry>) -> impl IntoView + use<> {
    let lang = lang();
    let mut sites: Vec<&Node> = structure.sites.iter().collect();
    sites.sort_by_key(|site| site.title.get(lang).to_lowercase());
    let rows: Vec<_> = sites
        .into_iter()
        .map(|site| {
            let text = front_item(site).and_then(|item| texts.get(&item.id));
            let summary = site.summary.get(lang).to_owned();
            view! {
                <li>
                    <a class="items__link" href=paths::section(lang, &site.key)>{site.title.get(lang).to_owned()}</a>
                    {text.map(sample::badge)}
                    {(!summary.is_empty()).then(|| view! { <p>{summary}</p> })}
                </li>
            }
        })
        .collect();
    view! {
        <header class="page-header">
            <h1>{t!("sites-title")}</h1>
            <p class="lead">{t!("sites-lead")}</p>
        </header>
        {if rows.is_empty() {
            view! { <p>{t!("sites-none")}</p> }.into_any()
        } else {
            view! { <ul class="items">{rows}</ul> }.into_any()
        }}
    }
}

/// The key of a site from its address.
fn key_of(slug: &str) -> Result<String> {
    Slug::parse(slug).map(|slug| slug.key()).ok_or(PortalError::NotFound)
}

/// What is read for a front page.
struct Front {
    site: Node,
    text: Option<(Entry, Place)>,
    contacts: Vec<Entry>,
    newest: Vec<(Entry, String)>,
}

impl Front {
    async fn load(portal: &Portal, structure: &Arc<Structure>, site: &Node, lang: Lang) -> Result<Self> {
        let mut text = None;
        if let Some(item) = front_item(site) {
            let place = Place::new(lang, structure, site, item);
            let all = content::entries(portal.db(), item.id, lang, Order::Position, Range::default()).await?;
            let own = all.into_iter().find(|entry| entry.slug == item.key);
            text = own.map(|entry| (entry, place));
        }
        let (contact_items, others): (Vec<&Node>, Vec<&Node>) =
            site.items.iter().filter(|item| item.kind != Kind::SiteFront).partition(|item| item.kind == Kind::Contacts);
        let ids = |items: &[&Node]| items.iter().map(|item| item.id).collect::<Vec<_>>();
        let mut contacts = content::latest(portal.db(), &ids(&contact_items), lang, 0).await?;
        contacts.reverse();
        let newest = content::latest(portal.db(), &ids(&others), lang, NEWEST).await?;
        let address = |entry: Entry| {
            let item = others.iter().find(|item| item.id == entry.section_id)?;
            let is_item = entry.slug == item.key;
            let href = if is_item {
                paths::item(lang, &site.key, &item.key)
            } else {
                paths::entry(lang, &site.key, &item.key, &entry.slug)
            };
            Some((entry, href))
        };
        Ok(Self { site: site.clone(), text, contacts, newest: newest.into_iter().filter_map(address).collect() })
    }
}

/// `GET /{lang}/sites/{site}` (R95-1-2.4): who the organisation is, how to reach it, what is new.
pub async fn front(State(portal): State<Portal>, Path((lang, slug)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let key = key_of(&slug)?;
    let structure = portal.structure()?;
    let Ok(site) = structure.site(&key) else { return closed(&portal, &key, lang).await };
    let front = Arc::new(Front::load(&portal, &structure, site, lang).await?);
    let page = Page::new(lang, format!("/{key}"), site.title.get(lang))
        .at(&key, None)
        .under(&tl!(lang, "sites-title"), paths::sites(lang))
        .described(site.summary.get(lang));
    Ok(respond(&portal, page, move || front_view(&front)).await)
}

fn front_view(front: &Front) -> impl IntoView + use<> {
    let lang = lang();
    let site = &front.site;
    let summary = site.summary.get(lang).to_owned();
    let unit = site.unit.as_ref().map(|unit| unit.get(lang).to_owned());
    let text = match &front.text {
        Some((entry, place)) => view! { {sample::note(entry)} {content::page_text(entry, place)} }.into_any(),
        None => view! { <p class="notice">{t!("sites-empty")}</p> }.into_any(),
    };
    view! {
        <header class="page-header">
            <h1>{site.title.get(lang).to_owned()}</h1>
            {(!summary.is_empty()).then(|| view! { <p class="lead">{summary}</p> })}
            {unit
                .map(|unit| {
                    view! { <dl class="meta"><div><dt>{t!("content-unit")}</dt><dd>{unit}</dd></div></dl> }
                })}
        </header>
        {text}
        {contacts(&front.contacts)}
        {newest(&front.newest)}
    }
}

/// Addresses with their postal index and phones with their city code (O116-T-18, O116-T-19).
fn contacts(entries: &[Entry]) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.details {
            Details::Organisation(organisation) => Some(view! {
                <li>
                    <h3 lang=entry.words.other_lang()>{entry.words.title.clone()}</h3>
                    {sample::badge(entry)}
                    {content::organisation_contacts(organisation)}
                </li>
            }),
            _ => None,
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="site-contacts">
                <h2 id="site-contacts">{t!("sites-contacts")}</h2>
                <ul class="directory">{rows}</ul>
            </section>
        }
    })
}

fn newest(entries: &[(Entry, String)]) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = entries
        .iter()
        .map(|(entry, href)| {
            let (title, summary) = (entry.words.title.clone(), entry.words.summary.clone());
            view! {
                <li lang=entry.words.other_lang()>
                    <a class="items__link" href=href.clone()>{title}</a>
                    {sample::badge(entry)}
                    {(!summary.is_empty()).then(|| view! { <p>{summary}</p> })}
                    <p>{dates::day(entry.published_at)}</p>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="site-newest">
                <h2 id="site-newest">{t!("sites-newest")}</h2>
                <ul class="items">{rows}</ul>
            </section>
        }
    })
}

/// The page of a site by the name in its address.
fn page_key(structure: &Structure, site: &str, name: &str) -> Result<String> {
    let items = &structure.site(site)?.items;
    items
        .iter()
        .find(|item| paths::own_name(&item.key) == name)
        .map(|item| item.key.clone())
        .ok_or(PortalError::NotFound)
}

/// `GET /{lang}/sites/{site}/{page}`
pub async fn page(
    State(portal): State<Portal>,
    Path((lang, slug, name)): Path<(String, String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let key = key_of(&slug)?;
    let structure = portal.structure()?;
    if structure.site(&key).is_err() {
        return closed(&portal, &key, lang).await;
    }
    content::item_page(&portal, lang, &key, &page_key(&structure, &key, &name)?).await
}

/// `GET /{lang}/sites/{site}/{page}/{slug}`
pub async fn entry(
    State(portal): State<Portal>,
    Path((lang, slug, name, entry)): Path<(String, String, String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let key = key_of(&slug)?;
    let structure = portal.structure()?;
    if structure.site(&key).is_err() {
        return closed(&portal, &key, lang).await;
    }
    content::entry_page(&portal, lang, (&key, &page_key(&structure, &key, &name)?), &entry).await
}

/// What stands at every address of a site that was closed; nothing where none ever was.
async fn closed(portal: &Portal, key: &str, lang: Lang) -> Result<Response> {
    let name = store::closed(portal.db(), key).await?.ok_or(PortalError::NotFound)?.get(lang).to_owned();
    let mut page = Page::new(lang, "", tl!(lang, "sites-closed"));
    page.status = Some(StatusCode::GONE);
    page.unlisted = true;
    Ok(respond(portal, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("sites-closed")}</h1>
                <p class="lead">{t!("sites-closed-text", site = name.clone())}</p>
            </header>
            <ul class="links">
                <li><a href=paths::sites(lang)>{t!("sites-title")}</a></li>
                <li><a href=paths::home(lang)>{t!("nav-home")}</a></li>
                <li><a href=paths::search(lang)>{t!("nav-search")}</a></li>
            </ul>
        }
    })
    .await)
}
