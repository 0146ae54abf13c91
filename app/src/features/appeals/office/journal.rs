//! The incoming journal (R95-3-2): what came in by which way, where it stands, what is due; to
//! sort, to filter, to print, and as files (R95-1-6.7f).

mod asked;
mod table;

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use tokio::task::spawn_blocking;

use super::super::model::states::Step;
use super::super::model::terms::Due;
use super::super::model::{Channel, Number};
use super::super::require;
use super::super::store::{self, Appeal, Order, Sight, Wanted};
use super::appeal::step_done;
use super::hands::{Given, Hands};
use super::{sight, tools};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::notice::{Arrival, Done};
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::{csv, xlsx};

use asked::{Asked, Choices};

/// So many appeals stand on a page.
const PAGE_SIZE: u64 = 50;
/// So many on the sheets to be printed, and in a file.
const MOST_PRINTED: u64 = 1_000;
const MOST_EXPORTED: u64 = 20_000;

/// A part of the journal and what stands around it.
struct Part {
    found: Vec<Appeal>,
    count: u64,
    late: u64,
    page: u64,
    pages: u64,
    choices: Choices,
    hands: Hands,
    asked: Asked,
    today: NaiveDate,
}

/// `GET /admin/appeals`: everybody sees the appeals in which they play a part.
pub(super) async fn list(
    State(portal): State<Portal>,
    staff: Staff,
    Query(asked): Query<Asked>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let part = Arc::new(part(&portal, &staff, asked).await?);
    let mut page = Page::new(staff.lang, paths::ADMIN_APPEALS, tl!(staff.lang, "appeals-journal"));
    page.query = part.asked.query();
    let parts = tools::parts(&staff);
    Ok(respond_staff(&portal, &staff, page, move || {
        let href = PageHref { path: paths::ADMIN_APPEALS.to_owned(), query: part.asked.query() };
        view! {
            <div class="reception__journal stack-4">
                {done(&arrival)}
                <header class="page-header">
                    <h1>{t!("appeals-journal")}</h1>
                    <p class="lead">{t!("appeals-journal-lead", count = part.count, late = part.late)}</p>
                </header>
                {tools::links(&parts)}
                {asked::filter(&part.asked, &part.choices)}
                {table::table(&part)}
                <Pagination page=part.page pages=part.pages href=href />
                {files(&part.asked)}
            </div>
        }
    })
    .await)
}

/// The step by which an appeal was handed on to those who may read it.
fn done(arrival: &Arrival) -> Option<impl IntoView + use<>> {
    let (step, number) = (Step::from_name(&arrival.done)?, arrival.about::<Number>()?);
    let words = format!("{}: {}", t!("appeals-track-title", number = number.to_string()), step_done(step));
    Some(view! { <Done words=words /> })
}

fn files(asked: &Asked) -> impl IntoView + use<> {
    let query = asked.query();
    view! {
        <ul class="links no-print">
            <li><a href=paths::appeals_file("csv", &query) download="">{t!("duties-csv")}</a></li>
            <li><a href=paths::appeals_file("xlsx", &query) download="">{t!("duties-xlsx")}</a></li>
            <li><a href=paths::appeals_print(&query)>{t!("office-print")}</a></li>
        </ul>
    }
}

async fn part(portal: &Portal, staff: &Staff, asked: Asked) -> Result<Part> {
    let db = portal.db();
    let today = almaty(portal.now()).date_naive();
    let sight = sight(staff);
    let wanted = asked.wanted(today, sight);
    let size = if asked.print.is_empty() { PAGE_SIZE } else { MOST_PRINTED };
    let page = asked.page.unwrap_or(1);
    let offset = page.checked_sub(1).ok_or(PortalError::NotFound)?.saturating_mul(size);
    let offset = if i64::try_from(offset).is_ok() { offset } else { return Err(PortalError::NotFound) };
    let (found, count) = store::journal(db, portal.sealer()?, (sight, wanted), asked.order(), (offset, size)).await?;
    let pages = count.div_ceil(size).max(1);
    if page > pages {
        return Err(PortalError::NotFound);
    }
    let late = store::count(db, sight, Wanted { overdue_on: Some(today), ..wanted }).await?;
    let choices = choices(portal, sight, today).await?;
    let hands = Hands::of(db, found.iter().map(Given::from)).await?;
    Ok(Part { found, count, late, page, pages, choices, hands, asked, today })
}

/// What the filter offers; people and units only to those who see everybody's appeals.
async fn choices(portal: &Portal, sight: Sight, today: NaiveDate) -> Result<Choices> {
    let workers = store::workers(portal.db()).await?;
    let first = store::first_year(portal.db()).await?.unwrap_or(today.year());
    let mut people: Vec<_> = workers.iter().map(|(id, worker)| (*id, worker.name.clone())).collect();
    people.sort_by(|one, other| one.1.cmp(&other.1));
    let mut units: Vec<_> = workers.values().filter_map(|worker| worker.unit.clone()).collect();
    units.sort_by_key(|(id, _)| *id);
    units.dedup_by_key(|(id, _)| *id);
    if !sight.all {
        units.clear();
    }
    let years = (first..=today.year()).rev().collect();
    Ok(Choices { executors: people, units, years, offers_people: sight.all })
}

/// `GET /admin/appeals.csv`: the journal as it is filtered, without what applicants wrote.
pub(super) async fn csv_file(
    State(portal): State<Portal>,
    staff: Staff,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    require(&staff)?;
    packed(&portal, &staff, &asked, |lines| csv::download("appeals.csv", lines)).await
}

/// `GET /admin/appeals.xlsx`
pub(super) async fn xlsx_file(
    State(portal): State<Portal>,
    staff: Staff,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    require(&staff)?;
    let title = tl!(staff.lang, "appeals-journal");
    let bytes = packed(&portal, &staff, &asked, move |lines| xlsx::file(&title, lines)).await??;
    let headers = [
        (header::CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"appeals.xlsx\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}

/// The lines of a file, packed where it keeps no other request waiting.
async fn packed<T: Send + 'static>(
    portal: &Portal,
    staff: &Staff,
    asked: &Asked,
    pack: impl FnOnce(&[Vec<String>]) -> T + Send + 'static,
) -> Result<T> {
    let sight = sight(staff);
    let wanted = asked.wanted(almaty(portal.now()).date_naive(), sight);
    let found = store::lines(portal.db(), (sight, wanted), asked.order(), MOST_EXPORTED).await?;
    let workers = store::workers(portal.db()).await?;
    let tx = portal.begin().await?;
    let after = Some(serde_json::json!({ "appeals": found.len() }));
    let record = Record { action: "export", target: "appeal", after, ..Record::default() };
    audit::record(&*tx, Some(staff), portal.now(), record).await?;
    tx.commit().await?;
    let lang = staff.lang;
    let packing = spawn_blocking(move || {
        let name = |id: Option<i64>| id.and_then(|id| workers.get(&id)).map(|worker| worker.name.clone());
        let rows = found.into_iter().map(|line| table::line(line, name, lang));
        let lines: Vec<_> = std::iter::once(table::heading(lang)).chain(rows).collect();
        pack(&lines)
    });
    packing.await.map_err(PortalError::internal)
}

/// How a term stands, in words.
pub(super) fn due_in_words(due: Due) -> String {
    match due {
        Due::In(0) => t!("appeals-due-today"),
        Due::In(days) => t!("appeals-due-in", days = days),
        Due::Overdue(days) => t!("appeals-due-over", days = days),
    }
}

/// What a way in is called.
pub(in super::super) fn channel_name(channel: Channel, lang: Lang) -> String {
    match channel {
        Channel::Portal => tl!(lang, "office-channel-portal"),
        Channel::Email => tl!(lang, "office-channel-email"),
        Channel::Post => tl!(lang, "office-channel-post"),
        Channel::Phone => tl!(lang, "office-channel-phone"),
        Channel::Counter => tl!(lang, "office-channel-counter"),
    }
}
