//! The buttons at the end of a text that need the browser: copy the address, print.

use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event};

const COPY: &str = "data-copy-link";
const PRINT: &str = "data-print";

/// Listens for the buttons of every page to come.
pub fn start() {
    EventListener::new(&document(), "click", |click| {
        if let Some(button) = button(click, COPY) {
            spawn_local(copy(button));
        } else if button(click, PRINT).is_some() {
            let _ = window().print();
        }
    })
    .forget();
}

fn button(click: &Event, attribute: &str) -> Option<Element> {
    let target: Element = click.target()?.dyn_into().ok()?;
    target.closest(&format!("button[{attribute}]")).ok().flatten()
}

/// Copies the address and says so. Where the browser refuses, it says the address itself.
async fn copy(button: Element) {
    let address = button.get_attribute(COPY).unwrap_or_default();
    let is_copied = match write_to_clipboard(&address) {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    };
    let said = if is_copied { button.get_attribute("data-copied").unwrap_or_default() } else { address };
    let row = button.closest(".page-tools").ok().flatten();
    if let Some(status) = row.and_then(|row| row.query_selector("[role=status]").ok().flatten()) {
        status.set_text_content(Some(&said));
    }
}

/// None where the page was not loaded over a secure connection.
fn write_to_clipboard(text: &str) -> Option<Promise> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &JsValue::from_str(text)).ok()?.dyn_into().ok()
}
