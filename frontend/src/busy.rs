//! Shows that a page is on its way, where it takes long enough to wonder.

use gloo::timers::callback::Timeout;
use leptos::prelude::document;

/// How long nothing is shown, in milliseconds.
const UNNOTICED: u32 = 300;

/// Marks the document while it lives.
pub struct Busy(#[expect(dead_code, reason = "dropping the timer stops it")] Timeout);

impl Busy {
    pub fn soon() -> Self {
        Self(Timeout::new(UNNOTICED, || mark(true)))
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        mark(false);
    }
}

fn mark(busy: bool) {
    if let Some(html) = document().document_element() {
        let _ = html.toggle_attribute_with_force("data-loading", busy);
    }
    if let Some(main) = document().get_element_by_id("main") {
        let _ = if busy { main.set_attribute("aria-busy", "true") } else { main.remove_attribute("aria-busy") };
    }
}
