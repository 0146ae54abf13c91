//! Words that stand on several pages: what is shared is linked, not copied (O116-R-6).
//! URL: `/admin/links/repeats`. Reads `items`, `item_texts`.

mod admin;
mod model;
mod store;

use axum::Router;
use axum::routing::get;

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_REPEATS, get(admin::list))
}
