//! Keeps the terms: data nobody needs any more are made unreadable (R95-1-9.2c).

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use tokio::time::Instant;

use super::model::CLOSED_DAYS;
use crate::error::Result;
use crate::features::audit::{self, Record};
use crate::features::settings::{self, Settings};
use crate::features::{accounts, appeals, appointments, events, faq, surveys};
use crate::server::{Change, Portal};

/// So many of a kind are forgotten in one transaction: short, so that nobody waits long for their
/// turn to write.
const BATCH: usize = 50;
/// After so long the rest is left to the next run.
const LONGEST_RUN: Duration = Duration::from_mins(10);

/// What has a term.
#[derive(Clone, Copy)]
enum What {
    Appeals,
    Appointments,
    Questions,
    SurveyFiles,
    Accounts,
}

/// What one transaction forgot.
struct Batch {
    count: usize,
    /// Files whose bytes go after their rows are gone for good.
    files: Vec<String>,
}

/// Makes unreadable what is past its term, a few at a time until nothing is left or the run has
/// lasted long enough; the log tells how many. The number of accounts is given back. What fails
/// of one kind does not keep the others.
pub async fn purge(portal: &Portal) -> Result<usize> {
    // As stored: what the portal holds in memory may be the default still.
    let terms = settings::read(portal.db()).await?;
    let end = Instant::now() + LONGEST_RUN;
    let letters = all_of(portal, What::Appeals, &terms, end).await;
    let visitors = all_of(portal, What::Appointments, &terms, end).await;
    let asked = all_of(portal, What::Questions, &terms, end).await;
    let files = all_of(portal, What::SurveyFiles, &terms, end).await;
    let forgotten = all_of(portal, What::Accounts, &terms, end).await;
    let swept = sweep(portal).await;
    letters.and(visitors).and(asked).and(files).and(swept)?;
    forgotten
}

/// Removes bytes that no row of any feature knows.
async fn sweep(portal: &Portal) -> Result<usize> {
    let mut of_others = events::file_keys(portal.db()).await?;
    of_others.extend(surveys::file_keys(portal.db()).await?);
    appeals::sweep(portal, of_others).await
}

async fn all_of(portal: &Portal, what: What, terms: &Settings, end: Instant) -> Result<usize> {
    let mut total = 0;
    loop {
        let tx = portal.begin().await?;
        let batch = what.forget(portal, &tx, terms).await?;
        if batch.count > 0 {
            audit::record(&*tx, None, portal.now(), what.record(batch.count, terms)).await?;
        }
        tx.commit().await?;
        appeals::forget(portal, batch.files).await;
        total += batch.count;
        if batch.count < BATCH || Instant::now() >= end {
            return Ok(total);
        }
    }
}

fn before(now: DateTime<Utc>, days: u32) -> DateTime<Utc> {
    now - TimeDelta::days(i64::from(days))
}

impl What {
    /// Forgets some whose term is over.
    async fn forget(self, portal: &Portal, tx: &Change, terms: &Settings) -> Result<Batch> {
        let (db, sealer, now, most) = (&**tx, portal.sealer()?, portal.now(), BATCH as u64);
        let count = match self {
            Self::Appeals => {
                let erased = appeals::erase(db, sealer, before(now, terms.appeal_days), most, now).await?;
                return Ok(Batch { count: erased.count, files: erased.files });
            }
            Self::Appointments => {
                appointments::erase(db, sealer, before(now, terms.appointment_days), most, now).await?
            }
            Self::Questions => {
                let terms = (before(now, faq::KEPT_DAYS), before(now, faq::OPEN_DAYS));
                faq::erase(db, terms, most, now).await?
            }
            Self::SurveyFiles => {
                let files = surveys::drop_files(db, before(now, surveys::FILE_DAYS), most).await?;
                return Ok(Batch { count: files.len(), files });
            }
            Self::Accounts => {
                let (unused, closed) = (before(now, terms.citizen_days), before(now, CLOSED_DAYS));
                accounts::forget_citizens(db, (unused, closed), most, now).await?
            }
        };
        Ok(Batch { count, files: Vec::new() })
    }

    /// What the log tells of it.
    fn record(self, count: usize, terms: &Settings) -> Record {
        let (target, after) = match self {
            Self::Appeals => ("appeal", json!({ "appeals": count, "days": terms.appeal_days })),
            Self::Appointments => ("appointment", json!({ "appointments": count, "days": terms.appointment_days })),
            Self::Questions => ("question", json!({ "questions": count, "days": faq::KEPT_DAYS })),
            Self::SurveyFiles => ("survey", json!({ "files": count, "days": surveys::FILE_DAYS })),
            Self::Accounts => ("user", json!({ "accounts": count, "days": terms.citizen_days })),
        };
        Record { action: "purge", target, after: Some(after), ..Record::default() }
    }
}
