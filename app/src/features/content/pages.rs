//! Section pages, item pages, and the page of one entry.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::kinds::{
    documents, events, facts, faq, gallery, indicators, links, org_chart, organisations, pages, persons, sample,
    vacancies,
};
use super::model::{Details, Entry, Kind, Node, UpdatePeriod};
use super::pending;
use super::store::{self, Order, Range};
use super::{Help, Place, Ready, banner_views};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Db, Portal, Structure};
use crate::ui::dates;
use crate::ui::page_tools::PageTools;

/// `GET /{lang}/{section}`: purpose, responsible unit, items with one sentence each.
pub async fn section(State(portal): State<Portal>, Path((lang, key)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let structure = portal.structure()?;
    let Ok(section) = structure.section(&key) else {
        return Err(moved_item(&structure, lang, &key));
    };
    let section = Arc::new(section.clone());
    let ready = Arc::new(Ready::load(&portal).await?);
    let page =
        Page::new(lang, format!("/{key}"), section.title.get(lang)).at(&key, None).described(section.summary.get(lang));
    Ok(respond(&portal, page, move || section_view(&section, &ready)).await)
}

/// Somebody typed the key of an item as if it were a section: send them on.
fn moved_item(structure: &Structure, lang: Lang, key: &str) -> PortalError {
    match structure.item(key) {
        Ok((section, item)) if section.kind != Kind::Site => {
            PortalError::Moved(paths::item(lang, &section.key, &item.key))
        }
        _ => PortalError::NotFound,
    }
}

fn section_view(section: &Node, ready: &Ready) -> impl IntoView + use<> {
    let lang = lang();
    let items: Vec<_> = section
        .items
        .iter()
        .map(|item| {
            let is_ready = ready.has(item);
            view! {
                <li class=(!is_ready).then_some("items__pending")>
                    <a class="items__link" href=paths::item(lang, &section.key, &item.key)>
                        {item.title.get(lang).to_owned()}
                    </a>
                    {(!is_ready).then(pending::tag)}
                    <p>{item.summary.get(lang).to_owned()}</p>
                    {is_ready.then(|| item_meta(item))}
                </li>
            }
        })
        .collect();
    view! {
        <header class="page-header">
            <h1>{section.title.get(lang).to_owned()}</h1>
            <p class="lead">{section.summary.get(lang).to_owned()}</p>
            {meta(section, section.updated_at)}
        </header>
        <ul class="items">{items}</ul>
    }
}

/// Left out on phones, where the list of items itself is what counts.
fn item_meta(item: &Node) -> impl IntoView + use<> {
    let period = item.update_period.map(period_name);
    view! {
        <dl class="meta items__meta">
            {period.map(|period| view! { <div><dt>{t!("content-update-period")}</dt><dd>{period}</dd></div> })}
            <div><dt>{t!("content-changed")}</dt><dd>{dates::day(item.updated_at)}</dd></div>
        </dl>
    }
}

/// Responsible unit, update period and date of the last change (O116-T-20).
pub(super) fn meta(node: &Node, updated_at: DateTime<Utc>) -> impl IntoView + use<> {
    let unit = node.unit.as_ref().map(|unit| unit.get(lang()).to_owned());
    let period = node.update_period.map(period_name);
    view! {
        <dl class="meta">
            {unit.map(|unit| view! { <div><dt>{t!("content-unit")}</dt><dd>{unit}</dd></div> })}
            {period.map(|period| view! { <div><dt>{t!("content-update-period")}</dt><dd>{period}</dd></div> })}
            <div><dt>{t!("date-updated")}</dt><dd>{dates::moment(updated_at)}</dd></div>
        </dl>
    }
}

/// The words for an update period.
pub(crate) fn period_name(period: UpdatePeriod) -> String {
    match period {
        UpdatePeriod::Daily => t!("period-daily"),
        UpdatePeriod::Monthly => t!("period-monthly"),
        UpdatePeriod::Quarterly => t!("period-quarterly"),
        UpdatePeriod::Yearly => t!("period-yearly"),
        UpdatePeriod::AsNeeded => t!("period-as-needed"),
        UpdatePeriod::AsReceived => t!("period-as-received"),
        UpdatePeriod::OnEvent => t!("period-on-event"),
        UpdatePeriod::Permanent => t!("period-permanent"),
    }
}

/// `GET /{lang}/{section}/{item}`: everything the item holds, or what will be there.
pub async fn item(
    State(portal): State<Portal>,
    Path((lang, section, item)): Path<(String, String, String)>,
) -> Result<Response> {
    item_page(&portal, lang_of(&lang)?, of_the_law(&section)?, &item).await
}

/// Sites of organisations have addresses of their own, however a slash is spelt.
fn of_the_law(section: &str) -> Result<&str> {
    if paths::is_site(section) { Err(PortalError::NotFound) } else { Ok(section) }
}

/// The page of an item, by the keys of its section or site and its own.
pub(crate) async fn item_page(portal: &Portal, lang: Lang, section: &str, item: &str) -> Result<Response> {
    let structure = portal.structure()?;
    let (section, item) = located(&structure, section, item)?;
    let path = format!("/{}/{}", section.key, paths::own_name(&item.key));
    let canonical = paths::item(lang, &section.key, &item.key);
    if canonical != format!("/{lang}{path}") {
        return Err(PortalError::Moved(canonical));
    }
    let place = Place::new(lang, &structure, section, item);
    let entries = Arc::new(entries_of(portal, &structure, item, lang).await?);
    let meanwhile = Arc::new(if entries.is_empty() { Some(Help::load(portal, lang).await?) } else { None });
    let now = portal.now();
    let page = below(Page::new(lang, path, item.title.get(lang)).at(&section.key, Some(&item.key)), section)
        .described(item.summary.get(lang));
    // Beside the organisations of the city stand those with a site of their own (R95-1-2.4).
    let has_sites = item.key == "units-and-subordinates" && !structure.sites.is_empty();
    let item = Arc::new(item.clone());
    Ok(respond(portal, page, move || {
        let content = match &*meanwhile {
            Some(help) => pending::view(&item, &place, help).into_any(),
            None => content(&item, &entries, &place, now).into_any(),
        };
        item_view(&item, &entries, has_sites, content)
    })
    .await)
}

/// A page with the way to it: through its section, or through the list of sites and its site.
fn below(page: Page, section: &Node) -> Page {
    let lang = page.lang;
    let page = match section.kind {
        Kind::Site => page.under(&tl!(lang, "sites-title"), paths::sites(lang)),
        _ => page,
    };
    page.under(section.title.get(lang), paths::section(lang, &section.key))
}

fn located<'a>(structure: &'a Structure, section: &str, item: &str) -> Result<(&'a Node, &'a Node)> {
    let (own_section, item) = structure.item(item)?;
    if own_section.key == section { Ok((own_section, item)) } else { Err(PortalError::NotFound) }
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
    let plain = of(|details| matches!(details, Details::None | Details::Facts(..)));
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
        {(!acts.is_empty()).then(|| crate::features::acts::list(&acts))}
        {(!vacancies.is_empty()).then(|| vacancies::list(&vacancies, place, now))}
        {(!events.is_empty()).then(|| events::list(&events, place, now))}
        {(!documents.is_empty()).then(|| documents::list(&documents, place))}
        {(!indicators.is_empty()).then(|| indicators::table(&indicators, title))}
        {(!banners.is_empty()).then(|| view! { <ul class="items">{banners}</ul> })}
        {(!plain.is_empty())
            .then(|| match item.kind {
                Kind::Faq => faq::list(&plain, place).into_any(),
                Kind::Gallery => gallery::list(&plain, place).into_any(),
                Kind::News => super::news::list(&plain, place).into_any(),
                _ => pages::list(&plain, place).into_any(),
            })}
    }
}

/// `GET /{lang}/{section}/{item}/{slug}`: one entry with all that is known of it.
pub async fn entry(
    State(portal): State<Portal>,
    Path((lang, section, item, slug)): Path<(String, String, String, String)>,
) -> Result<Response> {
    entry_page(&portal, lang_of(&lang)?, (of_the_law(&section)?, &item), &slug).await
}

/// The page of an entry, by the keys of where it stands and its slug.
pub(crate) async fn entry_page(
    portal: &Portal,
    lang: Lang,
    (section, item): (&str, &str),
    slug: &str,
) -> Result<Response> {
    let structure = portal.structure()?;
    let (section, item) = located(&structure, section, item)?;
    let entry = match store::entry(portal.db(), item.id, slug, lang).await {
        Err(PortalError::NotFound) => return gone(portal, item, slug, lang).await,
        found => found?,
    };
    let path = format!("/{}/{}/{slug}", section.key, paths::own_name(&item.key));
    let canonical = match &entry.details {
        Details::Act(act) => paths::act(lang, &act.key),
        // All there is to tell of these stands in the list.
        Details::Link(_) | Details::Banner(_) | Details::Indicator(_) => paths::item(lang, &section.key, &item.key),
        _ if entry.slug == item.key => paths::item(lang, &section.key, &item.key),
        _ => paths::entry(lang, &section.key, &item.key, slug),
    };
    if canonical != format!("/{lang}{path}") {
        return Err(PortalError::Moved(canonical));
    }
    EntryPage::around(portal.db(), item, entry, lang).await?.respond(portal).await
}

/// What stands at the address of something withdrawn; nothing where nothing ever was.
pub(super) async fn gone(portal: &Portal, item: &Node, slug: &str, lang: Lang) -> Result<Response> {
    let notice = store::withdrawn::notice(portal.db(), item.id, slug).await?.ok_or(PortalError::NotFound)?;
    let notice = notice.get(lang).to_owned();
    let mut page = Page::new(lang, "", tl!(lang, "content-gone"));
    page.status = Some(StatusCode::GONE);
    page.unlisted = true;
    Ok(respond(portal, page, move || {
        let notice = notice.clone();
        view! {
            <header class="page-header">
                <h1>{t!("content-gone")}</h1>
                <p class="lead">{if notice.is_empty() { t!("content-gone-text") } else { notice }}</p>
            </header>
            <ul class="links">
                <li><a href=paths::home(lang)>{t!("nav-home")}</a></li>
                <li><a href=paths::search(lang)>{t!("nav-search")}</a></li>
            </ul>
        }
    })
    .await)
}

/// An entry with what stands around it, read and ready to be shown: in a preview it is read
/// inside a transaction that is over when the page is rendered.
pub struct EntryPage {
    entry: Entry,
    /// Pictures of the same album, or the latest other news.
    others: Vec<Entry>,
    item: String,
    lang: Lang,
}

impl EntryPage {
    pub async fn load(
        portal: &Portal,
        db: &impl Db,
        section: &str,
        item: &str,
        slug: &str,
        lang: Lang,
    ) -> Result<Self> {
        let structure = portal.structure()?;
        let (_, item) = located(&structure, section, item)?;
        let entry = store::entry(db, item.id, slug, lang).await?;
        Self::around(db, item, entry, lang).await
    }

    pub(super) async fn around(db: &impl Db, item: &Node, entry: Entry, lang: Lang) -> Result<Self> {
        let others = match item.kind {
            Kind::Gallery => store::entries(db, item.id, lang, Order::Position, Range::default()).await?,
            Kind::News if item.key == "news" => super::news::others(db, item, &entry, lang).await?,
            _ => Vec::new(),
        };
        Ok(Self { entry, others, item: item.key.clone(), lang })
    }

    pub async fn respond(self, portal: &Portal) -> Result<Response> {
        let structure = portal.structure()?;
        let (section, item) = structure.item(&self.item)?;
        if item.key == "news" {
            return super::news::show(portal, self.entry, self.others, self.lang).await;
        }
        Ok(show(portal, &structure, (section, item), self.entry, self.others, self.lang).await)
    }
}

async fn show(
    portal: &Portal,
    structure: &Arc<Structure>,
    (section, item): (&Node, &Node),
    entry: Entry,
    siblings: Vec<Entry>,
    lang: Lang,
) -> Response {
    let (entry, siblings) = (Arc::new(entry), Arc::new(siblings));
    let place = Place::new(lang, structure, section, item);
    let path = format!("/{}/{}/{}", section.key, paths::own_name(&item.key), entry.slug);
    let page = Page::new(lang, path, entry.words.title.clone()).at(&section.key, Some(&item.key));
    let page = below(page, section)
        .under(item.title.get(lang), paths::item(lang, &section.key, &item.key))
        .described(&entry.words.summary);
    respond(portal, page, move || entry_view(&entry, &siblings, &place)).await
}

fn entry_view(entry: &Entry, siblings: &[Entry], place: &Place) -> impl IntoView + use<> {
    let known = match &entry.details {
        Details::Organisation(organisation) => organisations::facts(organisation).into_any(),
        Details::Vacancy(vacancy) => vacancies::facts(entry, vacancy).into_any(),
        Details::Document(document) => documents::facts(entry, document).into_any(),
        Details::Event(_) => events::facts(entry).into_any(),
        Details::Facts(kind, data) => facts::list(kind, data).into_any(),
        _ => ().into_any(),
    };
    let body = match &entry.details {
        Details::Person(person) => persons::page(entry, person, place).into_any(),
        _ if place.kind == Kind::Gallery => gallery::page(entry, siblings, place).into_any(),
        _ => pages::body(entry, place).into_any(),
    };
    view! {
        <article class="flow">
            <header class="page-header">
                <h1 lang=entry.words.lang.code()>{entry.words.title.clone()}</h1>
                {dates_of(entry)}
            </header>
            {sample::note(entry)}
            {known}
            {body}
            <PageTools />
        </article>
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

/// Publication and last change with the time of day (O116-T-20, O116-U-2.9).
pub(super) fn dates_of(entry: &Entry) -> impl IntoView + use<> {
    let updated = (entry.updated_at != entry.published_at).then_some(entry.updated_at);
    let published = entry.published_at;
    view! {
        <dl class="meta">
            <div><dt>{t!("date-published")}</dt><dd>{dates::moment(published)}</dd></div>
            {updated.map(|moment| view! { <div><dt>{t!("date-updated")}</dt><dd>{dates::moment(moment)}</dd></div> })}
        </dl>
    }
}
