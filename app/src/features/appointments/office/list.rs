//! The list of a day for the secretary, to print: who comes when, and about what. Looking at it
//! is written down (R95-1-9.2e).

use axum::extract::{Path, Query, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::faces;
use super::super::model::slots::{self, Slot};
use super::super::model::{Number, Outcome, Stand};
use super::super::public::clock;
use super::super::store::{self, Booking};
use super::booking::{CANCELLED, ENTERED};
use super::{host_of, log, require};
use crate::calendar;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::workdays;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates::long_date;
use crate::ui::form::Field;
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

/// Which day is wanted; today if none.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    day: String,
}

/// `GET /admin/appointments/hosts/{id}/list`
pub(super) async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let lang = staff.lang;
    let host = host_of(portal.db(), &id).await?;
    let day = asked.day.parse().ok().filter(calendar::is_sensible).unwrap_or(almaty(portal.now()).date_naive());
    let (from, until) = calendar::start_of(day).zip(calendar::end_of(day)).ok_or(PortalError::NotFound)?;
    let all = store::of_host(portal.db(), portal.sealer()?, Some(host.id), (from, until)).await?;
    let visits: Vec<Booking> = all.into_iter().filter(|booking| booking.stand != Stand::Cancelled).collect();
    let single = store::days(portal.db(), host.id, day).await?;
    let calendar = workdays::calendar(portal.db()).await?;
    let times = slots::times_of_day(&host.sketch.hours, &single, &calendar, day);
    let face = faces::of(portal.db(), &host, lang).await?;
    if !visits.is_empty() {
        let tx = portal.begin().await?;
        log(&portal, &*tx, &staff, ("view", "reception", host.id), day.to_string()).await?;
        tx.commit().await?;
    }
    let title = format!("{}: {}", tl!(lang, "appointments-list"), long_date(day, lang));
    let page = Page::new(lang, format!("{}/list", paths::admin_host(host.id)), title.clone())
        .under(&tl!(lang, "appointments-office"), paths::ADMIN_APPOINTMENTS.to_owned())
        .under(&face.in_words(), paths::admin_host(host.id));
    let action = format!("{}/list", paths::admin_host(host.id));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            {done(&arrival)}
            <header class="page-header">
                <p class="kicker">{face.in_words()}</p>
                <h1>{title.clone()}</h1>
                <p>{host.sketch.place.get(lang).to_owned()}</p>
            </header>
            {chooser(&action, day)}
            {table(&rows_of(&times, &visits))}
        }
    })
    .await)
}

/// What was done to a booking a moment ago.
fn done(arrival: &Arrival) -> Option<impl IntoView + use<>> {
    let number = arrival.about::<Number>()?.to_string();
    let words = match (arrival.done.as_str(), Outcome::from_name(&arrival.done)) {
        (_, Some(Outcome::Came)) => t!("appointments-done-came", number = number),
        (_, Some(Outcome::Missed)) => t!("appointments-done-missed", number = number),
        (CANCELLED, _) => t!("appointments-done-cancelled", number = number),
        (ENTERED, _) => t!("appointments-done-entered", number = number),
        _ => return None,
    };
    Some(view! { <Done words=words /> })
}

fn chooser(action: &str, day: NaiveDate) -> impl IntoView + use<> {
    view! {
        <form class="filter no-print" action=action.to_owned() role="search" aria-label=t!("appointments-choose-day")>
            <Field name="day" label=t!("appointments-day") kind="date" value=day.to_string() />
            <div class="actions"><button class="button button--quiet" type="submit">{t!("appeals-track-show")}</button></div>
        </form>
    }
}

/// Every time of the day, with who comes; visits at times the schedule no longer has as well.
fn rows_of(times: &[Slot], visits: &[Booking]) -> Vec<(Slot, Option<Booking>)> {
    let mut rows: Vec<_> = visits.iter().map(|visit| (visit.slot, Some(visit.clone()))).collect();
    let is_free =
        |slot: &&Slot| visits.iter().all(|visit| visit.slot.end() <= slot.start || visit.slot.start >= slot.end());
    rows.extend(times.iter().filter(is_free).map(|slot| (*slot, None)));
    rows.sort_by_key(|(slot, _)| *slot);
    rows
}

fn table(rows: &[(Slot, Option<Booking>)]) -> AnyView {
    if rows.is_empty() {
        return view! { <p>{t!("appointments-day-empty")}</p> }.into_any();
    }
    let lines: Vec<_> = rows.iter().map(|(slot, visit)| line(*slot, visit.as_ref())).collect();
    let headings = columns([
        t!("appointments-time"),
        t!("appointments-visitor"),
        t!("appointments-phone-short"),
        t!("appointments-subject-short"),
        t!("appointments-outcome"),
    ]);
    view! {
        <DataTable
            label=t!("appointments-list")
            caption=t!("appointments-list")
            columns=headings
            caption_hidden=true
            class="table table--stack day-list"
        >
            {lines}
        </DataTable>
    }
    .into_any()
}

fn line(slot: Slot, visit: Option<&Booking>) -> impl IntoView + use<> {
    let time = clock(slot);
    let Some(visit) = visit.filter(|visit| visit.stand != Stand::Held) else {
        let state = if visit.is_some() { t!("appointments-held") } else { t!("appointments-free") };
        return view! {
            <tr class="day-list__free">
                <th scope="row">{time}</th>
                <td>{state}</td>
                <td></td>
                <td></td>
                <td></td>
            </tr>
        }
        .into_any();
    };
    let appeal = Some(visit.visitor.appeal.clone()).filter(|number| !number.is_empty());
    view! {
        <tr>
            <th scope="row">{time}</th>
            <td data-label=t!("appointments-visitor")>
                <a href=paths::admin_appointment(visit.id)>{visit.visitor.name.clone()}</a>
            </td>
            <td class="nowrap" data-label=t!("appointments-phone-short")>{visit.visitor.phone.clone()}</td>
            <td data-label=t!("appointments-subject-short")>
                {visit.visitor.subject.clone()}
                {appeal.map(|number| view! { <span class="quiet">" № "{number}</span> })}
            </td>
            <td data-label=t!("appointments-outcome")>{stand_name(visit.stand)}</td>
        </tr>
    }
    .into_any()
}

/// How a booking stands, for the office; nothing as long as the visitor is awaited.
pub(super) fn stand_name(stand: Stand) -> String {
    match stand {
        Stand::Booked => String::new(),
        Stand::Held => t!("appointments-held"),
        Stand::Cancelled => t!("appointments-cancelled-short"),
        Stand::Done(Outcome::Came) => t!("appointments-came"),
        Stand::Done(Outcome::Missed) => t!("appointments-missed"),
    }
}
