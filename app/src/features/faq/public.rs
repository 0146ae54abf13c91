//! What everybody sees: answers by topic, the search in them, the form to ask and what became of it.

mod ask;
mod asked;
mod list;
mod search;

pub(super) use ask::units;
pub use list::Overview;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;

use super::model::Topic;
use crate::document::lang_of;
use crate::error::Result;
use crate::features::content;
use crate::server::Portal;

/// The addresses for everybody.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/faq", get(page))
        .route("/{lang}/faq/search", get(search::page))
        .route("/{lang}/faq/ask", get(ask::page).post(ask::send))
        .route("/{lang}/faq/ask/{mark}", get(asked::page))
}

/// `GET /{lang}/faq`: the item of the structure at a short address of its own.
async fn page(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    content::item_at_home(&portal, lang_of(&lang)?, ITEM).await
}

/// The item of frequent questions (O116-L-11.6d), which shows the answers of all items.
pub(super) const ITEM: &str = "faq";

/// The topics about which one may ask.
fn open(topics: &[Topic]) -> impl Iterator<Item = &Topic> {
    topics.iter().filter(|topic| topic.is_open)
}
