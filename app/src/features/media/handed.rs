//! Pictures that other features took in and now hand over to the library, because readers are to see
//! them.

use std::io::Write as _;

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::model::{HEAD, Kind, MediaFile, Refusal, Source, sniff};
use super::store;
use super::upload::{Received, add, record, waiting_room};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::i18n::Trilingual;
use crate::secret::hex;
use crate::server::{Db, Portal};

/// Adds a picture with its words and its source; one that the library knows already keeps its own.
pub async fn hand_in(
    portal: &Portal,
    staff: &Staff,
    (name, bytes): (String, Vec<u8>),
    (alt, source): (&Trilingual, Source),
) -> Result<Result<i64, Refusal>> {
    let received = match received(portal, name, &bytes)? {
        Ok(received) => received,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let id = match add(portal, staff, received).await? {
        Ok(id) => id,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut file = store::by_id(portal.db(), id).await?;
    if !file.is_usable() {
        file.alt.clone_from(alt);
        file.source = source;
        let tx = portal.begin().await?;
        store::update(&*tx, &file).await?;
        record(&tx, portal, staff, "describe", &file).await?;
        tx.commit().await?;
    }
    Ok(Ok(id))
}

/// Puts a picture that was handed in into the bin, where nothing shows it any more.
pub async fn take_back(portal: &Portal, db: &impl Db, id: i64) -> Result<()> {
    let Some(file) = store::find(db, &[id]).await?.into_iter().next() else { return Ok(()) };
    if !store::uses(db, id).await?.is_empty() || store::is_published(db, &file).await? {
        return Ok(());
    }
    let gone = MediaFile { deleted_at: Some(portal.now()), ..file };
    store::update(db, &gone).await?;
    let (target_id, title) = (id.to_string(), gone.name);
    audit::record(
        db,
        None,
        portal.now(),
        Record { action: "delete", target: "media", target_id, title, ..Record::default() },
    )
    .await
}

fn received(portal: &Portal, name: String, bytes: &[u8]) -> Result<Result<Received, Refusal>> {
    let format = match sniff(&bytes[..bytes.len().min(HEAD)], &name) {
        Ok(format) if format.kind() == Kind::Picture => format,
        Ok(_) => return Ok(Err(Refusal::Type)),
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut file = NamedTempFile::new_in(waiting_room(portal)?).map_err(PortalError::internal)?;
    file.write_all(bytes).and_then(|()| file.flush()).map_err(PortalError::internal)?;
    let sha256 = hex(&Sha256::digest(bytes));
    Ok(Ok(Received { name, file, format, bytes: bytes.len() as u64, sha256 }))
}
