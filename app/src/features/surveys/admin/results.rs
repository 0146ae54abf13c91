//! Results for the staff: sums, what was written freely and its words, one question set against
//! another.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::{cross, require, survey_of};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::surveys::model::question::Question;
use crate::features::surveys::model::words::frequent;
use crate::features::surveys::public::figures;
use crate::features::surveys::store;
use crate::i18n::{grouped, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::table::{DataTable, columns};

/// So many responses are read for their words, and so many texts are shown.
const MOST_READ: u64 = 20_000;
const MOST_SHOWN: usize = 200;

/// Two questions to be set against each other.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    rows: String,
    columns: String,
}

/// A question with what was written and the words of it.
type Written = (Question, Vec<String>, Vec<(String, u64)>);

/// `GET /admin/surveys/{id}/results`
pub(super) async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let lang = staff.lang;
    let questions = store::questions(portal.db(), survey.id).await?;
    let counts = store::counts(portal.db(), survey.id).await?;
    let texts = store::texts(portal.db(), portal.sealer()?, survey.id, MOST_READ).await?;
    let table = cross::load(&portal, survey.id, &questions, (&asked.rows, &asked.columns)).await?;
    let page = Page::new(lang, paths::admin_survey_part(survey.id, "results"), tl!(lang, "survey-results"))
        .under(&tl!(lang, "survey-list"), paths::ADMIN_SURVEYS.to_owned())
        .under(survey.title(lang), paths::admin_survey(survey.id));
    let counted: Vec<Question> = questions.iter().filter(|question| !question.kind.is_text()).cloned().collect();
    let written: Vec<Written> = questions
        .iter()
        .filter(|question| question.kind.is_text())
        .map(|question| {
            let all = texts.get(&question.id).cloned().unwrap_or_default();
            let words = frequent(all.iter().map(String::as_str));
            (question.clone(), all.into_iter().take(MOST_SHOWN).collect(), words)
        })
        .collect();
    Ok(respond_staff(&portal, &staff, page, move || {
        let file = |format: &str| paths::admin_survey_part(survey.id, &format!("answers.{format}"));
        let written: Vec<_> = written.iter().map(|(question, texts, words)| free(question, texts, words)).collect();
        view! {
            <header class="page-header">
                <h1>{t!("survey-results-of", title = survey.title(lang))}</h1>
                <p class="lead">{t!("survey-people", n = counts.people)}</p>
            </header>
            <ul class="links no-print">
                <li><a href=file("csv") download="">{t!("survey-answers-csv")}</a></li>
                <li><a href=file("xlsx") download="">{t!("survey-answers-xlsx")}</a></li>
            </ul>
            {figures(&counted, &counts)}
            {written}
            {cross::view(survey.id, &questions, table.as_ref())}
        }
    })
    .await)
}

/// What was written in reply to a question, and the words that many wrote.
fn free(question: &Question, texts: &[String], words: &[(String, u64)]) -> AnyView {
    if texts.is_empty() {
        return ().into_any();
    }
    let lang = lang();
    let title = question.title(lang).to_owned();
    let rows: Vec<_> = words
        .iter()
        .map(|(word, count)| {
            view! { <tr><th scope="row">{word.clone()}</th><td class="table__number">{grouped(lang, *count)}</td></tr> }
        })
        .collect();
    let texts: Vec<_> = texts.iter().map(|text| view! { <li>{text.clone()}</li> }).collect();
    view! {
        <section class="stack-4">
            <h2>{title}</h2>
            <DataTable
                label=t!("survey-words")
                caption=t!("survey-words")
                columns=columns([t!("survey-word"), t!("survey-people-column")])
            >
                {rows}
            </DataTable>
            <details class="disclosure">
                <summary>{t!("survey-texts", n = texts.len())}</summary>
                <ul class="survey-texts">{texts}</ul>
            </details>
        </section>
    }
    .into_any()
}
