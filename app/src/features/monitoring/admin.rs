//! The report: seven figures by day or month, what visitors do, and the archive of months.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, Days, Months, NaiveDate};
use leptos::prelude::*;
use serde::Deserialize;

use super::model::{Figures, Measure, by_month, megabytes};
use super::store;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::filter;
use crate::ui::form::{Choice, Field};
use crate::ui::table::{DataTable, columns};
use crate::ui::{csv, dates};

/// So many days are shown where none were asked for.
const USUAL_DAYS: u64 = 29;
/// So many pages and sites stand in the lists.
const TOP: usize = 20;

/// The query of the report.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    by: String,
    from: String,
    to: String,
}

/// What the query asks for.
#[derive(Clone, Copy, Debug)]
struct Range {
    by_month: bool,
    from: NaiveDate,
    to: NaiveDate,
}

impl Asked {
    fn range(&self, portal: &Portal) -> Result<Range> {
        let today = almaty(portal.now()).date_naive();
        let by_month = self.by == "month";
        let to = day(&self.to)?.unwrap_or(today);
        let usual = if by_month { to.with_day(1).unwrap_or(to) - Months::new(11) } else { to - Days::new(USUAL_DAYS) };
        Ok(Range { by_month, from: day(&self.from)?.unwrap_or(usual), to })
    }
}

fn day(text: &str) -> Result<Option<NaiveDate>> {
    if text.is_empty() {
        return Ok(None);
    }
    let sensible = |day: &NaiveDate| (2000..=2100).contains(&day.year());
    text.parse().ok().filter(sensible).map(Some).ok_or(PortalError::BadRequest)
}

impl Range {
    fn query(self) -> String {
        format!("by={}&from={}&to={}", if self.by_month { "month" } else { "day" }, self.from, self.to)
    }
}

/// Everything the report shows.
struct Report {
    range: Range,
    rows: BTreeMap<NaiveDate, Figures>,
    tops: Vec<(Measure, Vec<(String, u64)>)>,
    archive: BTreeMap<NaiveDate, Figures>,
}

async fn gather(portal: &Portal, range: Range) -> Result<Report> {
    let db = portal.db();
    let days = store::days(db, range.from, range.to).await?;
    let mut tops = Vec::new();
    let named = [
        Measure::Page,
        Measure::Section,
        Measure::Lang,
        Measure::Device,
        Measure::Referrer,
        Measure::Form,
        Measure::Error,
    ];
    for measure in named {
        tops.push((measure, store::top(db, measure, range.from, range.to, TOP).await?));
    }
    // Months that are over.
    let this_month = almaty(portal.now()).date_naive().with_day(1).unwrap_or(range.to);
    let long_ago = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or(range.from);
    let archive = by_month(&store::days(db, long_ago, this_month - Days::new(1)).await?);
    Ok(Report { range, rows: if range.by_month { by_month(&days) } else { days }, tops, archive })
}

/// `GET /admin/monitoring`
pub async fn report(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let range = asked.range(&portal)?;
    let report = Arc::new(gather(&portal, range).await?);
    let mut page = Page::new(staff.lang, paths::ADMIN_MONITORING, tl!(staff.lang, "monitoring-title"));
    page.query = range.query();
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("monitoring-title")}</h1>
                <p class="lead">{t!("monitoring-lead")}</p>
            </header>
            <ul class="links">
                <li><a href=paths::ADMIN_STATE>{t!("monitoring-state")}</a></li>
                <li><a href=paths::ADMIN_INCIDENTS>{t!("incidents-title")}</a></li>
                <li><a href=paths::ADMIN_LINKS>{t!("link-control-title")}</a></li>
            </ul>
            {filter(range)}
            <p><a href=paths::monitoring_file(&range.query()) download="">{t!("duties-csv")}</a></p>
            {figures(&report.rows, range.by_month, t!("monitoring-figures"))}
            {report.tops.iter().map(|(measure, rows)| top(*measure, rows)).collect::<Vec<_>>()}
            {archive(&report.archive)}
        }
    })
    .await)
}

fn filter(range: Range) -> impl IntoView {
    let by = vec![("day".to_owned(), t!("monitoring-by-day")), ("month".to_owned(), t!("monitoring-by-month"))];
    let chosen = if range.by_month { "month" } else { "day" }.to_owned();
    let fields = view! {
        <Choice name="by" label=t!("monitoring-by") options=by chosen=chosen />
        <Field name="from" label=t!("audit-from") kind="date" value=range.from.to_string() autocomplete="off" />
        <Field name="to" label=t!("audit-to") kind="date" value=range.to.to_string() autocomplete="off" />
    };
    filter::form(paths::ADMIN_MONITORING, t!("monitoring-filter"), fields)
}

/// The columns after the first.
fn figure_names(lang: Lang) -> [String; 6] {
    [
        tl!(lang, "monitoring-visits"),
        tl!(lang, "monitoring-ok"),
        tl!(lang, "monitoring-failed"),
        tl!(lang, "monitoring-hosts"),
        tl!(lang, "monitoring-files"),
        tl!(lang, "monitoring-bytes"),
    ]
}

fn name_of(day: NaiveDate, is_month: bool, lang: Lang) -> String {
    if is_month { dates::month_of_year(day.month(), day.year(), lang) } else { dates::long_date(day, lang) }
}

fn figures(rows: &BTreeMap<NaiveDate, Figures>, is_month: bool, caption: String) -> impl IntoView + use<> {
    let lang = lang();
    if rows.is_empty() {
        return view! { <p>{t!("monitoring-none")}</p> }.into_any();
    }
    let mut sum = Figures::default();
    for figures in rows.values() {
        sum.plus(figures);
    }
    let cells = |figures: &Figures| {
        let [visits, ok, failed, hosts, files, bytes] = figures.all();
        let numbers: Vec<_> = [visits, ok, failed, hosts, files].map(|number| view! { <td>{number}</td> }).into();
        let volume = megabytes(bytes).replace('.', if lang == Lang::En { "." } else { "," });
        view! { {numbers}<td>{volume}</td> }
    };
    let lines: Vec<_> = rows
        .iter()
        .rev()
        .map(|(day, figures)| {
            view! {
                <tr>
                    <th scope="row">{name_of(*day, is_month, lang)}</th>
                    {cells(figures)}
                </tr>
            }
        })
        .collect();
    let headings: Vec<_> = figure_names(lang).map(|name| view! { <th scope="col">{name}</th> }).into();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=caption.clone()>
            <table class="table">
                <caption>{caption.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("monitoring-when")}</th>
                        {headings}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t!("monitoring-sum")}</th>
                        {cells(&sum)}
                    </tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}

/// What a list counts, in words.
fn title_of(measure: Measure, lang: Lang) -> String {
    match measure {
        Measure::Section => tl!(lang, "monitoring-sections"),
        Measure::Lang => tl!(lang, "monitoring-langs"),
        Measure::Device => tl!(lang, "monitoring-devices"),
        Measure::Referrer => tl!(lang, "monitoring-referrers"),
        Measure::Form => tl!(lang, "monitoring-forms"),
        Measure::Error => tl!(lang, "monitoring-errors"),
        _ => tl!(lang, "monitoring-pages"),
    }
}

/// A name as people know it.
fn shown(measure: Measure, name: &str, lang: Lang) -> String {
    match (measure, name) {
        (Measure::Device, "phone") => tl!(lang, "monitoring-phone"),
        (Measure::Device, "tablet") => tl!(lang, "monitoring-tablet"),
        (Measure::Device, "robot") => tl!(lang, "monitoring-robot"),
        (Measure::Device, _) => tl!(lang, "monitoring-computer"),
        (Measure::Lang, code) => {
            Lang::from_code(code).map_or_else(|| code.to_owned(), |lang| lang.own_name().to_owned())
        }
        _ => name.to_owned(),
    }
}

fn top(measure: Measure, rows: &[(String, u64)]) -> Option<impl IntoView + use<>> {
    let lang = lang();
    let title = title_of(measure, lang);
    let lines: Vec<_> = rows
        .iter()
        .map(|(name, amount)| {
            view! {
                <tr>
                    <th scope="row">{shown(measure, name, lang)}</th>
                    <td>{*amount}</td>
                </tr>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <DataTable
                label=title.clone()
                caption=title.clone()
                columns=columns([
                    t!("monitoring-name"), t!("monitoring-count"),
                ])
            >
                {lines}
            </DataTable>
        }
    })
}

/// The months that are over (R95-1-6.7j), each with its days and its errors.
fn archive(months: &BTreeMap<NaiveDate, Figures>) -> impl IntoView + use<> {
    let lang = lang();
    let links: Vec<_> = months
        .keys()
        .rev()
        .map(|month| {
            let last = *month + Months::new(1) - Days::new(1);
            let range = Range { by_month: false, from: *month, to: last };
            view! { <li><a href=paths::monitoring(&range.query())>{name_of(*month, true, lang)}</a></li> }
        })
        .collect();
    let is_empty = links.is_empty();
    view! {
        <h2>{t!("monitoring-archive")}</h2>
        {is_empty.then(|| view! { <p>{t!("monitoring-archive-none")}</p> })}
        {(!is_empty).then(|| view! { <ul class="links">{links}</ul> })}
    }
}

/// `GET /admin/monitoring.csv`
pub async fn csv_file(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let lang = staff.lang;
    let report = gather(&portal, asked.range(&portal)?).await?;
    let mut table = vec![std::iter::once(tl!(lang, "monitoring-when")).chain(figure_names(lang)).collect::<Vec<_>>()];
    for (day, figures) in &report.rows {
        let name = if report.range.by_month { day.format("%Y-%m").to_string() } else { day.to_string() };
        let [visits, ok, failed, hosts, files, bytes] = figures.all();
        let numbers = [visits, ok, failed, hosts, files].map(|number| number.to_string());
        table.push(std::iter::once(name).chain(numbers).chain([megabytes(bytes)]).collect());
    }
    for (measure, rows) in &report.tops {
        table.push(vec![title_of(*measure, lang)]);
        table.extend(rows.iter().map(|(name, amount)| vec![shown(*measure, name, lang), amount.to_string()]));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"monitoring.csv\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, csv::file(&table)).into_response())
}
