//! What the administrator watches (R95-1-6.7, R95-1-6.8, R95-1-6.9): the figures of the portal's
//! work by day and month, and its own state. URLs: `/admin/monitoring`, `/admin/monitoring.csv`,
//! `/admin/monitoring/state`. Tables: `traffic`, `visits`.

mod admin;
mod health;
mod model;
mod state;
mod store;
mod words;

use axum::Router;
use axum::routing::get;

pub use health::{Health, Probe};
pub use model::{Measure, Row, named_by_path, referring_host};
pub use store::{add, trim};

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature; none of them changes anything.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_MONITORING, get(admin::report))
        .route("/admin/monitoring.csv", get(admin::csv_file))
        .route(paths::ADMIN_STATE, get(state::page))
}
