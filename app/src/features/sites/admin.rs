//! The list of sites and the form of one, for the administrator.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::changes::site_of;
use super::forms::SiteForm;
use super::store;
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::features::structure::{self, Row, word_fields};
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};
use crate::ui::notice::Done;

/// `GET /admin/sites`
pub async fn list(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let sites = Arc::new(store::all(portal.db()).await?);
    let page = Page::new(staff.lang, paths::ADMIN_SITES, tl!(staff.lang, "sites-title"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("sites-title")}</h1>
                <p class="lead">{t!("sites-admin-lead")}</p>
                <p><a class="button" href=paths::NEW_SITE>{t!("sites-open")}</a></p>
            </header>
            {table(&sites)}
        }
    })
    .await)
}

fn table(sites: &[Row]) -> impl IntoView + use<> {
    let lang = lang();
    if sites.is_empty() {
        return view! { <p>{t!("sites-none")}</p> }.into_any();
    }
    let rows: Vec<_> = sites
        .iter()
        .map(|site| {
            let address = paths::section(lang, &site.key);
            let address = match site.removed_at {
                None => view! { <a href=address.clone()>{address.clone()}</a> }.into_any(),
                Some(_) => address.into_any(),
            };
            view! {
                <tr>
                    <th scope="row"><a href=paths::admin_site(site.id)>{site.title.get(lang).to_owned()}</a></th>
                    <td>{address}</td>
                    <td>{state(site)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t!("sites-title")>
            <table class="table">
                <caption class="visually-hidden">{t!("sites-title")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("sites-name")}</th>
                        <th scope="col">{t!("sites-address")}</th>
                        <th scope="col">{t!("sites-state")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn state(site: &Row) -> String {
    if site.removed_at.is_some() { t!("sites-state-closed") } else { t!("sites-state-open") }
}

/// `GET /admin/sites/new`
pub async fn new_site(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    form_page(&portal, &staff, None, SiteForm::default(), FieldErrors::default()).await
}

/// What was done a moment ago, to be told once.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arrival {
    done: String,
}

impl Arrival {
    fn words(&self, lang: Lang) -> Option<String> {
        match self.done.as_str() {
            "opened" => Some(tl!(lang, "care-site-opened")),
            "saved" => Some(tl!(lang, "people-done")),
            "closed" => Some(tl!(lang, "care-site-closed")),
            "reopened" => Some(tl!(lang, "care-site-reopened")),
            _ => None,
        }
    }
}

/// `GET /admin/sites/{id}`
pub async fn site(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let row = site_of(&portal, &id).await?;
    let form = SiteForm::from(&row);
    let done = arrival.words(staff.lang);
    show(&portal, &staff, Some(row), form, FieldErrors::default(), done).await
}

/// The form of a site, or of a new one; with what was typed and what is wrong.
pub async fn form_page(
    portal: &Portal,
    staff: &Staff,
    row: Option<Row>,
    form: SiteForm,
    errors: FieldErrors,
) -> Result<Response> {
    show(portal, staff, row, form, errors, None).await
}

async fn show(
    portal: &Portal,
    staff: &Staff,
    row: Option<Row>,
    form: SiteForm,
    errors: FieldErrors,
    done: Option<String>,
) -> Result<Response> {
    let lang = staff.lang;
    let units = Arc::new(store::units(portal.db()).await?);
    let (path, title) = match &row {
        Some(row) => (paths::admin_site(row.id), row.title.get(lang).to_owned()),
        None => (paths::NEW_SITE.to_owned(), tl!(lang, "sites-open")),
    };
    let mut page =
        Page::new(lang, path.clone(), title.clone()).under(&tl!(lang, "sites-title"), paths::ADMIN_SITES.to_owned());
    page.refuse(&errors);
    let row = Arc::new(row);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.named(label) />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{title.clone()}</h1>
                {(*row).as_ref().map(known)}
            </header>
            <form class="form" method="post" action=path.clone() novalidate="">
                {word_fields(&form.words, &errors)}
                <Field
                    name="slug"
                    label=t!("sites-slug")
                    hint=t!("sites-slug-hint")
                    value=form.slug.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                {unit_field(&units, &form.unit)}
                <div class="actions">
                    <button class="button" type="submit">
                        {if row.is_some() { t!("common-save") } else { t!("sites-open") }}
                    </button>
                </div>
            </form>
            {(*row).as_ref().map(closing)}
        }
    })
    .await)
}

/// Whether a site is open, and where its parts are worked on.
fn known(site: &Row) -> impl IntoView + use<> {
    let is_open = site.removed_at.is_none();
    view! {
        <dl class="meta"><div><dt>{t!("sites-state")}</dt><dd>{state(site)}</dd></div></dl>
        {is_open
            .then(|| {
                let section = format!("{}#section-{}", paths::ADMIN_STRUCTURE, site.id);
                view! {
                    <ul class="links links--row">
                        <li><a href=paths::section(lang(), &site.key)>{t!("newsroom-open-public")}</a></li>
                        <li><a href=section>{t!("sites-arrange")}</a></li>
                        <li><a href=paths::section_content(site.id)>{t!("sites-content")}</a></li>
                    </ul>
                }
            })}
    }
}

/// What the fields of the form are called.
fn label(name: &str) -> Option<String> {
    match name {
        "slug" => Some(t!("sites-slug")),
        "unit" => Some(t!("content-unit")),
        _ => structure::label(name),
    }
}

fn unit_field(units: &[(i64, Trilingual)], chosen: &str) -> impl IntoView + use<> {
    let lang = lang();
    let options: Vec<_> = units
        .iter()
        .map(|(id, name)| {
            view! { <option value=*id selected={id.to_string() == chosen}>{name.get(lang).to_owned()}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="unit">{t!("content-unit")}</label>
            <select class="select" id="unit" name="unit">
                <option value="">{t!("sites-no-unit")}</option>
                {options}
            </select>
        </div>
    }
}

fn closing(site: &Row) -> impl IntoView + use<> {
    let (action, title, text, class) = if site.removed_at.is_some() {
        ("reopen", t!("sites-reopen"), None, "button")
    } else {
        ("close", t!("sites-close"), Some(t!("sites-close-text")), "button button--danger")
    };
    view! {
        <h2>{title.clone()}</h2>
        <form class="form" method="post" action=paths::admin_site_action(site.id, action)>
            {text.map(|text| view! { <p>{text}</p> })}
            <div class="actions"><button class=class type="submit">{title}</button></div>
        </form>
    }
}
