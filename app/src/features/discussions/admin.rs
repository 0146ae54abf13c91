//! What the staff sees: discussions, comments that wait, conclusions, invitations.

mod comment;
mod conclusion;
mod file;
mod form;
mod invites;
mod journal;
mod list;
mod queue;
mod steps;
mod talk;

pub use queue::tasks;

use axum::Router;
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::model::{Discussion, Sketch};
use super::store;
use crate::document::Page;
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::typed::{Typed, value};

/// The addresses of the feature for the staff.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_DISCUSSIONS, get(list::page))
        .route(paths::ADMIN_NEW_DISCUSSION, get(form::new).post(form::add))
        .route(paths::ADMIN_COMMENTS, get(queue::page))
        .route("/admin/discussions/comments/{comment}", get(comment::page))
        .route("/admin/discussions/comments/{comment}/publish", post(comment::publish))
        .route("/admin/discussions/comments/{comment}/refuse", post(comment::refuse))
        .route("/admin/discussions/comments/{comment}/settle", post(comment::settle))
        .route("/admin/discussions/comments/{comment}/reply", post(comment::reply))
        .route("/admin/discussions/{id}", get(talk::page))
        .route("/admin/discussions/{id}/edit", get(form::edit).post(form::save))
        .route("/admin/discussions/{id}/publish", post(steps::publish))
        .route("/admin/discussions/{id}/close", post(steps::close))
        .route("/admin/discussions/{id}/remove", post(steps::remove))
        .route("/admin/discussions/{id}/conclusion", get(conclusion::page).post(conclusion::save))
        .route("/admin/discussions/{id}/invites", get(invites::page).post(invites::send))
        .route("/admin/discussions/{id}/invites/{invite}/withdraw", post(invites::withdraw))
        .route("/admin/discussions/{id}/comments.csv", get(file::csv_file))
        .route("/admin/discussions/{id}/journal", get(journal::page))
}

/// Only those who keep discussions come in.
fn require(staff: &Staff) -> Result<()> {
    staff.require(Action::KeepDiscussions, &Place::Site)
}

/// The discussion of an address.
async fn discussion_of(db: &impl Db, id: &str) -> Result<Discussion> {
    store::discussion(db, id.parse().map_err(|_| PortalError::NotFound)?).await
}

/// Whether whoever sent a form saw a discussion as it is.
fn is_as_seen(discussion: &Discussion, typed: &Typed) -> bool {
    value(typed, "sequence") == discussion.sequence.to_string()
}

/// A page below the list.
fn below(staff: &Staff, address: String, title: String) -> Page {
    Page::new(staff.lang, address, title).under(&tl!(staff.lang, "talk-list"), paths::ADMIN_DISCUSSIONS.to_owned())
}

/// A page below a discussion.
fn below_discussion(staff: &Staff, discussion: &Discussion, part: &str, title: String) -> Page {
    below(staff, paths::admin_discussion_part(discussion.id, part), title)
        .under(discussion.title(staff.lang), paths::admin_discussion(discussion.id))
}

/// A line of the log.
async fn log(
    portal: &Portal,
    db: &impl Db,
    staff: &Staff,
    (action, discussion): (&'static str, &Discussion),
    (before, after): (Option<Value>, Option<Value>),
) -> Result<()> {
    let record = Record {
        action,
        target: "discussion",
        target_id: discussion.id.to_string(),
        title: discussion.title(staff.lang).to_owned(),
        before,
        after,
    };
    audit::record(db, Some(staff), portal.now(), record).await
}

/// A discussion for the log.
fn told(sketch: &Sketch) -> Value {
    json!({
        "kind": sketch.kind.name(),
        "title": sketch.title,
        "lead": sketch.lead,
        "body": sketch.body,
        "department": sketch.department,
        "document": sketch.document,
        "survey": sketch.survey,
        "opens_at": sketch.opens_at,
        "live_at": sketch.live_at,
        "closes_at": sketch.closes_at,
    })
}
