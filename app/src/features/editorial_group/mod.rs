//! The editorial group: seats approved by an act, who holds them, and which sections nobody looks
//! after (R95-1-5.4, R95-1-6.3). URLs: `/admin/editorial-group…`. Table: `group_seats`; reads
//! `users`, `units`, `grants`.

mod admin;
mod form;
pub mod model;
mod store;
mod table;

use axum::Router;
use axum::routing::get;

pub use store::{first_start, responsible};

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_GROUP, get(admin::register))
        .route(paths::ADMIN_GROUP_FILE, get(admin::csv_file))
        .route(paths::NEW_GROUP_SEAT, get(form::blank).post(form::add))
        .route("/admin/editorial-group/{id}", get(form::filled).post(form::save))
}
