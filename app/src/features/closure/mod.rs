//! Closing the portal by a resolution of the akimat, and opening it again (R95-1-10.2): visitors
//! are told which resolution it is and whom to call, the staff still get in.
//! URL: `/admin/settings/closure`. Table: `settings`.

mod admin;
mod pages;

use axum::Router;
use axum::routing::get;

pub use pages::turn_away;

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_CLOSURE, get(admin::form).post(admin::change))
}
