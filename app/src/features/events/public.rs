//! What everybody sees: coming events, one of them, those that are over; and the form that houses
//! send an event by.

mod archive;
mod event;
mod files;
mod home;
mod list;
mod own;
mod send;

pub use home::{Playbill, Soon, entrance};

use axum::Router;
use axum::routing::{get, post};
use leptos::prelude::*;

use super::model::{Time, other_lang};
use super::store::{self, Event};
use super::words;
use crate::error::Result;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;

/// The addresses of the feature for everybody.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/events", get(list::page))
        .route("/{lang}/events/archive", get(archive::page))
        .route("/{lang}/events/all/events.ics", get(files::all))
        .route("/{lang}/events/send", get(send::page))
        .route("/{lang}/events/own/{link}", get(own::page))
        .route("/{lang}/events/own/{link}/confirm", post(own::confirm))
        .route("/{lang}/events/own/{link}/erase", post(own::erase))
        .route("/{lang}/events/{slug}", get(event::page))
        .route("/{lang}/events/{slug}/event.ics", get(files::one))
}

/// The address that takes posters.
pub fn upload_routes() -> Router<Portal> {
    Router::new().route("/{lang}/events/send", post(send::send))
}

/// Addresses of the pages of events, in Kazakh.
pub async fn addresses(portal: &Portal) -> Result<Vec<String>> {
    let coming = store::coming(portal.db(), portal.now()).await?;
    Ok(coming.iter().map(|event| paths::event(Lang::Kk, &event.slug)).collect())
}

/// A line of a list: what, when, where, for whom.
fn row(event: &Event, when: String) -> impl IntoView + use<> {
    let lang = lang();
    let sketch = &event.sketch;
    let mut facts = vec![words::kind(sketch.kind, lang), when];
    facts.push(sketch.house.get(lang).to_owned());
    facts.extend(words::price(sketch.price, lang));
    facts.extend(sketch.age.map(words::age));
    view! {
        <li>
            <h3 lang=other_lang(&sketch.title, lang)>
                <a href=paths::event(lang, &event.slug)>{sketch.title.get(lang).to_owned()}</a>
            </h3>
            <p class="quiet">{facts.join(" · ")}</p>
        </li>
    }
}

/// A line under a day: only the time of day.
fn row_of_day(event: &Event, time: Time) -> impl IntoView + use<> {
    row(event, words::hours(time, lang()))
}
