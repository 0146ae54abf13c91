//! Links to other sites, grouped, each with a comment and the day it was checked (R95-2-2.7).

use leptos::prelude::*;

use super::organisations::grouped;
use crate::features::content::model::{Details, Entry, Link};
use crate::ui::dates;
use crate::ui::link::ExternalLink;

/// Groups of links.
pub fn list(entries: &[Entry]) -> impl IntoView + use<> {
    let groups: Vec<_> = grouped(entries)
        .into_iter()
        .map(|(title, entries)| {
            let rows: Vec<_> = entries
                .into_iter()
                .filter_map(|entry| match &entry.details {
                    Details::Link(link) => Some(row(entry, link)),
                    _ => None,
                })
                .collect();
            view! {
                {(!title.is_empty()).then(|| view! { <h2>{title}</h2> })}
                <ul class="items">{rows}</ul>
            }
        })
        .collect();
    view! { {groups} }
}

fn row(entry: &Entry, link: &Link) -> impl IntoView + use<> {
    let comment = entry.words.summary.clone();
    view! {
        <li>
            <ExternalLink href=link.url.clone() text=entry.words.title.clone() />
            {(!comment.is_empty()).then(|| view! { <p>{comment}</p> })}
            {link
                .checked_on
                .map(|day| {
                    view! {
                        <dl class="meta"><div><dt>{t!("content-checked")}</dt><dd>{dates::date(day)}</dd></div></dl>
                    }
                })}
        </li>
    }
}
