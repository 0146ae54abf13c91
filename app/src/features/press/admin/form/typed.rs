//! What the form holds, as typed, and as a line of the digest.

use chrono::NaiveDate;
use serde::Deserialize;

use super::super::super::model::{Answer, Item, Kind, LONGEST_OUTLET, LONGEST_SUMMARY, Subject, Tone, is_link};
use super::super::day_of;
use crate::error::FieldErrors;
use crate::i18n::{Lang, Trilingual};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub outlet: String,
    pub kind: String,
    pub link: String,
    pub subject: String,
    pub tone: String,
    pub summary: String,
    pub answer: String,
    pub answer_by: String,
    /// The state of the line that the form was filled from.
    pub seen: String,
}

impl From<&Item> for Typed {
    fn from(item: &Item) -> Self {
        Self {
            day: item.day.to_string(),
            outlet: item.outlet.clone(),
            kind: item.kind.name().to_owned(),
            link: item.link.clone().unwrap_or_default(),
            subject: item.subject.value(),
            tone: item.tone.name().to_owned(),
            summary: item.summary.clone(),
            answer: item.answer.name().to_owned(),
            answer_by: item.answer.by().map(|day| day.to_string()).unwrap_or_default(),
            seen: mark(item),
        }
    }
}

/// Tells one state of a line from the next.
fn mark(item: &Item) -> String {
    item.changed_at.timestamp_micros().to_string()
}

impl Typed {
    /// A form for what was published on a day.
    pub fn on(day: NaiveDate) -> Self {
        Self { day: day.to_string(), tone: Tone::Neutral.name().to_owned(), ..Self::default() }
    }

    /// Whether the form was filled from the line as it is.
    pub fn was_seen(&self, item: &Item) -> bool {
        self.seen == mark(item)
    }

    /// The same words for the line as it is.
    pub fn seen_now(self, item: &Item) -> Self {
        Self { seen: mark(item), ..self }
    }
}

/// The line of a form, or what is wrong with it. Nothing is told of days to come.
pub fn parsed(typed: &Typed, units: &[(i64, Trilingual)], today: NaiveDate, lang: Lang) -> Result<Item, FieldErrors> {
    let mut errors = FieldErrors::default();
    let day = day_of(&typed.day).filter(|day| *day <= today);
    if day.is_none() {
        errors.add("day", tl!(lang, "press-day-wrong"));
    }
    let outlet = typed.outlet.split_whitespace().collect::<Vec<_>>().join(" ");
    if outlet.is_empty() {
        errors.add("outlet", tl!(lang, "press-outlet-missing"));
    } else if outlet.chars().count() > LONGEST_OUTLET {
        errors.add("outlet", tl!(lang, "office-too-long", max = LONGEST_OUTLET));
    }
    let kind = Kind::from_name(&typed.kind);
    if kind.is_none() {
        errors.add("kind", tl!(lang, "press-kind-wrong"));
    }
    let link = typed.link.trim();
    if !link.is_empty() && !is_link(link) {
        errors.add("link", tl!(lang, "press-link-wrong"));
    }
    let is_known = |subject: &Subject| match subject {
        Subject::Akim => true,
        Subject::Unit(id) => units.iter().any(|(known, _)| known == id),
    };
    let subject = Subject::from_value(&typed.subject).filter(is_known);
    if subject.is_none() {
        errors.add("subject", tl!(lang, "press-subject-wrong"));
    }
    let tone = Tone::from_name(&typed.tone);
    if tone.is_none() {
        errors.add("tone", tl!(lang, "press-tone-wrong"));
    }
    let summary = typed.summary.replace("\r\n", "\n").trim().to_owned();
    if summary.is_empty() {
        errors.add("summary", tl!(lang, "press-summary-missing"));
    } else if summary.chars().count() > LONGEST_SUMMARY {
        errors.add("summary", tl!(lang, "office-too-long", max = LONGEST_SUMMARY));
    }
    let answer = answer(typed, lang, &mut errors);
    match (day, kind, subject, tone, answer) {
        (Some(day), Some(kind), Some(subject), Some(tone), Some(answer)) if errors.is_empty() => Ok(Item {
            id: 0,
            day,
            outlet,
            kind,
            link: Some(link.to_owned()).filter(|link| !link.is_empty()),
            subject,
            tone,
            summary,
            answer,
            changed_at: chrono::DateTime::default(),
        }),
        _ => Err(errors),
    }
}

/// The day belongs to an answer that is wanted or was; one that cannot be read is no day.
fn answer(typed: &Typed, lang: Lang, errors: &mut FieldErrors) -> Option<Answer> {
    let by = day_of(&typed.answer_by);
    if by.is_none() && !typed.answer_by.trim().is_empty() {
        errors.add("answer_by", tl!(lang, "press-answer-by-wrong"));
    }
    let name = if typed.answer.is_empty() { Answer::NAMES[0] } else { &typed.answer };
    let answer = Answer::from_name(name, by);
    match answer {
        None => errors.add("answer", tl!(lang, "press-answer-wrong")),
        Some(Answer::NotNeeded) if by.is_some() => errors.add("answer", tl!(lang, "press-answer-day-alone")),
        Some(_) => {}
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            day: "2026-11-22".to_owned(),
            outlet: " Қала  газеті ".to_owned(),
            kind: "newspaper".to_owned(),
            subject: "akim".to_owned(),
            tone: "critical".to_owned(),
            summary: "Бір\r\nекі".to_owned(),
            ..Typed::default()
        }
    }

    fn wrong(change: impl FnOnce(&mut Typed)) -> Vec<String> {
        let mut typed = typed();
        change(&mut typed);
        let today = "2026-11-22".parse().unwrap();
        let errors = parsed(&typed, &[(1, Trilingual::default())], today, Lang::Kk).err().unwrap_or_default();
        errors.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn a_line_is_tidied_and_reads_back() {
        let item = parsed(&typed(), &[], "2026-11-22".parse().unwrap(), Lang::Kk).unwrap();
        assert_eq!(
            (item.outlet.as_str(), item.summary.as_str(), item.link.as_deref()),
            ("Қала газеті", "Бір\nекі", None)
        );
        assert_eq!(item.answer, Answer::NotNeeded);
        let again = Typed::from(&item);
        assert!(again.was_seen(&item) && !Typed::default().was_seen(&item));
        assert_eq!(parsed(&again, &[], item.day, Lang::Kk).unwrap(), item);
    }

    #[test]
    fn each_wrong_field_is_named() {
        assert_eq!(wrong(|_| ()), [""; 0]);
        assert_eq!(wrong(|typed| typed.day = "2026-11-23".into()), ["day"], "nothing of tomorrow");
        assert_eq!(wrong(|typed| typed.day = "26.11.22".into()), ["day"]);
        assert_eq!(wrong(|typed| typed.outlet = "  ".into()), ["outlet"]);
        assert_eq!(wrong(|typed| typed.outlet = "а".repeat(LONGEST_OUTLET + 1)), ["outlet"]);
        assert_eq!(wrong(|typed| typed.kind = "rumour".into()), ["kind"]);
        assert_eq!(wrong(|typed| typed.link = "javascript:alert(1)".into()), ["link"]);
        assert_eq!(wrong(|typed| typed.subject = "2".into()), ["subject"], "no such unit");
        assert_eq!(wrong(|typed| typed.tone = String::new()), ["tone"]);
        assert_eq!(wrong(|typed| typed.summary = "а".repeat(LONGEST_SUMMARY + 1)), ["summary"]);
        assert_eq!(wrong(|typed| typed.summary = "а".repeat(LONGEST_SUMMARY)), [""; 0]);
        assert_eq!(wrong(|typed| typed.answer_by = "2026-11-30".into()), ["answer"], "a day, and no answer");
        let needed = |typed: &mut Typed| (typed.answer, typed.answer_by) = ("needed".into(), "soon".into());
        assert_eq!(wrong(needed), ["answer_by"]);
    }
}
