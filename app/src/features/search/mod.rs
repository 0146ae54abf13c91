//! Search by the words of titles. URL: `/{lang}/search`. Reads `section_texts` and `item_texts`.

mod model;
mod pages;
mod store;

pub use pages::routes;
