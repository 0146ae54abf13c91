//! What the office sees: schedules, the list of a day, bookings, single days, figures of a month.

mod booking;
mod days;
mod desk;
mod entry;
mod host;
mod host_form;
mod list;
mod month;
mod tasks;

pub use tasks::tasks;

use axum::Router;
use axum::routing::{get, post};

use super::store::{self, Host};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Db, Portal};

/// The addresses of the feature for the office.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_APPOINTMENTS, get(desk::page))
        .route(paths::ADMIN_APPOINTMENTS_FILE, get(month::file))
        .route(paths::ADMIN_NEW_HOST, get(host::new).post(host::add))
        .route("/admin/appointments/hosts/{id}", get(host::show).post(host::save))
        .route("/admin/appointments/hosts/{id}/days", post(days::keep))
        .route("/admin/appointments/hosts/{id}/drop-day", post(days::give_up))
        .route("/admin/appointments/hosts/{id}/cancel-day", post(days::cancel))
        .route("/admin/appointments/hosts/{id}/list", get(list::page))
        .route("/admin/appointments/hosts/{id}/book", get(entry::page).post(entry::book))
        .route("/admin/appointments/{id}", get(booking::show))
        .route("/admin/appointments/{id}/outcome", post(booking::outcome))
        .route("/admin/appointments/{id}/cancel", post(booking::cancel))
}

/// Only those who keep receptions come in.
fn require(staff: &Staff) -> Result<()> {
    staff.require(Action::KeepAppointments, &Place::Site)
}

/// The host of an address.
async fn host_of(db: &impl Db, id: &str) -> Result<Host> {
    store::host(db, id.parse().map_err(|_| PortalError::NotFound)?).await
}

/// A line of the log; never with what a visitor wrote.
async fn log(
    portal: &Portal,
    db: &impl Db,
    staff: &Staff,
    (action, target, id): (&'static str, &'static str, i64),
    title: String,
) -> Result<()> {
    let record = Record { action, target, target_id: id.to_string(), title, ..Record::default() };
    audit::record(db, Some(staff), portal.now(), record).await
}
