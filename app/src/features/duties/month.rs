//! How much each unit published in a month: at least twice is what the schedule wants of every
//! department (R95-2-7h).

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use leptos::prelude::*;

use super::model::day_of;
use super::model::month::{LEAST, UnitMonth, by_unit};
use super::store;
use crate::calendar;
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, Trilingual, lang};
use crate::server::{Portal, Structure};
use crate::ui::dates;
use crate::ui::link::Icon;
use crate::ui::table::{DataTable, columns};

/// The month of a moment, up to that moment.
pub async fn month_of(portal: &Portal, structure: &Structure, moment: DateTime<Utc>) -> Result<Vec<UnitMonth>> {
    let first = first_of(day_of(moment)).ok_or(PortalError::BadRequest)?;
    let start = calendar::start_of(first).ok_or(PortalError::BadRequest)?;
    let counts = store::publications_between(portal.db(), start, moment).await?;
    let mut units: BTreeMap<i64, (Trilingual, Vec<i64>)> = BTreeMap::new();
    for item in structure.sections.iter().flat_map(|section| &section.items) {
        if let (Some(id), Some(name)) = (item.unit_id, &item.unit) {
            units.entry(id).or_insert_with(|| (name.clone(), Vec::new())).1.push(item.id);
        }
    }
    Ok(by_unit(units, &counts))
}

fn first_of(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)
}

/// Whether it was enough; a month that is not over yet can still become enough.
pub fn verdict(unit: &UnitMonth, lang: Lang) -> String {
    if unit.is_enough() { tl!(lang, "duties-month-enough") } else { tl!(lang, "duties-month-few", least = LEAST) }
}

/// The months as lines of words, the heading first.
pub fn lines(units: &[UnitMonth], moment: DateTime<Utc>, lang: Lang) -> Vec<Vec<String>> {
    let heading = vec![
        tl!(lang, "content-unit"),
        tl!(lang, "duties-month"),
        tl!(lang, "duties-month-items"),
        tl!(lang, "duties-month-count"),
        tl!(lang, "duties-state"),
    ];
    let day = day_of(moment);
    let month = format!("{}-{:02}", day.year(), day.month());
    let line = |unit: &UnitMonth| {
        vec![
            unit.name.get(lang).to_owned(),
            month.clone(),
            unit.items.to_string(),
            unit.publications.to_string(),
            verdict(unit, lang),
        ]
    };
    std::iter::once(heading).chain(units.iter().map(line)).collect()
}

/// The table on the board.
pub fn table(units: &[UnitMonth], moment: DateTime<Utc>) -> impl IntoView + use<> {
    let lang = lang();
    let day = day_of(moment);
    let month = dates::month_of_year(day.month(), day.year(), lang);
    let few = units.iter().filter(|unit| !unit.is_enough()).count();
    let rows: Vec<_> = units
        .iter()
        .map(|unit| {
            let (class, icon) = if unit.is_enough() {
                ("state state--good", "circle-check")
            } else {
                ("state state--bad", "circle-alert")
            };
            view! {
                <tr>
                    <th scope="row">{unit.name.get(lang).to_owned()}</th>
                    <td class="table__number">{unit.items}</td>
                    <td class="table__number">{unit.publications}</td>
                    <td><span class=class><Icon name=icon />{verdict(unit, lang)}</span></td>
                </tr>
            }
        })
        .collect();
    view! {
        <details class="disclosure disclosure--wide duties__month" open=(few > 0).then_some("")>
            <summary>{t!("duties-month-title", month = month.clone())}": "{t!("duties-month-few-units", n = few)}</summary>
            <DataTable
                label=t!("duties-month-title", month = month.clone())
                caption=t!("duties-month-title", month = month.clone())
                columns=columns([
                    t!("content-unit"), t!("duties-month-items"), t!("duties-month-count"), t!("duties-state"),
                ])
                class="table duties__months"
            >
                {rows}
            </DataTable>
        </details>
    }
}
