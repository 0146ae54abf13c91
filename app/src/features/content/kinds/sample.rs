//! The marks of sample content: nobody may take it for news of the real city.

use leptos::prelude::*;

use crate::features::content::model::Entry;

/// The mark in a list.
pub fn badge(entry: &Entry) -> impl IntoView + use<> {
    entry.is_sample.then(|| view! { <p><span class="badge">{t!("content-sample")}</span></p> })
}

/// The notice on a page of its own.
pub fn note(entry: &Entry) -> impl IntoView + use<> {
    entry.is_sample.then(|| view! { <p class="notice">{t!("content-sample-note")}</p> })
}
