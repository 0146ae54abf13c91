//! Questions and answers by topic.

use leptos::prelude::*;

use super::organisations::grouped;
use super::place::Place;
use super::sample;
use crate::features::content::model::Entry;
use crate::ui::page_tools::PageTools;

/// Questions that open to their answers, without script.
pub fn list(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let topics: Vec<_> = grouped(entries)
        .into_iter()
        .map(|(topic, entries)| {
            let questions: Vec<_> = entries
                .into_iter()
                .map(|entry| {
                    view! {
                        <details class="disclosure" id=entry.slug.clone()>
                            <summary lang=entry.words.other_lang()>{entry.words.title.clone()}</summary>
                            {sample::badge(entry)}
                            <div class="prose" lang=entry.words.other_lang() inner_html=place.body(entry).html></div>
                        </details>
                    }
                })
                .collect();
            view! {
                {(!topic.is_empty()).then(|| view! { <h2>{topic}</h2> })}
                <div class="disclosures">{questions}</div>
            }
        })
        .collect();
    view! {
        <div class="flow" data-read-content="">{topics}</div>
        <PageTools />
    }
}
