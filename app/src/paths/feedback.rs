//! Addresses of what readers say of pages.

use super::encode;
use crate::i18n::Lang;

/// Where the two buttons at the end of a page lead.
pub fn feedback(lang: Lang) -> String {
    format!("/{lang}/feedback")
}

/// One's own opinion, to add a word to it.
pub fn feedback_of(lang: Lang, mark: &str) -> String {
    format!("/{lang}/feedback/{mark}")
}

/// A page by its address without a language.
pub fn in_language(lang: Lang, path: &str) -> String {
    format!("/{lang}{path}")
}

/// What was said of one page.
pub fn admin_feedback_page(path: &str, place: &str) -> String {
    format!("{ADMIN_FEEDBACK_PAGE}?path={}&place={}", encode(path), encode(place))
}

pub const ADMIN_FEEDBACK: &str = "/admin/feedback";
pub const ADMIN_FEEDBACK_PAGE: &str = "/admin/feedback/page";
