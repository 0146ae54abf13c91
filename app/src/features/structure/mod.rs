//! The structure of the site, arranged by the keepers of the rubrics (R95-1-5.3b1 to b4): names,
//! order, items; never a top-level section. Old addresses lead on for ever.
//! URLs: `/admin/structure…`. Tables: `sections`, `section_texts`, `redirects`.

mod admin;
mod changes;
mod forms;
mod model;
mod order;
mod purge;
mod store;
mod tree;

use axum::Router;
use axum::routing::{get, post};

pub(crate) use admin::word_fields;
pub(crate) use forms::{Typed, label};
pub use purge::purge;
pub use store::redirect_of;
pub(crate) use store::{NewItem, Row, insert_item, no_redirect, redirect, row, set_words};

use crate::paths;
use crate::server::Portal;

/// The addresses of the feature. Nothing adds or removes a top-level section.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_STRUCTURE, get(tree::page))
        .route("/admin/structure/{id}", get(admin::node).post(changes::rename))
        .route("/admin/structure/{id}/add", get(admin::new_item).post(changes::add))
        .route("/admin/structure/{id}/remove", post(changes::remove))
        .route("/admin/structure/{id}/restore", post(changes::restore))
        .route("/admin/structure/{id}/move", post(changes::move_to))
        .route("/admin/structure/{id}/up", post(changes::up))
        .route("/admin/structure/{id}/down", post(changes::down))
        .route("/admin/structure/{id}/order", post(order::arrange))
}
