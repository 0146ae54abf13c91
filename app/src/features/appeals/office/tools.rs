//! The parts of the office, for whoever may enter them.

use leptos::prelude::*;

use super::keeps_texts;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;

/// Title and address of each part that is open to somebody.
pub fn parts(staff: &Staff) -> Vec<(String, &'static str)> {
    let lang: Lang = staff.lang;
    let registers = staff.may(Action::RegisterAppeals, &Place::Site);
    let trusted = staff.may(Action::ReadTrustLine, &Place::Site);
    let known = [
        (true, tl!(lang, "office-board"), paths::ADMIN_APPEALS_BOARD),
        (registers || trusted, tl!(lang, "office-new"), paths::ADMIN_APPEALS_NEW),
        (keeps_texts(staff), tl!(lang, "office-templates"), paths::ADMIN_APPEALS_TEMPLATES),
        (keeps_texts(staff), tl!(lang, "office-reviews"), paths::ADMIN_APPEALS_REVIEWS),
        (registers || trusted, tl!(lang, "office-person"), paths::ADMIN_APPEALS_PERSON),
    ];
    known.into_iter().filter(|(is_open, ..)| *is_open).map(|(_, title, address)| (title, address)).collect()
}

/// Links to them.
pub fn links(parts: &[(String, &'static str)]) -> impl IntoView + use<> {
    let links: Vec<_> =
        parts.iter().map(|(title, address)| view! { <li><a href=*address>{title.clone()}</a></li> }).collect();
    view! { <ul class="links no-print">{links}</ul> }
}
