//! Whether the stored files are still what was stored (R95-1-9.1a).

use futures_util::TryStreamExt as _;
use object_store::GetOptions;
use sha2::{Digest, Sha256};

use super::store;
use crate::error::{PortalError, Result};
use crate::secret::hex;
use crate::server::Portal;

/// Names of files that are missing or changed. Reads all of them, piece by piece.
pub async fn damaged(portal: &Portal) -> Result<Vec<String>> {
    let mut damaged = Vec::new();
    for (path, sha256) in store::hashes(portal.db()).await? {
        if hash(portal, &path).await.ok().as_deref() != Some(sha256.as_str()) {
            damaged.push(path);
        }
    }
    Ok(damaged)
}

async fn hash(portal: &Portal, path: &str) -> Result<String> {
    let mut pieces = portal.storage().get(path, GetOptions::default()).await?.into_stream();
    let mut hash = Sha256::new();
    while let Some(piece) = pieces.try_next().await.map_err(PortalError::internal)? {
        hash.update(&piece);
    }
    Ok(hex(&hash.finalize()))
}
