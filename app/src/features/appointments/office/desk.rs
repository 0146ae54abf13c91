//! All receptions at a glance: who receives, how many come next, who waits.

use axum::extract::State;
use axum::response::Response;
use chrono::{Datelike as _, NaiveDate};
use leptos::prelude::*;

use super::super::faces::{self, Face};
use super::super::store::{self, Host};
use super::require;
use crate::calendar;
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::form::Field;
use crate::ui::table::{DataTable, columns};

#[derive(Clone)]
struct Row {
    host: Host,
    face: Face,
    /// The next day with visitors, and how many.
    next: Option<(NaiveDate, u64)>,
    waiting: u64,
}

/// `GET /admin/appointments`
pub(super) async fn page(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let today = almaty(portal.now()).date_naive();
    let hosts = store::hosts(portal.db()).await?;
    let mut faces = faces::published(portal.db(), &hosts, staff.lang).await?;
    let mut rows = Vec::with_capacity(hosts.len());
    for host in hosts {
        let face = faces.remove(&host.sketch.item_id).unwrap_or_else(|| Face::kept(&host, staff.lang));
        let next = next_day(&portal, &host, today).await?;
        let waiting = store::waiting_count(portal.db(), host.id).await?;
        rows.push(Row { host, face, next, waiting });
    }
    let is_open = portal.settings().takes_appointments;
    let page = Page::new(staff.lang, paths::ADMIN_APPOINTMENTS, tl!(staff.lang, "appointments-office"));
    Ok(respond_staff(&portal, &staff, page, move || {
        let closed = (!is_open).then(|| view! { <p class="notice">{t!("appointments-closed")}</p> });
        view! {
            <header class="page-header"><h1>{t!("appointments-office")}</h1></header>
            {closed}
            {table(&rows, today)}
            <p><a class="button" href=paths::ADMIN_NEW_HOST>{t!("appointments-new-host")}</a></p>
            <form class="filter" action=paths::ADMIN_APPOINTMENTS_FILE aria-label=t!("appointments-month-file")>
                <Field
                    name="month"
                    label=t!("appointments-month")
                    kind="month"
                    value=format!("{}-{:02}", today.year(), today.month())
                />
                <div class="actions">
                    <button class="button button--quiet" type="submit">{t!("appointments-month-file")}</button>
                </div>
            </form>
        }
    })
    .await)
}

/// The next day with visitors of a host, today included.
async fn next_day(portal: &Portal, host: &Host, today: NaiveDate) -> Result<Option<(NaiveDate, u64)>> {
    let Some(from) = calendar::start_of(today) else { return Ok(None) };
    let Some(next) = store::next_visit(portal.db(), host.id, from).await? else { return Ok(None) };
    let day = almaty(next).date_naive();
    let Some(range) = calendar::start_of(day).zip(calendar::end_of(day)) else { return Ok(None) };
    Ok(Some((day, store::visit_count(portal.db(), Some(host.id), range).await?)))
}

fn table(rows: &[Row], today: NaiveDate) -> AnyView {
    if rows.is_empty() {
        return view! { <p>{t!("appointments-no-hosts")}</p> }.into_any();
    }
    let lines: Vec<_> = rows.iter().map(|row| line(row, today)).collect();
    let headings = columns([
        t!("appointments-official"),
        t!("appointments-next-day"),
        t!("appointments-waiting-count"),
        t!("appointments-state"),
        t!("appointments-do"),
    ]);
    view! {
        <DataTable
            label=t!("appointments-hosts")
            caption=t!("appointments-hosts")
            columns=headings
            caption_hidden=true
        >
            {lines}
        </DataTable>
    }
    .into_any()
}

fn line(row: &Row, today: NaiveDate) -> impl IntoView + use<> {
    let host = &row.host;
    let day = row.next.map_or(today, |(day, _)| day);
    let next = row.next.map(|(day, count)| {
        view! { {dates::short_date(day)}" "<span class="quiet">{t!("appointments-visitors", n = count)}</span> }
    });
    let state = if host.sketch.is_open { t!("appointments-is-open") } else { t!("appointments-is-hidden") };
    let name = row.face.in_words();
    view! {
        <tr>
            <th scope="row"><a href=paths::admin_host(host.id)>{name.clone()}</a></th>
            <td>{next}</td>
            <td>{row.waiting}</td>
            <td>{state}</td>
            <td>
                <ul class="links links--row">
                    <li>
                        <a href=paths::admin_day_list(host.id, day)>
                            {t!("appointments-list")}
                            <span class="visually-hidden">": "{name.clone()}</span>
                        </a>
                    </li>
                    <li>
                        <a href=paths::admin_host_part(host.id, "book")>
                            {t!("appointments-enter")}
                            <span class="visually-hidden">": "{name}</span>
                        </a>
                    </li>
                </ul>
            </td>
        </tr>
    }
}
