//! Replicas may have data folders of their own, each with appeals that wait. Each portal tells the
//! database of its own: how many wait, with which key it seals, and what an older one sealed. A key
//! is forgotten, and bytes without a row are swept, only when no folder needs them. Table: `waiting_folders`.

use chrono::TimeDelta;
use tokio::task::spawn_blocking;

use super::intake::waiting;
use super::store::{self, Folder};
use super::waiting::Old;
use crate::error::{PortalError, Result};
use crate::server::Portal;

/// What has not changed is told again after so long: whoever looks sees that the portal runs.
const TOLD_AGAIN: TimeDelta = TimeDelta::days(1);

/// The folder of this portal, as it is now.
async fn own(portal: &Portal) -> Result<(Folder, Old)> {
    // After an outage there are thousands of files to look at.
    let portal = portal.clone();
    spawn_blocking(move || looked_at(&portal)).await.map_err(PortalError::internal)?
}

fn looked_at(portal: &Portal) -> Result<(Folder, Old)> {
    let (folder, sealer) = (waiting(portal), portal.sealer()?);
    let old = folder.sealed_before(sealer)?;
    let counts = folder.counts();
    let data_dir = &portal.options().data_dir;
    let place = std::path::absolute(data_dir).unwrap_or_else(|_| data_dir.clone());
    let told = Folder {
        mark: folder.mark().map_err(PortalError::internal)?,
        place: place.display().to_string(),
        key_name: sealer.newest_key()?,
        older_files: i64::try_from(old.waiting + old.damaged).map_err(PortalError::internal)?,
        waiting_files: i64::try_from(counts.waiting + counts.damaged).map_err(PortalError::internal)?,
        told_at: portal.now(),
    };
    Ok((told, old))
}

/// Tells the database of the folder of this portal, where there is anything new to tell.
pub async fn tell_of_folder(portal: &Portal) -> Result<()> {
    let (now, _) = own(portal).await?;
    if let Some(told) = store::folder(portal.db(), &now.mark).await?
        && now.told_at - told.told_at < TOLD_AGAIN
        && now == (Folder { told_at: now.told_at, ..told })
    {
        return Ok(());
    }
    let tx = portal.begin().await?;
    store::tell_of(&*tx, now).await?;
    tx.commit().await
}

/// What in the folders still needs a key before the newest, one line each.
pub async fn needing_old_keys(portal: &Portal) -> Result<Vec<String>> {
    let (own, old) = own(portal).await?;
    let mut lines = Vec::new();
    if old.waiting > 0 {
        lines.push(format!("appeals that wait in {}: {}", own.place, old.waiting));
    }
    if old.damaged > 0 {
        lines.push(format!("damaged appeals in {}: {}", own.place, old.damaged));
    }
    for other in store::folders(portal.db()).await? {
        if other.mark == own.mark || (other.key_name == own.key_name && other.older_files == 0) {
            continue;
        }
        let Folder { mark, place, older_files, told_at, .. } = other;
        lines.push(match older_files {
            0 => format!("the folder {mark} ({place}), silent since the key was added; last heard of {told_at}"),
            count => format!("appeals that wait in the folder {mark} ({place}): {count}; last heard of {told_at}"),
        });
    }
    Ok(lines)
}

/// Whether an appeal may wait in the folder of another portal: it told of one, or is silent.
pub async fn others_may_wait(portal: &Portal) -> Result<bool> {
    let (own, _) = own(portal).await?;
    let may_hold = |other: &Folder| other.waiting_files > 0 || own.told_at - other.told_at > TOLD_AGAIN * 2;
    Ok(store::folders(portal.db()).await?.iter().any(|other| other.mark != own.mark && may_hold(other)))
}

/// Strikes the folder of a replica that is no more; whether it was known.
pub async fn strike_folder(portal: &Portal, mark: &str) -> Result<bool> {
    let tx = portal.begin().await?;
    let was_known = store::strike(&*tx, mark).await?;
    tx.commit().await?;
    Ok(was_known)
}
