//! The form of a schedule: read from what was typed, and written again with what was typed.

use std::collections::HashMap;

use leptos::prelude::*;

use super::super::model::schedule::{Hours, Rules, SHORTEST_SLOT, Span, Weeks, clock, minutes_of};
use super::super::public::MOST_MINUTES;
use super::super::store::Sketch;
use crate::error::FieldErrors;
use crate::features::appeals::cleaned;
use crate::i18n::{Lang, Trilingual, lang};
use crate::ui::dates::weekday_name;
use crate::ui::form::{Check, Choice, Field, trilingual};

/// What was typed, by field.
pub(super) type Typed = HashMap<String, String>;

/// Weekday, weeks, from, until and length of each line of the schedule.
const LINES: [[&str; 5]; 6] = [
    ["weekday_1", "weeks_1", "from_1", "until_1", "slot_1"],
    ["weekday_2", "weeks_2", "from_2", "until_2", "slot_2"],
    ["weekday_3", "weeks_3", "from_3", "until_3", "slot_3"],
    ["weekday_4", "weeks_4", "from_4", "until_4", "slot_4"],
    ["weekday_5", "weeks_5", "from_5", "until_5", "slot_5"],
    ["weekday_6", "weeks_6", "from_6", "until_6", "slot_6"],
];

const LONGEST_WORDS: usize = 300;
const MOST_DAYS: u32 = 120;
const MOST_HOURS: u32 = 240;
const MOST_OPEN: u32 = 10;
const MOST_POSITION: u32 = 1_000;

fn value<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).map(|text| text.trim()).unwrap_or_default()
}

/// A schedule as the form shows it.
pub(super) fn typed(sketch: &Sketch) -> Typed {
    let mut typed = Typed::new();
    let mut put = |name: &str, value: String| typed.insert(name.to_owned(), value);
    put("position", sketch.position.to_string());
    put("phone", sketch.phone.clone());
    put("opens_days", sketch.rules.opens_days.to_string());
    put("closes_hours", sketch.rules.closes_hours.to_string());
    put("most_open", sketch.rules.most_open.to_string());
    for (name, words) in [("place", &sketch.place), ("topics", &sketch.topics)] {
        for (lang, text) in Lang::ALL.into_iter().zip([&words.kk, &words.ru, &words.en]) {
            put(&format!("{name}_{lang}"), text.clone());
        }
    }
    for lang in &sketch.langs {
        put(&format!("lang_{lang}"), "on".to_owned());
    }
    if sketch.is_open {
        put("is_open", "on".to_owned());
    }
    for (line, [weekday, weeks, from, until, slot]) in sketch.hours.iter().zip(LINES) {
        put(weekday, line.weekday.to_string());
        put(weeks, line.weeks.name().to_owned());
        put(from, clock(line.span.from));
        put(until, clock(line.span.until));
        put(slot, line.span.slot.to_string());
    }
    typed
}

/// The schedule, or everything that is wrong. Entry and name are the caller's.
pub(super) fn read(typed: &Typed, lang: Lang) -> Result<Sketch, FieldErrors> {
    let mut errors = FieldErrors::default();
    let hours = lines(typed, lang, &mut errors);
    let mut number = |name: &'static str, least: u32, most: u32| {
        let number = value(typed, name).parse().ok().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            errors.add(name, tl!(lang, "appointments-fault-number", min = least, max = most));
        }
        number.unwrap_or_default()
    };
    let position = number("position", 0, MOST_POSITION);
    let rules = Rules {
        opens_days: number("opens_days", 1, MOST_DAYS),
        closes_hours: number("closes_hours", 0, MOST_HOURS),
        most_open: number("most_open", 1, MOST_OPEN),
    };
    let place = words("place", typed, lang, &mut errors);
    if [&place.kk, &place.ru, &place.en].iter().any(|text| text.is_empty()) {
        errors.add("place_kk", tl!(lang, "appointments-fault-place"));
    }
    let topics = words("topics", typed, lang, &mut errors);
    let langs: Vec<Lang> =
        Lang::ALL.into_iter().filter(|lang| !value(typed, &format!("lang_{lang}")).is_empty()).collect();
    if langs.is_empty() {
        errors.add("lang_kk", tl!(lang, "appointments-fault-langs"));
    }
    let phone: String = cleaned(value(typed, "phone")).chars().take(60).collect();
    let is_open = !value(typed, "is_open").is_empty();
    let position = i32::try_from(position).unwrap_or_default();
    let sketch = Sketch { position, hours, place, topics, langs, phone, rules, is_open, ..Sketch::default() };
    if errors.is_empty() { Ok(sketch) } else { Err(errors) }
}

fn words(name: &str, typed: &Typed, lang: Lang, errors: &mut FieldErrors) -> Trilingual {
    let mut text = |of: Lang| {
        let field = format!("{name}_{of}");
        let text = cleaned(value(typed, &field)).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > LONGEST_WORDS {
            errors.add(field, tl!(lang, "appeals-fault-long", most = LONGEST_WORDS));
        }
        text
    };
    Trilingual { kk: text(Lang::Kk), ru: text(Lang::Ru), en: text(Lang::En) }
}

fn lines(typed: &Typed, lang: Lang, errors: &mut FieldErrors) -> Vec<Hours> {
    let mut hours = Vec::new();
    for [weekday, weeks, from, until, slot] in LINES {
        let Ok(day) = value(typed, weekday).parse::<u8>() else { continue };
        let span = span(typed, from, until, slot, lang, errors);
        let weeks = Weeks::from_name(value(typed, weeks)).unwrap_or(Weeks::Every);
        if let Some(span) = span.filter(|_| day < 7) {
            hours.push(Hours { weekday: day, weeks, span });
        }
    }
    if hours.is_empty() {
        errors.add("weekday_1", tl!(lang, "appointments-fault-hours"));
    }
    hours
}

/// From when until when in which steps, read from three fields.
pub(super) fn span(
    typed: &Typed,
    from: &'static str,
    until: &'static str,
    slot: &'static str,
    lang: Lang,
    errors: &mut FieldErrors,
) -> Option<Span> {
    let mut time = |name: &'static str| {
        let minutes = minutes_of(value(typed, name));
        if minutes.is_none() {
            errors.add(name, tl!(lang, "appointments-fault-clock"));
        }
        minutes
    };
    let (start, end) = (time(from)?, time(until)?);
    let span = value(typed, slot).parse().ok().and_then(|slot| Span::new(start, end, slot));
    if span.is_none() {
        errors.add(slot, tl!(lang, "appointments-fault-slot", min = SHORTEST_SLOT, max = MOST_MINUTES));
    }
    span
}

/// Every field of a schedule.
pub(super) fn fields(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let filled = LINES.iter().filter(|[weekday, ..]| !value(typed, weekday).is_empty()).count();
    let lines: Vec<_> = LINES
        .into_iter()
        .enumerate()
        .take((filled + 2).min(LINES.len()))
        .map(|(index, names)| line_fields(index + 1, names, typed, errors))
        .collect();
    let words = |name: &'static str, label: fn(Lang) -> String, hint: Option<String>| {
        let values = Lang::ALL.map(|lang| value(typed, &format!("{name}_{lang}")).to_owned());
        trilingual(name, label, [values[0].as_str(), values[1].as_str(), values[2].as_str()], hint, errors)
    };
    let langs: Vec<_> = Lang::ALL
        .into_iter()
        .map(|of| {
            let name = format!("lang_{of}");
            let checked = !value(typed, &name).is_empty();
            view! { <Check name=name label=of.own_name().to_owned() checked=checked errors=errors.clone() /> }
        })
        .collect();
    let number = |name: &'static str, label: String| {
        view! {
            <Field
                name=name
                label=label
                kind="number"
                value=value(typed, name).to_owned()
                autocomplete="off"
                errors=errors.clone()
            />
        }
    };
    view! {
        {lines}
        {words("place", place_label, Some(t!("appointments-place-hint")))}
        {words("topics", topics_label, None)}
        <fieldset class="field"><legend>{t!("appointments-langs")}</legend>{langs}</fieldset>
        <Field
            name="phone"
            label=t!("appointments-phone-office")
            kind="tel"
            value=value(typed, "phone").to_owned()
            autocomplete="off"
            errors=errors.clone()
        />
        {number("opens_days", t!("appointments-opens-days"))}
        {number("closes_hours", t!("appointments-closes-hours"))}
        {number("most_open", t!("appointments-most-open"))}
        {number("position", t!("appointments-position"))}
        <Check
            name="is_open"
            label=t!("appointments-make-open")
            checked=!value(typed, "is_open").is_empty()
            errors=errors.clone()
        />
    }
}

fn place_label(of: Lang) -> String {
    tl!(lang(), "appointments-place-in", language = of.own_name())
}

fn topics_label(of: Lang) -> String {
    tl!(lang(), "appointments-topics-in", language = of.own_name())
}

fn line_fields(number: usize, names: [&'static str; 5], typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let [weekday, weeks, from, until, slot] = names;
    let days = (0..7).map(|day| (day.to_string(), weekday_name(day, lang()).to_owned())).collect();
    let known = Weeks::ALL.map(|weeks| (weeks.name().to_owned(), weeks_name(weeks))).to_vec();
    let chosen = Some(value(typed, weeks)).filter(|weeks| !weeks.is_empty()).unwrap_or(Weeks::Every.name()).to_owned();
    view! {
        <fieldset class="field schedule-line">
            <legend>{t!("appointments-line", n = number)}</legend>
            <div class="schedule-line__fields">
                <Choice
                    name=weekday
                    label=t!("appointments-weekday")
                    options=days
                    chosen=value(typed, weekday).to_owned()
                    none=t!("appointments-no-line")
                    errors=errors.clone()
                />
                <Choice name=weeks label=t!("appointments-weeks") options=known chosen=chosen errors=errors.clone() />
                {span_fields([from, until, slot], typed, errors)}
            </div>
        </fieldset>
    }
}

/// From, until and length of a reception.
pub(super) fn span_fields(names: [&'static str; 3], typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let [from, until, slot] = names;
    let field = |name: &'static str, label: String, kind: &'static str| {
        view! {
            <Field
                name=name
                label=label
                kind=kind
                value=value(typed, name).to_owned()
                autocomplete="off"
                errors=errors.clone()
            />
        }
    };
    view! {
        {field(from, t!("appointments-from"), "time")}
        {field(until, t!("appointments-until"), "time")}
        {field(slot, t!("appointments-slot"), "number")}
    }
}

fn weeks_name(weeks: Weeks) -> String {
    match weeks {
        Weeks::Every => t!("appointments-weeks-every"),
        Weeks::First => t!("appointments-weeks-first"),
        Weeks::Second => t!("appointments-weeks-second"),
        Weeks::Third => t!("appointments-weeks-third"),
        Weeks::Fourth => t!("appointments-weeks-fourth"),
        Weeks::Last => t!("appointments-weeks-last"),
    }
}
