//! Vacant posts: unit, last day to apply, stage of the competition (O116-L-10.2, S004-15.5).

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::place::Place;
use crate::features::content::model::{Details, Entry, Vacancy, VacancyStage};
use crate::i18n::lang;
use crate::ui::dates;
use crate::ui::link::{email, phones};

/// Open posts first, then closed competitions.
pub fn list(entries: &[Entry], place: &Place, now: DateTime<Utc>) -> impl IntoView + use<> {
    let (open, closed): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| entry.ends_at.is_none_or(|end| end >= now));
    let rows = |entries: Vec<&Entry>| {
        entries
            .into_iter()
            .filter_map(|entry| match &entry.details {
                Details::Vacancy(vacancy) => Some(row(entry, vacancy, place)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let has_open = !open.is_empty();
    let has_closed = !closed.is_empty();
    view! {
        {(!has_open).then(|| view! { <p>{t!("vacancy-none")}</p> })}
        <ul class="vacancies">{rows(open)}</ul>
        {has_closed
            .then(|| {
                view! {
                    <h2>{t!("vacancy-closed")}</h2>
                    <ul class="vacancies">{rows(closed)}</ul>
                }
            })}
    }
}

fn row(entry: &Entry, vacancy: &Vacancy, place: &Place) -> impl IntoView + use<> {
    view! {
        <li>
            <h3><a href=place.entry(&entry.slug)>{entry.words.title.clone()}</a></h3>
            {facts(entry, vacancy)}
        </li>
    }
}

/// Unit, last day, stage and whom to ask.
pub fn facts(entry: &Entry, vacancy: &Vacancy) -> impl IntoView + use<> {
    let unit = vacancy.unit.as_ref().map(|unit| unit.get(lang()).to_owned());
    view! {
        <dl class="contacts">
            {unit.map(|unit| view! { <div><dt>{t!("vacancy-unit")}</dt><dd>{unit}</dd></div> })}
            {entry
                .ends_at
                .map(|end| view! { <div><dt>{t!("vacancy-until")}</dt><dd>{dates::day(end)}</dd></div> })}
            <div><dt>{t!("vacancy-stage")}</dt><dd><span class="state">{stage(vacancy.stage)}</span></dd></div>
            {(!vacancy.phones.is_empty())
                .then(|| view! { <div><dt>{t!("content-phone")}</dt><dd>{phones(&vacancy.phones)}</dd></div> })}
            {vacancy
                .email
                .as_deref()
                .map(|address| view! { <div><dt>{t!("content-email")}</dt><dd>{email(address)}</dd></div> })}
        </dl>
    }
}

fn stage(stage: VacancyStage) -> String {
    match stage {
        VacancyStage::Announced => t!("vacancy-stage-announced"),
        VacancyStage::Documents => t!("vacancy-stage-documents"),
        VacancyStage::Test => t!("vacancy-stage-test"),
        VacancyStage::Interview => t!("vacancy-stage-interview"),
        VacancyStage::Result => t!("vacancy-stage-result"),
    }
}
