//! Events by month; those that are over come after, newest first (R95-1-4.1f, R95-2-M4c).

use chrono::{DateTime, Datelike, Utc};
use leptos::prelude::*;

use super::links::group;
use super::place::Place;
use super::sample;
use crate::features::content::model::{Details, Entry};
use crate::i18n::lang;
use crate::server::almaty;
use crate::ui::dates;

/// Coming events under their months, then past ones.
pub fn list(entries: &[Entry], place: &Place, now: DateTime<Utc>) -> impl IntoView + use<> {
    let (coming, mut past): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| is_coming(entry, now));
    past.reverse();
    let none = coming.is_empty().then(|| view! { <p>{t!("event-none")}</p> });
    let months: Vec<_> = coming
        .chunk_by(|one, next| month_of(one) == month_of(next))
        .map(|events| {
            let (year, month) = month_of(events[0]);
            let title = dates::month_of_year(month, year, lang());
            group(&format!("month-{year}-{month}"), title, days(events, place, Detail::Full))
        })
        .collect();
    let past = (!past.is_empty()).then(|| group("past", t!("event-past"), days(&past, place, Detail::FullWithYear)));
    view! {
        {none}
        {months}
        {past}
    }
}

fn is_coming(entry: &Entry, now: DateTime<Utc>) -> bool {
    entry.ends_at.or(entry.starts_at).is_none_or(|end| end >= now)
}

fn month_of(entry: &Entry) -> (i32, u32) {
    let start = almaty(start_of(entry));
    (start.year(), start.month())
}

fn start_of(entry: &Entry) -> DateTime<Utc> {
    entry.starts_at.unwrap_or(entry.published_at)
}

/// How much of an event a list tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The home page: title, time and place.
    Short,
    /// With the summary.
    Full,
    /// With the year beside the month, where no heading names it.
    FullWithYear,
}

/// Events with their day set large.
pub fn days(entries: &[&Entry], place: &Place, detail: Detail) -> impl IntoView + use<> {
    let rows: Vec<_> = entries.iter().map(|entry| row(entry, place, detail)).collect();
    let class = if detail == Detail::Short { "events" } else { "events events--full" };
    (!rows.is_empty()).then(|| view! { <ul class=class>{rows}</ul> })
}

fn row(entry: &Entry, place: &Place, detail: Detail) -> impl IntoView + use<> {
    let start = almaty(start_of(entry));
    let month = dates::month_in_date(start.month(), lang());
    let month = if detail == Detail::FullWithYear { format!("{month} {}", start.year()) } else { month.to_owned() };
    let summary = entry.words.summary.clone();
    view! {
        <li>
            <time class="day" datetime=start.date_naive().to_string()>
                <b>{start.day()}</b>
                " "
                <span>{month}</span>
            </time>
            <div>
                <h3 lang=entry.words.other_lang()><a href=place.entry(&entry.slug)>{entry.words.title.clone()}</a></h3>
                {sample::badge(entry)}
                <p>{time_and_place(entry)}</p>
                {(detail != Detail::Short && !summary.is_empty()).then(|| view! { <p lang=entry.words.other_lang()>{summary}</p> })}
            </div>
        </li>
    }
}

/// «сейсенбі, 10:00–12:00, әкімдік ғимараты».
fn time_and_place(entry: &Entry) -> String {
    let time = dates::weekday_and_time(start_of(entry), entry.ends_at, lang());
    match place_of(entry) {
        Some(place) => format!("{time}, {place}"),
        None => time,
    }
}

fn place_of(entry: &Entry) -> Option<String> {
    match &entry.details {
        Details::Event(event) => event.place.as_ref().map(|place| place.get(lang()).to_owned()),
        _ => None,
    }
}

/// When and where, on the page of an event.
pub fn facts(entry: &Entry) -> impl IntoView + use<> {
    let start = start_of(entry);
    let day = dates::long_date(almaty(start).date_naive(), lang());
    let time = dates::weekday_and_time(start, entry.ends_at, lang());
    view! {
        <dl class="facts">
            <div>
                <dt>{t!("event-when")}</dt>
                <dd><time datetime=almaty(start).to_rfc3339()>{format!("{day}, {time}")}</time></dd>
            </div>
            {place_of(entry).map(|place| view! { <div><dt>{t!("event-where")}</dt><dd>{place}</dd></div> })}
        </dl>
    }
}
