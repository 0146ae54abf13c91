//! How the fields of a form are called, with their language and with what the check needs of them.

use super::words;
use crate::error::FieldErrors;
use crate::features::newsroom::model::form::{Cause, Need, need};
use crate::i18n::Lang;

/// What a field is called: `kk.title` → “Title (Қазақша)”.
pub fn named(lang: Lang, name: &str) -> String {
    let bare = name.strip_prefix("d.").unwrap_or(name);
    let of_language = Lang::ALL.into_iter().find_map(|of| {
        let rest = bare.strip_prefix(&format!("{of}.")).or_else(|| bare.strip_suffix(&format!(".{of}")))?;
        Some(format!("{} ({})", of_step(lang, rest), of.own_name()))
    });
    of_language.unwrap_or_else(|| of_step(lang, bare))
}

/// The fields of the steps and what is confirmed, beside those of the form.
fn of_step(lang: Lang, name: &str) -> String {
    match name {
        "confirm.clear" => tl!(lang, "newsroom-confirm-clear"),
        "confirm.complete" => tl!(lang, "newsroom-confirm-complete"),
        "confirm.timely" => tl!(lang, "newsroom-confirm-timely"),
        "confirm.rights" => tl!(lang, "newsroom-confirm-rights"),
        "confirm.unrestricted" => tl!(lang, "forms-confirm-unrestricted"),
        "confirm.safe" => tl!(lang, "forms-confirm-safe"),
        "confirm.impartial" => tl!(lang, "forms-confirm-impartial"),
        "remark" => tl!(lang, "newsroom-remark"),
        "talk" => tl!(lang, "forms-remark"),
        "reason" => tl!(lang, "newsroom-emergency-reason"),
        "publish_at" => tl!(lang, "newsroom-publish-at"),
        "unpublish_at" => tl!(lang, "newsroom-unpublish-at"),
        "notice" => tl!(lang, "newsroom-withdraw-notice"),
        "redirect" => tl!(lang, "newsroom-withdraw-redirect"),
        _ => words::label(lang, name),
    }
}

/// `label`, and behind it that the field may stay empty, or when it may not.
pub fn with_need(lang: Lang, label: String, kind: &str, name: &str) -> String {
    let told = match need(kind, name) {
        Need::Always => return label,
        Need::Never => tl!(lang, "newsroom-optional"),
        Need::With(Cause::Text) => tl!(lang, "care-need-text"),
        Need::With(Cause::Address) => tl!(lang, "care-need-address"),
        Need::With(Cause::Announced) => tl!(lang, "care-need-announced"),
        Need::With(Cause::Temporary) => tl!(lang, "care-need-temporary"),
        Need::With(Cause::Source) => tl!(lang, "care-need-source"),
    };
    format!("{label} {told}")
}

/// The errors for the summary: each names its field, and leads to an id, which has dashes where
/// names have dots.
pub fn summed_up(lang: Lang, errors: &FieldErrors) -> FieldErrors {
    let mut told = FieldErrors::default();
    for (field, message) in errors.iter() {
        told.add(super::widgets::id_of(field), format!("{}: {message}", named(lang, field)));
    }
    told
}
