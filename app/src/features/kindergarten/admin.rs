//! The department's side: import, corrections, vouchers, the directory.

mod application;
mod gardens;
mod import;
mod overview;
mod protocol;
mod report;
mod vouchers;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::paths;
use crate::server::{Change, Portal};

/// The addresses of the department.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_KINDERGARTEN, get(overview::page))
        .route("/admin/kindergarten/snapshots/{id}/undo", post(overview::undo))
        .route(paths::ADMIN_KINDERGARTEN_IMPORT, get(import::blank))
        .route("/admin/kindergarten/import/{mark}", get(import::page))
        .route("/admin/kindergarten/import/{mark}/columns", post(import::columns))
        .route("/admin/kindergarten/import/{mark}/apply", post(import::apply))
        .route(paths::ADMIN_KINDERGARTEN_APPLICATION, get(application::page).post(application::save))
        .route(paths::ADMIN_KINDERGARTEN_VOUCHERS, get(vouchers::page).post(vouchers::give))
        .route("/admin/kindergarten/protocols/{id}", get(protocol::page))
        .route(paths::ADMIN_KINDERGARTENS, get(gardens::list))
        .route(paths::NEW_KINDERGARTEN, get(gardens::blank).post(gardens::add))
        .route("/admin/kindergartens/{id}", get(gardens::filled).post(gardens::save))
}

/// The address that takes the list.
pub fn upload_routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_KINDERGARTEN_IMPORT, post(import::send)).layer(DefaultBodyLimit::disable())
}

/// Only the keeper of the queue comes in.
fn require(staff: &Staff) -> Result<()> {
    staff.require(Action::KeepQueue, &Place::Site)
}

/// Ends a change of the queue: whoever reads sees it from now on.
async fn publish(portal: &Portal, tx: Change) -> Result<()> {
    site::raise_version(&*tx, portal.now()).await?;
    tx.commit().await?;
    portal.refresh().await
}

fn id_of(text: &str) -> Result<i64> {
    text.parse().map_err(|_| PortalError::NotFound)
}
