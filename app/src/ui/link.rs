//! Links to other sites: in a new tab, and the reader is told so (O116-U-2.10c).

use leptos::prelude::*;

/// A link to another site.
#[component]
pub fn ExternalLink(href: String, #[prop(into)] text: String) -> impl IntoView {
    view! {
        <a class="external-link" href=href target="_blank" rel="noopener">
            {text}
            <span class="visually-hidden">{format!(" ({})", t!("a11y-new-window"))}</span>
            <svg class="icon icon--external" aria-hidden="true">
                <use href="/icons.svg#external-link"></use>
            </svg>
        </a>
    }
}

/// An icon of the sprite; always beside words.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use href=format!("/icons.svg#{name}")></use>
        </svg>
    }
}

/// Phone numbers that the dialler opens (O116-M-1.3).
pub fn phones(phones: &[String]) -> impl IntoView + use<> {
    let links: Vec<_> = phones
        .iter()
        .map(|phone| view! { <li><a href=crate::features::content::tel(phone)>{phone.clone()}</a></li> })
        .collect();
    (!links.is_empty()).then(|| view! { <ul class="plain-list">{links}</ul> })
}

/// An e-mail address that opens a letter (O116-M-1.2).
pub fn email(address: &str) -> impl IntoView + use<> {
    let address = address.to_owned();
    view! { <a href=format!("mailto:{address}")>{address.clone()}</a> }
}
