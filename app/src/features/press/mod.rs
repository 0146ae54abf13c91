//! The press digest: what newspapers, broadcasters, sites and social networks write about the akim
//! and the departments, entered day by day, counted by tone, mailed each working morning
//! (S004-15.17a). URLs: `/admin/press…`. Tables: `press_items`, `press_readers`; reads `units`, `users`.

mod admin;
mod digest;
mod model;
mod store;
mod words;

use axum::Router;
use axum::routing::{get, post};

pub use digest::send_due;

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_PRESS, get(admin::list::page))
        .route("/admin/press.csv", get(admin::list::csv_file))
        .route(paths::NEW_PRESS_ITEM, get(admin::form::blank).post(admin::form::add))
        .route(paths::ADMIN_PRESS_SUMMARY, get(admin::summary::page))
        .route(paths::ADMIN_PRESS_MAIL, post(admin::mail::choose))
        .route("/admin/press/day/{day}", get(admin::day::page))
        .route("/admin/press/{id}", get(admin::form::filled).post(admin::form::save))
        .route("/admin/press/{id}/answered", post(admin::steps::answered))
        .route("/admin/press/{id}/remove", post(admin::steps::remove))
}
