//! What kinds, tones, subjects and answers are called.

use super::model::{Answer, Counts, Kind, Subject, Tone};
use crate::i18n::{Lang, Trilingual};
use crate::ui::dates::long_date;

pub fn kind_name(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Newspaper => tl!(lang, "press-kind-newspaper"),
        Kind::Television => tl!(lang, "press-kind-tv"),
        Kind::Radio => tl!(lang, "press-kind-radio"),
        Kind::Site => tl!(lang, "press-kind-site"),
        Kind::SocialNetwork => tl!(lang, "press-kind-social"),
    }
}

pub fn tone_name(tone: Tone, lang: Lang) -> String {
    match tone {
        Tone::Positive => tl!(lang, "press-tone-positive"),
        Tone::Neutral => tl!(lang, "press-tone-neutral"),
        Tone::Critical => tl!(lang, "press-tone-critical"),
    }
}

/// The akim, or a unit by its name; one that was removed by its number.
pub fn subject_name(subject: Subject, units: &[(i64, Trilingual)], lang: Lang) -> String {
    match subject {
        Subject::Akim => tl!(lang, "press-akim"),
        Subject::Unit(id) => {
            let found = units.iter().find(|(known, _)| *known == id);
            found.map_or_else(|| format!("№ {id}"), |(_, name)| name.get(lang).to_owned())
        }
    }
}

/// The choices of the form, by their stored names.
pub fn answer_choice(name: &str, lang: Lang) -> String {
    match name {
        "needed" => tl!(lang, "press-answer-needed"),
        "given" => tl!(lang, "press-answer-given"),
        _ => tl!(lang, "press-answer-none"),
    }
}

/// What is to be done, with the day by which; nothing where nothing is.
pub fn answer_words(answer: Answer, lang: Lang) -> String {
    match answer {
        Answer::NotNeeded => String::new(),
        Answer::Needed(Some(by)) => tl!(lang, "press-answer-by", date = long_date(by, lang)),
        Answer::Needed(None) | Answer::Given(_) => answer_choice(answer.name(), lang),
    }
}

/// How much was written, in one sentence.
pub fn counts_words(counts: Counts, lang: Lang) -> String {
    tl!(
        lang,
        "press-counts",
        n = counts.total(),
        positive = counts.positive,
        neutral = counts.neutral,
        critical = counts.critical
    )
}
