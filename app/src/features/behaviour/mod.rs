//! How pages behave, set by the administrator for the whole site and for single pages, with
//! every earlier version to go back to (R95-1-5.3d3). URLs: `/admin/settings/pages`,
//! `/admin/settings/pages/{id}`. Table: `behaviours`.

mod admin;
mod model;
mod store;

use axum::Router;
use axum::routing::{get, post};

pub use model::Behaviours;
pub use store::read;

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_PAGES_BEHAVIOUR, get(admin::site).post(admin::save_site))
        .route("/admin/settings/pages/{id}", get(admin::page).post(admin::save_page))
        .route("/admin/settings/pages/restore/{version}", post(admin::restore))
}
