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
        .enumerate()
        .map(|(number, (title, entries))| {
            let rows: Vec<_> = entries
                .into_iter()
                .filter_map(|entry| match &entry.details {
                    Details::Link(link) => Some(row(entry, link)),
                    _ => None,
                })
                .collect();
            group(&format!("group-{number}"), title, view! { <ul class="items">{rows}</ul> })
        })
        .collect();
    view! {
        <p class="quiet">{t!("link-notice")}</p>
        {groups}
    }
}

/// A list below its heading, or alone where the group has no name.
pub fn group(id: &str, title: String, list: impl IntoView + 'static) -> AnyView {
    if title.is_empty() {
        return list.into_any();
    }
    let title_id = format!("{id}-title");
    view! {
        <section id=id.to_owned() aria-labelledby=title_id.clone()>
            <div class="section-title"><h2 id=title_id.clone()>{title}</h2></div>
            {list}
        </section>
    }
    .into_any()
}

fn row(entry: &Entry, link: &Link) -> impl IntoView + use<> {
    let comment = entry.words.summary.clone();
    view! {
        <li>
            <div class="items__link">
                <ExternalLink href=link.url.clone() text=entry.words.title.clone() />
            </div>
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
