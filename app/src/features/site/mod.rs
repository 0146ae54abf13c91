//! The site version: one number that each published change raises, so that every
//! replica knows its cached pages are old. Table: `site`.

mod store;

pub use store::{raise_version, version};

use crate::error::Result;
use crate::server::{Change, Portal};

/// Ends a change that readers see: from now on every replica makes its pages anew.
pub async fn go_public(portal: &Portal, tx: Change) -> Result<()> {
    raise_version(&*tx, portal.now()).await?;
    tx.commit().await?;
    portal.refresh().await
}
