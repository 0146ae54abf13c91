//! The page of one entry, with what stands around it.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::super::kinds::{documents, events, facts, gallery, organisations, pages, persons, sample, vacancies};
use super::super::model::{Details, Entry, Kind, Node};
use super::super::store::{self, Order, Range};
use super::super::{Place, news};
use super::{below, located, of_the_law};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::{appointments, surveys::Rating};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal, Structure};
use crate::ui::dates;
use crate::ui::page_tools::PageTools;

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
pub(in super::super) async fn gone(portal: &Portal, item: &Node, slug: &str, lang: Lang) -> Result<Response> {
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
    pub(in super::super) entry: Entry,
    /// Pictures of the same album, or the latest other news.
    pub(in super::super) others: Vec<Entry>,
    item: String,
    pub(in super::super) lang: Lang,
    /// The address of a draft that is looked at.
    pub(in super::super) preview: Option<String>,
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

    pub(in super::super) async fn around(db: &impl Db, item: &Node, entry: Entry, lang: Lang) -> Result<Self> {
        let others = match item.kind {
            Kind::Gallery => store::entries(db, item.id, lang, Order::Position, Range::default()).await?,
            Kind::News if item.key == "news" => news::others(db, item, &entry, lang).await?,
            _ => Vec::new(),
        };
        Ok(Self { entry, others, item: item.key.clone(), lang, preview: None })
    }

    /// The page of a draft: its other languages are at the address of the preview too.
    #[must_use]
    pub fn previewed_at(mut self, address: String) -> Self {
        self.preview = Some(address);
        self
    }

    pub async fn respond(self, portal: &Portal) -> Result<Response> {
        let structure = portal.structure()?;
        let (section, item) = structure.item(&self.item)?;
        if item.key == "news" {
            return news::show(portal, self).await;
        }
        show(portal, &structure, (section, item), self).await
    }
}

async fn show(
    portal: &Portal,
    structure: &Arc<Structure>,
    (section, item): (&Node, &Node),
    found: EntryPage,
) -> Result<Response> {
    let EntryPage { entry, others, lang, preview, .. } = found;
    let (entry, siblings) = (Arc::new(entry), Arc::new(others));
    let receptions = appointments::booking_addresses(portal, lang).await?;
    let place = Place::new(lang, structure, section, item).with_receptions(receptions);
    let path = format!("/{}/{}/{}", section.key, paths::own_name(&item.key), entry.slug);
    let page = Page { preview, ..Page::new(lang, path, entry.words.title.clone()) }.at(&section.key, Some(&item.key));
    let page = below(page, section)
        .under(item.title.get(lang), paths::item(lang, &section.key, &item.key))
        .described(&entry.words.summary);
    let rating = if page.preview.is_none() { Rating::load(portal, &item.key, &entry.slug).await? } else { None };
    Ok(respond(portal, page, move || {
        view! {
            {entry_view(&entry, &siblings, &place)}
            {rating.as_ref().map(Rating::view)}
        }
    })
    .await)
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

/// Publication and last change with the time of day (O116-T-20, O116-U-2.9).
pub(in super::super) fn dates_of(entry: &Entry) -> impl IntoView + use<> {
    let updated = (entry.updated_at != entry.published_at).then_some(entry.updated_at);
    let published = entry.published_at;
    view! {
        <dl class="meta">
            <div><dt>{t!("date-published")}</dt><dd>{dates::moment(published)}</dd></div>
            {updated.map(|moment| view! { <div><dt>{t!("date-updated")}</dt><dd>{dates::moment(moment)}</dd></div> })}
        </dl>
    }
}
