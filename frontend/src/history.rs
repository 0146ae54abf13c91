//! History entries and the scroll position each of them keeps.

use js_sys::Array;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, ScrollRestoration};

/// A scroll position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    x: f64,
    y: f64,
}

impl Position {
    pub const TOP: Self = Self { x: 0.0, y: 0.0 };

    fn current() -> Self {
        Self { x: window().scroll_x().unwrap_or_default(), y: window().scroll_y().unwrap_or_default() }
    }

    /// The position that the current history entry keeps.
    pub fn saved() -> Option<Self> {
        let state = history()?.state().ok()?.dyn_into::<Array>().ok()?;
        Some(Self { x: state.get(0).as_f64()?, y: state.get(1).as_f64()? })
    }

    /// Writes the current position into the current history entry.
    pub fn save() {
        let Self { x, y } = Self::current();
        let state = Array::of(&[JsValue::from(x), JsValue::from(y)]);
        // Refused when a page asks hundreds of times a minute; then an older position stays.
        let _ = history().map(|history| history.replace_state(&state, ""));
    }

    pub fn restore(self) {
        window().scroll_to_with_x_and_y(self.x, self.y);
    }
}

/// Adds an entry, or changes the address of the current one when it is the same page.
pub fn enter(href: &str, is_same_page: bool) {
    let Some(history) = history() else { return };
    let _ = if is_same_page {
        history.replace_state_with_url(&JsValue::NULL, "", Some(href))
    } else {
        Position::save();
        history.push_state_with_url(&JsValue::NULL, "", Some(href))
    };
}

/// Whether this program or the browser puts scroll positions back.
pub fn take_over(ours: bool) {
    let mode = if ours { ScrollRestoration::Manual } else { ScrollRestoration::Auto };
    let _ = history().map(|history| history.set_scroll_restoration(mode));
}

fn history() -> Option<History> {
    window().history().ok()
}
