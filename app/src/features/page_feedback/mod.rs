//! Was this page useful? Asked at the end of every page but forms, answered with one press, told
//! to those who edit the section. URLs: `/{lang}/feedback…`, `/admin/feedback…`. Table:
//! `page_opinions`.

mod admin;
mod model;
mod public;
mod store;

pub use admin::tasks;
pub(crate) use public::{ask, ask_of};

use axum::Router;
use axum::routing::{get, post};
use chrono::TimeDelta;

use crate::error::Result;
use crate::limiter::{By, Limit};
use crate::paths;
use crate::server::Portal;
use crate::server::reseal::Sealed;

/// So many opinions of one network within an hour.
const TELLING: Limit = Limit { name: "page-opinion", by: By::Network, times: 60, within: TimeDelta::hours(1) };

/// Opinions are kept so long: a page of more than a year ago was another one.
const KEPT: TimeDelta = TimeDelta::days(400);

/// The sealed column.
pub const SEALED: [Sealed; 1] =
    [Sealed { table: "page_opinions", column: "sealed", owner: "mark", purpose: store::purpose }];

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/feedback", post(public::tell))
        .route("/{lang}/feedback/{mark}", get(public::thanks).post(public::explain))
        .route(paths::ADMIN_FEEDBACK, get(admin::board))
        .route(paths::ADMIN_FEEDBACK_PAGE, get(admin::page).post(admin::mark_read))
}

/// Forgets opinions of long ago, with what was written in them.
pub async fn clear(portal: &Portal) -> Result<()> {
    let tx = portal.begin().await?;
    store::forget(&*tx, portal.now() - KEPT).await?;
    tx.commit().await
}
