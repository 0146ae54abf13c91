//! Sample discussions for `portal seed --demo`, clearly marked as such: a draft of an act that is
//! discussed, a conference to come, and a topic that is concluded.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use super::model::comment::{Reason, Reply, Standing, Words};
use super::model::{Kind, Sketch, State};
use super::store::{self, Decision, New};
use crate::calendar;
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, Trilingual};
use crate::server::{Db, Portal, almaty};

#[derive(Deserialize)]
struct Sample {
    slug: String,
    kind: String,
    title: Trilingual,
    lead: Trilingual,
    #[serde(default)]
    body: Trilingual,
    department: Trilingual,
    opened_days_ago: i64,
    /// Before today, or after it where it is less than nothing.
    closes_days_ago: i64,
    #[serde(default)]
    conclusion: Trilingual,
    comments: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    name: String,
    text: String,
    lang: String,
    #[serde(default)]
    paragraph: Option<i32>,
    #[serde(default)]
    reply: String,
    /// Why it was not published.
    #[serde(default)]
    refused: String,
    #[serde(default)]
    waits: bool,
}

/// Adds the samples that are not there yet; says how many.
pub async fn demo(portal: &Portal) -> Result<usize> {
    let samples: Vec<Sample> = serde_json::from_str(include_str!("demo.json")).map_err(PortalError::internal)?;
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

/// The first moment of a day so many days ago.
fn day(now: DateTime<Utc>, days_ago: i64) -> DateTime<Utc> {
    let day = almaty(now - TimeDelta::days(days_ago)).date_naive();
    calendar::start_of(day).unwrap_or(now)
}

/// Public: nobody but the command line asks for it.
async fn add(portal: &Portal, db: &impl Db, sample: &Sample) -> Result<()> {
    let now = portal.now();
    let kind = Kind::from_name(&sample.kind).unwrap_or_default();
    let end = day(now, sample.closes_days_ago);
    let is_conference = kind == Kind::Conference;
    let sketch = Sketch {
        kind,
        title: sample.title.clone(),
        lead: sample.lead.clone(),
        body: sample.body.clone(),
        department: sample.department.clone(),
        document: String::new(),
        survey: None,
        opens_at: day(now, sample.opened_days_ago),
        closes_at: if is_conference { end + TimeDelta::hours(16) } else { end },
        live_at: is_conference.then(|| end + TimeDelta::hours(15)),
    };
    let id = store::begin(db, &sample.slug, &sketch, now).await?;
    let begun = store::discussion(db, id).await?;
    store::set_state(db, &begun, (State::Draft, State::Published), now).await?;
    for (number, said) in (0_i64..).zip(&sample.comments) {
        let at = sketch.opens_at + TimeDelta::hours(9 + number * 5);
        comment(portal, db, (id, &sample.slug, number), (said, at, &sample.department)).await?;
    }
    if !sample.conclusion.kk.is_empty() {
        store::conclude(db, &begun, &sample.conclusion, end + TimeDelta::days(5)).await?;
    }
    Ok(())
}

async fn comment(
    portal: &Portal,
    db: &impl Db,
    (id, slug, number): (i64, &str, i64),
    (said, at, department): (&Said, DateTime<Utc>, &Trilingual),
) -> Result<()> {
    let sealer = portal.sealer()?;
    let lang = Lang::from_code(&said.lang).unwrap_or_default();
    let submission = store::submission_of(sealer, &format!("{slug}-{number}"));
    let words = Words { name: said.name.clone(), text: said.text.clone() };
    let new = New {
        discussion: id,
        paragraph: said.paragraph,
        answers_to: None,
        submission: submission.clone(),
        words: &words,
        lang,
        is_expert: false,
        at,
    };
    store::add(db, sealer, new).await?;
    let Some(mut kept) = store::by_submission(db, sealer, &submission).await?.filter(|_| !said.waits) else {
        return Ok(());
    };
    let reason = Reason::from_name(&said.refused);
    let to = if reason.is_some() { Standing::Refused } else { Standing::Published };
    store::decide(db, &kept, Decision { to, reason, by: "", at }).await?;
    kept.standing = to;
    if !said.reply.is_empty() {
        let by = department.get(lang).to_owned();
        let reply = Reply { text: said.reply.clone(), by, at: at + TimeDelta::hours(25) };
        store::reply(db, &kept, &reply).await?;
    }
    Ok(())
}
