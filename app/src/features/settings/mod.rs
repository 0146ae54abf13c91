//! What the administrator sets for the whole site: whether the completeness of the portal is
//! public, how long the audit log is kept, the address of the editors' office, the terms of the reception, the emblem and the
//! logo. URLs: `/admin/settings…`. Table: `settings`.

mod admin;
mod brand;
mod brand_admin;
pub mod copy;
mod form;
mod model;
mod store;

use axum::Router;
use axum::routing::{get, post};

pub use model::{Resolution, Settings};
pub use store::{read, write};

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_SETTINGS, get(admin::settings).post(admin::save))
        .route("/admin/settings/{mark}", post(brand_admin::upload))
        .route("/admin/settings/{mark}/remove", post(brand_admin::remove))
}
