//! Personal data: what each form takes, why and for how long, said at the form and on one page
//! (R95-1-9.2b), and the purge that keeps the terms (R95-1-9.2c). URL: `/{lang}/privacy`.

mod model;
mod note;
mod pages;
mod purge;

use axum::Router;
use axum::routing::get;

pub use model::{CLOSED_DAYS, Form};
pub(crate) use note::note;
pub use purge::purge;

use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route("/{lang}/privacy", get(pages::privacy))
}
