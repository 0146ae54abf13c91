//! The log of every action of the staff: who, what, from where, before and after. Rows are
//! only added, and purged when they are old enough. URLs: `/admin/audit`, `/admin/audit.csv`.
//! Table: `audit`.

mod admin;
mod model;
mod store;

use axum::Router;
use axum::routing::get;

pub use store::{Record, of_configuration, purge, record, record_by};

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature; none of them changes anything.
pub fn routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_AUDIT, get(admin::log)).route("/admin/audit.csv", get(admin::csv_file))
}
