//! The press in figures: so much a day or a week, by tone. The bars are for the eye, the numbers
//! beside them say the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::{Counts, Subject, Tone, by_week};
use super::super::store::{self, Wanted};
use super::super::words::{counts_words, tone_name};
use super::asked::{known, subjects};
use super::day_of;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::{Trilingual, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::filter::{self, OneOrAll};
use crate::ui::form::{Choice, Field};
use crate::ui::table::{Column, DataTable};

/// So many days are shown where none were asked for: four weeks.
const USUAL_DAYS: u64 = 27;
/// The longest stretch: every day of it is a row.
const MOST_DAYS: i64 = 731;

/// The query of the figures.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    by: String,
    from: String,
    to: String,
    subject: String,
}

/// What the query asks for.
#[derive(Clone, Copy, Debug)]
struct Range {
    by_week: bool,
    from: NaiveDate,
    to: NaiveDate,
    subject: Option<Subject>,
}

impl Asked {
    fn range(&self, today: NaiveDate) -> Result<Range> {
        let by_week = match self.by.as_str() {
            "" | "day" => false,
            "week" => true,
            _ => return Err(PortalError::BadRequest),
        };
        let to = known(&self.to, day_of)?.unwrap_or(today);
        let usual = to.checked_sub_days(Days::new(USUAL_DAYS)).unwrap_or(to);
        let from = known(&self.from, day_of)?.unwrap_or(usual);
        if (to - from).num_days() > MOST_DAYS {
            return Err(PortalError::BadRequest);
        }
        Ok(Range { by_week, from, to, subject: known(&self.subject, Subject::from_value)? })
    }
}

impl Range {
    fn query(self) -> String {
        let by = if self.by_week { "week" } else { "day" };
        let subject = self.subject.map(|subject| format!("&subject={}", subject.value())).unwrap_or_default();
        format!("by={by}&from={}&to={}{subject}", self.from, self.to)
    }
}

/// `GET /admin/press/summary`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ReadPress, &Place::Site)?;
    let range = asked.range(almaty(portal.now()).date_naive())?;
    let wanted = Wanted { from: Some(range.from), to: Some(range.to), subject: range.subject, ..Wanted::default() };
    let days = store::by_day(portal.db(), &wanted).await?;
    let rows = Arc::new(if range.by_week { by_week(&days) } else { days });
    let units = store::units(portal.db()).await?;
    let mut page = Page::new(staff.lang, paths::ADMIN_PRESS_SUMMARY, tl!(staff.lang, "press-summary"))
        .under(&tl!(staff.lang, "press-title"), paths::ADMIN_PRESS.to_owned());
    page.query = range.query();
    Ok(respond_staff(&portal, &staff, page, move || {
        let mut sum = Counts::default();
        for counts in rows.values() {
            sum.plus(*counts);
        }
        view! {
            <header class="page-header">
                <h1>{t!("press-summary")}</h1>
                <p class="lead">{counts_words(sum, lang())}</p>
            </header>
            {filter(range, &units)}
            {figures(&rows, range.by_week)}
        }
    })
    .await)
}

fn filter(range: Range, units: &[(i64, Trilingual)]) -> impl IntoView + use<> {
    let by = vec![("day".to_owned(), t!("monitoring-by-day")), ("week".to_owned(), t!("press-by-week"))];
    let chosen = if range.by_week { "week" } else { "day" }.to_owned();
    let fields = view! {
        <Choice name="by" label=t!("monitoring-by") options=by chosen=chosen />
        <Field name="from" label=t!("audit-from") kind="date" value=range.from.to_string() autocomplete="off" />
        <Field name="to" label=t!("audit-to") kind="date" value=range.to.to_string() autocomplete="off" />
        <OneOrAll
            name="subject"
            label=t!("press-subject")
            options=subjects(units, lang())
            chosen=range.subject.map(Subject::value).unwrap_or_default()
        />
    };
    filter::form(paths::ADMIN_PRESS_SUMMARY, t!("press-filter"), fields)
}

fn figures(rows: &BTreeMap<NaiveDate, Counts>, is_by_week: bool) -> impl IntoView + use<> {
    if rows.is_empty() {
        return view! { <p>{t!("press-none")}</p> }.into_any();
    }
    let most = rows.values().map(|counts| counts.total()).max().unwrap_or(1).max(1);
    let lines: Vec<_> = rows.iter().rev().map(|(day, counts)| line(*day, *counts, most, is_by_week)).collect();
    let mut headings = vec![if is_by_week { t!("press-week") } else { t!("press-day") }, t!("press-total")];
    headings.extend(Tone::ALL.map(|tone| tone_name(tone, lang())));
    headings.push(t!("press-only-open"));
    let mut columns: Vec<_> = headings.into_iter().map(Column::from).collect();
    columns.push(Column::of(key()));
    view! {
        <DataTable
            label=t!("press-summary")
            caption=t!("press-summary")
            columns=columns
            class="table press__figures"
            caption_hidden=true
        >
            {lines}
        </DataTable>
    }
    .into_any()
}

fn line(day: NaiveDate, counts: Counts, most: u64, is_by_week: bool) -> impl IntoView + use<> {
    let name = if is_by_week {
        let date = dates::long_date(day, lang());
        t!("press-week-of", date = date).into_any()
    } else {
        view! { <a href=paths::press_day(day)>{dates::short_date(day)}</a> }.into_any()
    };
    let numbers: Vec<_> = std::iter::once(counts.total())
        .chain(Tone::ALL.map(|tone| counts.of(tone)))
        .chain(std::iter::once(counts.open))
        .map(|number| view! { <td class="table__number">{number}</td> })
        .collect();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {numbers}
            <td>{bar(counts, most)}</td>
        </tr>
    }
}

/// The length of the longest bar, in units of the drawing.
const LONGEST: u64 = 400;

/// The tones one after the other; the longest bar is the fullest day.
fn bar(counts: Counts, most: u64) -> impl IntoView {
    let mut x = 0;
    let parts: Vec<_> = Tone::ALL
        .into_iter()
        .map(|tone| {
            let width = counts.of(tone) * LONGEST / most;
            let at = x;
            x += width;
            // Nothing has no outline either.
            (width > 0).then(|| view! { <rect class=part_class(tone) x=at y="0" width=width height="14" /> })
        })
        .collect();
    view! {
        <svg class="press__bar" viewBox="0 0 400 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {parts}
        </svg>
    }
}

const fn part_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Positive => "press__part press__part--positive",
        Tone::Neutral => "press__part press__part--neutral",
        Tone::Critical => "press__part press__part--critical",
    }
}

/// What the parts of the bars stand for.
fn key() -> impl IntoView {
    let parts = Tone::ALL.map(|tone| {
        view! {
            <span class="press__key">
                <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                    <rect class=part_class(tone) width="14" height="14" />
                </svg>
                {tone_name(tone, lang())}
            </span>
        }
    });
    view! { {parts} }
}
