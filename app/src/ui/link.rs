//! Links to other sites: in a new tab, and the reader is told so (O116-U-2.10c).

use leptos::prelude::*;

/// A link to another site.
#[component]
pub fn ExternalLink(href: String, #[prop(into)] text: String) -> impl IntoView {
    view! {
        <a class="external" href=href target="_blank" rel="noopener">
            {text}
            <Icon name="external-link" />
            <span class="visually-hidden">{format!(" ({})", t!("a11y-new-window"))}</span>
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
pub fn phones<P: AsRef<str>>(phones: &[P]) -> impl IntoView + use<P> {
    let link = |phone: &str| view! { <li><a href=tel(phone)>{phone.to_owned()}</a></li> };
    let links: Vec<_> = phones.iter().map(|phone| link(phone.as_ref())).collect();
    (!links.is_empty()).then(|| view! { <ul>{links}</ul> })
}

/// A phone number as a `tel:` address: digits, with the plus kept.
pub fn tel(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}

/// An e-mail address that opens a letter (O116-M-1.2).
pub fn email(address: &str) -> impl IntoView + use<> {
    let address = address.to_owned();
    view! { <a href=format!("mailto:{address}")>{address.clone()}</a> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_becomes_something_the_dialler_understands() {
        assert_eq!(tel("+7 (7252) 00-00-01"), "tel:+77252000001");
        assert_eq!(tel("112"), "tel:112");
    }
}
