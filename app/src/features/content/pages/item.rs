//! The page of an item: everything it holds, in the manner of each kind.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::super::kinds::{
    documents, events, gallery, indicators, links, org_chart, organisations, pages, persons, vacancies,
};
use super::super::model::{Details, Entry, Kind, Node};
use super::super::store::{self, Order, Range};
use super::super::{Help, Place, banner_views, news, pending};
use super::{below, located, meta, of_the_law};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::{acts, appeals, appointments, discussions, events as wall, faq, surveys};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::page_tools::PageTools;

/// `GET /{lang}/{section}/{item}`: everything the item holds, or what will be there.
pub async fn item(
    State(portal): State<Portal>,
    Path((lang, section, item)): Path<(String, String, String)>,
) -> Result<Response> {
    item_page(&portal, lang_of(&lang)?, of_the_law(&section)?, &item).await
}

/// The page of an item, by the keys of its section or site and its own.
pub(crate) async fn item_page(portal: &Portal, lang: Lang, section: &str, item: &str) -> Result<Response> {
    let structure = portal.structure()?;
    let (section, item) = located(&structure, section, item)?;
    let canonical = paths::item(lang, &section.key, &item.key);
    if canonical != format!("/{lang}/{}/{}", section.key, paths::own_name(&item.key)) {
        return Err(PortalError::Moved(canonical));
    }
    shown(portal, &structure, lang, (section, item)).await
}

/// The page of an item that has a short address of its own, asked for there.
pub(crate) async fn item_at_home(portal: &Portal, lang: Lang, item: &str) -> Result<Response> {
    let structure = portal.structure()?;
    shown(portal, &structure, lang, structure.item(item)?).await
}

async fn shown(
    portal: &Portal,
    structure: &Arc<Structure>,
    lang: Lang,
    (section, item): (&Node, &Node),
) -> Result<Response> {
    let canonical = paths::item(lang, &section.key, &item.key);
    let path = canonical.strip_prefix(&format!("/{lang}")).unwrap_or(&canonical);
    let receptions = appointments::booking_addresses(portal, lang).await?;
    let place = Place::new(lang, structure, section, item).with_receptions(receptions);
    let entries = Arc::new(entries_of(portal, structure, item, lang).await?);
    let meanwhile = Arc::new(if entries.is_empty() { Some(Help::load(portal, lang).await?) } else { None });
    let now = portal.now();
    let page = below(Page::new(lang, path, item.title.get(lang)).at(&section.key, Some(&item.key)), section)
        .described(item.summary.get(lang));
    // Beside the organisations of the city stand those with a site of their own (R95-1-2.4).
    let has_sites = item.key == "units-and-subordinates" && !structure.sites.is_empty();
    let leads_to_reception = item.kind == Kind::Appeals && portal.settings().takes_appeals;
    let timetable = match item.kind {
        Kind::Appointments => appointments::Timetable::load(portal, lang).await?,
        _ => None,
    };
    let surveys = match item.kind {
        Kind::Survey => surveys::Overview::load(portal).await?,
        _ => None,
    };
    let answers = match item.kind {
        Kind::Faq => Some(Arc::new(faq::Overview::load(portal, structure, item, lang).await?)),
        _ => None,
    };
    let talks = match item.kind {
        Kind::Forum => discussions::Overview::load(portal).await?,
        _ if item.key == "draft-acts" => discussions::Overview::of_drafts(portal).await?,
        _ => None,
    };
    // What theatres announce themselves (R95-2-M4c).
    let playbill = if item.key == "theatre-playbill" { wall::Playbill::load(portal).await? } else { None };
    let leads_to_wall = matches!(item.key.as_str(), "theatre-playbill" | "event-calendar");
    let item = Arc::new(item.clone());
    Ok(respond(portal, page, move || {
        let content = match &*meanwhile {
            Some(_) if leads_to_reception => appeals::entrance().into_any(),
            Some(_) if timetable.is_some() || surveys.is_some() || talks.is_some() || playbill.is_some() => {
                ().into_any()
            }
            Some(_) if answers.as_ref().is_some_and(|answers| !answers.is_empty()) => ().into_any(),
            Some(_) if item.key == "appeal-reviews" => view! { <ul class="links">{appeals::figures()}</ul> }.into_any(),
            Some(help) => pending::view(&item, &place, help).into_any(),
            None => content(&item, &entries, &place, now).into_any(),
        };
        let timetable = timetable.as_ref().map(appointments::Timetable::view);
        let surveys = surveys.as_ref().map(surveys::Overview::view);
        let answers = answers.as_deref().map(faq::Overview::view);
        let talks = talks.as_ref().map(discussions::Overview::view);
        let playbill = playbill.as_ref().map(wall::Playbill::view);
        let wall = leads_to_wall.then(wall::entrance);
        let own = view! { {timetable} {surveys} {talks} {answers} {playbill} };
        item_view(&item, &entries, has_sites, view! { {own} {content} {wall} }.into_any())
    })
    .await)
}

async fn entries_of(portal: &Portal, structure: &Structure, item: &Node, lang: Lang) -> Result<Vec<Entry>> {
    let order = match item.kind {
        Kind::Calendar => Order::Start,
        Kind::News | Kind::DocumentList => Order::Newest,
        _ => Order::Position,
    };
    let mut entries = store::entries(portal.db(), item.id, lang, order, Range::default()).await?;
    if item.kind == Kind::BannerSet {
        let shown: Vec<i64> = entries.iter().map(|entry| entry.id).collect();
        let home = store::banners(portal.db(), "home", lang).await?;
        entries.extend(home.into_iter().filter(|banner| !shown.contains(&banner.id)));
    }
    // The scheme of the central office is drawn from the directory of its units.
    if item.key == "org-structure" {
        let (_, units) = structure.item("units-and-subordinates")?;
        entries.extend(store::entries(portal.db(), units.id, lang, Order::Position, Range::default()).await?);
    }
    Ok(entries)
}

fn item_view(item: &Node, entries: &[Entry], has_sites: bool, content: AnyView) -> impl IntoView + use<> {
    let lang = lang();
    let updated_at = entries.iter().map(|entry| entry.updated_at).max().unwrap_or(item.updated_at);
    view! {
        <header class="page-header">
            <h1>{item.title.get(lang).to_owned()}</h1>
            <p class="lead">{item.summary.get(lang).to_owned()}</p>
            {meta(item, updated_at)}
        </header>
        {has_sites.then(|| view! { <p><a href=paths::sites(lang)>{t!("sites-title")}</a></p> })}
        {content}
    }
}

/// Entries in the manner of their kind; an item may hold several kinds.
fn content(item: &Node, entries: &[Entry], place: &Place, now: DateTime<Utc>) -> impl IntoView + use<> {
    let of = |wanted: fn(&Details) -> bool| -> Vec<Entry> {
        entries.iter().filter(|entry| wanted(&entry.details)).cloned().collect()
    };
    // Questions and answers are shown by their topics, by the feature that keeps those.
    let plain = of(|details| match details {
        Details::Facts(kind, _) => kind != "faq",
        details => matches!(details, Details::None),
    });
    let (texts, plain): (Vec<_>, Vec<_>) = plain.into_iter().partition(|entry| entry.slug == item.key);
    let text: Vec<_> = texts.iter().map(|entry| pages::body(entry, place)).collect();
    let persons = of(|details| matches!(details, Details::Person(_)));
    let organisations = of(|details| matches!(details, Details::Organisation(_)));
    let links = of(|details| matches!(details, Details::Link(_)));
    let acts = of(|details| matches!(details, Details::Act(_)));
    let vacancies = of(|details| matches!(details, Details::Vacancy(_)));
    let events = of(|details| matches!(details, Details::Event(_)));
    let documents = of(|details| matches!(details, Details::Document(_)));
    let indicators = of(|details| matches!(details, Details::Indicator(_)));
    let banners = banner_views::slides(&of(|details| matches!(details, Details::Banner(_))), place.structure());
    let title = item.title.get(lang());
    view! {
        {(!text.is_empty()).then(|| view! { <div class="flow">{text}<PageTools /></div> })}
        {(!persons.is_empty()).then(|| persons::list(&persons, place))}
        {(!organisations.is_empty())
            .then(|| match item.kind {
                Kind::OrgChart => org_chart::chart(&organisations, place).into_any(),
                Kind::Contacts if organisations.len() == 1 => own_facts(&organisations).into_any(),
                _ => organisations::list(&organisations, place).into_any(),
            })}
        {(!links.is_empty()).then(|| links::list(&links))}
        {(!acts.is_empty()).then(|| acts::list(&acts))}
        {(!vacancies.is_empty()).then(|| vacancies::list(&vacancies, place, now))}
        {(!events.is_empty()).then(|| events::list(&events, place, now))}
        {(!documents.is_empty()).then(|| documents::list(&documents, place))}
        {(!indicators.is_empty()).then(|| indicators::table(&indicators, title))}
        {(!banners.is_empty()).then(|| view! { <ul class="items">{banners}</ul> })}
        {(!plain.is_empty())
            .then(|| match item.kind {
                Kind::Gallery => gallery::list(&plain, place).into_any(),
                Kind::News => news::list(&plain, place).into_any(),
                _ => pages::list(&plain, place).into_any(),
            })}
    }
}

/// The facts of the only contact of an item; its page needs no list.
fn own_facts(organisations: &[Entry]) -> Vec<impl IntoView + use<>> {
    organisations
        .iter()
        .filter_map(|entry| match &entry.details {
            Details::Organisation(organisation) => Some(organisations::facts(organisation)),
            _ => None,
        })
        .collect()
}
