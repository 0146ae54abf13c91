//! The end of items that were removed long ago.

use super::store;
use crate::error::Result;
use crate::features::audit::{self, Record};
use crate::kept::forgotten_before;
use crate::server::Portal;

/// Forgets items that the city added and removed too long ago to be brought back; says how
/// many. One that holds content is kept, out of sight: what was published is a record. Old
/// addresses lead on.
pub async fn purge(portal: &Portal) -> Result<u64> {
    let mut purged = 0;
    for row in store::forgotten(portal.db(), forgotten_before(portal.now())).await? {
        let tx = portal.begin().await?;
        if store::remove_empty(&*tx, row.id, forgotten_before(portal.now())).await? {
            let record = Record::purge("section", row.id, row.title.kk);
            audit::record(&*tx, None, portal.now(), record).await?;
            purged += 1;
        }
        tx.commit().await?;
    }
    Ok(purged)
}
