//! The translation matrix: which page exists in which language, and where the Kazakh text
//! changed since. URL: `/admin/translations`. Reads `items`, `item_texts`.

mod admin;
mod model;
mod store;

use axum::Router;
use axum::routing::get;

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_TRANSLATIONS, get(admin::matrix))
}
