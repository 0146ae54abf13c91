//! Search by the words of titles and of attached documents. URL: `/{lang}/search`. Reads
//! `section_texts` and `item_texts`, and asks `features::media` for documents.

mod documents;
mod model;
mod pages;
mod store;

pub use model::{Wanted, stem};
pub use pages::routes;
