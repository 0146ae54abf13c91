//! Keeps the terms: what nobody confirmed or corrected goes, addresses of senders after the event
//! (R95-1-9.2c).

use serde_json::json;

use super::store;
use crate::error::Result;
use crate::features::appeals;
use crate::features::audit::{self, Record};
use crate::server::Portal;

/// So many are removed in one transaction.
const BATCH: u64 = 50;

/// Every hour.
pub async fn clear(portal: &Portal) -> Result<()> {
    loop {
        let now = portal.now();
        let tx = portal.begin().await?;
        let (removed, posters) = store::forget(&*tx, BATCH, now).await?;
        let erased = store::erase_addresses(&*tx, now).await?;
        if removed + erased > 0 {
            let after = Some(json!({ "removed": removed, "addresses": erased }));
            let record = Record { action: "purge", target: "event", after, ..Record::default() };
            audit::record(&*tx, None, now, record).await?;
        }
        tx.commit().await?;
        appeals::forget(portal, posters).await;
        if removed < BATCH {
            return Ok(());
        }
    }
}
