//! Banners: on the home page a carousel, elsewhere a plain list.

use leptos::prelude::*;

use super::place::banner_address;
use crate::features::content::model::{Banner, Details, Entry};
use crate::i18n::lang;
use crate::server::Structure;
use crate::ui::link::ExternalLink;
use crate::ui::picture::ContentPicture;

/// The list items of a set of banners.
pub fn slides(entries: &[Entry], structure: &Structure) -> Vec<AnyView> {
    entries
        .iter()
        .filter_map(|entry| match &entry.details {
            Details::Banner(banner) => Some(slide(entry, banner, structure)),
            _ => None,
        })
        .collect()
}

fn slide(entry: &Entry, banner: &Banner, structure: &Structure) -> AnyView {
    let (href, is_external) = banner_address(structure, lang(), &banner.url);
    let title = entry.words.title.clone();
    let summary = entry.words.summary.clone();
    // Cut to the one size of the place around the point that matters (O116-T-26).
    let picture = entry.picture.clone().map(|picture| view! { <ContentPicture picture=picture /> });
    let link = if is_external {
        view! { <ExternalLink href=href text=title /> }.into_any()
    } else {
        view! { <a href=href>{title}</a> }.into_any()
    };
    view! {
        <li>
            <div class=if entry.picture.is_some() { "banner banner--picture" } else { "banner" }>
                {picture}
                {link}
                {(!summary.is_empty()).then(|| view! { <p>{summary}</p> })}
            </div>
        </li>
    }
    .into_any()
}
