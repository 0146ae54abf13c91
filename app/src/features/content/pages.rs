//! Section pages, item pages, and the page of one entry.

mod entry;
mod item;

pub(crate) use entry::entry_page;
pub use entry::{EntryPage, entry};
pub(super) use entry::{dates_of, gone};
pub use item::item;
pub(crate) use item::{item_at_home, item_page};

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::model::{Kind, Node, UpdatePeriod};
use super::{Ready, pending};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;

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
pub(crate) fn meta(node: &Node, updated_at: DateTime<Utc>) -> impl IntoView + use<> {
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

/// Sites of organisations have addresses of their own, however a slash is spelt.
fn of_the_law(section: &str) -> Result<&str> {
    if paths::is_site(section) { Err(PortalError::NotFound) } else { Ok(section) }
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
