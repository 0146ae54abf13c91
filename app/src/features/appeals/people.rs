//! By whom the letters are that came before that was noted.

use super::store;
use crate::error::Result;
use crate::server::Portal;

/// So many letters are opened in one transaction.
const BATCH: u64 = 200;

/// Notes it for all of them; mostly there are none.
pub async fn note_people(portal: &Portal) -> Result<()> {
    let mut after = Some(0);
    while let Some(last) = after {
        let tx = portal.begin().await?;
        after = store::note_some(&*tx, portal.sealer()?, last, BATCH).await?;
        tx.commit().await?;
    }
    Ok(())
}
