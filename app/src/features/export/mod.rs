//! Everything that is published, as rows and files, to leave in an open format for the single
//! platform of state bodies (S003-15.14). URL: `/admin/settings/export`; the program writes the same
//! file. Tables: those of content.

mod admin;
mod archive;
mod store;

use axum::Router;
use axum::routing::get;

pub use archive::write;

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature; gathering all files takes its time.
pub fn routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_EXPORT, get(admin::page).post(admin::download))
}
