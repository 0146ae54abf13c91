//! A portal of its own for each test: the real router, a fresh database, a fixed clock.

mod answer;
mod content;
mod database;
mod html;
mod outage;
mod portal;
mod shared;
mod staff;

pub use answer::Answer;
pub use database::Filling;
pub use html::Html;
pub use portal::{PUBLIC_URL, Setting, TestPortal, now};
pub use shared::{Crawled, published, run, site, uncached};
pub use staff::Person;

use portal_app::i18n::Lang;

/// A text of the interface.
pub fn words(lang: Lang, key: &str) -> String {
    portal_app::i18n::loader(lang).get(key)
}

/// What stands before and after a placeable of a text: `{ $unit }`.
pub fn words_before(lang: Lang, key: &str, name: &str) -> String {
    let loader = portal_app::i18n::loader(lang);
    let marked = loader.get_args(key, std::collections::HashMap::from([(name, "\u{1}")]));
    marked.split('\u{1}').next().unwrap_or_default().to_owned()
}

/// Every byte of a text as `%XX`.
pub fn percent_encoded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut encoded, byte| {
        let _ = write!(encoded, "%{byte:02X}");
        encoded
    })
}
