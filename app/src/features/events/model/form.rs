//! An event as it is typed: read, checked, and written back.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use url::Url;

use super::{AGES, Kind, Price, Sketch, Time};
use crate::calendar::{is_sensible, start_of};
use crate::i18n::{Lang, Trilingual};
use crate::server::almaty;

type Typed = HashMap<String, String>;

/// Letters at most, by field.
const LENGTHS: [(&str, usize); 5] = [("title", 150), ("about", 3_000), ("house", 150), ("place", 200), ("alt", 300)];
const LONGEST_SITE: usize = 300;
/// So many times an event has at most.
const MOST_TIMES: usize = 31;
/// So far ahead an event is announced.
const AHEAD: TimeDelta = TimeDelta::days(400);
/// Nothing costs more.
const DEAREST: u32 = 1_000_000;

/// Who fills the form in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A cultural house, in one language.
    House(Lang),
    /// The keeper, in all three.
    Keeper,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Empty,
    Long(usize),
    Choose,
    Day,
    Clock,
    /// Begins in the past, or too far ahead.
    Past,
    /// Ends before it begins.
    Order,
    /// A line of further times that cannot be read, by its number.
    Line(usize),
    Many(usize),
    Price,
    Site,
}

fn value<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).map_or("", |text| text.trim())
}

/// Without signs that are none.
fn clean(text: &str) -> String {
    let text = text.trim().replace("\r\n", "\n");
    text.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect()
}

fn three(typed: &Typed, name: &str, scope: Scope) -> Trilingual {
    let of = |lang: Lang| match scope {
        Scope::House(own) if own == lang => clean(value(typed, name)),
        Scope::House(_) => String::new(),
        Scope::Keeper => clean(value(typed, &format!("{name}_{lang}"))),
    };
    Trilingual { kk: of(Lang::Kk), ru: of(Lang::Ru), en: of(Lang::En) }
}

/// The field of a text in a language.
fn field(name: &str, lang: Lang, scope: Scope) -> String {
    if scope == Scope::Keeper { format!("{name}_{lang}") } else { name.to_owned() }
}

struct Faults(Vec<(String, Fault)>);

impl Faults {
    fn add(&mut self, field: &str, fault: Fault) {
        self.0.push((field.to_owned(), fault));
    }
}

/// An event out of what was typed, or what is wrong with it. Times that an event had before may be past.
pub fn read(typed: &Typed, scope: Scope, known: &[Time], now: DateTime<Utc>) -> Result<Sketch, Vec<(String, Fault)>> {
    let mut faults = Faults(Vec::new());
    let kind = Kind::from_name(value(typed, "kind"));
    if kind.is_none() {
        faults.add("kind", Fault::Choose);
    }
    let mut texts = LENGTHS.map(|(name, longest)| {
        let text = three(typed, name, scope);
        for (lang, text) in Lang::ALL.into_iter().zip([&text.kk, &text.ru, &text.en]) {
            if text.chars().count() > longest {
                faults.add(&field(name, lang, scope), Fault::Long(longest));
            }
        }
        let is_empty = [&text.kk, &text.ru, &text.en].into_iter().all(String::is_empty);
        if is_empty && matches!(name, "title" | "house" | "place") {
            let lang = if let Scope::House(lang) = scope { lang } else { Lang::Kk };
            faults.add(&field(name, lang, scope), Fault::Empty);
        }
        text
    });
    let times = times(typed, known, now, &mut faults);
    let price = price(typed, &mut faults);
    let age = value(typed, "age");
    let known_age = age.parse().ok().filter(|age| AGES.contains(age));
    if known_age.is_none() && !age.is_empty() {
        faults.add("age", Fault::Choose);
    }
    let site = value(typed, "site");
    if !site.is_empty() && !is_site(site) {
        faults.add("site", Fault::Site);
    }
    if !faults.0.is_empty() {
        return Err(faults.0);
    }
    let mut text = |index: usize| std::mem::take(&mut texts[index]);
    Ok(Sketch {
        kind: kind.unwrap_or_default(),
        title: text(0),
        about: text(1),
        house: text(2),
        place: text(3),
        alt: text(4),
        site: site.to_owned(),
        price,
        age: known_age,
        times,
    })
}

/// An ordinary address of the web: a name with a dot, no account in it.
fn is_site(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let is_web = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    is_web && text.len() <= LONGEST_SITE && url.domain().is_some_and(|domain| domain.contains('.'))
}

fn price(typed: &Typed, faults: &mut Faults) -> Price {
    let mut amount = |name: &str| {
        let text: String = value(typed, name).chars().filter(|letter| !letter.is_whitespace()).collect();
        let amount = text.parse().ok().filter(|amount| *amount <= DEAREST);
        if amount.is_none() && !text.is_empty() {
            faults.add(name, Fault::Price);
        }
        amount
    };
    let (from, to) = (amount("price_from"), amount("price_to"));
    if from.zip(to).is_some_and(|(from, to)| to < from) || (from.is_none() && to.is_some()) {
        faults.add("price_to", Fault::Price);
    }
    Price { from, to: to.filter(|_| to != from) }
}

fn times(typed: &Typed, known: &[Time], now: DateTime<Utc>, faults: &mut Faults) -> Vec<Time> {
    let (day, clock) = (value(typed, "day").parse::<NaiveDate>().ok().filter(is_sensible), clock(value(typed, "from")));
    if day.is_none() {
        faults.add("day", Fault::Day);
    }
    if clock.is_none() {
        faults.add("from", Fault::Clock);
    }
    let (until_day, until) = (value(typed, "until_day"), value(typed, "until"));
    let last_day = if until_day.is_empty() { day } else { until_day.parse().ok().filter(is_sensible) };
    if last_day.is_none() && day.is_some() {
        faults.add("until_day", Fault::Day);
    }
    let last_clock = self::clock(until);
    if last_clock.is_none() && !(until.is_empty() && until_day.is_empty()) {
        faults.add("until", Fault::Clock);
    }
    let first = day.zip(clock).and_then(|(day, clock)| at(day, clock));
    let end = last_day.zip(last_clock).and_then(|(day, clock)| at(day, clock));
    let Some(start) = first else { return Vec::new() };
    if end.is_some_and(|end| end <= start) {
        faults.add(if until_day.is_empty() { "until" } else { "until_day" }, Fault::Order);
    }
    let first = Time { start, end };
    if !is_announced(first, known, now) {
        faults.add("day", Fault::Past);
    }
    // What lasts for ever would keep the address of its sender as long (R95-1-9.2c).
    if end.is_some_and(|end| end > now + AHEAD && known.iter().all(|known| known.end != Some(end))) {
        faults.add("until_day", Fault::Past);
    }
    let mut times = vec![first];
    let length = end.map(|end| end - start).filter(|_| !first.is_long());
    let more = typed.get("more").map(String::as_str).unwrap_or_default();
    for (number, line) in (1..).zip(more.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let time = moment(line.trim()).map(|start| Time { start, end: length.map(|length| start + length) });
        match time.filter(|time| is_announced(*time, known, now)) {
            Some(time) => times.push(time),
            None => faults.add("more", Fault::Line(number)),
        }
    }
    // Of two times that begin together the one that is known better stays.
    times.sort_unstable_by_key(|time| (time.start, Reverse(time.end)));
    times.dedup_by_key(|time| time.start);
    if times.len() > MOST_TIMES {
        faults.add("more", Fault::Many(MOST_TIMES));
    }
    times
}

fn is_announced(time: Time, known: &[Time], now: DateTime<Utc>) -> bool {
    let is_known = known.iter().any(|known| known.start == time.start);
    is_known || (time.over_at() > now && time.start < now + AHEAD)
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

fn at(day: NaiveDate, clock: NaiveTime) -> Option<DateTime<Utc>> {
    Some(start_of(day)? + clock.signed_duration_since(NaiveTime::MIN))
}

/// `24.11.2026 19:00`, the day also as browsers write it.
fn moment(line: &str) -> Option<DateTime<Utc>> {
    let (day, time) = line.split_once([' ', ',', '\t'])?;
    let day = NaiveDate::parse_from_str(day, "%d.%m.%Y").ok().or_else(|| day.parse().ok()).filter(is_sensible)?;
    at(day, clock(time.trim_matches([' ', ',', '\t']))?)
}

/// An event as the fields of its form.
pub fn typed_of(sketch: &Sketch, scope: Scope) -> Typed {
    let mut typed = Typed::new();
    let texts = [&sketch.title, &sketch.about, &sketch.house, &sketch.place, &sketch.alt];
    for ((name, _), text) in LENGTHS.into_iter().zip(texts) {
        for (lang, text) in Lang::ALL.into_iter().zip([&text.kk, &text.ru, &text.en]) {
            match scope {
                Scope::Keeper => typed.insert(format!("{name}_{lang}"), text.clone()),
                Scope::House(own) if own == lang => typed.insert(name.to_owned(), text.clone()),
                Scope::House(_) => None,
            };
        }
    }
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut put = |name: &str, text: String| typed.insert(name.to_owned(), text);
    put("kind", sketch.kind.name().to_owned());
    put("site", sketch.site.clone());
    put("price_from", number(sketch.price.from));
    put("price_to", number(sketch.price.to));
    put("age", number(sketch.age));
    // The fields hold the one that lasts for days, wherever it stands; the lines say when others begin.
    let mut more = sketch.times.clone();
    let fields = more.iter().position(|time| time.is_long()).unwrap_or(0);
    if !more.is_empty() {
        let first = more.remove(fields);
        let (start, end) = (almaty(first.start), first.end.map(almaty));
        put("day", start.date_naive().to_string());
        put("from", start.format("%H:%M").to_string());
        let last_day = end.map(|end| end.date_naive()).filter(|day| *day != start.date_naive());
        put("until_day", last_day.map(|day| day.to_string()).unwrap_or_default());
        put("until", end.map(|end| end.format("%H:%M").to_string()).unwrap_or_default());
        let lines: Vec<_> = more.iter().map(|time| almaty(time.start).format("%d.%m.%Y %H:%M").to_string()).collect();
        put("more", lines.join("\n"));
    }
    typed
}

#[cfg(test)]
mod tests;
