//! Appeals in figures, for everybody: received, answered, in time and late, by month, topic, kind
//! and way in (S004-15.14). The page is kept like every public page, so reading it does not wait
//! for the database; the clock renews it.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::charts;
use super::review::period_name;
use super::{kind_name, topic_name};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::appeals::model::figures::{Counts, Figures};
use crate::features::appeals::model::period::Period;
use crate::features::appeals::office::channel_name;
use crate::features::appeals::store;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::{csv, dates};

fn today(portal: &Portal) -> NaiveDate {
    almaty(portal.now()).date_naive()
}

/// The figures of a period that has begun.
pub(super) async fn figures_of(portal: &Portal, period: Period) -> Result<Figures> {
    let bounds = period.bounds().filter(|_| period.has_begun(today(portal))).ok_or(PortalError::NotFound)?;
    Ok(Figures::of(&store::cases(portal.db(), bounds).await?, today(portal)))
}

/// The periods that have pages, newest first.
pub(super) async fn periods(portal: &Portal) -> Result<Vec<Period>> {
    let today = today(portal);
    let first = store::first_year(portal.db()).await?.unwrap_or(today.year());
    Ok(Period::since(first, today))
}

/// A period by its name in an address: one that has begun, and not before the first appeal.
pub(super) async fn known(portal: &Portal, name: &str) -> Result<Period> {
    let period = name.parse().map_err(|()| PortalError::NotFound)?;
    if periods(portal).await?.contains(&period) { Ok(period) } else { Err(PortalError::NotFound) }
}

/// `GET /{lang}/appeals/statistics`: the running year.
pub(super) async fn page(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let year = Period { year: today(&portal).year(), quarter: None };
    shown(&portal, lang, year, "/appeals/statistics".to_owned()).await
}

/// `GET /{lang}/appeals/statistics/{year}`
pub(super) async fn of_year(
    State(portal): State<Portal>,
    Path((lang, year)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let period = known(&portal, &year).await?;
    if period.quarter.is_some() {
        return Err(PortalError::NotFound);
    }
    if period.year == today(&portal).year() {
        return Err(PortalError::SeeOther(paths::appeal_statistics(lang)));
    }
    shown(&portal, lang, period, format!("/appeals/statistics/{year}")).await
}

async fn shown(portal: &Portal, lang: Lang, period: Period, path: String) -> Result<Response> {
    let figures = figures_of(portal, period).await?;
    let years: Vec<Period> = periods(portal).await?.into_iter().filter(|period| period.quarter.is_none()).collect();
    let title = tl!(lang, "office-statistics-of", period = period_name(period, lang));
    let page = Page::new(lang, path, title.clone())
        .under(&tl!(lang, "appeals-title"), paths::appeals(lang))
        .described(&tl!(lang, "office-statistics-lead"));
    let date = dates::long_date(today(portal), lang);
    let this_year = today(portal).year();
    Ok(respond(portal, page, move || {
        let others: Vec<_> = years
            .iter()
            .filter(|other| **other != period)
            .map(|other| {
                let href = match other.year {
                    year if year == this_year => paths::appeal_statistics(lang),
                    year => paths::appeal_statistics_of(lang, year),
                };
                view! { <li><a href=href>{period_name(*other, lang)}</a></li> }
            })
            .collect();
        view! {
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{t!("office-statistics-lead")}</p>
            </header>
            <p>{t!("office-as-of", date = date.clone())}</p>
            {charts::figures(&figures)}
            <ul class="links">
                <li><a href=paths::appeal_figures_file(lang, &period.to_string()) download="">{t!("duties-csv")}</a></li>
                <li><a href=paths::appeal_reviews(lang)>{t!("office-review-title")}</a></li>
                {others}
            </ul>
        }
    })
    .await)
}

/// `GET /{lang}/appeals/figures/{period}.csv`
pub(super) async fn csv_file(
    State(portal): State<Portal>,
    Path((lang, name)): Path<(String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let period = known(&portal, name.strip_suffix(".csv").ok_or(PortalError::NotFound)?).await?;
    let figures = figures_of(&portal, period).await?;
    Ok(csv::download(&format!("appeals-{period}.csv"), &lines(&figures, period, lang)))
}

fn lines(figures: &Figures, period: Period, lang: Lang) -> Vec<Vec<String>> {
    let owner = Owner::new();
    let headings = owner.with(|| {
        provide_context(lang);
        charts::headings()
    });
    let mut lines = vec![[vec![period_name(period, lang), String::new()], headings.to_vec()].concat()];
    let mut add = |of: String, name: String, counts: Counts| {
        let numbers = charts::numbers(counts).map(|number| number.to_string());
        lines.push([vec![of, name], numbers.to_vec()].concat());
    };
    add(tl!(lang, "office-all"), String::new(), figures.all);
    for ((year, month), counts) in &figures.months {
        add(tl!(lang, "office-month"), format!("{year}-{month:02}"), *counts);
    }
    for (topic, counts) in &figures.topics {
        add(tl!(lang, "appeals-topic-short"), topic_name(*topic, lang), *counts);
    }
    for (kind, counts) in &figures.kinds {
        add(tl!(lang, "appeals-kind-short"), kind_name(*kind, lang), *counts);
    }
    for (channel, counts) in &figures.channels {
        add(tl!(lang, "office-channel"), channel_name(*channel, lang), *counts);
    }
    lines
}

/// Addresses of all pages of figures beside the first ones, in Kazakh.
pub async fn addresses(portal: &Portal) -> Result<Vec<String>> {
    let this_year = today(portal).year();
    let of_period = |period: Period| {
        let review = paths::appeal_review(Lang::Kk, &period.to_string());
        let is_past_year = period.quarter.is_none() && period.year != this_year;
        let statistics = is_past_year.then(|| paths::appeal_statistics_of(Lang::Kk, period.year));
        std::iter::once(review).chain(statistics)
    };
    Ok(periods(portal).await?.into_iter().flat_map(of_period).collect())
}

/// Those that change with the hour: the running year and its quarter.
pub fn timed(portal: &Portal, lang: Lang) -> [String; 3] {
    let today = today(portal);
    let year = Period { year: today.year(), quarter: None };
    let quarter = Period { quarter: Some(today.month0() / 3 + 1), ..year };
    let review = |period: Period| paths::appeal_review(lang, &period.to_string());
    [paths::appeal_statistics(lang), review(year), review(quarter)]
}
