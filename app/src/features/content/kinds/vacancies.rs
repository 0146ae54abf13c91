//! Vacant posts: unit, last day to apply, stage of the competition (O116-L-10.2, S004-15.5).

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::links::group;
use super::place::Place;
use super::sample;
use crate::features::content::model::{Details, Entry, Vacancy, VacancyStage};
use crate::i18n::lang;
use crate::ui::dates;
use crate::ui::link::{Icon, email, phones};

/// Open posts first, then closed competitions.
pub fn list(entries: &[Entry], place: &Place, now: DateTime<Utc>) -> impl IntoView + use<> {
    let (open, closed): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| entry.ends_at.is_none_or(|end| end >= now));
    let rows = |entries: Vec<&Entry>, is_open: bool| {
        entries
            .into_iter()
            .filter_map(|entry| match &entry.details {
                Details::Vacancy(vacancy) => Some(row(entry, vacancy, place, is_open)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let none = open.is_empty().then(|| view! { <p>{t!("vacancy-none")}</p> });
    let open = (!open.is_empty()).then(|| view! { <ul class="vacancies">{rows(open, true)}</ul> });
    let closed = (!closed.is_empty())
        .then(|| group("closed", t!("vacancy-closed"), view! { <ul class="vacancies">{rows(closed, false)}</ul> }));
    view! {
        {none}
        {open}
        {closed}
    }
}

fn row(entry: &Entry, vacancy: &Vacancy, place: &Place, is_open: bool) -> impl IntoView + use<> {
    let words_lang = entry.words.other_lang();
    let link = view! { <a href=place.entry(&entry.slug) lang=words_lang>{entry.words.title.clone()}</a> };
    let heading = if is_open { view! { <h2>{link}</h2> }.into_any() } else { view! { <h3>{link}</h3> }.into_any() };
    view! { <li>{heading} {sample::badge(entry)} {facts(entry, vacancy)}</li> }
}

/// Unit, last day, stage and whom to ask.
pub fn facts(entry: &Entry, vacancy: &Vacancy) -> impl IntoView + use<> {
    let unit = vacancy.unit.as_ref().map(|unit| unit.get(lang()).to_owned());
    view! {
        <dl class="facts">
            {unit.map(|unit| view! { <div><dt>{t!("vacancy-unit")}</dt><dd>{unit}</dd></div> })}
            {entry
                .ends_at
                .map(|end| view! { <div><dt>{t!("vacancy-until")}</dt><dd>{dates::day(end)}</dd></div> })}
            <div><dt>{t!("vacancy-stage")}</dt><dd>{state(vacancy.stage)}</dd></div>
            {(!vacancy.phones.is_empty())
                .then(|| view! { <div><dt>{t!("content-phone")}</dt><dd>{phones(&vacancy.phones)}</dd></div> })}
            {vacancy
                .email
                .as_deref()
                .map(|address| view! { <div><dt>{t!("content-email")}</dt><dd>{email(address)}</dd></div> })}
        </dl>
    }
}

/// The stage as a word with a shape, never by colour alone.
fn state(stage: VacancyStage) -> impl IntoView {
    let (class, icon) = match stage {
        VacancyStage::Announced => ("state state--good", "circle-dashed"),
        VacancyStage::Result => ("state", "circle-check"),
        VacancyStage::Documents | VacancyStage::Test | VacancyStage::Interview => ("state state--wait", "clock"),
    };
    view! {
        <span class=class>
            <Icon name=icon />
            {stage_name(stage)}
        </span>
    }
}

fn stage_name(stage: VacancyStage) -> String {
    match stage {
        VacancyStage::Announced => t!("vacancy-stage-announced"),
        VacancyStage::Documents => t!("vacancy-stage-documents"),
        VacancyStage::Test => t!("vacancy-stage-test"),
        VacancyStage::Interview => t!("vacancy-stage-interview"),
        VacancyStage::Result => t!("vacancy-stage-result"),
    }
}
