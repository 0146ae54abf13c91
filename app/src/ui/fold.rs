//! What is folded up on phones and simply stands there on wide screens.

use leptos::prelude::*;

/// A disclosure on phones. On wide screens the style sheet shows what is inside and takes the
/// summary away; a heading `fold__title` before it may then say what it is.
#[component]
pub fn Fold(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <details class="fold">
            <summary>{title}</summary>
            {children()}
        </details>
    }
}
