//! Keeps the terms: data nobody needs any more are made unreadable (R95-1-9.2c).

use chrono::TimeDelta;
use serde_json::json;

use super::model::CLOSED_DAYS;
use crate::error::Result;
use crate::features::audit::{self, Record};
use crate::features::settings;
use crate::features::{accounts, appeals};
use crate::server::Portal;

/// Makes accounts of visitors anonymous that were closed, or not used for the set term; the log
/// tells how many.
pub async fn purge(portal: &Portal) -> Result<usize> {
    let now = portal.now();
    let tx = portal.begin().await?;
    // As stored: what the portal holds in memory may be the default still.
    let stored = settings::read(&*tx).await?;
    let days = stored.citizen_days;
    let unused = now - TimeDelta::days(i64::from(days));
    let closed = now - TimeDelta::days(i64::from(CLOSED_DAYS));
    let answered_before = now - TimeDelta::days(i64::from(stored.appeal_days));
    let erased = appeals::erase(&*tx, portal.sealer()?, answered_before, now).await?;
    if erased > 0 {
        let line = Record {
            action: "purge",
            target: "appeal",
            after: Some(json!({ "appeals": erased, "days": stored.appeal_days })),
            ..Record::default()
        };
        audit::record(&*tx, None, now, line).await?;
    }
    let forgotten = accounts::forget_citizens(&*tx, unused, closed, now).await?;
    if forgotten > 0 {
        let line = Record {
            action: "purge",
            target: "user",
            after: Some(json!({ "accounts": forgotten, "days": days })),
            ..Record::default()
        };
        audit::record(&*tx, None, now, line).await?;
    }
    tx.commit().await?;
    Ok(forgotten)
}
