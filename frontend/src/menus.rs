//! Menus that open over the page: Escape closes one and gives the focus back to what opened
//! it, a click elsewhere closes the horizontal one. The menu of small screens lies over a
//! backdrop that is a part of its button, so it closes without a program.

use gloo::events::EventListener;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};

/// Open menus; the groups inside the menu of small screens close with it.
const OPEN: &str = ".menu details[open], .mobile-menu > details[open]";
const OPEN_HORIZONTAL: &str = ".menu details[open]";

/// Listens to every page to come.
pub fn start() {
    EventListener::new(&document(), "keydown", |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            escape();
        }
    })
    .forget();
    EventListener::new(&document(), "click", |event| {
        let target: Option<Node> = event.target().and_then(|target| target.dyn_into().ok());
        for menu in found(OPEN_HORIZONTAL) {
            if !menu.contains(target.as_ref()) {
                close(&menu);
            }
        }
    })
    .forget();
}

/// Closes the menu that has the focus, else the first one open.
fn escape() {
    let open = found(OPEN);
    let focused = document().active_element();
    let has_focus = |menu: &&Element| focused.as_ref().is_some_and(|focused| menu.contains(Some(focused)));
    let Some(menu) = open.iter().find(has_focus).or(open.first()) else { return };
    close(menu);
    let summary = menu.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

fn close(menu: &Element) {
    let _ = menu.remove_attribute("open");
}

fn found(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}
