//! Marks what is being read through the CSS Custom Highlight API: the markup stays as it is.
//! Browsers without it simply show no mark.

use leptos::wasm_bindgen::prelude::wasm_bindgen;
use leptos::wasm_bindgen::{self, JsValue};
use web_sys::Range;

/// The name that the style sheet knows.
const NAME: &str = "read-aloud";

#[wasm_bindgen]
extern "C" {
    type Highlight;

    #[wasm_bindgen(constructor, catch)]
    fn new(range: &Range) -> Result<Highlight, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = "set")]
    fn register(name: &str, highlight: &Highlight) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = "delete")]
    fn remove(name: &str) -> Result<JsValue, JsValue>;
}

/// Marks a range instead of the one before.
pub fn mark(range: &Range) {
    let _ = Highlight::new(range).and_then(|highlight| register(NAME, &highlight));
}

/// Takes the mark away.
pub fn unmark() {
    let _ = remove(NAME);
}
