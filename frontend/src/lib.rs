//! The WebAssembly's entry: brings islands to life and opens links inside the page.

mod address;
mod busy;
mod document;
mod fetch;
mod history;
mod menus;
mod navigator;
mod page_tools;
mod prefetch;

use js_sys::Function;
use leptos::prelude::document as page;
use wasm_bindgen::prelude::wasm_bindgen;

// The islands are reached by name from the page; the crate must only be linked.
use portal_app as _;

/// Called once by `boot.js`; `revive` hydrates the islands that are new in the document.
#[wasm_bindgen]
pub fn hydrate(revive: Function) {
    if cfg!(debug_assertions) {
        console_error_panic_hook::set_once();
    }
    leptos::mount::hydrate_islands();
    // The style sheet hides what only readers without WebAssembly need.
    if let Some(html) = page().document_element() {
        let _ = html.set_attribute("data-wasm", "");
    }
    menus::start();
    page_tools::start();
    navigator::start(revive);
}
