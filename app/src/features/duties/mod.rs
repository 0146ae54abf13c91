//! The duties of the law: what must be published and renewed how often, by whom, and how that
//! stands, today and on any past day. URLs: `/admin/duties`, `/admin/duties.csv`,
//! `/admin/duties.xlsx`, `/admin/duties/month.csv`, `/admin/duties/units`, `/{lang}/completeness`.
//! Tables: `publications`, `duty_notices`, `units`; reads `items`, `item_texts`.

mod admin;
mod export;
pub mod model;
mod month;
mod notices;
mod pages;
mod store;
mod table;
mod units;

use axum::Router;
use axum::routing::{get, post};

pub use notices::send_due;
pub use store::{last_by_item, recorded};

use self::model::{Counts, State};
use crate::error::Result;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// How many duties are overdue at the moment, for the desk of the administrator.
pub async fn overdue(portal: &Portal) -> Result<usize> {
    let structure = portal.structure()?;
    let duties = store::duties(portal.db(), &structure, portal.now()).await?;
    Ok(Counts::of(&duties, Lang::default()).get(State::Overdue))
}

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/completeness", get(pages::completeness))
        .route(paths::ADMIN_DUTIES, get(admin::board))
        .route("/admin/duties.csv", get(export::csv_file))
        .route("/admin/duties.xlsx", get(export::xlsx_file))
        .route("/admin/duties/month.csv", get(export::month_file))
        .route(paths::ADMIN_DUTIES_UNITS, get(units::list))
        .route("/admin/duties/units/{id}", post(units::save))
}
