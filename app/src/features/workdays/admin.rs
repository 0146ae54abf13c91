//! The list as a form.

use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::store;
use crate::calendar::{Calendar, MOST_LINES};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::form::Area;
use crate::ui::form::ErrorSummary;
use crate::ui::notice::{Arrival, saved};

/// `GET /admin/settings/workdays`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let list = store::list(portal.db()).await?;
    Ok(show(&portal, &staff, list, FieldErrors::default(), arrival.is_saved()).await)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    holidays: String,
}

/// `POST /admin/settings/workdays`
pub async fn save(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    if let Err(line) = Calendar::parse(&typed.holidays) {
        let mut errors = FieldErrors::default();
        errors.add("holidays", tl!(staff.lang, "workdays-wrong", line = line, max = MOST_LINES));
        return Ok(show(&portal, &staff, typed.holidays, errors, false).await);
    }
    let lines: Vec<_> = typed.holidays.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let list = lines.join("\n");
    let tx = portal.begin().await?;
    let before = store::list(&*tx).await?;
    if before != list {
        store::keep(&*tx, &list, portal.now()).await?;
        let record = Record {
            action: "change",
            target: "setting",
            target_id: "holidays".to_owned(),
            title: tl!(staff.lang, "workdays-title"),
            before: Some(json!({ "holidays": before })),
            after: Some(json!({ "holidays": list })),
        };
        audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::saved(paths::ADMIN_WORKDAYS)).into_response())
}

async fn show(portal: &Portal, staff: &Staff, list: String, errors: FieldErrors, is_saved: bool) -> Response {
    let mut page = Page::new(staff.lang, paths::ADMIN_WORKDAYS, tl!(staff.lang, "workdays-title"))
        .under(&tl!(staff.lang, "settings-title"), paths::ADMIN_SETTINGS.to_owned());
    page.refuse(&errors);
    let today = almaty(portal.now()).date_naive();
    respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            {saved(is_saved)}
            <header class="page-header">
                <h1>{t!("workdays-title")}</h1>
                <p class="lead">{t!("workdays-lead")}</p>
            </header>
            <form class="form" method="post" action=paths::ADMIN_WORKDAYS novalidate="">
                <Area
                    name="holidays"
                    label=t!("workdays-list")
                    hint=t!("workdays-hint")
                    rows=18
                    value=list.clone()
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
            {days_off(&list, today)}
        }
    })
    .await
}

/// What the list means for the year: days off that are no weekends.
fn days_off(list: &str, today: NaiveDate) -> Option<impl IntoView + use<>> {
    let calendar = Calendar::parse(list).ok()?;
    let year = today.year();
    let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let weekends = Calendar::parse("").ok()?;
    let is_off = |day: &NaiveDate| weekends.is_working(*day) && !calendar.is_working(*day);
    let days: Vec<_> = (0..366)
        .filter_map(|number| first.checked_add_days(Days::new(number)))
        .filter(|day| day.year() == year && is_off(day))
        .map(|day| view! { <li><time datetime=day.to_string()>{dates::long_date(day, lang())}</time></li> })
        .collect();
    Some(view! {
        <h2>{t!("workdays-off", year = year.to_string())}</h2>
        <ul>{days}</ul>
    })
}
