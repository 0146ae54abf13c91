//! Documents: title, number, date, files to download.

use leptos::prelude::*;

use super::pages::attachments;
use super::place::Place;
use crate::features::content::model::{Details, Document, Entry};
use crate::ui::dates;

/// A list of documents.
pub fn list(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let rows: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.details {
            Details::Document(document) => Some(row(entry, document, place)),
            _ => None,
        })
        .collect();
    view! { <ul class="items">{rows}</ul> }
}

fn row(entry: &Entry, document: &Document, place: &Place) -> impl IntoView + use<> {
    let summary = entry.words.summary.clone();
    view! {
        <li>
            <a class="items__link" href=place.entry(&entry.slug)>{entry.words.title.clone()}</a>
            {(!summary.is_empty()).then(|| view! { <p>{summary}</p> })}
            {facts(entry, document)}
            {attachments(&entry.attachments)}
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
