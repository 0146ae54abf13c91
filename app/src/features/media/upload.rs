//! Receiving files: piece by piece into a temporary file, then looked into, then stored whole or
//! not at all.

use std::io::Write as _;
use std::path::Path;

use axum::extract::multipart::{Field, MultipartError};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use tokio::sync::Mutex;

use super::admin::require_change;
use super::examine::{Examined, examine, in_turn};
use super::model::{Format, HEAD, MediaFile, Refusal, Source, clean_name, extension, sniff, stored_path};
use super::pictures::Made;
use super::{reading, store};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::i18n::Trilingual;
use crate::secret::hex;
use crate::server::Portal;
use crate::ui::picture::Rendition;

/// The middle of a picture.
const MIDDLE: (u32, u32) = (50, 50);

/// A file that arrived, not looked into yet.
pub struct Received {
    /// As the sender called it.
    pub name: String,
    pub(super) file: NamedTempFile,
    pub(super) format: Format,
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

/// Why receiving failed.
pub enum Failure {
    /// The request broke off or is too large.
    Request(MultipartError),
    Portal(PortalError),
}

impl From<PortalError> for Failure {
    fn from(error: PortalError) -> Self {
        Self::Portal(error)
    }
}

/// A folder for what is on its way, on the disk that the data lie on.
pub fn waiting_room(portal: &Portal) -> Result<std::path::PathBuf> {
    let folder = portal.options().data_dir.join("uploads");
    std::fs::create_dir_all(&folder).map_err(PortalError::internal)?;
    Ok(folder)
}

/// Receives one file of a form. What is refused is not kept.
pub async fn receive(portal: &Portal, mut field: Field<'_>) -> Result<Result<Received, Refusal>, Failure> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let mut file = NamedTempFile::new_in(waiting_room(portal)?).map_err(PortalError::internal)?;
    let (mut head, mut format) = (Vec::new(), None);
    let (mut bytes, mut hash) = (0_u64, Sha256::new());
    while let Some(piece) = field.chunk().await.map_err(Failure::Request)? {
        bytes += piece.len() as u64;
        if head.len() < HEAD {
            head.extend_from_slice(&piece[..piece.len().min(HEAD - head.len())]);
        }
        if format.is_none() && head.len() == HEAD {
            format = match sniff(&head, &name) {
                Ok(format) => Some(format),
                Err(refusal) => return Ok(Err(refusal)),
            };
        }
        if let Some(refusal) = format.and_then(|format| format.fits(bytes).err()) {
            return Ok(Err(refusal));
        }
        hash.update(&piece);
        // Pieces are small and go to the disk's cache: not worth a thread each.
        file.write_all(&piece).map_err(PortalError::internal)?;
    }
    let format = match format.map_or_else(|| sniff(&head, &name), Ok) {
        Ok(format) => format,
        Err(refusal) => return Ok(Err(refusal)),
    };
    file.flush().map_err(PortalError::internal)?;
    Ok(Ok(Received { name, file, format, bytes, sha256: hex(&hash.finalize()) }))
}

/// One file after the other becomes known to the library, so that equal ones meet.
static ADDING: Mutex<()> = Mutex::const_new(());

/// Adds a file to the library; one that is there already is given back as it is.
pub async fn add(portal: &Portal, staff: &Staff, received: Received) -> Result<Result<i64, Refusal>> {
    let prepared = match prepare(received, MIDDLE).await? {
        Ok(prepared) => prepared,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let _turn = ADDING.lock().await;
    if let Some(mut same) = store::by_hash(portal.db(), &prepared.sha256).await? {
        if same.deleted_at.take().is_some() {
            let tx = portal.begin().await?;
            store::update(&*tx, &same).await?;
            record(&tx, portal, staff, "restore", &same).await?;
            tx.commit().await?;
        }
        return Ok(Ok(same.id));
    }
    let mut file = prepared.describe(portal, staff, MIDDLE);
    put(portal, &prepared, &file).await?;
    let added = async {
        let tx = portal.begin().await?;
        file.id = store::insert(&*tx, &file).await?;
        record(&tx, portal, staff, "upload", &file).await?;
        tx.commit().await
    };
    if let Err(error) = added.await {
        remove_files(portal, &file).await;
        return Err(error);
    }
    reading::start(portal, &file);
    Ok(Ok(file.id))
}

/// Puts other bytes in the place of a file; what was there goes into the bin.
pub async fn put_in_place(
    portal: &Portal,
    staff: &Staff,
    old: &MediaFile,
    received: Received,
) -> Result<Result<(), Refusal>> {
    let prepared = match prepare(received, old.focal).await? {
        Ok(prepared) => prepared,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if prepared.examined.format.kind() != old.kind {
        return Ok(Err(Refusal::Type));
    }
    let _turn = ADDING.lock().await;
    if store::by_hash(portal.db(), &prepared.sha256).await?.is_some() {
        return Ok(Err(Refusal::Duplicate));
    }
    let described = prepared.describe(portal, staff, old.focal);
    let new = MediaFile {
        id: old.id,
        alt: old.alt.clone(),
        source: old.source.clone(),
        captions_of: old.captions_of,
        poster: old.poster,
        uploaded_by: old.uploaded_by,
        created_at: old.created_at,
        ..described
    };
    put(portal, &prepared, &new).await?;
    let replaced = async {
        let tx = portal.begin().await?;
        // Receiving may take long: a page may have been published in the meantime.
        require_change(staff, old, store::is_published(&*tx, old).await?)?;
        store::update(&*tx, &new).await?;
        store::forget_words(&*tx, new.id).await?;
        store::follow(&*tx, old, &new).await?;
        store::insert(&*tx, &MediaFile { deleted_at: Some(portal.now()), captions_of: None, ..old.clone() }).await?;
        record(&tx, portal, staff, "replace", &new).await?;
        crate::features::site::raise_version(&*tx, portal.now()).await?;
        tx.commit().await
    };
    if let Err(error) = replaced.await {
        remove_files(portal, &new).await;
        return Err(error);
    }
    reading::start(portal, &new);
    portal.refresh().await?;
    Ok(Ok(()))
}

/// Received, looked into, not stored yet.
struct Prepared {
    received: Received,
    examined: Examined,
    /// Of the bytes that will be stored.
    sha256: String,
}

async fn prepare(received: Received, focal: (u32, u32)) -> Result<Result<Prepared, Refusal>> {
    in_turn(move || {
        let examined = examine(received.file.path(), received.format, &extension(&received.name), focal)?;
        examined.format.fits(received.bytes)?;
        let sha256 = match &examined.cleaned {
            Some(cleaned) => hex(&Sha256::digest(cleaned)),
            None => received.sha256.clone(),
        };
        Ok(Prepared { received, examined, sha256 })
    })
    .await
}

impl Prepared {
    fn describe(&self, portal: &Portal, staff: &Staff, focal: (u32, u32)) -> MediaFile {
        let format = self.examined.format;
        let name = clean_name(&self.received.name, format);
        let path = stored_path(&self.sha256, &name, format);
        let bytes = self.examined.cleaned.as_ref().map_or(self.received.bytes, |cleaned| cleaned.len() as u64);
        MediaFile {
            id: 0,
            kind: format.kind(),
            renditions: self.examined.renditions.iter().map(|made| rendition(&path, focal, made)).collect(),
            path,
            name,
            mime: format.mime().to_owned(),
            bytes,
            sha256: self.sha256.clone(),
            width: self.examined.size.map(|(width, _)| width),
            height: self.examined.size.map(|(_, height)| height),
            alt: Trilingual::default(),
            source: Source::default(),
            focal,
            uploaded_by: Some(staff.user.id),
            created_at: portal.now(),
            deleted_at: None,
            captions_of: None,
            poster: None,
        }
    }
}

/// Where a rendition is stored; a cut around another point is another file.
pub fn rendition(path: &str, focal: (u32, u32), made: &Made) -> Rendition {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let end = if made.is_crop { format!("-cut-{}-{}", focal.0, focal.1) } else { String::new() };
    Rendition {
        width: made.width,
        height: made.height,
        path: format!("{stem}-{}{end}.jpg", made.width),
        mime: Format::Jpg.mime().to_owned(),
        bytes: made.bytes.len() as u64,
        is_crop: made.is_crop,
    }
}

/// Stores the bytes; whatever fails, none of them stays.
async fn put(portal: &Portal, prepared: &Prepared, file: &MediaFile) -> Result<()> {
    let storage = portal.storage();
    let stored = async {
        match &prepared.examined.cleaned {
            Some(cleaned) => storage.put(&file.path, cleaned.clone()).await?,
            None => storage.put_file(&file.path, prepared.received.file.path()).await?,
        }
        put_renditions(portal, &file.renditions, &prepared.examined.renditions).await
    };
    if let Err(error) = stored.await {
        remove_files(portal, file).await;
        return Err(error);
    }
    Ok(())
}

/// Stores renditions; a name and its bytes stand at the same place in both lists.
pub async fn put_renditions(portal: &Portal, renditions: &[Rendition], made: &[Made]) -> Result<()> {
    for (rendition, made) in renditions.iter().zip(made) {
        portal.storage().put(&rendition.path, made.bytes.clone()).await?;
    }
    Ok(())
}

/// Removes the bytes of a file; what stays behind harms nobody.
pub async fn remove_files(portal: &Portal, file: &MediaFile) {
    let paths = std::iter::once(&file.path).chain(file.renditions.iter().map(|rendition| &rendition.path));
    for path in paths {
        if let Err(error) = portal.storage().remove(path).await {
            tracing::warn!(%error, path, "a file was not removed");
        }
    }
}

/// A line of the audit log.
pub async fn record(
    tx: &crate::server::Change,
    portal: &Portal,
    staff: &Staff,
    action: &'static str,
    file: &MediaFile,
) -> Result<()> {
    let after = serde_json::json!({ "name": file.name, "path": file.path, "alt": file.alt, "source": file.source });
    let record = Record {
        action,
        target: "media",
        target_id: file.id.to_string(),
        title: file.name.clone(),
        before: None,
        after: Some(after),
    };
    audit::record(&**tx, Some(staff), portal.now(), record).await
}

/// Whether a part of a form is a file that somebody chose.
pub fn is_chosen(field: &Field<'_>) -> bool {
    field.file_name().is_some_and(|name| !Path::new(name).as_os_str().is_empty())
}
