//! Empties the bin.

use super::store;
use crate::error::Result;
use crate::features::audit::{self, Record};
use crate::kept::forgotten_before;
use crate::server::Portal;

/// Removes files that were deleted too long ago to be brought back, bytes and row; says how many.
pub async fn purge(portal: &Portal) -> Result<u64> {
    let mut purged = 0;
    for file in store::deleted_before(portal.db(), forgotten_before(portal.now())).await? {
        let tx = portal.begin().await?;
        store::remove(&*tx, file.id).await?;
        audit::record(&*tx, None, portal.now(), Record::purge("media", file.id, file.name.clone())).await?;
        tx.commit().await?;
        // Cuts around earlier points as well, which the row no longer names.
        let stem = file.path.rsplit_once('.').map_or(file.path.as_str(), |(stem, _)| stem);
        if let Err(error) = portal.storage().remove_all(stem).await {
            tracing::warn!(%error, stem, "a file was not removed");
        }
        purged += 1;
    }
    Ok(purged)
}
