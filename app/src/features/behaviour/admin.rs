//! The forms of the administrator, each with the earlier versions below it.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::model::{Behaviours, FEWEST, MOST, Own, Site, page_size};
use super::store::{self, Version};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::features::site as site_version;
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;
use crate::ui::form::{ErrorSummary, Field};
use crate::ui::notice::{Arrival, saved};
use crate::ui::table::{DataTable, columns};

/// What a form holds, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    page_size: String,
    tools: String,
    carousel_moves: String,
    counter: String,
    in_search: String,
    in_sitemap: String,
}

fn tick(on: bool) -> String {
    if on { "on" } else { "" }.to_owned()
}

fn digits(size: Option<u64>) -> String {
    size.map(|size| size.to_string()).unwrap_or_default()
}

impl From<Site> for Typed {
    fn from(site: Site) -> Self {
        Self {
            page_size: digits(site.page_size),
            tools: tick(site.tools),
            carousel_moves: tick(site.carousel_moves),
            counter: tick(site.counter),
            ..Self::default()
        }
    }
}

impl From<Own> for Typed {
    fn from(own: Own) -> Self {
        let tools = match own.tools {
            None => "",
            Some(true) => "yes",
            Some(false) => "no",
        };
        Self {
            page_size: digits(own.page_size),
            tools: tools.to_owned(),
            in_search: tick(own.in_search),
            in_sitemap: tick(own.in_sitemap),
            ..Self::default()
        }
    }
}

/// The number of entries, or what is wrong with it.
fn size(typed: &Typed, staff: &Staff) -> Result<Option<u64>, FieldErrors> {
    page_size(&typed.page_size).map_err(|()| {
        let mut errors = FieldErrors::default();
        errors.add("page_size", tl!(staff.lang, "behaviour-size-wrong", min = FEWEST, max = MOST));
        errors
    })
}

/// `GET /admin/settings/pages`
pub async fn site(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let stored = store::read(portal.db()).await?;
    let typed = Typed::from(stored.site);
    site_page(&portal, &staff, typed, FieldErrors::default(), arrival.is_saved()).await
}

/// `POST /admin/settings/pages`
pub async fn save_site(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let page_size = match size(&typed, &staff) {
        Ok(size) => size,
        Err(errors) => return site_page(&portal, &staff, typed, errors, false).await,
    };
    let wanted = Site {
        page_size,
        tools: !typed.tools.is_empty(),
        carousel_moves: !typed.carousel_moves.is_empty(),
        counter: !typed.counter.is_empty(),
    };
    change(&portal, &staff, None, json!(wanted)).await
}

/// `GET /admin/settings/pages/{id}`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let id = known(&portal, &id)?;
    let own = store::read(portal.db()).await?.own(id);
    own_page(&portal, &staff, id, Typed::from(own), FieldErrors::default(), arrival.is_saved()).await
}

/// `POST /admin/settings/pages/{id}`
pub async fn save_page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let id = known(&portal, &id)?;
    let page_size = match size(&typed, &staff) {
        Ok(size) => size,
        Err(errors) => return own_page(&portal, &staff, id, typed, errors, false).await,
    };
    let tools = match typed.tools.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let wanted =
        Own { page_size, tools, in_search: !typed.in_search.is_empty(), in_sitemap: !typed.in_sitemap.is_empty() };
    change(&portal, &staff, Some(id), json!(wanted)).await
}

/// `POST /admin/settings/pages/restore/{version}`: an earlier version counts again.
pub async fn restore(State(portal): State<Portal>, staff: Staff, Path(version): Path<String>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let id = version.parse().map_err(|_| PortalError::NotFound)?;
    let version = store::one(portal.db(), id).await?.ok_or(PortalError::NotFound)?;
    change(&portal, &staff, version.section, version.options).await
}

/// Stores a version that differs from the newest, and tells the log.
async fn change(portal: &Portal, staff: &Staff, section: Option<i64>, options: Value) -> Result<Response> {
    let title = match section {
        None => tl!(staff.lang, "behaviour-title"),
        Some(id) => title_of(&*portal.structure()?, id, staff)?,
    };
    let tx = portal.begin().await?;
    let stored = store::read(&*tx).await?;
    let before = section.map_or_else(|| json!(stored.site), |id| json!(stored.own(id)));
    if before != options {
        store::add(&*tx, section, options.clone(), &staff.user.name, portal.now()).await?;
        site_version::raise_version(&*tx, portal.now()).await?;
        let record = Record {
            action: "change",
            target: "behaviour",
            target_id: section.map(|id| id.to_string()).unwrap_or_default(),
            title,
            before: Some(before),
            after: Some(options),
        };
        audit::record(&*tx, Some(staff), portal.now(), record).await?;
    }
    tx.commit().await?;
    portal.refresh().await?;
    let back = section.map_or_else(|| paths::ADMIN_PAGES_BEHAVIOUR.to_owned(), paths::admin_page_behaviour);
    Ok(Redirect::to(&Arrival::saved(&back)).into_response())
}

/// The id of a section or item that exists.
fn known(portal: &Portal, id: &str) -> Result<i64> {
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let structure = portal.structure()?;
    let is_section = structure.sections.iter().any(|section| section.id == id);
    (is_section || structure.item_by_id(id).is_some()).then_some(id).ok_or(PortalError::NotFound)
}

fn title_of(structure: &Structure, id: i64, staff: &Staff) -> Result<String> {
    let section = structure.sections.iter().find(|section| section.id == id);
    let node = section.or_else(|| structure.item_by_id(id).map(|(_, item)| item));
    node.map(|node| node.title.get(staff.lang).to_owned()).ok_or(PortalError::NotFound)
}

async fn site_page(
    portal: &Portal,
    staff: &Staff,
    typed: Typed,
    errors: FieldErrors,
    is_saved: bool,
) -> Result<Response> {
    let lang = staff.lang;
    let versions = Arc::new(store::versions(portal.db(), None).await?);
    let structure = portal.structure()?;
    let stored = Arc::new(store::read(portal.db()).await?);
    let mut page = Page::new(lang, paths::ADMIN_PAGES_BEHAVIOUR, tl!(lang, "behaviour-title"))
        .under(&tl!(lang, "settings-title"), paths::ADMIN_SETTINGS.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            {saved(is_saved)}
            <header class="page-header">
                <h1>{t!("behaviour-title")}</h1>
                <p class="lead">{t!("behaviour-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::ADMIN_PAGES_BEHAVIOUR novalidate="">
                {size_field(&typed, &errors)}
                {check("carousel_moves", t!("behaviour-carousel"), !typed.carousel_moves.is_empty())}
                {check("counter", t!("behaviour-counter"), !typed.counter.is_empty())}
                {check("tools", t!("behaviour-tools"), !typed.tools.is_empty())}
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
            {history(&versions)}
            {tree(&structure, &stored)}
        }
    })
    .await)
}

async fn own_page(
    portal: &Portal,
    staff: &Staff,
    id: i64,
    typed: Typed,
    errors: FieldErrors,
    is_saved: bool,
) -> Result<Response> {
    let lang = staff.lang;
    let versions = Arc::new(store::versions(portal.db(), Some(id)).await?);
    let title = title_of(&*portal.structure()?, id, staff)?;
    let mut page = Page::new(lang, paths::admin_page_behaviour(id), title.clone())
        .under(&tl!(lang, "settings-title"), paths::ADMIN_SETTINGS.to_owned())
        .under(&tl!(lang, "behaviour-title"), paths::ADMIN_PAGES_BEHAVIOUR.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        let choices: Vec<_> =
            [("", t!("behaviour-as-site")), ("yes", t!("behaviour-shown")), ("no", t!("behaviour-hidden"))]
                .into_iter()
                .map(|(value, name)| view! { <option value=value selected={typed.tools == value}>{name}</option> })
                .collect();
        view! {
            <ErrorSummary errors=errors.clone() />
            {saved(is_saved)}
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{t!("behaviour-own-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::admin_page_behaviour(id) novalidate="">
                {size_field(&typed, &errors)}
                <div class="field">
                    <label for="tools">{t!("behaviour-tools")}</label>
                    <select class="select" id="tools" name="tools">{choices}</select>
                </div>
                {check("in_search", t!("behaviour-in-search"), !typed.in_search.is_empty())}
                {check("in_sitemap", t!("behaviour-in-sitemap"), !typed.in_sitemap.is_empty())}
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
            {history(&versions)}
        }
    })
    .await)
}

fn size_field(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <Field
            name="page_size"
            label=t!("behaviour-size")
            hint=t!("behaviour-size-hint", min = FEWEST, max = MOST)
            kind="number"
            value=typed.page_size.clone()
            autocomplete="off"
            errors=errors.clone()
        />
    }
}

fn check(name: &'static str, label: String, on: bool) -> impl IntoView {
    view! {
        <div class="check">
            <input type="checkbox" id=name name=name value="on" checked=on />
            <label for=name>{label}</label>
        </div>
    }
}

/// Earlier versions, each with the button that brings it back.
fn history(versions: &[Version]) -> impl IntoView + use<> {
    let rows: Vec<_> = versions
        .iter()
        .enumerate()
        .map(|(number, version)| {
            let words = described(&version.options);
            let action = paths::admin_behaviour_restore(version.id);
            let restore = if number == 0 {
                view! { <span>{t!("behaviour-current")}</span> }.into_any()
            } else {
                let label = t!("behaviour-restore-this", id = version.id);
                view! {
                    <form method="post" action=action>
                        <button class="button button--quiet" type="submit" aria-label=label>
                            {t!("behaviour-restore")}
                        </button>
                    </form>
                }
                .into_any()
            };
            view! {
                <tr>
                    <th scope="row">{dates::short_moment(version.at)}</th>
                    <td>{version.changed_by.clone()}</td>
                    <td>{words}</td>
                    <td>{restore}</td>
                </tr>
            }
        })
        .collect();
    let has_any = !rows.is_empty();
    view! {
        <h2>{t!("behaviour-history")}</h2>
        {(!has_any).then(|| view! { <p>{t!("behaviour-never-changed")}</p> })}
        {has_any
            .then(|| {
                view! {
                    <DataTable
                        label=t!("behaviour-history")
                        caption=t!("behaviour-versions")
                        columns=columns([
                            t!("audit-when"), t!("audit-who"), t!("behaviour-set"), t!("behaviour-restore"),
                        ])
                    >
                        {rows}
                    </DataTable>
                }
            })}
    }
}

/// The options of a version in words, in the order of the forms.
fn described(options: &Value) -> String {
    let said = |on: bool| if on { t!("behaviour-yes") } else { t!("behaviour-no") };
    let named = [
        ("carousel_moves", t!("behaviour-carousel")),
        ("counter", t!("behaviour-counter")),
        ("tools", t!("behaviour-tools")),
        ("in_search", t!("behaviour-in-search")),
        ("in_sitemap", t!("behaviour-in-sitemap")),
    ];
    let size = options.get("page_size").and_then(Value::as_u64);
    let size = size.map(|size| format!("{}: {size}", t!("behaviour-size")));
    let ticks =
        named.into_iter().filter_map(|(key, name)| Some(format!("{name}: {}", said(options.get(key)?.as_bool()?))));
    size.into_iter().chain(ticks).collect::<Vec<_>>().join("; ")
}

/// Every section and item as a way to its own page; those with a way of their own say so.
fn tree(structure: &Structure, stored: &Behaviours) -> impl IntoView + use<> {
    let lang = lang();
    let link = |id: i64, title: &str| {
        let differs = stored.own(id) != Own::default();
        view! {
            <a href=paths::admin_page_behaviour(id)>{title.to_owned()}</a>
            {differs.then(|| view! { " " <strong>{t!("behaviour-own")}</strong> })}
        }
    };
    let sections: Vec<_> = structure
        .sections
        .iter()
        .map(|section| {
            let items: Vec<_> =
                section.items.iter().map(|item| view! { <li>{link(item.id, item.title.get(lang))}</li> }).collect();
            view! {
                <li>
                    {link(section.id, section.title.get(lang))}
                    <ul>{items}</ul>
                </li>
            }
        })
        .collect();
    view! {
        <h2>{t!("behaviour-pages")}</h2>
        <p>{t!("behaviour-pages-lead")}</p>
        <ul class="links">{sections}</ul>
    }
}
