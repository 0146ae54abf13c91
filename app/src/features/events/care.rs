//! Keeps the terms: what nobody confirmed or corrected goes, addresses of senders after the event
//! (R95-1-9.2c).

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{poster, store};
use crate::error::Result;
use crate::features::appeals;
use crate::features::audit::{self, Record};
use crate::features::site;
use crate::server::{Portal, almaty};

/// So many are removed in one transaction.
const BATCH: u64 = 50;

/// Every minute: pages are kept as they are until something is published, but a day that begins and an
/// event that ended since the last look make them other ones.
pub async fn follow_clock(portal: &Portal, since: DateTime<Utc>) -> Result<()> {
    let now = portal.now();
    let is_new_day = almaty(since).date_naive() != almaty(now).date_naive();
    if is_new_day || store::ended(portal.db(), since, now).await? {
        site::go_public(portal, portal.begin().await?).await?;
    }
    Ok(())
}

/// Every hour.
pub async fn clear(portal: &Portal) -> Result<()> {
    loop {
        let now = portal.now();
        let tx = portal.begin().await?;
        let gone = store::forgettable(&*tx, BATCH, now).await?;
        for event in &gone {
            poster::remove(portal, &*tx, event).await?;
        }
        let removed = gone.len() as u64;
        let erased = store::erase_addresses(&*tx, now).await?;
        if removed + erased > 0 {
            let after = Some(json!({ "removed": removed, "addresses": erased }));
            let record = Record { action: "purge", target: "event", after, ..Record::default() };
            audit::record(&*tx, None, now, record).await?;
        }
        tx.commit().await?;
        let posters = gone.into_iter().filter_map(|event| event.poster).map(|poster| poster.key);
        appeals::forget(portal, posters.collect()).await;
        if removed < BATCH {
            return Ok(());
        }
    }
}
