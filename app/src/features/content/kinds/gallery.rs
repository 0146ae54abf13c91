//! Pictures in albums; each opens on a page of its own.

use leptos::prelude::*;

use super::organisations::grouped;
use super::place::Place;
use crate::features::content::model::Entry;
use crate::ui::picture::ContentPicture;

/// Albums of pictures with their captions.
pub fn list(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let albums: Vec<_> = grouped(entries)
        .into_iter()
        .map(|(album, entries)| {
            let pictures: Vec<_> = entries
                .into_iter()
                .map(|entry| {
                    view! {
                        <li>
                            <a href=place.entry(&entry.slug)>
                                {entry.picture.clone().map(|picture| view! { <ContentPicture picture=picture /> })}
                                <span>{entry.words.title.clone()}</span>
                            </a>
                        </li>
                    }
                })
                .collect();
            view! {
                {(!album.is_empty()).then(|| view! { <h2>{album}</h2> })}
                <ul class="gallery">{pictures}</ul>
            }
        })
        .collect();
    view! { {albums} }
}

/// One picture, large.
pub fn page(entry: &Entry) -> impl IntoView + use<> {
    let summary = entry.words.summary.clone();
    view! {
        <div class="viewer">
            {entry.picture.clone().map(|picture| view! { <ContentPicture picture=picture eager=true /> })}
            {(!summary.is_empty()).then(|| view! { <p>{summary}</p> })}
        </div>
    }
}
