//! One measure: what it is, what came of it, and what can be done.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::form::{Typed, choices, fields, record};
use super::model::{Measure, State as PlanState, Step};
use super::overview::{Row, Words, is_visible, kind_name};
use super::views::{entry, state_mark};
use super::{place_of, plans, store};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::features::rights::Action;
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, Structure, almaty};
use crate::ui::dates;
use crate::ui::form::Choice;
use crate::ui::form::ErrorSummary;

/// `GET /admin/plan/{id}`
pub async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let measure = measure_of(&portal, &id).await?;
    if !is_visible(&staff, &*portal.structure()?, &measure) {
        return Err(PortalError::Forbidden);
    }
    show(&portal, &staff, measure, None, FieldErrors::default()).await
}

async fn measure_of(portal: &Portal, id: &str) -> Result<Measure> {
    store::one(portal.db(), id.parse().map_err(|_| PortalError::NotFound)?).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Finished {
    entry: String,
}

/// `POST /admin/plan/{id}/done`: who is charged with a measure says so, or who plans the section.
pub async fn done(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(finished): Form<Finished>,
) -> Result<Response> {
    let measure = measure_of(&portal, &id).await?;
    let structure = portal.structure()?;
    if measure.responsible != Some(staff.user.id) {
        staff.require(Action::ReviewContent, &place_of(&structure, measure.section))?;
    }
    let published = store::published(portal.db(), &items_of(&structure, measure.section), staff.lang).await?;
    let entry: Option<i64> = finished.entry.parse().ok().filter(|id| published.iter().any(|(known, _)| known == id));
    if entry.is_none() && !finished.entry.is_empty() {
        let mut errors = FieldErrors::default();
        errors.add("entry", tl!(staff.lang, "plan-entry-wrong"));
        return show(&portal, &staff, measure, None, errors).await;
    }
    step(&portal, &staff, measure, Step::Finish, entry).await
}

/// `POST /admin/plan/{id}/cancel`
pub async fn cancel(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let measure = measure_of(&portal, &id).await?;
    staff.require(Action::ReviewContent, &place_of(&*portal.structure()?, measure.section))?;
    step(&portal, &staff, measure, Step::Cancel, None).await
}

/// `POST /admin/plan/{id}/reopen`
pub async fn reopen(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    let measure = measure_of(&portal, &id).await?;
    staff.require(Action::ReviewContent, &place_of(&*portal.structure()?, measure.section))?;
    step(&portal, &staff, measure, Step::Reopen, None).await
}

/// Takes a step, unless somebody else was first.
async fn step(portal: &Portal, staff: &Staff, measure: Measure, step: Step, entry: Option<i64>) -> Result<Response> {
    let now = portal.now();
    let tx = portal.begin().await?;
    let before = store::one(&*tx, measure.id).await?;
    let state = before.state.after(step).ok_or(PortalError::Conflict)?;
    let after = Measure { state, entry, ..before.clone() };
    store::write(&*tx, &after, now).await?;
    audit::record(&*tx, Some(staff), now, record(step.name(), Some(&before), &after)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&paths::plan_item(measure.id)).into_response())
}

/// The items of a section, or the item itself.
fn items_of(structure: &Structure, id: i64) -> Vec<i64> {
    match structure.sections.iter().find(|section| section.id == id) {
        Some(section) => section.items.iter().map(|item| item.id).collect(),
        None => vec![id],
    }
}

/// The page, with a form that was not accepted as it was typed.
pub async fn show(
    portal: &Portal,
    staff: &Staff,
    measure: Measure,
    typed: Option<Typed>,
    errors: FieldErrors,
) -> Result<Response> {
    let structure = portal.structure()?;
    let today = almaty(portal.now()).date_naive();
    let is_planner = plans(staff, &place_of(&structure, measure.section));
    let is_own = measure.responsible == Some(staff.user.id);
    let published = store::published(portal.db(), &items_of(&structure, measure.section), staff.lang).await?;
    let published: Vec<_> = published.into_iter().map(|(id, title)| (id.to_string(), title)).collect();
    let choices = choices(portal, staff).await?;
    let typed = typed.unwrap_or_else(|| Typed::from(&measure));
    let id = measure.id;
    let mut page = Page::new(staff.lang, paths::plan_item(id), measure.title.clone())
        .under(&tl!(staff.lang, "plan-title"), paths::ADMIN_PLAN.to_owned());
    page.refuse(&errors);
    let row = Words::of(portal, std::iter::once(&measure), staff.lang).await?.row(&structure, measure);
    let is_open = row.measure.state == PlanState::Planned;
    Ok(respond_staff(portal, staff, page, move || {
        let edit = (is_planner && is_open).then(|| {
            view! {
                <h2>{t!("plan-edit")}</h2>
                {fields(paths::plan_item(id), &typed, choices.clone(), &errors)}
            }
        });
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{row.measure.title.clone()}</h1></header>
            {facts(&row, today)}
            {(is_open && (is_own || is_planner)).then(|| finish(id, published.clone(), &errors))}
            {(is_planner && is_open).then(|| button(id, "cancel", t!("plan-cancel")))}
            {(is_planner && !is_open).then(|| button(id, "reopen", t!("plan-reopen")))}
            {edit}
        }
    })
    .await)
}

fn facts(row: &Row, today: chrono::NaiveDate) -> impl IntoView + use<> {
    let measure = &row.measure;
    let link = entry(row).map(|link| view! { <div><dt>{t!("plan-entry")}</dt><dd>{link}</dd></div> });
    view! {
        <dl class="meta">
            <div><dt>{t!("plan-date")}</dt><dd>{dates::date(measure.due)}</dd></div>
            <div><dt>{t!("plan-state")}</dt><dd>{state_mark(measure, today)}</dd></div>
            <div><dt>{t!("plan-kind")}</dt><dd>{kind_name(measure.kind, lang())}</dd></div>
            <div><dt>{t!("plan-section")}</dt><dd>{row.place.clone()}</dd></div>
            <div><dt>{t!("content-unit")}</dt><dd>{row.unit.clone()}</dd></div>
            <div><dt>{t!("plan-responsible")}</dt><dd>{row.person.clone()}</dd></div>
            {link}
        </dl>
    }
}

fn finish(id: i64, published: Vec<(String, String)>, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <form class="form no-print" method="post" action=paths::plan_item_action(id, "done") novalidate="">
            <Choice
                name="entry"
                label=t!("plan-entry")
                hint=t!("plan-entry-hint")
                options=published
                none=t!("plan-no-entry")
                errors=errors.clone()
            />
            <div class="actions"><button class="button" type="submit">{t!("plan-finish")}</button></div>
        </form>
    }
}

fn button(id: i64, action: &'static str, words: String) -> impl IntoView + use<> {
    view! {
        <form class="no-print" method="post" action=paths::plan_item_action(id, action)>
            <button class="button button--quiet" type="submit">{words}</button>
        </form>
    }
}
