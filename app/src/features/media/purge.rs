//! Empties the bin.

use chrono::TimeDelta;

use super::model::KEPT_DAYS;
use super::store;
use crate::error::Result;
use crate::features::audit::{self, Record};
use crate::server::Portal;

/// Removes files that were deleted more than 90 days ago, bytes and row; says how many.
pub async fn purge(portal: &Portal) -> Result<u64> {
    let mut purged = 0;
    for file in store::deleted_before(portal.db(), portal.now() - TimeDelta::days(KEPT_DAYS)).await? {
        let tx = portal.begin().await?;
        store::remove(&*tx, file.id).await?;
        let target_id = file.id.to_string();
        let record =
            Record { action: "purge", target: "media", target_id, title: file.name.clone(), ..Record::default() };
        audit::record(&*tx, None, portal.now(), record).await?;
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
