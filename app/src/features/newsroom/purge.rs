//! The end of what was deleted long ago.

use super::store;
use crate::error::Result;
use crate::features::audit::{self, Record};
use crate::kept::forgotten_before;
use crate::server::Portal;

/// Forgets entries that were deleted too long ago to be brought back, with their versions;
/// says how many.
pub async fn purge(portal: &Portal) -> Result<u64> {
    let mut purged = 0;
    for id in store::deleted_before(portal.db(), forgotten_before(portal.now())).await? {
        let tx = portal.begin().await?;
        let title = store::last_title(&*tx, id).await?;
        if store::remove(&*tx, id, forgotten_before(portal.now())).await? {
            audit::record(&*tx, None, portal.now(), Record::purge("entry", id, title)).await?;
            purged += 1;
        }
        tx.commit().await?;
    }
    Ok(purged)
}
