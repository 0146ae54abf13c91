//! Every response as a row, for those who count for themselves. Each such file is a line of the
//! log: it holds what people wrote.

use axum::extract::{Path, State};
use axum::response::Response;

use super::{log, require, survey_of};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::surveys::model::Survey;
use crate::features::surveys::model::answer::Answers;
use crate::features::surveys::public::{answer_in_words, workbook};
use crate::features::surveys::store;
use crate::server::{Portal, almaty};
use crate::ui::csv;

/// So many responses stand in one file, and so many are read at once.
const MOST: usize = 100_000;
const BATCH: u64 = 1_000;

async fn rows(portal: &Portal, staff: &Staff, id: &str) -> Result<(Survey, Vec<Vec<String>>)> {
    let lang = staff.lang;
    let survey = survey_of(portal.db(), id).await?;
    let questions = store::questions(portal.db(), survey.id).await?;
    let mut rows = vec![vec!["№".to_owned(), tl!(lang, "survey-sent-at"), tl!(lang, "survey-lang-column")]];
    rows[0].extend(questions.iter().map(|question| question.title(lang).to_owned()));
    let mut after = 0;
    loop {
        let batch = store::every(portal.db(), portal.sealer()?, survey.id, after, BATCH).await?;
        let Some(last) = batch.last().map(|found| found.id) else { break };
        after = last;
        for found in batch {
            let answers = Answers::restored(&questions, &found.cells, &found.texts);
            // To the day: the very second would tell who it was to somebody who watched.
            let day = almaty(found.sent_at).format("%Y-%m-%d").to_string();
            let mut row = vec![rows.len().to_string(), day, found.lang.code().to_owned()];
            row.extend(questions.iter().map(|question| {
                let words = answers.get(question.id).map(|answer| answer_in_words(question, answer, lang));
                words.unwrap_or_default().join("; ")
            }));
            rows.push(row);
        }
        if rows.len() > MOST {
            break;
        }
    }
    let tx = portal.begin().await?;
    log(portal, &*tx, staff, ("export", &survey), (None, None)).await?;
    tx.commit().await?;
    Ok((survey, rows))
}

/// `GET /admin/surveys/{id}/answers.csv`
pub(super) async fn csv_file(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let (survey, rows) = rows(&portal, &staff, &id).await?;
    Ok(csv::download(&format!("{}-answers.csv", survey.slug), &rows))
}

/// `GET /admin/surveys/{id}/answers.xlsx`
pub(super) async fn xlsx_file(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let (survey, rows) = rows(&portal, &staff, &id).await?;
    workbook(&format!("{}-answers", survey.slug), &tl!(staff.lang, "survey-results"), &rows)
}
