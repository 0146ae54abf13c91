//! All queries of content: the structure, lists of entries, one entry, archives.

mod archive;
mod attachment;
mod details;
mod entries;
pub(crate) mod load;
pub(crate) mod published;
mod structure;
pub(crate) mod withdrawn;

pub use archive::{archive_months, recount_archive, recount_month};
pub(crate) use attachment::attachment;
pub use entries::{Order, Range, all_slugs, banners, entries, entry, filled_sections, latest, upcoming};
pub(crate) use entries::{complete, entries_of, officials};
pub use structure::structure;

use crate::i18n::Trilingual;

/// A trilingual text as a database value.
pub(super) fn to_json(text: &Trilingual) -> sea_orm::JsonValue {
    serde_json::json!({ "kk": text.kk, "ru": text.ru, "en": text.en })
}

/// A trilingual text from a database value; a damaged one is empty.
pub(super) fn from_json(value: sea_orm::JsonValue) -> Trilingual {
    serde_json::from_value(value).unwrap_or_default()
}

/// A list of strings (phones, requirement ids) from a database value.
pub(super) fn list(value: sea_orm::JsonValue) -> Vec<String> {
    serde_json::from_value(value).unwrap_or_default()
}
