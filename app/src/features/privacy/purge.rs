//! Keeps the terms: data nobody needs any more are made unreadable (R95-1-9.2c).

use chrono::TimeDelta;
use serde_json::json;

use super::model::CLOSED_DAYS;
use crate::error::Result;
use crate::features::accounts;
use crate::features::audit::{self, Record};
use crate::features::settings;
use crate::server::Portal;

/// Makes accounts of visitors anonymous that were closed, or not used for the set term; the log
/// tells how many.
pub async fn purge(portal: &Portal) -> Result<usize> {
    let now = portal.now();
    let tx = portal.begin().await?;
    // As stored: what the portal holds in memory may be the default still.
    let days = settings::read(&*tx).await?.citizen_days;
    let unused = now - TimeDelta::days(i64::from(days));
    let closed = now - TimeDelta::days(i64::from(CLOSED_DAYS));
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
