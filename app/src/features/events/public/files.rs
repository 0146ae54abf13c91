//! Events for the reader's own calendar (RFC 5545).

use std::collections::HashSet;

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::super::model::Time;
use super::super::store::{self, Event};
use super::super::words;
use super::list::{Board, Wanted};
use crate::document::lang_of;
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::ics::{calendar, escaped, moment};

/// `GET /{lang}/events/{slug}/event.ics`: every time of it that is not over.
pub(super) async fn one(State(portal): State<Portal>, Path((lang, slug)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let event = store::published(portal.db(), &slug).await?.ok_or(PortalError::NotFound)?;
    let now = portal.now();
    let times = event.sketch.times.iter().filter(|time| time.over_at() > now);
    let lines: Vec<String> = times.flat_map(|time| entry(&portal, &event, *time, lang)).collect();
    // A calendar has something in it; what is over is in nobody's.
    if lines.is_empty() { Err(PortalError::NotFound) } else { Ok(file(&format!("{slug}.ics"), calendar(None, lines))) }
}

/// `GET /{lang}/events/all/events.ics`: as the list shows them, with its filters.
pub(super) async fn all(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let board = Board::load(&portal, &wanted).await?;
    let mut seen = HashSet::new();
    let lines = board.lines.iter().filter(|line| seen.insert((line.event, line.time.start)));
    let lines: Vec<String> =
        lines.flat_map(|line| entry(&portal, &board.events[line.event], line.time, lang)).collect();
    if lines.is_empty() { Err(PortalError::NotFound) } else { Ok(file("events.ics", calendar(None, lines))) }
}

fn entry(portal: &Portal, event: &Event, time: Time, lang: Lang) -> Vec<String> {
    let sketch = &event.sketch;
    let public = &portal.options().public_url;
    let host = public.split("://").last().unwrap_or_default();
    let number = sketch.times.iter().position(|known| *known == time).unwrap_or_default();
    let place = [sketch.house.get(lang), sketch.place.get(lang)].join(", ");
    let mut about = vec![words::kind(sketch.kind, lang)];
    about.extend(words::price(sketch.price, lang));
    about.extend(sketch.age.map(words::age));
    let about = [about.join(" · "), sketch.about.get(lang).to_owned()].join("\n\n");
    vec![
        "BEGIN:VEVENT".to_owned(),
        // A time that is put off stays the same entry of a calendar.
        format!("UID:event-{}-{number}@{host}", event.id),
        format!("SEQUENCE:{}", event.sequence),
        format!("DTSTAMP:{}", moment(event.changed_at)),
        format!("DTSTART:{}", moment(time.start)),
        format!("DTEND:{}", moment(time.over_at())),
        format!("SUMMARY:{}", escaped(sketch.title.get(lang))),
        format!("LOCATION:{}", escaped(&place)),
        format!("DESCRIPTION:{}", escaped(about.trim())),
        format!("URL:{public}{}", paths::event(lang, &event.slug)),
        "STATUS:CONFIRMED".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

fn file(name: &str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, text).into_response()
}
