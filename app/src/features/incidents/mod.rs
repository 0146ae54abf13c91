//! Abnormal situations (R95-1-6.10a): noticed by the portal itself or written down by the
//! administrator, told at once to the head of the akim's office, listed with who answered and
//! when it was over (R95-1-6.7k). URL: `/admin/incidents`. Table: `incidents`.

mod admin;
mod alert;
mod contractors;
mod model;
mod store;

use axum::Router;
use axum::routing::{get, post};

pub use alert::{note, tell};
pub use model::{Event, Finding, Kind, Watcher};
pub use store::still_open;

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_INCIDENTS, get(admin::list).post(admin::add))
        .route("/admin/incidents/{id}", post(admin::answer))
}
