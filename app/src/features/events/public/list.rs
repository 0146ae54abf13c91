//! Coming events day by day (R95-2-M4c): those that go on first, filtered by kind, house and month.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::{Asked, Kind, Line, agenda, any, months};
use super::super::store::{self, Event};
use super::super::words;
use super::row_of_day;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::filter::{self, OneOrAll};
use crate::ui::pagination::{PageHref, Pagination};

/// So many lines stand on a page.
const PER_PAGE: usize = 60;

/// The query of the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    kind: String,
    place: String,
    month: String,
    page: Option<usize>,
}

impl Wanted {
    /// What is asked for, if the list knows it; nothing else has an address.
    pub(super) fn read(&self, events: &[Event]) -> Result<Asked> {
        fn known<T>(text: &str, value: Option<T>) -> Result<Option<T>> {
            if !text.is_empty() && value.is_none() { Err(PortalError::NotFound) } else { Ok(value) }
        }
        let house = events.iter().find(|event| event.house_key == self.place).map(|event| event.house_key.clone());
        let times = || events.iter().flat_map(|event| &event.sketch.times);
        let month = month(&self.month).filter(|month| times().any(|time| time.touches(*month)));
        Ok(Asked {
            kind: known(&self.kind, Kind::from_name(&self.kind))?,
            house: known(&self.place, house)?,
            month: known(&self.month, month)?,
        })
    }

    fn query(&self) -> String {
        paths::query_of([("kind", &self.kind), ("place", &self.place), ("month", &self.month)])
    }
}

/// A month has one spelling only: pages are kept by their address.
fn month(text: &str) -> Option<(i32, u32)> {
    let (year, month) = text.split_once('-')?;
    let month = (year.parse().ok()?, month.parse().ok()?);
    (spelt(month) == text).then_some(month)
}

fn spelt((year, month): (i32, u32)) -> String {
    format!("{year}-{month:02}")
}

/// Coming events with what a list of them needs.
#[derive(Clone)]
pub(super) struct Board {
    pub events: Arc<Vec<Event>>,
    pub lines: Arc<Vec<Line>>,
    pub now: DateTime<Utc>,
}

impl Board {
    pub async fn load(portal: &Portal, wanted: &Wanted) -> Result<Self> {
        let now = portal.now();
        let events = store::coming(portal.db(), now).await?;
        let asked = wanted.read(&events)?;
        let lines = agenda(events.iter().map(|event| (&event.sketch, event.house_key.as_str())), &asked, now);
        Ok(Self { events: Arc::new(events), lines: Arc::new(lines), now })
    }

    fn today(&self) -> NaiveDate {
        almaty(self.now).date_naive()
    }

    /// The day a line stands under; nothing for what began before today.
    fn day(&self, line: &Line) -> Option<NaiveDate> {
        Some(almaty(line.time.start).date_naive()).filter(|day| *day >= self.today())
    }

    fn view(&self, lines: &[Line]) -> AnyView {
        if lines.is_empty() {
            return view! { <p class="notice">{t!("wall-none-found")}</p> }.into_any();
        }
        let days: Vec<_> = lines
            .chunk_by(|one, next| self.day(one) == self.day(next))
            .map(|lines| {
                let day = self.day(&lines[0]);
                let title = match day {
                    Some(day) if day == self.today() => t!("wall-today", date = dates::long_date(day, lang())),
                    Some(day) => dates::long_date(day, lang()),
                    None => t!("wall-going-on"),
                };
                let id = day.map_or_else(|| "going-on".to_owned(), |day| format!("day-{day}"));
                let label = id.clone();
                let rows: Vec<_> = lines.iter().map(|line| row_of_day(&self.events[line.event], line.time)).collect();
                view! {
                    <section class="wall-day" aria-labelledby=label>
                        <h2 id=id>{title}</h2>
                        <ul class="items">{rows}</ul>
                    </section>
                }
            })
            .collect();
        days.into_any()
    }

    fn houses(&self, lang: Lang) -> Vec<(String, String)> {
        let mut houses: Vec<_> = self
            .events
            .iter()
            .map(|event| (event.house_key.clone(), any(&event.sketch.house, lang).to_owned()))
            .collect();
        houses.sort();
        houses.dedup_by(|one, other| one.0 == other.0);
        houses.sort_by(|one, other| one.1.cmp(&other.1));
        houses
    }
}

/// `GET /{lang}/events`
pub(super) async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let board = Board::load(&portal, &wanted).await?;
    let pages = board.lines.len().div_ceil(PER_PAGE).max(1);
    let number = wanted.page.unwrap_or(1);
    if number == 0 || number > pages {
        return Err(PortalError::NotFound);
    }
    let href = PageHref { path: paths::events(lang, ""), query: wanted.query() };
    let page = Page::new(lang, "/events", tl!(lang, "wall-title")).described(&tl!(lang, "wall-lead"));
    let page = Page { query: href.query_of(number as u64), ..page };
    Ok(respond(&portal, page, move || {
        let shown = board.lines.chunks(PER_PAGE).nth(number - 1).unwrap_or_default();
        let content = if board.events.is_empty() {
            view! { <p class="notice">{t!("wall-none")}</p> }.into_any()
        } else {
            view! {
                {filter_form(&board, &wanted)}
                <p role="status">{t!("wall-found", count = board.lines.len())}</p>
                {board.view(shown)}
                <Pagination page=number as u64 pages=pages as u64 href=href.clone() />
            }
            .into_any()
        };
        let file = (!board.lines.is_empty())
            .then(|| view! { <li><a href=paths::events_file(lang, &wanted.query())>{t!("wall-file-all")}</a></li> });
        view! {
            <header class="page-header">
                <h1>{t!("wall-title")}</h1>
                <p class="lead">{t!("wall-lead")}</p>
            </header>
            {content}
            <ul class="links no-print">
                {file}
                <li><a href=paths::events_archive(lang)>{t!("wall-archive")}</a></li>
                <li><a href=paths::send_event(lang)>{t!("wall-send")}</a></li>
            </ul>
        }
    })
    .await)
}

fn filter_form(board: &Board, wanted: &Wanted) -> impl IntoView + use<> {
    let lang = lang();
    let kinds = Kind::ALL.into_iter().filter(|kind| board.events.iter().any(|event| event.sketch.kind == *kind));
    let kinds: Vec<_> = kinds.map(|kind| (kind.name().to_owned(), words::kind(kind, lang))).collect();
    let months = months(board.events.iter().map(|event| &event.sketch), board.now).into_iter();
    let months: Vec<_> =
        months.map(|(year, month)| (spelt((year, month)), dates::month_of_year(month, year, lang))).collect();
    let fields = view! {
        <OneOrAll name="kind" label=t!("wall-kind") options=kinds chosen=wanted.kind.clone() />
        <OneOrAll name="place" label=t!("wall-house") options=board.houses(lang) chosen=wanted.place.clone() />
        <OneOrAll name="month" label=t!("wall-month") options=months chosen=wanted.month.clone() />
    };
    filter::form(paths::events(lang, ""), t!("wall-filter"), fields)
}
