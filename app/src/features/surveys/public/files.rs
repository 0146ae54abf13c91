//! Results as files: CSV and a workbook for people, JSON as open data.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::published;
use super::results::open_results;
use crate::document::lang_of;
use crate::error::Result;
use crate::features::accounts::staff::Address;
use crate::features::surveys::FILES;
use crate::features::surveys::model::Survey;
use crate::features::surveys::model::answer::{Answer, day_of};
use crate::features::surveys::model::question::{Kind, Question};
use crate::features::surveys::model::tally::{Counts, lines, share};
use crate::i18n::Lang;
use crate::server::Portal;
use crate::ui::{csv, xlsx};

/// An answer in words, a line each.
pub fn answer_in_words(question: &Question, answer: &Answer, lang: Lang) -> Vec<String> {
    match answer {
        Answer::Picked(picked) => picked.iter().map(|value| question.value_in_words(*value, lang)).collect(),
        Answer::Lines(given) => given
            .iter()
            .map(|(line, value)| match question.kind {
                Kind::Ranking => format!("{value}. {}", question.value_in_words(*line, lang)),
                _ => format!("{}: {}", line_in_words(question, *line, lang), question.value_in_words(*value, lang)),
            })
            .collect(),
        Answer::Whole(number) => vec![value_in_words(question, *number)],
        Answer::Words(words) => words.lines().map(str::to_owned).collect(),
    }
}

fn value_in_words(question: &Question, value: i64) -> String {
    match question.kind {
        Kind::Date => day_of(value).map(|day| day.to_string()).unwrap_or_default(),
        _ => value.to_string(),
    }
}

fn line_in_words(question: &Question, line: i64, lang: Lang) -> String {
    let all = if question.kind == Kind::Matrix { &question.body.lines } else { &question.body.choices };
    all.iter().find(|known| known.id == line).map(|known| known.words.get(lang).to_owned()).unwrap_or_default()
}

/// Values of a line of a question: those that could be chosen, or those that were given.
fn values(question: &Question, counts: &Counts, line: i64) -> Vec<(i64, u64)> {
    match question.kind {
        Kind::Single | Kind::Multiple | Kind::Matrix | Kind::Scale => {
            question.values().into_iter().map(|value| (value, counts.of_cell(question.id, line, value))).collect()
        }
        Kind::Number | Kind::Date | Kind::Ranking => counts.values(question.id, line).collect(),
        Kind::Short | Kind::Long | Kind::File => Vec::new(),
    }
}

/// Results as rows under headings.
pub fn table(questions: &[Question], counts: &Counts, lang: Lang) -> Vec<Vec<String>> {
    let mut rows = vec![vec![
        tl!(lang, "survey-question-column"),
        tl!(lang, "survey-line-column"),
        tl!(lang, "survey-answer-column"),
        tl!(lang, "survey-people-column"),
        tl!(lang, "survey-share-column"),
    ]];
    for question in questions {
        for line in lines(question) {
            let of = if line == 0 { counts.of_question(question.id) } else { counts.of_line(question.id, line) };
            for (value, count) in values(question, counts, line) {
                let words = match question.kind {
                    Kind::Single | Kind::Multiple | Kind::Matrix => question.value_in_words(value, lang),
                    _ => value_in_words(question, value),
                };
                let tenths = share(count, of);
                rows.push(vec![
                    question.title(lang).to_owned(),
                    line_in_words(question, line, lang),
                    words,
                    count.to_string(),
                    format!("{}.{}", tenths / 10, tenths % 10),
                ]);
            }
        }
    }
    rows
}

async fn rows(portal: &Portal, lang: &str, slug: &str) -> Result<(Survey, Vec<Vec<String>>, Lang)> {
    let lang = lang_of(lang)?;
    let survey = published(portal, slug).await?;
    let (questions, counts) = open_results(portal, &survey).await?;
    let rows = table(&questions, &counts, lang);
    Ok((survey, rows, lang))
}

/// `GET /{lang}/surveys/{slug}/results.csv`
pub async fn csv_file(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    address: Address,
) -> Result<Response> {
    portal.limiter().take(FILES, &address.0, portal.now())?;
    let (survey, rows, _) = rows(&portal, &lang, &slug).await?;
    Ok(csv::download(&format!("{}.csv", survey.slug), &rows))
}

/// `GET /{lang}/surveys/{slug}/results.xlsx`
pub async fn xlsx_file(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    address: Address,
) -> Result<Response> {
    portal.limiter().take(FILES, &address.0, portal.now())?;
    let (survey, rows, lang) = rows(&portal, &lang, &slug).await?;
    workbook(&survey.slug, &tl!(lang, "survey-results"), &rows)
}

/// A workbook to be saved.
pub fn workbook(name: &str, sheet: &str, rows: &[Vec<String>]) -> Result<Response> {
    let headers = [
        (header::CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.xlsx\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, xlsx::file(sheet, rows)?).into_response())
}

/// `GET /{lang}/surveys/{slug}/results.json`: the same sums with everything in three languages.
pub async fn json_file(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    address: Address,
) -> Result<Response> {
    lang_of(&lang)?;
    portal.limiter().take(FILES, &address.0, portal.now())?;
    let survey = published(&portal, &slug).await?;
    let (questions, counts) = open_results(&portal, &survey).await?;
    let body = json!({
        "slug": survey.slug,
        "title": survey.sketch.title,
        "opens_at": survey.sketch.opens_at,
        "closes_at": survey.sketch.closes_at,
        "as_of": portal.now(),
        "people": counts.people,
        "outcome": survey.outcome,
        "questions": questions.iter().map(|question| in_json(question, &counts)).collect::<Vec<_>>(),
    });
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, body.to_string()).into_response())
}

fn in_json(question: &Question, counts: &Counts) -> Value {
    let of_line = |line: i64| {
        let answers: Vec<Value> = values(question, counts, line)
            .into_iter()
            .map(|(value, people)| json!({ "value": value_in_words(question, value), "people": people }))
            .collect();
        json!({ "line": (line != 0).then_some(line), "answers": answers })
    };
    json!({
        "id": question.id,
        "kind": question.kind.name(),
        "title": question.body.title,
        "choices": question.body.choices,
        "lines": question.body.lines,
        "answered": counts.of_question(question.id),
        "results": lines(question).into_iter().map(of_line).collect::<Vec<_>>(),
    })
}
