//! One host: schedule, rules, single days.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde_json::{Value, json};

use super::super::faces;
use super::super::model::slots::SingleDays;
use super::super::public::{hours_in_words, spans_in_words};
use super::super::store::{self, Host, Sketch};
use super::host_form::{self, Typed};
use super::{days, host_of, require};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::{content, site};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::form::{Choice, ErrorSummary};
use crate::ui::notice::{Arrival, Done};

/// What the page of a host shows beside the form.
#[derive(Clone, Default)]
pub(super) struct Shown {
    /// Of the schedule; empty for the one that is kept.
    pub typed: Option<Typed>,
    /// Of the form for a single day.
    pub day: Typed,
    pub errors: FieldErrors,
    /// What was done a moment ago, in words.
    pub done: Option<String>,
}

/// What was done to a host, in the address of the page after it.
pub(super) const KEPT: &str = "kept";
pub(super) const DAY_KEPT: &str = "day-kept";
pub(super) const DAY_DROPPED: &str = "day-dropped";
pub(super) const DAY_CANCELLED: &str = "day-cancelled";

/// The page of a host, with word of what was done.
pub(super) fn back(host: i64, done: &str) -> Response {
    Redirect::to(&Arrival::address(&paths::admin_host(host), done)).into_response()
}

fn done(arrival: &Arrival, lang: Lang) -> Option<String> {
    match arrival.done.as_str() {
        KEPT => Some(tl!(lang, "appointments-done-kept")),
        DAY_KEPT => Some(tl!(lang, "appointments-done-day-kept")),
        DAY_DROPPED => Some(tl!(lang, "appointments-done-day-dropped")),
        DAY_CANCELLED => Some(tl!(lang, "appointments-done-day-cancelled")),
        _ => None,
    }
}

/// `GET /admin/appointments/hosts/new`
pub(super) async fn new(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let blank = host_form::typed(&Sketch { langs: vec![Lang::Kk, Lang::Ru], is_open: true, ..Sketch::default() });
    new_page(&portal, &staff, blank, FieldErrors::default()).await
}

/// `POST /admin/appointments/hosts/new`
pub(super) async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    let item = typed.get("item").and_then(|id| id.parse().ok()).unwrap_or_default();
    let (sketch, mut errors) = match host_form::read(&typed, staff.lang) {
        Ok(sketch) => (sketch, FieldErrors::default()),
        Err(errors) => (Sketch::default(), errors),
    };
    let Some((slug, name)) = faces::name_of(portal.db(), item).await? else {
        errors.add("item", tl!(staff.lang, "appointments-fault-item"));
        return new_page(&portal, &staff, typed, errors).await;
    };
    if !errors.is_empty() {
        return new_page(&portal, &staff, typed, errors).await;
    }
    let sketch = Sketch { item_id: item, name, ..sketch };
    if let Some(id) = store_schedule(&portal, &staff, None, &slug, &sketch).await? {
        return Ok(back(id, KEPT));
    }
    errors.add("item", tl!(staff.lang, "appointments-fault-twice"));
    new_page(&portal, &staff, typed, errors).await
}

/// Keeps a schedule; the public pages that show it are made anew.
async fn store_schedule(
    portal: &Portal,
    staff: &Staff,
    before: Option<&Host>,
    slug: &str,
    sketch: &Sketch,
) -> Result<Option<i64>> {
    let tx = portal.begin().await?;
    let kept = store::keep_host(&*tx, before.map(|host| host.id), slug, sketch, portal.now()).await?;
    let Some(id) = kept else { return Ok(None) };
    let record = Record {
        action: if before.is_some() { "change" } else { "create" },
        target: "reception",
        target_id: id.to_string(),
        title: sketch.name.get(staff.lang).to_owned(),
        before: before.map(|host| told(&host.sketch, staff.lang)),
        after: Some(told(sketch, staff.lang)),
    };
    audit::record(&*tx, Some(staff), portal.now(), record).await?;
    site::go_public(portal, tx).await?;
    Ok(Some(id))
}

/// A schedule for the log.
fn told(sketch: &Sketch, lang: Lang) -> Value {
    let hours: Vec<_> = sketch.hours.iter().map(|line| hours_in_words(*line, lang)).collect();
    json!({
        "hours": hours,
        "place": sketch.place.get(lang),
        "topics": sketch.topics.get(lang),
        "open": sketch.is_open,
        "opens_days": sketch.rules.opens_days,
        "closes_hours": sketch.rules.closes_hours,
        "most_open": sketch.rules.most_open,
    })
}

async fn new_page(portal: &Portal, staff: &Staff, typed: Typed, errors: FieldErrors) -> Result<Response> {
    let lang = staff.lang;
    let known: Vec<_> = content::officials(portal.db(), lang)
        .await?
        .into_iter()
        .map(|entry| (entry.id.to_string(), entry.words.title))
        .collect();
    let mut page = Page::new(lang, paths::ADMIN_NEW_HOST, tl!(lang, "appointments-new-host"))
        .under(&tl!(lang, "appointments-office"), paths::ADMIN_APPOINTMENTS.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{t!("appointments-new-host")}</h1></header>
            <form class="form" method="post" action=paths::ADMIN_NEW_HOST novalidate="">
                <Choice
                    name="item"
                    label=t!("appointments-item")
                    options=known.clone()
                    chosen=typed.get("item").cloned().unwrap_or_default()
                    none=t!("appeals-choose")
                    hint=t!("appointments-item-hint")
                    errors=errors.clone()
                />
                {host_form::fields(&typed, &errors)}
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await)
}

/// `GET /admin/appointments/hosts/{id}`
pub(super) async fn show(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let host = host_of(portal.db(), &id).await?;
    host_page(&portal, &staff, host, Shown { done: done(&arrival, staff.lang), ..Shown::default() }).await
}

/// `POST /admin/appointments/hosts/{id}`
pub(super) async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let host = host_of(portal.db(), &id).await?;
    let sketch = match host_form::read(&typed, staff.lang) {
        Ok(sketch) => sketch,
        Err(errors) => {
            let shown = Shown { typed: Some(typed), errors, ..Shown::default() };
            return host_page(&portal, &staff, host, shown).await;
        }
    };
    // What the entry is called may have changed since; withdrawn, it keeps its last name.
    let name = faces::name_of(portal.db(), host.sketch.item_id).await?.map(|(_, name)| name);
    let name = name.unwrap_or_else(|| host.sketch.name.clone());
    let sketch = Sketch { item_id: host.sketch.item_id, name, ..sketch };
    store_schedule(&portal, &staff, Some(&host), &host.slug, &sketch).await?.ok_or(PortalError::Conflict)?;
    Ok(back(host.id, KEPT))
}

/// The page of a host: the list of today, the schedule, single days.
pub(super) async fn host_page(portal: &Portal, staff: &Staff, host: Host, shown: Shown) -> Result<Response> {
    let lang = staff.lang;
    let today = almaty(portal.now()).date_naive();
    let single: SingleDays = store::days(portal.db(), host.id, today).await?;
    let face = faces::of(portal.db(), &host, lang).await?;
    let mut page = Page::new(lang, paths::admin_host(host.id), face.in_words())
        .under(&tl!(lang, "appointments-office"), paths::ADMIN_APPOINTMENTS.to_owned());
    page.refuse(&shown.errors);
    let host = Arc::new(host);
    Ok(respond_staff(portal, staff, page, move || {
        let typed = shown.typed.clone().unwrap_or_else(|| host_form::typed(&host.sketch));
        let single: Vec<_> = single.iter().map(|(day, spans)| (*day, spans_in_words(spans, lang))).collect();
        view! {
            <ErrorSummary errors=shown.errors.clone() />
            {shown.done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header"><h1>{face.in_words()}</h1></header>
            <ul class="links">
                <li><a href=paths::admin_day_list(host.id, today)>{t!("appointments-list")}</a></li>
                <li><a href=paths::admin_host_part(host.id, "book")>{t!("appointments-enter")}</a></li>
                <li><a href=paths::appointments_with(lang, &host.slug)>{t!("appointments-public-page")}</a></li>
            </ul>
            {days::section(host.id, &single, &shown.day, &shown.errors)}
            <section class="stack-4" aria-labelledby="schedule-title">
                <h2 id="schedule-title">{t!("appointments-schedule")}</h2>
                <form class="form" method="post" action=paths::admin_host(host.id) novalidate="">
                    {host_form::fields(&typed, &shown.errors)}
                    <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
                </form>
            </section>
        }
    })
    .await)
}
