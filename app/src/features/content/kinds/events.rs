//! Events by date; those that are over come after, newest first (R95-1-4.1f, R95-2-M4c).

use chrono::{DateTime, Datelike, Timelike, Utc};
use leptos::prelude::*;

use super::place::Place;
use crate::features::content::model::{Details, Entry};
use crate::i18n::lang;
use crate::server::almaty;
use crate::ui::dates;

/// Coming events, then past ones.
pub fn list(entries: &[Entry], place: &Place, now: DateTime<Utc>) -> impl IntoView + use<> {
    let (coming, mut past): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| is_coming(entry, now));
    past.reverse();
    let none = coming.is_empty().then(|| view! { <p>{t!("event-none")}</p> });
    let has_past = !past.is_empty();
    view! {
        {none}
        {days(&coming, place, true)}
        {has_past
            .then(|| {
                view! {
                    <h2>{t!("event-past")}</h2>
                    {days(&past, place, true)}
                }
            })}
    }
}

fn is_coming(entry: &Entry, now: DateTime<Utc>) -> bool {
    entry.ends_at.or(entry.starts_at).is_none_or(|end| end >= now)
}

/// Events with their day set large; `full` adds the summary.
pub fn days(entries: &[&Entry], place: &Place, full: bool) -> impl IntoView + use<> {
    let rows: Vec<_> = entries.iter().map(|entry| row(entry, place, full)).collect();
    let class = if full { "events events--full" } else { "events" };
    (!rows.is_empty()).then(|| view! { <ul class=class>{rows}</ul> })
}

fn row(entry: &Entry, place: &Place, full: bool) -> impl IntoView + use<> {
    let start = almaty(entry.starts_at.unwrap_or(entry.published_at));
    let month = dates::month_name(start.month(), lang());
    let month = if full { format!("{month} {}", start.year()) } else { month.to_owned() };
    let summary = entry.words.summary.clone();
    view! {
        <li>
            <time class="day" datetime=start.date_naive().to_string()>
                <b>{start.day()}</b>
                <span>{month}</span>
            </time>
            <div>
                <h3><a href=place.entry(&entry.slug)>{entry.words.title.clone()}</a></h3>
                <p>{time_and_place(entry)}</p>
                {(full && !summary.is_empty()).then(|| view! { <p>{summary}</p> })}
            </div>
        </li>
    }
}

/// «10:00, әкімдік ғимараты».
pub fn time_and_place(entry: &Entry) -> String {
    let start = almaty(entry.starts_at.unwrap_or(entry.published_at));
    let time = format!("{:02}:{:02}", start.hour(), start.minute());
    match &entry.details {
        Details::Event(event) => match &event.place {
            Some(place) => format!("{time}, {}", place.get(lang())),
            None => time,
        },
        _ => time,
    }
}
