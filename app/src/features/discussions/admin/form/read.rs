//! What was typed into the form of a discussion, checked.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike as _, Utc};

use crate::calendar;
use crate::error::FieldErrors;
use crate::features::discussions::model::{Kind, Sketch, uneven};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::typed::{Typed, put_three, three, value};

const LONGEST_TITLE: usize = 200;
const LONGEST_LEAD: usize = 2_000;
const LONGEST_BODY: usize = 60_000;

/// A discussion as it stands in its form.
pub fn typed_of(sketch: &Sketch) -> Typed {
    let mut typed = Typed::new();
    for (name, words) in
        [("title", &sketch.title), ("lead", &sketch.lead), ("body", &sketch.body), ("department", &sketch.department)]
    {
        put_three(&mut typed, name, words);
    }
    let day = |moment| almaty(moment).date_naive().to_string();
    let clock = |moment| almaty(moment).format("%H:%M").to_string();
    let mut put = |name: &str, text: String| typed.insert(name.to_owned(), text);
    put("kind", sketch.kind.name().to_owned());
    put("opens_on", day(sketch.opens_at));
    put("closes_on", day(sketch.closes_at - TimeDelta::seconds(1)));
    if let Some(live) = sketch.live_at {
        put("live_from", clock(live));
        put("live_to", clock(sketch.closes_at));
    }
    if !sketch.document.is_empty() {
        put("document", paths::in_language(Lang::Kk, &sketch.document));
    }
    put("survey", sketch.survey.map(|id| id.to_string()).unwrap_or_default());
    typed
}

/// A moment of a day of the city.
fn at(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    Some(calendar::start_of(day)? + TimeDelta::seconds(i64::from(time.num_seconds_from_midnight())))
}

/// From when until when, and from when a conference is answered.
type Term = (DateTime<Utc>, DateTime<Utc>, Option<DateTime<Utc>>);

fn term(typed: &Typed, kind: Kind, (lang, errors): (Lang, &mut FieldErrors)) -> Option<Term> {
    let mut day = |name: &'static str| -> Option<NaiveDate> {
        let day = value(typed, name).parse().ok().filter(calendar::is_sensible);
        if day.is_none() {
            errors.add(name, tl!(lang, "survey-fault-day"));
        }
        day
    };
    let (opens, closes) = (day("opens_on"), day("closes_on"));
    if opens.zip(closes).is_some_and(|(opens, closes)| closes < opens) {
        errors.add("closes_on", tl!(lang, "survey-fault-term"));
    }
    if kind != Kind::Conference {
        return Some((calendar::start_of(opens?)?, calendar::start_of(closes?.succ_opt()?)?, None));
    }
    let mut time = |name: &'static str| -> Option<NaiveTime> {
        let time = NaiveTime::parse_from_str(value(typed, name), "%H:%M").ok();
        if time.is_none() {
            errors.add(name, tl!(lang, "talk-fault-time"));
        }
        time
    };
    let (from, to) = (time("live_from"), time("live_to"));
    if from.zip(to).is_some_and(|(from, to)| to <= from) {
        errors.add("live_to", tl!(lang, "talk-fault-hour"));
    }
    Some((calendar::start_of(opens?)?, at(closes?, to?)?, at(closes?, from?)))
}

/// The page of a draft: pasted as it stands in the browser, kept without the language.
fn document(portal: &Portal, typed: &str) -> Option<String> {
    let path = typed.strip_prefix(portal.options().public_url.as_str()).unwrap_or(typed);
    if path.is_empty() {
        return Some(String::new());
    }
    let rest = Lang::ALL.iter().find_map(|lang| path.strip_prefix(&format!("/{lang}")))?;
    (paths::is_local(rest) && rest.len() > 1).then(|| rest.to_owned())
}

pub fn read(portal: &Portal, typed: &Typed, lang: Lang) -> Result<Sketch, FieldErrors> {
    let mut errors = FieldErrors::default();
    let kind = Kind::from_name(value(typed, "kind"));
    if kind.is_none() {
        errors.add("kind", tl!(lang, "survey-fault-choose"));
    }
    let kind = kind.unwrap_or_default();
    let (title, body) = (three(typed, "title"), three(typed, "body"));
    if title.kk.is_empty() {
        errors.add("title_kk", tl!(lang, "survey-fault-title"));
    }
    for (name, words, longest) in [
        ("title", &title, LONGEST_TITLE),
        ("lead", &three(typed, "lead"), LONGEST_LEAD),
        ("body", &body, LONGEST_BODY),
        ("department", &three(typed, "department"), LONGEST_TITLE),
    ] {
        for own in Lang::ALL {
            if words.own(own).chars().count() > longest {
                errors.add(format!("{name}_{own}"), tl!(lang, "appeals-fault-long", most = longest));
            }
        }
    }
    for own in uneven(&body) {
        errors.add(format!("body_{own}"), tl!(lang, "talk-fault-uneven"));
    }
    let document = document(portal, value(typed, "document"));
    if document.is_none() {
        errors.add("document", tl!(lang, "talk-fault-document"));
    }
    let term = term(typed, kind, (lang, &mut errors));
    match (term, document) {
        (Some((opens_at, closes_at, live_at)), Some(document)) if errors.is_empty() => Ok(Sketch {
            kind,
            title,
            lead: three(typed, "lead"),
            body,
            department: three(typed, "department"),
            document,
            survey: value(typed, "survey").parse().ok(),
            opens_at,
            closes_at,
            live_at,
        }),
        _ => Err(errors),
    }
}
