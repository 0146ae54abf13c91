//! What is wrong with the fields of the form, in words.

use super::super::super::model::letter::{Fault, Faults};
use crate::error::FieldErrors;
use crate::i18n::Lang;

/// Faults as messages at their fields.
pub fn of_faults(faults: &Faults, lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for (field, fault) in faults {
        errors.add(*field, of_fault(field, *fault, lang));
    }
    errors
}

fn of_fault(field: &str, fault: Fault, lang: Lang) -> String {
    match (field, fault) {
        ("name", Fault::Missing) => tl!(lang, "appeals-fault-name"),
        ("address", Fault::Missing) => tl!(lang, "appeals-fault-address"),
        ("subject", Fault::Missing) => tl!(lang, "appeals-fault-subject"),
        (_, Fault::Missing) => tl!(lang, "appeals-fault-text"),
        (_, Fault::TooLong(most)) => tl!(lang, "appeals-fault-long", most = most),
        (_, Fault::TooShort(least)) => tl!(lang, "appeals-fault-short", least = least),
        (_, Fault::NoEmail) => tl!(lang, "appeals-fault-email"),
        (_, Fault::NoIndex) => tl!(lang, "appeals-fault-index"),
        (_, Fault::NoPhone) => tl!(lang, "appeals-fault-phone"),
        ("kind", Fault::NoChoice) => tl!(lang, "appeals-fault-kind"),
        ("topic", Fault::NoChoice) => tl!(lang, "appeals-fault-topic"),
        ("reply", Fault::NoChoice) => tl!(lang, "appeals-fault-reply"),
        (_, Fault::NoChoice) => tl!(lang, "appeals-fault-lang"),
        (_, Fault::NoConsent) => tl!(lang, "appeals-fault-consent"),
    }
}
