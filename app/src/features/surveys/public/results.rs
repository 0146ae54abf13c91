//! What a survey came to. The page is kept like every public page: however many answered, reading
//! it costs nothing, and a job has it made anew when answers came.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{charts, published, stand_in_words};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::surveys::model::question::Question;
use crate::features::surveys::model::tally::Counts;
use crate::features::surveys::model::{Survey, other_lang};
use crate::features::surveys::store;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;

/// Questions and sums of a survey whose results everybody may see; of the others nothing.
pub async fn open_results(portal: &Portal, survey: &Survey) -> Result<(Vec<Question>, Counts)> {
    if !survey.shows_results(portal.now()) {
        return Err(PortalError::NotFound);
    }
    Ok((store::questions(portal.db(), survey.id).await?, store::counts(portal.db(), survey.id).await?))
}

/// `GET /{lang}/surveys/{slug}/results`
pub async fn page(State(portal): State<Portal>, Path((lang, slug)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let survey = published(&portal, &slug).await?;
    let (questions, counts) = open_results(&portal, &survey).await?;
    let title = tl!(lang, "survey-results-of", title = survey.title(lang));
    let page = Page::new(lang, format!("/surveys/{slug}/results"), title)
        .under(&tl!(lang, "survey-list"), paths::surveys(lang))
        .under(survey.title(lang), paths::survey(lang, &slug))
        .described(survey.sketch.lead.get(lang));
    let stand = survey.stand(portal.now());
    let as_of = dates::long_date(almaty(portal.now()).date_naive(), lang);
    Ok(respond(&portal, page, move || {
        let file = |format: &str| paths::survey_file(lang, &survey.slug, format);
        view! {
            <header class="page-header">
                <p class="kicker">{stand_in_words(&survey, stand, lang)}</p>
                <h1>{t!("survey-results-of", title = survey.title(lang))}</h1>
                <p class="lead">{t!("survey-people", n = counts.people)}</p>
            </header>
            {outcome(&survey)}
            {charts::figures(&questions, &counts)}
            <p class="quiet">{t!("survey-how", date = as_of.clone())}</p>
            <ul class="links no-print">
                <li><a href=file("csv") download="">{t!("survey-csv")}</a></li>
                <li><a href=file("xlsx") download="">{t!("survey-xlsx")}</a></li>
                <li><a href=file("json")>{t!("survey-json")}</a></li>
                <li><a href=paths::surveys(lang)>{t!("survey-list")}</a></li>
            </ul>
        }
    })
    .await)
}

/// What was done with the answers, by whoever asked.
fn outcome(survey: &Survey) -> Option<AnyView> {
    let lang: Lang = lang();
    let words = survey.outcome.get(lang);
    if words.is_empty() {
        return None;
    }
    let paragraphs: Vec<_> = words
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect();
    let department = survey.sketch.department.get(lang).to_owned();
    let department = (!department.is_empty()).then(|| view! { <p class="quiet">{department}</p> });
    Some(
        view! {
            <section class="notice" aria-labelledby="outcome-title" lang=other_lang(&survey.outcome, lang)>
                <h2 class="notice__title" id="outcome-title">{t!("survey-outcome")}</h2>
                {paragraphs}
                {department}
            </section>
        }
        .into_any(),
    )
}
