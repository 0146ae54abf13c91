//! The matrix for the staff.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::model::{State as Standing, Wanted};
use super::store::{self, Filter, Row};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;
use crate::ui::filter;
use crate::ui::form::Select;
use crate::ui::link::Icon;
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns, language_columns};

/// How many pages the matrix shows at once.
const PAGE_SIZE: u64 = 50;

/// The query of the matrix.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    section: String,
    state: String,
    page: Option<u64>,
}

impl Asked {
    fn filter(&self, structure: &Structure) -> Result<Filter> {
        let sections = if self.section.is_empty() { None } else { Some(sections(structure, &self.section)?) };
        let state = match self.state.as_str() {
            "" => None,
            name => Some(Wanted::from_name(name).ok_or(PortalError::BadRequest)?),
        };
        Ok(Filter { sections, state })
    }

    fn query(&self) -> String {
        let pairs = [("section", &self.section), ("state", &self.state)];
        paths::query_of(pairs)
    }
}

/// The item of a key, or all items of a top-level section.
fn sections(structure: &Structure, key: &str) -> Result<Vec<i64>> {
    match structure.section(key).or_else(|_| structure.site(key)) {
        Ok(section) => Ok(section.items.iter().map(|item| item.id).collect()),
        Err(_) => structure.item(key).map(|(_, item)| vec![item.id]),
    }
}

/// `GET /admin/translations`
pub async fn matrix(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let structure = portal.structure()?;
    let filter = asked.filter(&structure)?;
    let found = store::count(portal.db(), &filter).await?;
    let pages = found.div_ceil(PAGE_SIZE).max(1);
    let number = asked.page.unwrap_or(1);
    if number == 0 || number > pages {
        return Err(PortalError::NotFound);
    }
    let rows = Arc::new(store::rows(portal.db(), &filter, (number - 1) * PAGE_SIZE, PAGE_SIZE).await?);
    let href = PageHref { path: paths::ADMIN_TRANSLATIONS.to_owned(), query: asked.query() };
    let mut page = Page::new(staff.lang, paths::ADMIN_TRANSLATIONS, tl!(staff.lang, "admin-translations"));
    page.query = asked.query();
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("admin-translations")}</h1>
                <p class="lead">{t!("translations-lead")}</p>
            </header>
            {filter_form(&asked, &structure)}
            <p>{t!("translations-found", n = found)}</p>
            {table(&rows, &structure)}
            <Pagination page=number pages=pages href=href.clone() />
        }
    })
    .await)
}

fn filter_form(asked: &Asked, structure: &Structure) -> impl IntoView + use<> {
    let lang = lang();
    let option = |key: &str, title: &str, chosen: bool| {
        view! { <option value=key.to_owned() selected=chosen>{title.to_owned()}</option> }
    };
    let sections: Vec<_> = structure
        .all()
        .map(|section| {
            let title = section.title.get(lang);
            let whole = option(&section.key, &t!("translations-whole", title = title), asked.section == section.key);
            // An item that bears its section's key is asked for as the section.
            let items: Vec<_> = section
                .items
                .iter()
                .filter(|item| structure.section(&item.key).is_err())
                .map(|item| option(&item.key, item.title.get(lang), asked.section == item.key))
                .collect();
            view! { <optgroup label=title.to_owned()>{whole}{items}</optgroup> }
        })
        .collect();
    let states: Vec<_> = Wanted::ALL
        .into_iter()
        .map(|wanted| option(wanted.name(), &wanted_name(wanted), asked.state == wanted.name()))
        .collect();
    let fields = view! {
        <Select name="section" label=t!("duties-section")>
            <option value="">{t!("translations-everywhere")}</option>
            {sections}
        </Select>
        <Select name="state" label=t!("duties-state")>
            <option value="">{t!("filter-all")}</option>
            {states}
        </Select>
    };
    filter::form(paths::ADMIN_TRANSLATIONS, t!("translations-filter"), fields)
}

fn wanted_name(wanted: Wanted) -> String {
    match wanted {
        Wanted::Missing => t!("translations-missing"),
        Wanted::Stale => t!("translations-stale"),
        Wanted::Current => t!("translations-current"),
    }
}

fn table(rows: &[Row], structure: &Structure) -> impl IntoView + use<> {
    if rows.is_empty() {
        return view! { <p class="notice">{t!("translations-none")}</p> }.into_any();
    }
    let (before, after) = ([t!("translations-page"), t!("duties-section")], [t!("translations-edit-column")]);
    let columns = columns(before).into_iter().chain(language_columns()).chain(columns(after)).collect();
    let lines: Vec<_> = rows.iter().map(|row| line(row, structure)).collect();
    view! {
        <DataTable label=t!("admin-translations") caption=t!("translations-caption") columns=columns>
            {lines}
        </DataTable>
    }
    .into_any()
}

fn line(row: &Row, structure: &Structure) -> impl IntoView + use<> {
    let lang = lang();
    let place = structure.item_by_id(row.section_id);
    let section = place.map(|(_, item)| item.title.get(lang).to_owned());
    let address = place.map(|(section, item)| paths::entry(lang, &section.key, &item.key, &row.slug));
    let title = row.title.clone();
    let foreign = (row.title_lang != lang).then_some(row.title_lang.code());
    let states: Vec<_> = row.states.into_iter().map(|state| view! { <td>{mark(state)}</td> }).collect();
    view! {
        <tr>
            <th scope="row" lang=foreign>
                {match address {
                    Some(address) => view! { <a href=address>{title.clone()}</a> }.into_any(),
                    None => title.clone().into_any(),
                }}
            </th>
            <td>{section}</td>
            {states}
            <td>
                <a href=paths::edit_item(row.id)>
                    {t!("translations-edit")}
                    <span class="visually-hidden">": "<span lang=foreign>{title}</span></span>
                </a>
            </td>
        </tr>
    }
}

fn mark(state: Standing) -> impl IntoView {
    match state {
        Standing::Missing => {
            view! { <span class="state state--bad"><Icon name="circle-dashed" />{t!("translations-missing")}</span> }
                .into_any()
        }
        Standing::Current => {
            view! { <span class="state state--good"><Icon name="circle-check" />{t!("translations-current")}</span> }
                .into_any()
        }
        Standing::Stale(since) => view! {
            <span class="state state--wait"><Icon name="clock" />{t!("translations-stale")}</span>
            " "
            <small>{t!("translations-since")}" "{dates::day(since)}</small>
        }
        .into_any(),
    }
}
