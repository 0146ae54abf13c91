//! The yearly and quarterly review of appeals: what was received, with which results, by period
//! and theme, and what the office says of it (O116-L-11.4).

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::charts;
use super::statistics::{figures_of, known, periods};
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::appeals::model::period::Period;
use crate::features::appeals::store;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};

/// What a period is called.
pub(in super::super) fn period_name(period: Period, lang: Lang) -> String {
    let year = period.year.to_string();
    match period.quarter {
        None => tl!(lang, "office-period-year", year = year),
        Some(quarter) => tl!(lang, "office-period-quarter", year = year, quarter = quarter.to_string()),
    }
}

/// `GET /{lang}/appeals/review`: all periods.
pub(super) async fn list(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let periods = periods(&portal).await?;
    let page = Page::new(lang, "/appeals/review", tl!(lang, "office-review-title"))
        .under(&tl!(lang, "appeals-title"), paths::appeals(lang))
        .described(&tl!(lang, "office-review-about"));
    Ok(respond(&portal, page, move || {
        let links: Vec<_> = periods
            .iter()
            .map(|period| {
                let href = paths::appeal_review(lang, &period.to_string());
                let file = paths::appeal_figures_file(lang, &period.to_string());
                let name = period_name(*period, lang);
                let words = format!("{} – {name}", t!("duties-csv"));
                view! { <li><a href=href>{name}</a>" · "<a href=file download="" aria-label=words>{t!("duties-csv")}</a></li> }
            })
            .collect();
        view! {
            <header class="page-header">
                <h1>{t!("office-review-title")}</h1>
                <p class="lead">{t!("office-review-about")}</p>
            </header>
            <ul>{links}</ul>
            <p><a href=paths::appeal_statistics(lang)>{t!("office-statistics")}</a></p>
        }
    })
    .await)
}

/// `GET /{lang}/appeals/review/{period}`
pub(super) async fn page(State(portal): State<Portal>, Path((lang, name)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let period = known(&portal, &name).await?;
    let figures = figures_of(&portal, period).await?;
    let texts = Arc::new(store::review(portal.db(), period).await?);
    let title = tl!(lang, "office-review-of", period = period_name(period, lang));
    let page = Page::new(lang, format!("/appeals/review/{period}"), title.clone())
        .under(&tl!(lang, "appeals-title"), paths::appeals(lang))
        .under(&tl!(lang, "office-review-title"), paths::appeal_reviews(lang))
        .described(&tl!(lang, "office-review-about"));
    let is_over = period.is_over(almaty(portal.now()).date_naive());
    Ok(respond(&portal, page, move || {
        view! {
            <header class="page-header"><h1>{title.clone()}</h1></header>
            {(!is_over).then(|| view! { <p class="notice">{t!("office-not-over")}</p> })}
            {words(&texts, lang)}
            {charts::figures(&figures)}
            <p>
                <a href=paths::appeal_figures_file(lang, &period.to_string()) download="">{t!("duties-csv")}</a>
            </p>
        }
    })
    .await)
}

/// What the office wrote, in this language or in Kazakh, which is then said to be so.
fn words(texts: &[String; 3], lang: Lang) -> Option<impl IntoView + use<>> {
    let (of, text) =
        [lang, Lang::Kk].into_iter().map(|of| (of, &texts[of as usize])).find(|(_, text)| !text.is_empty())?;
    let paragraphs: Vec<_> = text
        .split('\n')
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect();
    Some(view! { <div class="prose" lang=of.code()>{paragraphs}</div> })
}
