//! The list, filtered and page by page, and as a file.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use tokio::task::spawn_blocking;

use super::super::model::Item;
use super::super::store;
use super::asked::{Asked, filter};
use super::table;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::csv;
use crate::ui::notice::Done;
use crate::ui::pagination::{PageHref, Pagination};

/// So many lines stand on a page, and in a file.
const PAGE_SIZE: u64 = 50;
const MOST_EXPORTED: u64 = 20_000;

/// A page of the list and what stands around it.
struct Part {
    items: Vec<Item>,
    count: u64,
    page: u64,
    pages: u64,
    units: Vec<(i64, Trilingual)>,
    outlets: Vec<String>,
    is_reader: bool,
    today: NaiveDate,
}

/// `GET /admin/press`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ReadPress, &Place::Site)?;
    let part = Arc::new(part(&portal, &staff, &asked).await?);
    let mut page = Page::new(staff.lang, paths::ADMIN_PRESS, tl!(staff.lang, "press-title"));
    page.query = asked.query();
    let keeps = staff.may(Action::KeepPress, &Place::Site);
    let done = done_words(&asked.done, staff.lang);
    Ok(respond_staff(&portal, &staff, page, move || {
        let href = PageHref { path: paths::ADMIN_PRESS.to_owned(), query: asked.query() };
        view! {
            <header class="page-header">
                <h1>{t!("press-title")}</h1>
                <p class="lead">{t!("press-lead")}</p>
            </header>
            {done.clone().map(|words| view! { <Done words=words /> })}
            {links(&asked, part.today, keeps)}
            {filter(&asked, &part.units, &part.outlets)}
            <p role="status">{t!("press-found", n = part.count)}</p>
            {table::table(&part.items, &part.units, part.today, keeps)}
            <Pagination page=part.page pages=part.pages href=href />
            {super::mail::form(part.is_reader)}
        }
    })
    .await)
}

fn done_words(done: &str, lang: Lang) -> Option<String> {
    match done {
        "added" | "saved" | "answered" => Some(tl!(lang, "press-done")),
        "removed" => Some(tl!(lang, "press-removed")),
        "mail" => Some(tl!(lang, "press-mail-on")),
        "no-mail" => Some(tl!(lang, "press-mail-off")),
        _ => None,
    }
}

async fn part(portal: &Portal, staff: &Staff, asked: &Asked) -> Result<Part> {
    let db = portal.db();
    let page = asked.page.unwrap_or(1);
    let offset = page.checked_sub(1).and_then(|before| before.checked_mul(PAGE_SIZE)).ok_or(PortalError::NotFound)?;
    if i64::try_from(offset).is_err() {
        return Err(PortalError::NotFound);
    }
    let (items, count) = store::list(db, &asked.wanted()?, (offset, PAGE_SIZE)).await?;
    let pages = count.div_ceil(PAGE_SIZE).max(1);
    if page > pages {
        return Err(PortalError::NotFound);
    }
    Ok(Part {
        items,
        count,
        page,
        pages,
        units: store::units(db).await?,
        outlets: store::outlets(db).await?,
        is_reader: store::is_reader(db, staff.user.id).await?,
        today: almaty(portal.now()).date_naive(),
    })
}

fn links(asked: &Asked, today: NaiveDate, keeps: bool) -> impl IntoView + use<> {
    view! {
        <ul class="links no-print">
            {keeps.then(|| view! { <li><a class="button" href=paths::NEW_PRESS_ITEM>{t!("press-new")}</a></li> })}
            <li><a href=paths::press_day(today)>{t!("press-today")}</a></li>
            <li><a href=paths::press("open=on")>{t!("press-only-open")}</a></li>
            <li><a href=paths::ADMIN_PRESS_SUMMARY>{t!("press-summary")}</a></li>
            <li><a href=paths::press_file(&asked.query()) download="">{t!("duties-csv")}</a></li>
        </ul>
    }
}

/// `GET /admin/press.csv`: the list as it is filtered.
pub async fn csv_file(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ReadPress, &Place::Site)?;
    let (items, _) = store::list(portal.db(), &asked.wanted()?, (0, MOST_EXPORTED)).await?;
    let units = store::units(portal.db()).await?;
    let lang = staff.lang;
    let pack = move || csv::download("press.csv", &table::lines(&items, &units, lang));
    spawn_blocking(pack).await.map_err(PortalError::internal)
}
