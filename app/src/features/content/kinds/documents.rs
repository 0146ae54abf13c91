//! Documents by year: title, number, date, files to download.

use chrono::Datelike;
use leptos::prelude::*;

use super::links::group;
use super::pages::files;
use super::place::Place;
use super::sample;
use crate::features::content::model::{Details, Document, Entry};
use crate::server::almaty;
use crate::ui::dates;

/// Documents under the year they were issued in, newest first.
pub fn list(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let mut years: Vec<(i32, Vec<AnyView>)> = Vec::new();
    for entry in entries {
        let Details::Document(document) = &entry.details else { continue };
        let year = year_of(entry, document);
        let row = row(entry, document, place).into_any();
        match years.iter_mut().find(|(known, _)| *known == year) {
            Some((_, rows)) => rows.push(row),
            None => years.push((year, vec![row])),
        }
    }
    years.sort_by_key(|(year, _)| std::cmp::Reverse(*year));
    years
        .into_iter()
        .map(|(year, rows)| {
            let title = t!("document-year", year = year.to_string());
            group(&format!("year-{year}"), title, view! { <ul class="items">{rows}</ul> })
        })
        .collect::<Vec<_>>()
}

fn year_of(entry: &Entry, document: &Document) -> i32 {
    document.issued_on.map_or_else(|| almaty(entry.published_at).year(), |day| day.year())
}

fn row(entry: &Entry, document: &Document, place: &Place) -> impl IntoView + use<> {
    let summary = entry.words.summary.clone();
    view! {
        <li>
            <h3 lang=entry.words.other_lang()><a href=place.entry(&entry.slug)>{entry.words.title.clone()}</a></h3>
            {sample::badge(entry)}
            {(!summary.is_empty()).then(|| view! { <p lang=entry.words.other_lang()>{summary}</p> })}
            {facts(entry, document)}
            {files(entry)}
        </li>
    }
}

/// Number and date.
pub fn facts(entry: &Entry, document: &Document) -> impl IntoView + use<> {
    let issued = document.issued_on;
    view! {
        <dl class="meta">
            {document
                .number
                .clone()
                .map(|number| view! { <div><dt>{t!("document-number")}</dt><dd>{number}</dd></div> })}
            {issued.map(|day| view! { <div><dt>{t!("document-date")}</dt><dd>{dates::date(day)}</dd></div> })}
            <div><dt>{t!("date-published")}</dt><dd>{dates::day(entry.published_at)}</dd></div>
        </dl>
    }
}
