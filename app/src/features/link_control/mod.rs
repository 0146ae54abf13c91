//! Links of published texts: a daily check finds those that lead nowhere (R95-1-6.4e, R95-1-6.7i,
//! O116-U-2.10a). URL: `/admin/links`. Table: `broken_links`.

mod admin;
mod model;
mod store;

use axum::Router;
use axum::routing::get;

pub use model::Target;
pub use store::{Broken, Found, address, broken_of_units, found, keep};

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_LINKS, get(admin::list).post(admin::run))
}
