//! Kinds, terms, reasons in words.

use chrono::{TimeDelta, Timelike as _};
use leptos::prelude::*;

use crate::features::discussions::model::comment::Reason;
use crate::features::discussions::model::{Discussion, Kind, Stand};
use crate::i18n::Lang;
use crate::server::almaty;
use crate::ui::dates;

pub fn kind(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Topic => tl!(lang, "talk-kind-topic"),
        Kind::DraftAct => tl!(lang, "talk-kind-draft"),
        Kind::Experts => tl!(lang, "talk-kind-experts"),
        Kind::Conference => tl!(lang, "talk-kind-conference"),
    }
}

pub fn stand(stand: Stand, lang: Lang) -> String {
    match stand {
        Stand::Draft => tl!(lang, "talk-stand-draft"),
        Stand::Coming => tl!(lang, "talk-stand-coming"),
        Stand::Open => tl!(lang, "talk-stand-open"),
        Stand::Live => tl!(lang, "talk-stand-live"),
        Stand::Closed => tl!(lang, "talk-stand-closed"),
    }
}

/// From when until when.
pub fn period(discussion: &Discussion, lang: Lang) -> String {
    let day = |moment| dates::long_date(almaty(moment).date_naive(), lang);
    let sketch = &discussion.sketch;
    // The last moment belongs to the day before.
    tl!(lang, "talk-period", from = day(sketch.opens_at), to = day(sketch.closes_at - TimeDelta::seconds(1)))
}

/// The hour of a conference.
pub fn hour(discussion: &Discussion, lang: Lang) -> Option<String> {
    let end = almaty(discussion.sketch.closes_at);
    let start = dates::long_moment(discussion.sketch.live_at?, lang);
    Some(format!("{start}–{:02}:{:02}", end.hour(), end.minute()))
}

pub fn reason(reason: Reason, lang: Lang) -> String {
    match reason {
        Reason::Offensive => tl!(lang, "talk-reason-offensive"),
        Reason::Personal => tl!(lang, "talk-reason-personal"),
        Reason::Advertising => tl!(lang, "talk-reason-advertising"),
        Reason::OffTopic => tl!(lang, "talk-reason-off-topic"),
        Reason::Unlawful => tl!(lang, "talk-reason-unlawful"),
        Reason::Repeated => tl!(lang, "talk-reason-repeated"),
    }
}

/// The reasons as choices of a form.
pub fn reasons(lang: Lang) -> Vec<(String, String)> {
    Reason::ALL.iter().map(|one| (one.name().to_owned(), reason(*one, lang))).collect()
}

/// Lines of plain text as they were written: nothing in them is markup, nothing becomes a link.
pub fn plain(text: &str) -> Vec<AnyView> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| view! { <p>{line.to_owned()}</p> }.into_any()).collect()
}

/// The author as the author wishes to be called.
pub fn author(name: &str, lang: Lang) -> String {
    if name.is_empty() { tl!(lang, "talk-nameless") } else { name.to_owned() }
}
