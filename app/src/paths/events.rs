//! Addresses of the notice wall.

use crate::i18n::Lang;

/// Coming events, with a query.
pub fn events(lang: Lang, query: &str) -> String {
    format!("/{lang}/events{}", super::with_mark(query))
}

/// Events that are over.
pub fn events_archive(lang: Lang) -> String {
    format!("/{lang}/events/archive")
}

/// One event.
pub fn event(lang: Lang, slug: &str) -> String {
    format!("/{lang}/events/{slug}")
}

/// One event as a file for calendars.
pub fn event_file(lang: Lang, slug: &str) -> String {
    format!("/{lang}/events/{slug}/event.ics")
}

/// All coming events as a file for calendars.
pub fn events_file(lang: Lang, query: &str) -> String {
    format!("/{lang}/events/all/events.ics{}", super::with_mark(query))
}

/// Where houses send an event in.
pub fn send_event(lang: Lang) -> String {
    format!("/{lang}/events/send")
}

/// The same to correct one that was returned.
pub fn correct_event(lang: Lang, link: &str) -> String {
    format!("/{lang}/events/send?own={link}")
}

/// What became of an event, for whoever sent it.
pub fn own_event(lang: Lang, link: &str) -> String {
    format!("/{lang}/events/own/{link}")
}

/// A step with it: `confirm`, `erase`.
pub fn own_event_step(lang: Lang, link: &str, step: &str) -> String {
    format!("/{lang}/events/own/{link}/{step}")
}

pub const ADMIN_EVENTS: &str = "/admin/events";
pub const ADMIN_NEW_EVENT: &str = "/admin/events/new";

/// An event for the keeper.
pub fn admin_event(id: i64) -> String {
    format!("{ADMIN_EVENTS}/{id}")
}

/// A step with it: `return`, `withdraw`, `remove`; its `poster`.
pub fn admin_event_step(id: i64, step: &str) -> String {
    format!("{ADMIN_EVENTS}/{id}/{step}")
}
