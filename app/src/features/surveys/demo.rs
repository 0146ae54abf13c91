//! Sample surveys for `portal seed --demo`, clearly marked as such: a vote that runs, and a survey
//! that is over with its results and with what was done.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use super::model::answer::{Answer, Answers};
use super::model::builder::listed;
use super::model::question::{Body, Kind, Question};
use super::model::{Publicity, Sketch, Sort, State, Who};
use super::store::{self, New};
use crate::error::{PortalError, Result};
use crate::features::site;
use crate::i18n::{Lang, Trilingual};
use crate::server::{Db, Portal};

#[derive(Deserialize)]
struct Sample {
    slug: String,
    sort: String,
    results: String,
    title: Trilingual,
    lead: Trilingual,
    #[serde(default)]
    department: Trilingual,
    #[serde(default)]
    outcome: Trilingual,
    opened_days_ago: i64,
    /// Before today, or after it where it is less than nothing.
    closes_days_ago: i64,
    people: usize,
    questions: Vec<Asked>,
}

#[derive(Deserialize)]
struct Asked {
    kind: String,
    title: Trilingual,
    #[serde(default)]
    choices: Trilingual,
    #[serde(default)]
    most: i64,
    /// How many of a hundred people give each answer, in turn.
    weights: Vec<usize>,
    #[serde(default)]
    texts: Vec<String>,
}

/// Adds the samples that are not there yet; says how many.
pub async fn demo(portal: &Portal) -> Result<usize> {
    let samples = samples()?;
    let tx = portal.begin().await?;
    let mut added = 0;
    for sample in &samples {
        if store::by_slug(&*tx, &sample.slug).await?.is_none() {
            add(portal, &*tx, sample).await?;
            added += 1;
        }
    }
    tx.commit().await?;
    Ok(added)
}

/// The first sample with so many answers, for measurements; says how many there are.
pub async fn bulk(portal: &Portal, people: usize) -> Result<usize> {
    let sample = samples()?.into_iter().next().ok_or_else(|| PortalError::internal("no sample survey"))?;
    let tx = portal.begin().await?;
    add(portal, &*tx, &Sample { people, ..sample }).await?;
    site::raise_version(&*tx, portal.now()).await?;
    tx.commit().await?;
    Ok(people)
}

fn samples() -> Result<Vec<Sample>> {
    serde_json::from_str(include_str!("demo.json")).map_err(PortalError::internal)
}

/// Public: nobody but the command line asks for it.
async fn add(portal: &Portal, db: &impl Db, sample: &Sample) -> Result<()> {
    let now = portal.now();
    let sketch = Sketch {
        sort: Sort::from_name(&sample.sort).unwrap_or_default(),
        title: sample.title.clone(),
        lead: sample.lead.clone(),
        thanks: Trilingual::default(),
        department: sample.department.clone(),
        opens_at: Some(now - TimeDelta::days(sample.opened_days_ago)),
        closes_at: Some(now - TimeDelta::days(sample.closes_days_ago)),
        who: Who::Browser,
        results: Publicity::from_name(&sample.results).unwrap_or_default(),
    };
    let survey = store::add(db, &sample.slug, &sketch, now).await?;
    let mut questions = Vec::new();
    for (position, asked) in (1..).zip(&sample.questions) {
        let mut question = asked.question(position);
        question.id = store::keep_question(db, survey, &question).await?;
        questions.push(question);
    }
    store::set_state(db, survey, (State::Draft, State::Published), now).await?;
    let sealer = portal.sealer()?;
    for person in 0..sample.people {
        let answers = answers(sample, &questions, person);
        let new = New {
            survey,
            submission: store::submission_of(sealer, &format!("{}-{person}", sample.slug)),
            voter: store::voter(sealer, survey, &format!("sample:{person}")),
            lang: if person % 3 == 0 { Lang::Ru } else { Lang::Kk },
            answers: &answers,
            at: moment(sample, now, person),
        };
        store::take(db, sealer, new).await?;
    }
    if !sample.outcome.kk.is_empty() {
        store::set_outcome(db, survey, &sample.outcome, now).await?;
    }
    Ok(())
}

/// Spread over the days since the opening.
fn moment(sample: &Sample, now: DateTime<Utc>, person: usize) -> DateTime<Utc> {
    let hours = i64::try_from(person).unwrap_or_default() * 7;
    let at = now - TimeDelta::days(sample.opened_days_ago) + TimeDelta::hours(hours);
    at.min(now - TimeDelta::days(sample.closes_days_ago.max(0)))
}

fn answers(sample: &Sample, questions: &[Question], person: usize) -> Answers {
    let mut answers = Answers::default();
    for (number, (asked, question)) in sample.questions.iter().zip(questions).enumerate() {
        // A prime step walks through the hundred without a pattern that repeats early.
        let place = (person * (37 + 10 * number) + 11 * number) % 100;
        let Some(answer) = asked.answer(question, place, person) else { continue };
        answers.put(question.id, answer);
    }
    answers
}

impl Asked {
    fn question(&self, position: i32) -> Question {
        let kind = Kind::from_name(&self.kind).unwrap_or_default();
        let body = Body {
            title: self.title.clone(),
            choices: listed([&self.choices.kk, &self.choices.ru, &self.choices.en]),
            required: !kind.is_text(),
            least: i64::from(kind.has_bounds()),
            most: self.most,
            ..Body::default()
        };
        Question { id: 0, page: 1, position, kind, body }
    }

    fn answer(&self, question: &Question, place: usize, person: usize) -> Option<Answer> {
        if question.kind.is_text() {
            let text = self.texts.get(person / 3 % self.texts.len().max(1)).filter(|_| person.is_multiple_of(3))?;
            return Some(Answer::Words(text.clone()));
        }
        let mut until = 0;
        let index = self.weights.iter().position(|weight| {
            until += weight;
            place < until
        })?;
        let value = *question.values().get(index)?;
        Some(match question.kind {
            Kind::Scale => Answer::Whole(value),
            Kind::Multiple => {
                let next = question.values().get(index + 1).copied().filter(|_| place.is_multiple_of(2));
                Answer::Picked([Some(value), next].into_iter().flatten().collect())
            }
            _ => Answer::Picked(vec![value]),
        })
    }
}
