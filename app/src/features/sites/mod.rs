//! Sites that organisations of the city have inside the portal (R95-1-2.4). A site is a section of
//! the kind `site` beside those of the law: its items are its menu, its editors hold grants in it,
//! and its pages go the way of all content. URLs: `/{lang}/sites…`, `/admin/sites…`.
//! Tables: `sections`, `section_texts`.

mod admin;
mod changes;
mod forms;
mod model;
mod pages;
mod store;

use axum::Router;
use axum::routing::{get, post};

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/sites", get(pages::list))
        .route("/{lang}/sites/{site}", get(pages::front))
        .route("/{lang}/sites/{site}/{page}", get(pages::page))
        .route("/{lang}/sites/{site}/{page}/{slug}", get(pages::entry))
        .route(paths::ADMIN_SITES, get(admin::list))
        .route(paths::NEW_SITE, get(admin::new_site).post(changes::open))
        .route("/admin/sites/{id}", get(admin::site).post(changes::rename))
        .route("/admin/sites/{id}/close", post(changes::close))
        .route("/admin/sites/{id}/reopen", post(changes::reopen))
}
