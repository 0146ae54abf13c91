//! What to do next, and where to turn.

use leptos::prelude::*;

use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::link::{ExternalLink, tel};

/// The page with the departments of the city, the one of education among them.
pub fn department(portal: &Portal, lang: Lang) -> Option<String> {
    let structure = portal.structure().ok()?;
    let (section, item) = structure.item("units-and-subordinates").ok()?;
    Some(paths::item(lang, &section.key, &item.key))
}

/// Where the queue itself is: an application is made at the national portal.
pub fn links(department: Option<String>) -> impl IntoView {
    view! {
        <li><ExternalLink href="https://egov.kz/".to_owned() text=t!("kinder-egov") /></li>
        {department.map(|href| view! { <li><a href=href>{t!("kinder-department")}</a></li> })}
        <li><a href=tel("109")>{t!("kinder-109")}</a></li>
    }
}

/// Steps for who waits.
pub fn waiting() -> impl IntoView {
    view! {
        <ol class="steps">
            <li>{t!("kinder-next-check")}</li>
            <li>{t!("kinder-next-address")}</li>
            <li>{t!("kinder-next-free")}" "<a href=paths::kindergartens(lang(), "free=yes")>{t!("kinder-gardens-free")}</a></li>
            <li>{t!("kinder-next-ready")}{documents()}</li>
        </ol>
    }
}

/// Steps for who has a voucher.
pub fn given() -> impl IntoView {
    view! {
        <ol class="steps">
            <li>{t!("kinder-next-go")}</li>
            <li>{t!("kinder-next-bring")}{documents()}</li>
        </ol>
    }
}

fn documents() -> impl IntoView {
    view! {
        <ul>
            <li>{t!("kinder-document-parent")}</li>
            <li>{t!("kinder-document-birth")}</li>
            <li>{t!("kinder-document-health")}</li>
        </ul>
    }
}
