//! What is said after a redirect of something that was done.

use leptos::prelude::*;
use serde::Deserialize;

use crate::paths;

/// Word of success, told to screen readers too. The browser brings it into view: on a phone the
/// head of the page hides it.
#[component]
pub fn Done(#[prop(into)] words: String) -> impl IntoView {
    view! { <p class="notice notice--success" role="status" tabindex="-1" autofocus="">{words}</p> }
}

/// Told above a form that was saved a moment ago.
pub fn saved(is_saved: bool) -> Option<impl IntoView> {
    is_saved.then(|| view! { <Done words=t!("people-done") /> })
}

/// What was done a moment ago, as the address of the page after it tells it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arrival {
    pub done: String,
    /// The number of what it was done to.
    about: String,
}

impl Arrival {
    /// The address that says a form was saved.
    pub fn saved(page: &str) -> String {
        Self::address(page, "saved")
    }

    pub fn is_saved(&self) -> bool {
        self.done == "saved"
    }

    /// The address that tells it.
    pub fn address(page: &str, done: &str) -> String {
        paths::with_pair(page, "done", done)
    }

    /// The same with a number, for pages of many.
    pub fn address_about(page: &str, done: &str, about: impl std::fmt::Display) -> String {
        paths::with_pair(&Self::address(page, done), "about", &about.to_string())
    }

    /// The number, where it is one; an address can be typed by anybody.
    pub fn about<T: std::str::FromStr>(&self) -> Option<T> {
        self.about.parse().ok()
    }
}
