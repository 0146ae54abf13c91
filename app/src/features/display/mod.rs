//! How a visitor wants to read: the low-vision version (O116-T-34a), text size, colours,
//! spacing, images, and the mobile or full layout. Kept a year in a cookie, written as
//! attributes on `<html>`. URLs: `/{lang}/display`, `/{lang}/layout/{layout}`. No tables.

pub mod model;

#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod panel;

#[cfg(feature = "ssr")]
pub use pages::routes;
#[cfg(feature = "ssr")]
pub use panel::{STYLE, panel_html};
