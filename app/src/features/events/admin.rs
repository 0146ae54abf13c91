//! The keeper's side: what waits, what is published, an event as a form.

mod event;
mod form;
mod list;
mod steps;

use axum::Router;
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::model::Sketch;
use super::store::{self, Event};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::tasks::Task;

/// The addresses of the keeper.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_EVENTS, get(list::page))
        .route(paths::ADMIN_NEW_EVENT, get(event::blank))
        .route("/admin/events/{id}", get(event::page))
        .route("/admin/events/{id}/poster", get(event::poster))
        .route("/admin/events/{id}/return", post(steps::send_back))
        .route("/admin/events/{id}/withdraw", post(steps::withdraw))
        .route("/admin/events/{id}/remove", post(steps::remove))
}

/// The addresses that take posters.
pub fn upload_routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_NEW_EVENT, post(event::add)).route("/admin/events/{id}", post(event::save))
}

/// Only the keeper of the wall comes in.
fn require(staff: &Staff) -> Result<()> {
    staff.require(Action::KeepEvents, &Place::Site)
}

/// The event of an address.
async fn event_of(db: &impl Db, id: &str) -> Result<Event> {
    store::by_id(db, id.parse().map_err(|_| PortalError::NotFound)?).await
}

/// What waits to be checked.
pub async fn tasks(portal: &Portal, staff: &Staff) -> Result<Vec<Task>> {
    if !staff.may(Action::KeepEvents, &Place::Site) {
        return Ok(Vec::new());
    }
    let count = store::waiting_count(portal.db()).await?;
    let (name, href) = (tl!(staff.lang, "wall-waiting"), paths::ADMIN_EVENTS.to_owned());
    Ok(vec![Task { name, count, href, is_late: false }])
}

/// A line of the log; who sent an event is not in it.
async fn log(
    portal: &Portal,
    db: &impl Db,
    staff: &Staff,
    (action, event): (&'static str, &Event),
    (before, after): (Option<Value>, Option<Value>),
) -> Result<()> {
    let title = event.title(staff.lang).to_owned();
    let record = Record { action, target: "event", target_id: event.id.to_string(), title, before, after };
    audit::record(db, Some(staff), portal.now(), record).await
}

/// An event for the log.
fn told(sketch: &Sketch) -> Value {
    let times: Vec<_> = sketch.times.iter().map(|time| json!([time.start, time.end])).collect();
    json!({
        "kind": sketch.kind.name(),
        "title": sketch.title,
        "about": sketch.about,
        "house": sketch.house,
        "place": sketch.place,
        "alt": sketch.alt,
        "site": sketch.site,
        "price": [sketch.price.from, sketch.price.to],
        "age": sketch.age,
        "times": times,
    })
}
