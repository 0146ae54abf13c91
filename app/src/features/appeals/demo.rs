//! Sample appeals for `portal seed --demo`, clearly marked as such: answered ones for the register
//! and the figures, open ones for the office, one of them overdue.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use super::model::letter::{Letter, Reply, Submission};
use super::model::states::Step;
use super::model::{Channel, Kind, Topic};
use super::store::{self, Actor, Change, Incoming};
use super::terms_of;
use crate::error::{PortalError, Result};
use crate::features::workdays;
use crate::i18n::Lang;
use crate::server::{Db, Portal};

#[derive(Deserialize)]
struct Sample {
    kind: String,
    topic: String,
    lang: Lang,
    channel: String,
    days_ago: i64,
    /// In days; nothing where it is open.
    answered_after: Option<i64>,
    rating: Option<i32>,
    subject: String,
    text: String,
    question: String,
    answer: String,
}

/// Adds the samples that are not there yet, as if they had come in the last weeks; says how many.
pub async fn demo(portal: &Portal) -> Result<usize> {
    let samples: Vec<Sample> = serde_json::from_str(include_str!("demo.json")).map_err(PortalError::internal)?;
    let tx = portal.begin().await?;
    let mut added = 0;
    for (index, sample) in samples.iter().enumerate() {
        let mark = format!("{:032x}", index + 1);
        added += usize::from(add(portal, &*tx, &mark, sample).await?);
    }
    tx.commit().await?;
    Ok(added)
}

/// Public: nobody but the command line asks for it.
async fn add(portal: &Portal, db: &impl Db, mark: &str, sample: &Sample) -> Result<bool> {
    let submission = sample.submission().ok_or_else(|| PortalError::internal("a sample that names nothing known"))?;
    let channel = Channel::from_name(&sample.channel).unwrap_or(Channel::Portal);
    let received_at = portal.now() - TimeDelta::days(sample.days_ago);
    let incoming = Incoming { mark, submission: &submission, channel, account_id: None, received_at };
    let calendar = workdays::calendar(db).await?;
    let receipt = store::receive(db, portal.sealer()?, incoming, terms_of(portal), &calendar).await?;
    if !receipt.is_new {
        return Ok(false);
    }
    for (step, at, change) in sample.way(received_at) {
        if at > portal.now() {
            break;
        }
        let appeal = store::by_id(db, portal.sealer()?, receipt.id).await?;
        let when = (at, terms_of(portal), &calendar);
        store::take(db, portal.sealer()?, &appeal, step, Actor::SYSTEM, change, when).await?;
    }
    Ok(true)
}

impl Sample {
    fn submission(&self) -> Option<Submission> {
        let letter = Letter {
            name: String::new(),
            reply: Reply::Nowhere,
            phone: String::new(),
            subject: self.subject.clone(),
            text: self.text.clone(),
        };
        let (kind, topic) = (Kind::from_name(&self.kind)?, Topic::from_name(&self.topic)?);
        Some(Submission { letter, kind, topic, lang: self.lang, may_publish: self.answered_after.is_some() })
    }

    /// The steps with the moments at which they were taken.
    fn way(&self, received_at: DateTime<Utc>) -> Vec<(Step, DateTime<Utc>, Change)> {
        let after = |hours| received_at + TimeDelta::hours(hours);
        let step = |step, hours| (step, after(hours), Change::default());
        let mut way = vec![
            step(Step::Register, 3),
            step(Step::Acknowledge, 26),
            step(Step::PassToLeadership, 28),
            step(Step::Resolve, 50),
            step(Step::SignReceipt, 52),
        ];
        let Some(days) = self.answered_after else { return way };
        let answer = Change { answer: Some(self.answer.clone()), ..Change::default() };
        let public = Change { public: Some((self.question.clone(), self.answer.clone())), ..Change::default() };
        way.push((Step::SubmitAnswer, after(days * 24 - 20), answer));
        way.push((Step::PlaceAnswer, after(days * 24), public));
        if self.rating.is_some() {
            way.push((Step::Rate, after(days * 24 + 9), Change { rating: self.rating, ..Change::default() }));
        }
        way
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_say_that_they_are_samples() {
        let samples: Vec<Sample> = serde_json::from_str(include_str!("demo.json")).unwrap();
        for sample in samples {
            assert!(sample.submission().is_some(), "{}", sample.subject);
            let mark = match sample.lang {
                Lang::Kk => "Үлгі: ",
                Lang::Ru => "Образец: ",
                Lang::En => "Sample: ",
            };
            assert!(sample.subject.starts_with(mark), "{}", sample.subject);
            for published in [&sample.question, &sample.answer] {
                assert!(published.starts_with(mark) || sample.answered_after.is_none(), "{}", sample.subject);
            }
        }
    }
}
