//! Addresses of the newsroom: entries, their files, translations.

use super::encode;
use crate::i18n::Lang;

pub const ADMIN_CONTENT: &str = "/admin/content";
pub const ADMIN_MEDIA: &str = "/admin/media";
pub const ADMIN_TRANSLATIONS: &str = "/admin/translations";

/// Files for the editor's picker.
pub const ADMIN_MEDIA_LIST: &str = "/admin/media.json";

/// Titles for the editor's page picker.
pub const ADMIN_PAGES: &str = "/admin/pages.json";

/// Where a new entry begins.
pub const NEW_ENTRY: &str = "/admin/content/new";

/// Where a new entry of an item begins.
pub fn new_entry(item: Option<i64>) -> String {
    item.map_or_else(|| NEW_ENTRY.to_owned(), |item| format!("{NEW_ENTRY}?section={item}"))
}

/// The content of an item of the structure.
pub fn section_content(item: i64) -> String {
    format!("{ADMIN_CONTENT}?section={item}")
}

/// The form of an entry.
pub fn entry_page(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}")
}

/// A field in the form of an entry.
pub fn entry_field(entry: i64, field: &str) -> String {
    format!("{ADMIN_CONTENT}/{entry}#{field}")
}

/// The form of an entry after something was done.
pub fn edit_entry(entry: i64, done: &str) -> String {
    if done.is_empty() { entry_page(entry) } else { format!("{ADMIN_CONTENT}/{entry}?done={done}") }
}

/// The form of what is published as `item`.
pub fn edit_item(item: i64) -> String {
    format!("{ADMIN_CONTENT}/of-item/{item}")
}

/// Where the steps of the workflow are sent.
pub fn entry_action(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/do")
}

/// Where the editor saves by itself.
pub fn entry_autosave(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/autosave")
}

/// Where the editor says that somebody is there.
pub fn entry_presence(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/presence")
}

/// The versions of an entry.
pub fn entry_history(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/history")
}

/// Two versions of an entry.
pub fn entry_compare(entry: i64, from: i64, to: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/compare?from={from}&to={to}")
}

/// A draft as it would be public.
pub fn entry_preview(entry: i64, lang: Lang) -> String {
    format!("{}?lang={lang}", entry_previews(entry))
}

/// The same without the language.
pub fn entry_previews(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/preview")
}

/// The same for somebody without an account.
pub fn shared_preview(token: &str) -> String {
    format!("/preview/{token}")
}

/// One file of the library.
pub fn admin_media(id: i64) -> String {
    format!("{ADMIN_MEDIA}/{id}")
}

/// What is done with a file of the library: `file`, `delete`, `restore`.
pub fn admin_media_action(id: i64, action: &str) -> String {
    format!("{ADMIN_MEDIA}/{id}/{action}")
}

/// The list of files to choose one from.
pub const ADMIN_MEDIA_PICK: &str = "/admin/media/pick";

/// The same for one field of a form, to which the choice leads back.
pub fn pick_file(kind: &str, field: &str, back: &str) -> String {
    format!("{ADMIN_MEDIA_PICK}?kind={kind}&field={field}&return={}", encode(back))
}
