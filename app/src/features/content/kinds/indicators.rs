//! Statistical indicators as a table.

use leptos::prelude::*;

use crate::features::content::model::{Details, Entry};
use crate::i18n::lang;

/// A table of indicators: name, period, value, unit.
pub fn table(entries: &[Entry], caption: &str) -> impl IntoView + use<> {
    let caption = caption.to_owned();
    let rows: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.details {
            Details::Indicator(indicator) => Some((entry, indicator)),
            _ => None,
        })
        .map(|(entry, indicator)| {
            view! {
                <tr>
                    <th scope="row" data-label=t!("indicator-name")>{entry.words.title.clone()}</th>
                    <td data-label=t!("indicator-period")>{indicator.period.get(lang()).to_owned()}</td>
                    <td class="table__number" data-label=t!("indicator-value")>{indicator.value.clone()}</td>
                    <td data-label=t!("indicator-unit")>{indicator.unit.get(lang()).to_owned()}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table table--stack">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!("indicator-name")}</th>
                    <th scope="col">{t!("indicator-period")}</th>
                    <th scope="col" class="table__number">{t!("indicator-value")}</th>
                    <th scope="col">{t!("indicator-unit")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
