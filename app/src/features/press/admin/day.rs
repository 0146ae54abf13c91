//! The digest of a day: the akim first, then unit by unit, to read and to print.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::model::{Item, Subject, counted};
use super::super::store::{self, Wanted};
use super::super::words::{counts_words, kind_name, subject_name};
use super::day_of;
use super::table::{answer_mark, source, tone_mark};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::{Trilingual, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;

/// Nobody reads more of one day.
const MOST: u64 = 1_000;

/// `GET /admin/press/day/{day}`
pub async fn page(State(portal): State<Portal>, staff: Staff, Path(day): Path<String>) -> Result<Response> {
    staff.require(Action::ReadPress, &Place::Site)?;
    let day = day_of(&day).ok_or(PortalError::NotFound)?;
    let wanted = Wanted { from: Some(day), to: Some(day), ..Wanted::default() };
    let (mut items, _) = store::list(portal.db(), &wanted, (0, MOST)).await?;
    items.reverse();
    let items = Arc::new(items);
    let units = Arc::new(store::units(portal.db()).await?);
    let today = almaty(portal.now()).date_naive();
    let title = tl!(staff.lang, "press-day-title", date = dates::long_date(day, staff.lang));
    let page = Page::new(staff.lang, paths::press_day(day), title.clone())
        .under(&tl!(staff.lang, "press-title"), paths::ADMIN_PRESS.to_owned());
    Ok(respond_staff(&portal, &staff, page, move || {
        let counts = counts_words(counted(items.iter()), lang());
        view! {
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{if items.is_empty() { t!("press-none") } else { counts }}</p>
            </header>
            {neighbours(day, today)}
            {groups(&items, &units, today)}
        }
    })
    .await)
}

fn neighbours(day: NaiveDate, today: NaiveDate) -> impl IntoView + use<> {
    let link = |day: Option<NaiveDate>, rel: &'static str, words: String| {
        day.map(|day| view! { <a href=paths::press_day(day) rel=rel>{words}</a> })
    };
    let next = day.succ_opt().filter(|next| *next <= today);
    view! {
        <nav class="plan__months no-print" aria-label=t!("press-days")>
            {link(day.pred_opt(), "prev", t!("press-day-before"))}
            {link(next, "next", t!("press-day-after"))}
        </nav>
    }
}

fn groups(items: &[Item], units: &[(i64, Trilingual)], today: NaiveDate) -> Vec<AnyView> {
    let mut by_subject: BTreeMap<Subject, Vec<&Item>> = BTreeMap::new();
    for item in items {
        by_subject.entry(item.subject).or_default().push(item);
    }
    let group = |(subject, items): (Subject, Vec<&Item>)| {
        let told: Vec<_> = items.into_iter().map(|item| told(item, today)).collect();
        view! {
            <section class="flow press__subject">
                <h2>{subject_name(subject, units, lang())}</h2>
                <ul class="plain press__items">{told}</ul>
            </section>
        }
        .into_any()
    };
    by_subject.into_iter().map(group).collect()
}

fn told(item: &Item, today: NaiveDate) -> impl IntoView + use<> {
    view! {
        <li>
            <p class="press__head">
                <strong>{item.outlet.clone()}</strong>
                <span class="quiet">{kind_name(item.kind, lang())}</span>
                {tone_mark(item.tone)}
                {answer_mark(item.answer, today)}
            </p>
            <p class="press__what">{item.summary.clone()}{source(item)}</p>
        </li>
    }
}
