//! Pictures in albums; each opens on a page of its own.

use leptos::prelude::*;

use super::organisations::grouped;
use super::place::Place;
use crate::features::content::model::Entry;
use crate::ui::link::Icon;
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
                                <span class="gallery__name">{entry.words.title.clone()}</span>
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

/// One picture, large, with the ways to its neighbours in the album.
pub fn page(entry: &Entry, pictures: &[Entry], place: &Place) -> impl IntoView + use<> {
    let summary = entry.words.summary.clone();
    view! {
        <div class="viewer">
            {entry.picture.clone().map(|picture| view! { <ContentPicture picture=picture eager=true /> })}
            {(!summary.is_empty()).then(|| view! { <p>{summary}</p> })}
        </div>
        {steps(entry, pictures, place)}
    }
}

fn steps(entry: &Entry, pictures: &[Entry], place: &Place) -> impl IntoView + use<> {
    let album: Vec<&Entry> = pictures.iter().filter(|picture| picture.group == entry.group).collect();
    let here = album.iter().position(|picture| picture.id == entry.id)?;
    let address = |index: usize| album.get(index).map(|picture| place.entry(&picture.slug));
    let previous = here.checked_sub(1).and_then(address).map(|href| {
        view! {
            <a class="icon-link" href=href rel="prev">
                <Icon name="arrow-left" />
                {t!("gallery-previous")}
            </a>
        }
    });
    let next = address(here + 1).map(|href| {
        view! {
            <a class="icon-link" href=href rel="next">
                {t!("gallery-next")}
                <Icon name="arrow-right" />
            </a>
        }
    });
    (album.len() > 1).then(|| {
        view! {
            <nav class="viewer__steps" aria-label=t!("gallery-pictures")>
                {previous}
                <span>{t!("gallery-position", n = (here + 1).to_string(), of = album.len().to_string())}</span>
                {next}
            </nav>
        }
    })
}
