//! Steps with a survey and its questions, each one press.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::{log, require, survey_of};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::site;
use crate::features::surveys::model::builder::{is_consistent, moved};
use crate::features::surveys::model::{State as Decided, Survey};
use crate::features::surveys::store;
use crate::paths;
use crate::server::{Change, Portal};
use crate::ui::notice::Arrival;

/// The page of a survey with word of what was done.
pub(super) fn back(survey: i64, done: &str) -> Response {
    Redirect::to(&Arrival::address(&paths::admin_survey(survey), done)).into_response()
}

async fn stepped(
    portal: &Portal,
    staff: &Staff,
    survey: &Survey,
    (action, to): (&'static str, Decided),
    done: &'static str,
) -> Result<Response> {
    let tx = portal.begin().await?;
    if to == Decided::Draft && store::count(&*tx, survey.id).await? > 0 {
        return Err(PortalError::Conflict);
    }
    if to == Decided::Published && store::questions(&*tx, survey.id).await?.is_empty() {
        tx.undo().await?;
        return Ok(back(survey.id, "empty"));
    }
    store::set_state(&*tx, survey.id, (survey.state, to), portal.now()).await?;
    log(portal, &*tx, staff, (action, survey), (None, None)).await?;
    site::go_public(portal, tx).await?;
    Ok(back(survey.id, done))
}

/// `POST /admin/surveys/{id}/publish`
pub(super) async fn publish(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    if survey.state != Decided::Draft {
        return Err(PortalError::Conflict);
    }
    stepped(&portal, &staff, &survey, ("publish", Decided::Published), "published").await
}

/// `POST /admin/surveys/{id}/withdraw`: nobody has answered yet.
pub(super) async fn withdraw(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    if survey.state != Decided::Published {
        return Err(PortalError::Conflict);
    }
    stepped(&portal, &staff, &survey, ("withdraw", Decided::Draft), "withdrawn").await
}

/// `POST /admin/surveys/{id}/close`
pub(super) async fn close(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    if survey.state != Decided::Published {
        return Err(PortalError::Conflict);
    }
    stepped(&portal, &staff, &survey, ("close", Decided::Closed), "closed").await
}

/// `POST /admin/surveys/{id}/remove`: a draft that nobody answered.
pub(super) async fn remove(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let tx = portal.begin().await?;
    if store::count(&*tx, survey.id).await? > 0 {
        return Err(PortalError::Conflict);
    }
    store::remove(&*tx, survey.id).await?;
    log(&portal, &*tx, &staff, ("remove", &survey), (Some(super::told(&survey.sketch)), None)).await?;
    tx.commit().await?;
    Ok(Redirect::to(paths::ADMIN_SURVEYS).into_response())
}

/// A change that lets questions be changed at all: only a draft has no answers to falsify.
pub(super) async fn draft(portal: &Portal, id: &str) -> Result<(Change, Survey)> {
    let tx = portal.begin().await?;
    let survey = survey_of(&*tx, id).await?;
    if survey.state != Decided::Draft || store::count(&*tx, survey.id).await? > 0 {
        return Err(PortalError::Conflict);
    }
    Ok((tx, survey))
}

/// `POST /admin/surveys/{id}/questions/{question}/up`
pub(super) async fn up(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, question)): Path<(String, String)>,
) -> Result<Response> {
    require(&staff)?;
    shift(&portal, &staff, (&id, &question), true).await
}

/// `POST /admin/surveys/{id}/questions/{question}/down`
pub(super) async fn down(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, question)): Path<(String, String)>,
) -> Result<Response> {
    require(&staff)?;
    shift(&portal, &staff, (&id, &question), false).await
}

async fn shift(portal: &Portal, staff: &Staff, (id, question): (&str, &str), up: bool) -> Result<Response> {
    let question: i64 = question.parse().map_err(|_| PortalError::NotFound)?;
    let (tx, survey) = draft(portal, id).await?;
    store::question(&*tx, survey.id, question).await?;
    let questions = store::questions(&*tx, survey.id).await?;
    let Some(order) = moved(&questions, question, up) else {
        tx.undo().await?;
        return Ok(back(survey.id, "moved"));
    };
    store::reorder(&*tx, &order).await?;
    log(portal, &*tx, staff, ("reorder", &survey), (None, None)).await?;
    tx.commit().await?;
    Ok(back(survey.id, "moved"))
}

/// `POST /admin/surveys/{id}/questions/{question}/remove`
pub(super) async fn remove_question(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, question)): Path<(String, String)>,
) -> Result<Response> {
    require(&staff)?;
    let question: i64 = question.parse().map_err(|_| PortalError::NotFound)?;
    let (tx, survey) = draft(&portal, &id).await?;
    let removed = store::question(&*tx, survey.id, question).await?;
    let mut left = store::questions(&*tx, survey.id).await?;
    left.retain(|other| other.id != question);
    if !is_consistent(&left) {
        // Another question waits for its answer.
        tx.undo().await?;
        return Ok(back(survey.id, "order"));
    }
    store::drop_question(&*tx, survey.id, question).await?;
    let before = serde_json::to_value(&removed.body).ok();
    log(&portal, &*tx, &staff, ("remove-question", &survey), (before, None)).await?;
    tx.commit().await?;
    Ok(back(survey.id, "question-removed"))
}
