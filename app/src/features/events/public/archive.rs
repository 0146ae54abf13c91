//! Events that are over, the latest first (R95-2-M4c: past ones leave the list).

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use chrono::{Datelike as _, NaiveDate};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::store::{self, Event};
use super::row;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::pagination::{PageHref, Pagination};

const PER_PAGE: u64 = 40;

/// The query of the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    page: Option<u64>,
}

/// `GET /{lang}/events/archive`
pub(super) async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let number = wanted.page.unwrap_or(1);
    if !(1..=100_000).contains(&number) {
        return Err(PortalError::NotFound);
    }
    let (events, pages) = store::archive(portal.db(), portal.now(), (number, PER_PAGE)).await?;
    if number > pages.max(1) {
        return Err(PortalError::NotFound);
    }
    let events = Arc::new(events);
    let href = PageHref { path: paths::events_archive(lang), query: String::new() };
    let page = Page::new(lang, "/events/archive", tl!(lang, "wall-archive"))
        .under(&tl!(lang, "wall-title"), paths::events(lang, ""));
    let page = Page { query: href.query_of(number), ..page };
    Ok(respond(&portal, page, move || {
        let years: Vec<_> = events
            .chunk_by(|one, next| last_day(one).map(|day| day.year()) == last_day(next).map(|day| day.year()))
            .map(|events| of_year(events, lang))
            .collect();
        let content = if years.is_empty() {
            view! { <p class="notice">{t!("wall-archive-none")}</p> }.into_any()
        } else {
            years.into_any()
        };
        view! {
            <header class="page-header"><h1>{t!("wall-archive")}</h1></header>
            {content}
            <Pagination page=number pages=pages href=href.clone() />
            <p><a href=paths::events(lang, "")>{t!("wall-title")}</a></p>
        }
    })
    .await)
}

/// Events of one year under its heading.
fn of_year(events: &[Event], lang: Lang) -> impl IntoView + use<> {
    let year = events.first().and_then(last_day).map(|day| day.year());
    let rows: Vec<_> = events
        .iter()
        .map(|event| row(event, last_day(event).map(|day| dates::long_date(day, lang)).unwrap_or_default()))
        .collect();
    view! {
        <h2>{year}</h2>
        <ul class="items">{rows}</ul>
    }
}

/// The day on which an event was over.
fn last_day(event: &Event) -> Option<NaiveDate> {
    event
        .sketch
        .times
        .iter()
        .max_by_key(|time| time.over_at())
        .map(|time| almaty(time.end.unwrap_or(time.start)).date_naive())
}
