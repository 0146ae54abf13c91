//! The editorial plan: what the editorial group means to publish, when and by whom, and what came
//! of it (R95-1-6.4a). URLs: `/admin/plan…`. Table: `plan_items`; reads `users`, `entries`.

mod admin;
mod form;
mod item;
pub mod model;
mod overview;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};

use crate::features::accounts::SignedIn;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Portal, Structure};

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route(paths::ADMIN_PLAN, get(admin::plan))
        .route("/admin/plan.csv", get(admin::csv_file))
        .route(paths::NEW_PLAN_ITEM, get(form::blank).post(form::add))
        .route("/admin/plan/{id}", get(item::page).post(form::save))
        .route("/admin/plan/{id}/done", post(item::done))
        .route("/admin/plan/{id}/cancel", post(item::cancel))
        .route("/admin/plan/{id}/reopen", post(item::reopen))
}

/// The place of a section or an item. One that was removed from the structure stands for itself.
fn place_of(structure: &Structure, id: i64) -> Place {
    let above = structure.item_by_id(id).map(|(section, _)| section.id);
    Place::Section(std::iter::once(id).chain(above).collect())
}

/// Whether somebody plans what is published in a place.
fn plans(who: &SignedIn, place: &Place) -> bool {
    who.may(Action::ReviewContent, place)
}
