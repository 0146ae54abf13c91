//! What the staff sees: surveys, their questions, what came of them.

mod cross;
mod files;
mod form;
mod invites;
mod list;
mod outcome;
mod preview;
mod question;
mod question_form;
mod raw;
mod results;
mod steps;
mod survey;
mod words;

use axum::Router;
use axum::routing::{get, post};
use serde_json::json;

use super::model::{Sketch, Survey};
use super::store;
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Db, Portal};

/// The addresses of the feature for the staff.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_SURVEYS, get(list::page))
        .route(paths::ADMIN_NEW_SURVEY, get(form::new).post(form::add))
        .route("/admin/surveys/{id}", get(survey::page))
        .route("/admin/surveys/{id}/edit", get(form::edit).post(form::save))
        .route("/admin/surveys/{id}/preview", get(preview::page))
        .route("/admin/surveys/{id}/publish", post(steps::publish))
        .route("/admin/surveys/{id}/withdraw", post(steps::withdraw))
        .route("/admin/surveys/{id}/close", post(steps::close))
        .route("/admin/surveys/{id}/remove", post(steps::remove))
        .route("/admin/surveys/{id}/question", get(question::new).post(question::add))
        .route("/admin/surveys/{id}/questions/{question}", get(question::edit).post(question::save))
        .route("/admin/surveys/{id}/questions/{question}/up", post(steps::up))
        .route("/admin/surveys/{id}/questions/{question}/down", post(steps::down))
        .route("/admin/surveys/{id}/questions/{question}/remove", post(steps::remove_question))
        .route("/admin/surveys/{id}/results", get(results::page))
        .route("/admin/surveys/{id}/files", get(files::page))
        .route("/admin/surveys/{id}/files/{file}", get(files::download))
        .route("/admin/surveys/{id}/answers.csv", get(raw::csv_file))
        .route("/admin/surveys/{id}/answers.xlsx", get(raw::xlsx_file))
        .route("/admin/surveys/{id}/outcome", get(outcome::page).post(outcome::save))
        .route("/admin/surveys/{id}/invites", get(invites::page).post(invites::send))
}

/// Only those who keep surveys come in.
fn require(staff: &Staff) -> Result<()> {
    staff.require(Action::KeepSurveys, &Place::Site)
}

/// The survey of an address.
async fn survey_of(db: &impl Db, id: &str) -> Result<Survey> {
    store::survey(db, id.parse().map_err(|_| PortalError::NotFound)?).await
}

/// A line of the log.
async fn log(
    portal: &Portal,
    db: &impl Db,
    staff: &Staff,
    (action, survey): (&'static str, &Survey),
    (before, after): (Option<serde_json::Value>, Option<serde_json::Value>),
) -> Result<()> {
    let record = Record {
        action,
        target: "survey",
        target_id: survey.id.to_string(),
        title: survey.title(staff.lang).to_owned(),
        before,
        after,
    };
    audit::record(db, Some(staff), portal.now(), record).await
}

/// A survey for the log: above all when its results are public.
fn told(sketch: &Sketch) -> serde_json::Value {
    json!({
        "title": sketch.title,
        "lead": sketch.lead,
        "thanks": sketch.thanks,
        "department": sketch.department,
        "sort": sketch.sort.name(),
        "who": sketch.who.name(),
        "results": sketch.results.name(),
        "opens_at": sketch.opens_at,
        "closes_at": sketch.closes_at,
    })
}
