//! The list of holidays that working days are counted by, in the administrator's hands. The
//! rules are `crate::calendar`. URL: `/admin/settings/workdays`. Table: `settings`.

mod admin;
mod store;

use axum::Router;
use axum::routing::get;

pub use store::calendar;

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route(paths::ADMIN_WORKDAYS, get(admin::page).post(admin::save))
}
