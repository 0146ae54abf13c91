//! The field for files, and lists of files.

use leptos::prelude::*;

use super::sent::FIELD;
use super::{LARGEST, MOST, TOGETHER};
use crate::error::FieldErrors;
use crate::features::appeals::store::File;
use crate::i18n::{Lang, lang};
use crate::ui::files::size;
use crate::ui::form::FileField;

/// What browsers offer to choose from; what is taken is decided by the content.
const ACCEPT: &str = ".doc,.docx,.xls,.xlsx,.ods,.odt,.txt,.rtf,.pdf,.csv,.zip,.rar,.jpg,.jpeg,.png,.gif,.webp,\
                      .mp3,.ogg,.m4a,.wav,.mp4,.webm";

/// Says of a form that comes back with errors that the files chosen in it are to be chosen again:
/// browsers do not keep them. It stands in the summary and at the field.
pub fn say_lost(errors: &mut FieldErrors, lost: bool, lang: Lang) {
    if lost && !errors.is_empty() {
        errors.add(FIELD, tl!(lang, "reception-file-again"));
    }
}

/// How many files of which size are taken, in words.
pub fn limits(lang: Lang) -> String {
    tl!(lang, "reception-file-hint", most = MOST, largest = size(lang, LARGEST), together = size(lang, TOGETHER))
}

/// The field for files. `lost` where files were chosen in a form that comes back; without errors,
/// the hint says so.
pub fn field(label: String, lost: bool, errors: &FieldErrors) -> impl IntoView + use<> {
    let lang = lang();
    let limits = limits(lang);
    let hint = if lost && errors.is_empty() { format!("{} {limits}", t!("reception-file-again")) } else { limits };
    view! { <FileField name="files" label=label hint=hint accept=ACCEPT several=true errors=errors.clone() /> }
}

/// Files by name and size; `get` is what brings one of them.
pub fn list(files: &[&File], get: impl Fn(&File) -> AnyView) -> Option<AnyView> {
    let rows: Vec<_> = files
        .iter()
        .map(|file| view! { <li data-file=file.id.to_string()>{get(file)}" "{size(lang(), file.size)}</li> })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="reception-files">{rows}</ul> }.into_any())
}
