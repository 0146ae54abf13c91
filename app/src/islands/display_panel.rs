//! Applies reading preferences the moment they are chosen and keeps them in the cookie.

use leptos::prelude::*;

/// Wraps the panel's forms; without it they are sent and the page comes back changed.
#[island]
pub fn DisplayPanel(children: Children) -> impl IntoView {
    view! { <div class="display-panel__live" on:change=browser::apply>{children()}</div> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::ev::Event;
    use leptos::prelude::document;
    use leptos::wasm_bindgen::JsCast;
    use web_sys::{HtmlDocument, HtmlInputElement};

    use crate::features::display::model::{PREFERENCES, Preferences};

    /// Writes a choice into `<html>` and the cookie.
    pub fn apply(event: Event) {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let Ok(page) = document().dyn_into::<HtmlDocument>() else { return };
        let mut preferences = Preferences::from_cookie_header(&page.cookie().unwrap_or_default());
        preferences.set("vision", "on");
        preferences.set(&input.name(), &input.value());
        // A refusal to store the cookie only means that the choice ends with this page.
        let _ = page.set_cookie(&preferences.to_set_cookie());
        show(preferences);
    }

    /// The attributes that the server would write.
    fn show(preferences: Preferences) {
        let Some(html) = document().document_element() else { return };
        for preference in &PREFERENCES {
            let attribute = format!("data-{}", preference.name);
            let value = preferences.get(preference.name);
            let _ = if value == preference.default {
                html.remove_attribute(&attribute)
            } else {
                html.set_attribute(&attribute, value)
            };
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    /// Nothing listens on the server.
    pub fn apply(_event: leptos::ev::Event) {}
}
