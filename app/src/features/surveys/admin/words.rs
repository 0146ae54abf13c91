//! Kinds and states in words.

use crate::error::FieldErrors;
use crate::features::surveys::model::builder::Fault;
use crate::features::surveys::model::question::Kind;
use crate::features::surveys::model::{Publicity, Sort, Stand, Who};
use crate::i18n::Lang;

pub fn kind(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Single => tl!(lang, "survey-kind-single"),
        Kind::Multiple => tl!(lang, "survey-kind-multiple"),
        Kind::Scale => tl!(lang, "survey-kind-scale"),
        Kind::Matrix => tl!(lang, "survey-kind-matrix"),
        Kind::Ranking => tl!(lang, "survey-kind-ranking"),
        Kind::Number => tl!(lang, "survey-kind-number"),
        Kind::Date => tl!(lang, "survey-kind-date"),
        Kind::Short => tl!(lang, "survey-kind-short"),
        Kind::Long => tl!(lang, "survey-kind-long"),
        Kind::File => tl!(lang, "survey-kind-file"),
    }
}

pub fn sort(sort: Sort, lang: Lang) -> String {
    match sort {
        Sort::Survey => tl!(lang, "survey-sort-survey"),
        Sort::Vote => tl!(lang, "survey-sort-vote"),
        Sort::Rating => tl!(lang, "rating-sort"),
    }
}

pub fn who(who: Who, lang: Lang) -> String {
    match who {
        Who::Browser => tl!(lang, "survey-who-browser"),
        Who::Email => tl!(lang, "survey-who-email"),
        Who::Invited => tl!(lang, "survey-who-invited"),
    }
}

pub fn publicity(results: Publicity, lang: Lang) -> String {
    match results {
        Publicity::AtOnce => tl!(lang, "survey-results-at-once"),
        Publicity::AfterClosing => tl!(lang, "survey-results-after"),
        Publicity::Never => tl!(lang, "survey-results-never"),
    }
}

pub fn stand(stand: Stand, lang: Lang) -> String {
    match stand {
        Stand::Draft => tl!(lang, "survey-stand-draft"),
        Stand::Coming => tl!(lang, "survey-stand-coming"),
        Stand::Open => tl!(lang, "survey-stand-open"),
        Stand::Closed => tl!(lang, "survey-closed"),
    }
}

/// What is wrong with a question, at its fields.
pub fn faults(found: Vec<(&'static str, Fault)>, lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for (field, fault) in found {
        let words = match fault {
            Fault::NoTitle => tl!(lang, "survey-fault-title"),
            Fault::TooLong(most) => tl!(lang, "appeals-fault-long", most = most),
            Fault::Choices(least, most) => tl!(lang, "survey-fault-choices", least = least, most = most),
            Fault::Uneven => tl!(lang, "survey-fault-uneven"),
            Fault::Lines(most) => tl!(lang, "survey-fault-lines", most = most),
            Fault::Bounds(least, most) => {
                tl!(lang, "survey-fault-bounds", least = least.to_string(), most = most.to_string())
            }
            Fault::Condition => tl!(lang, "survey-fault-condition"),
            Fault::TooMany(most) => tl!(lang, "survey-fault-many", most = most),
            Fault::FileNotLast => tl!(lang, "survey-fault-file-last"),
            Fault::TooManyLong(most) => tl!(lang, "survey-fault-many-long", most = most),
            Fault::Answered => tl!(lang, "survey-fault-answered"),
        };
        errors.add(field, words);
    }
    errors
}
