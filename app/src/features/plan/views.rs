//! The plan as a table of weeks, and as a list.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::model::{Measure, State};
use super::overview::{Overview, Row, kind_name, state_name};
use crate::i18n::lang;
use crate::paths;
use crate::ui::dates;
use crate::ui::link::Icon;
use crate::ui::table::{DataTable, columns};

/// A state as a shape and a word (O116-U-3.6: never by colour alone).
pub fn state_mark(measure: &Measure, today: NaiveDate) -> impl IntoView + use<> {
    let is_overdue = measure.is_overdue(today);
    let (class, icon) = match measure.state {
        State::Planned if is_overdue => ("state state--bad", "circle-alert"),
        State::Planned => ("state state--wait", "clock"),
        State::Done => ("state state--good", "circle-check"),
        State::Cancelled => ("state", "circle-dashed"),
    };
    view! { <span class=class><Icon name=icon />{state_name(measure.state, is_overdue, lang())}</span> }
}

/// A month with a row for each week and a column for each day of it.
pub fn month_table(overview: &Overview, heading: String) -> impl IntoView + use<> {
    let lang = lang();
    let weekdays: Vec<_> = (0..7).map(|day| view! { <th scope="col">{dates::weekday_name(day, lang)}</th> }).collect();
    let weeks: Vec<_> = overview
        .month
        .weeks()
        .into_iter()
        .map(|week| {
            let cells: Vec<_> = week.into_iter().map(|day| cell(day, overview)).collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=heading.clone()>
            <table class="table plan">
                <caption>{t!("plan-caption", month = heading.clone())}</caption>
                <thead><tr>{weekdays}</tr></thead>
                <tbody>{weeks}</tbody>
            </table>
        </div>
        {overview.rows.is_empty().then(|| view! { <p>{t!("plan-none")}</p> })}
    }
}

fn cell(day: NaiveDate, overview: &Overview) -> impl IntoView + use<> {
    if day.month() != overview.month.first().month() {
        return view! { <td class="plan__other"></td> }.into_any();
    }
    let measures: Vec<_> = overview
        .rows
        .iter()
        .filter(|row| row.measure.due == day)
        .map(|row| {
            view! {
                <li>
                    <a href=paths::plan_item(row.measure.id)>{row.measure.title.clone()}</a>
                    <small class="duties__source">{row.person.clone()}</small>
                    {state_mark(&row.measure, overview.today)}
                </li>
            }
        })
        .collect();
    let is_today = (day == overview.today).then_some("date");
    view! {
        <td aria-current=is_today>
            <time datetime=day.to_string()>{day.day()}</time>
            {(!measures.is_empty()).then(|| view! { <ul class="plain">{measures}</ul> })}
        </td>
    }
    .into_any()
}

/// Measures one below the other.
pub fn list(rows: &[Row], today: NaiveDate, heading: String) -> impl IntoView + use<> {
    if rows.is_empty() {
        return view! { <p>{t!("plan-none")}</p> }.into_any();
    }
    let rows: Vec<_> = rows.iter().map(|row| line(row, today)).collect();
    view! {
        <DataTable
            label=heading.clone()
            caption=heading.clone()
            columns=columns([
                t!("plan-measure"), t!("plan-date"), t!("plan-kind"), t!("plan-section"),
                t!("plan-responsible"), t!("plan-state"), t!("plan-entry"),
            ])
            class="table plan__list"
        >
            {rows}
        </DataTable>
    }
    .into_any()
}

fn line(row: &Row, today: NaiveDate) -> impl IntoView + use<> {
    let measure = &row.measure;
    let unit = (!row.unit.is_empty()).then(|| view! { <small class="duties__source">{row.unit.clone()}</small> });
    view! {
        <tr>
            <th scope="row"><a href=paths::plan_item(measure.id)>{measure.title.clone()}</a></th>
            <td>{dates::short_date(measure.due)}</td>
            <td>{kind_name(measure.kind, lang())}</td>
            <td>{row.place.clone()}{unit}</td>
            <td>{row.person.clone()}</td>
            <td>{state_mark(measure, today)}</td>
            <td>{entry(row)}</td>
        </tr>
    }
}

/// What was published, as a link to it.
pub fn entry(row: &Row) -> Option<impl IntoView + use<>> {
    let title = row.entry.clone();
    row.measure.entry.map(|id| view! { <a href=paths::entry_page(id)>{title}</a> })
}
