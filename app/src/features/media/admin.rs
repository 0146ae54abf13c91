//! What the staff do with the library.

mod file;
mod form;
mod library;
mod picker;
mod receive;

use std::collections::HashMap;

use serde_json::{Value, json};

use super::model::MediaFile;
use crate::error::{PortalError, Result};
use crate::features::accounts::SignedIn;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::paths;
use crate::ui::files::size;

pub use file::{delete, describe, file, restore};
pub use library::{list, list_json};
pub use picker::pick;
pub use receive::{replace, upload};

/// An id in an address; anything else is no file.
fn parsed(id: &str) -> Result<i64> {
    id.parse().map_err(|_| PortalError::NotFound)
}

/// Editors change what they brought themselves, administrators everything. What published pages
/// show is no longer one person's: a change there would be seen without a second one's approval.
fn may_change(who: &SignedIn, file: &MediaFile, is_published: bool) -> bool {
    let is_own = file.uploaded_by == Some(who.user.id);
    who.may(Action::EditContent, &Place::Anywhere) && ((is_own && !is_published) || who.actor.is_administrator())
}

pub(super) fn require_change(who: &SignedIn, file: &MediaFile, is_published: bool) -> Result<()> {
    if may_change(who, file, is_published) { Ok(()) } else { Err(PortalError::Forbidden) }
}

/// Format and size in words.
fn about(file: &MediaFile, lang: Lang) -> String {
    let about = format!("{}, {}", file.format(), size(lang, file.bytes));
    match file.width.zip(file.height) {
        Some((width, height)) => format!("{about}, {width}\u{a0}×\u{a0}{height}"),
        None => about,
    }
}

/// A file for scripts of the staff's side.
fn as_json(file: &MediaFile, posters: &HashMap<i64, MediaFile>, lang: Lang) -> Value {
    let sources = file.picture().sources(false);
    json!({
        "id": file.id,
        "kind": file.kind.name(),
        "name": file.name,
        "mime": file.mime,
        "bytes": file.bytes,
        "about": about(file, lang),
        "href": paths::media(&file.path),
        "src": file.thumbnail().map(|_| sources.src),
        "thumbnail": file.thumbnail_among(posters).map(paths::media),
        "width": file.width,
        "height": file.height,
        "alt": file.alt,
        "usable": file.is_usable(),
        "markdown": markdown(file),
    })
}

/// How a text names the file.
fn markdown(file: &MediaFile) -> String {
    use super::model::Kind;
    match file.kind {
        Kind::Picture | Kind::Audio | Kind::Video => format!("![](media:{})", file.id),
        Kind::Document | Kind::Captions => format!("[{}](media:{})", file.name.replace(['[', ']'], ""), file.id),
    }
}
