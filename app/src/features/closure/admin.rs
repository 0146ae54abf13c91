//! The form that closes and opens the portal; both need a resolution of the akimat.

use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::features::settings::{self, Resolution, Settings};
use crate::features::site;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates::long_date;
use crate::ui::form::{ErrorSummary, Field};

/// No resolution has a longer number.
const LONGEST_NUMBER: usize = 40;

/// What the form holds, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    number: String,
    date: String,
    /// What the button does: a page left open for long must not do the opposite.
    wanted: String,
}

/// `GET /admin/settings/closure`
pub async fn form(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let closure = settings::read(portal.db()).await?.closure;
    Ok(page(&portal, &staff, closure, Typed::default(), FieldErrors::default()).await)
}

/// `POST /admin/settings/closure`
pub async fn change(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let resolution = match parsed(&typed, &portal, &staff) {
        Ok(resolution) => resolution,
        Err(errors) => {
            let closure = settings::read(portal.db()).await?.closure;
            return Ok(page(&portal, &staff, closure, typed, errors).await);
        }
    };
    let tx = portal.begin().await?;
    let before = settings::read(&*tx).await?;
    let closes = typed.wanted == "close";
    if closes == before.closure.is_none() {
        let wanted = Settings { closure: closes.then(|| resolution.clone()), ..before.clone() };
        settings::write(&*tx, &wanted, portal.now()).await?;
        site::raise_version(&*tx, portal.now()).await?;
        let record = Record {
            action: if closes { "close" } else { "open" },
            target: "portal",
            title: format!("{} {}", resolution.number, resolution.date),
            before: Some(before.closure.map_or(Value::Null, |closure| json!({ "closure": closure }))),
            after: Some(json!({ "resolution": resolution, "closed": closes })),
            ..Record::default()
        };
        audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    }
    tx.commit().await?;
    portal.refresh().await?;
    Ok(Redirect::to(paths::ADMIN_CLOSURE).into_response())
}

/// A resolution has a number, and a date that has come.
fn parsed(typed: &Typed, portal: &Portal, staff: &Staff) -> Result<Resolution, FieldErrors> {
    let lang = staff.lang;
    let mut errors = FieldErrors::default();
    let number = typed.number.trim();
    let has_digit = number.chars().any(|letter| letter.is_ascii_digit());
    if !has_digit || number.chars().count() > LONGEST_NUMBER || number.chars().any(char::is_control) {
        errors.add("number", tl!(lang, "closure-number-wrong"));
    }
    let today = almaty(portal.now()).date_naive();
    let date = typed.date.trim().parse().ok();
    let date = date.filter(|date: &NaiveDate| date.year() >= 2000 && *date <= today);
    match date {
        Some(date) if errors.is_empty() => Ok(Resolution { number: number.to_owned(), date }),
        date => {
            if date.is_none() {
                errors.add("date", tl!(lang, "closure-date-wrong"));
            }
            Err(errors)
        }
    }
}

async fn page(
    portal: &Portal,
    staff: &Staff,
    closure: Option<Resolution>,
    typed: Typed,
    errors: FieldErrors,
) -> Response {
    let lang = staff.lang;
    let mut page = Page::new(lang, paths::ADMIN_CLOSURE, tl!(lang, "closure-title"))
        .under(&tl!(lang, "settings-title"), paths::ADMIN_SETTINGS.to_owned());
    page.refuse(&errors);
    respond_staff(portal, staff, page, move || {
        let is_closed = closure.is_some();
        let state = match &closure {
            None => t!("closure-is-open"),
            Some(resolution) => {
                let (number, date) = (resolution.number.clone(), long_date(resolution.date, lang));
                t!("closure-is-closed", number = number, date = date)
            }
        };
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("closure-title")}</h1>
                <p class="lead">{t!("closure-lead")}</p>
            </header>
            <p class="notice">{state}</p>
            <form class="form" method="post" action=paths::ADMIN_CLOSURE novalidate="">
                <input type="hidden" name="wanted" value=if is_closed { "open" } else { "close" } />
                <Field
                    name="number"
                    label=t!("closure-number")
                    value=typed.number.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Field
                    name="date"
                    label=t!("closure-date")
                    kind="date"
                    value=typed.date.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                <div class="actions">
                    <button class=if is_closed { "button" } else { "button button--warning" } type="submit">
                        {if is_closed { t!("closure-open") } else { t!("closure-close") }}
                    </button>
                </div>
            </form>
        }
    })
    .await
}
