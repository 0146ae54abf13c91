//! What happens at its moment without anybody pressing a button.

use super::Work;
use super::actions::public_path;
use crate::error::{PortalError, Result};
use crate::features::audit::{self, Record};
use crate::features::faq;
use crate::features::newsroom::store;
use crate::i18n::Lang;
use crate::server::Portal;

/// The clock: publishes and withdraws what is due. Returns how many. One entry that cannot be
/// helped does not keep the others waiting.
pub async fn keep_time(portal: &Portal) -> Result<usize> {
    let mut done = 0;
    for id in store::due(portal.db(), portal.now()).await? {
        match keep_time_of(portal, id).await {
            Ok(true) => done += 1,
            // Another replica, or an editor, was faster.
            Ok(false) | Err(PortalError::Conflict) => {}
            Err(error) => tracing::error!(%error, entry = id, "what is due was neither published nor withdrawn"),
        }
    }
    if done > 0 {
        portal.refresh().await?;
    }
    Ok(done)
}

async fn keep_time_of(portal: &Portal, id: i64) -> Result<bool> {
    let now = portal.now();
    let mut work = Work::open(portal, id).await?;
    let tx = portal.begin().await?;
    store::lock(&*tx, id, work.entry.lock).await?;
    if work.entry.workflow.publish_due(now) {
        work.end_banner();
        store::publish(&*tx, &mut work.entry, &work.item.key, &work.content, now).await?;
        store::forget_redirect(&*tx, &public_path(&work)).await?;
        faq::entry_published(portal, &*tx, id, &public_path(&work)).await?;
    } else if work.entry.workflow.withdraw_due(now) {
        let path = public_path(&work);
        store::withdraw(&*tx, &mut work.entry, &path, now).await?;
    } else {
        return Ok(false);
    }
    store::save(&*tx, &work.entry, now).await?;
    let record = Record {
        action: "on-time",
        target: "entry",
        target_id: id.to_string(),
        title: work.content.title(Lang::Kk),
        ..Record::default()
    };
    audit::record(&*tx, None, now, record).await?;
    tx.commit().await?;
    Ok(true)
}
