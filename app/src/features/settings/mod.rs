//! What the administrator sets for the whole site: whether the completeness of the portal is
//! public, how long the audit log is kept, the address of the editors' office, the emblem.
//! URLs: `/admin/settings`, `/admin/settings/emblem`. Table: `settings`.

mod admin;
mod emblem;
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
        .route(paths::ADMIN_EMBLEM, post(admin::upload_emblem))
}
