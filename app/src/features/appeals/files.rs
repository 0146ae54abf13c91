//! Files of appeals: what an applicant sends along and what the office answers with. Their bytes
//! lie sealed in the storage, in a folder that no address leads to; the database knows their
//! sealed names. Bytes come first and rows follow in the transaction of what they belong to:
//! what has no row is nobody's and is swept.

mod room;
mod sent;
mod sips;
mod view;

pub use sent::{FIELD, Sent};
pub use view::{field, limits, list, say_lost};

use std::collections::HashSet;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;

use super::store::{self, File};
use super::{folders, intake};
use crate::error::{PortalError, Result};
use crate::features::media::{Checked, PRIVATE, attachment};
use crate::server::{Portal, almaty};

/// So many files go with one letter.
pub const MOST: usize = 10;
/// The largest single file, in bytes: a long scan or a minute of a telephone's video.
pub const LARGEST: u64 = 10_000_000;
/// So many files an appeal has in the end, with what is added later.
pub const MOST_OF_ALL: u64 = 50;
/// All files of one letter together, in bytes: what mail programs send, so that whoever could
/// write a mail can write here; and what a request may hold in memory until it is sealed.
pub const TOGETHER: u64 = 25_000_000;
/// The largest body that is read at all, in bytes: everything that can be said of files in words
/// instead of cutting the line, as ten of the largest.
pub const BODY_LIMIT: usize = 110_000_000;
/// Bytes that no row knows are swept after so many days. An appeal may wait in the journal for
/// its row while the database is away.
const SWEPT_AFTER: Days = Days::new(7);

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Applicant,
    Answer,
}

impl Side {
    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Answer => "answer",
        }
    }

    /// The side of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Applicant, Self::Answer].into_iter().find(|side| side.name() == name)
    }
}

/// A file whose bytes lie sealed in the storage, on the way to its row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub key: String,
    pub name: String,
    pub media_type: String,
    pub size: u64,
}

/// Where the bytes of files lie.
pub fn keys(kept: &[Kept]) -> Vec<String> {
    kept.iter().map(|file| file.key.clone()).collect()
}

fn folder() -> String {
    format!("{PRIVATE}/appeals")
}

/// The key begins with the day, which tells the sweep how long the bytes have been there.
fn path(key: &str) -> String {
    format!("{}/{key}", folder())
}

fn purpose(key: &str) -> String {
    format!("appeal-file:{key}")
}

/// Seals and stores the bytes of files; whatever fails, none of them stays.
pub async fn keep(portal: &Portal, files: Vec<Checked>) -> Result<Vec<Kept>> {
    let day = almaty(portal.now()).date_naive();
    let mut kept = Vec::with_capacity(files.len());
    for file in files {
        let key = format!("{day}/{:032x}", rand::random::<u128>());
        let size = file.bytes.len() as u64;
        let stored = async {
            let (sealer, purpose) = (portal.sealer()?.clone(), purpose(&key));
            let closing = tokio::task::spawn_blocking(move || sealer.seal(&file.bytes, &purpose));
            let closed = closing.await.map_err(PortalError::internal)??;
            portal.storage().put(&path(&key), closed.into_bytes()).await
        };
        if let Err(error) = stored.await {
            forget(portal, keys(&kept)).await;
            return Err(error);
        }
        kept.push(Kept { key, name: file.name, media_type: file.format.mime().to_owned(), size });
    }
    Ok(kept)
}

/// Removes the bytes of files that came to nothing or were erased; what stays behind is swept.
pub async fn forget(portal: &Portal, keys: Vec<String>) {
    for key in keys {
        if let Err(error) = portal.storage().remove(&path(&key)).await {
            tracing::warn!(%error, "a file of an appeal was not removed");
        }
    }
}

/// A file as its reader gets it: saved, never opened in the page.
pub async fn download(portal: &Portal, file: &File) -> Result<Response> {
    handed_out(portal, &file.key, &file.media_type, &file.name).await
}

/// The bytes of a file as they were sent.
pub async fn opened(portal: &Portal, key: &str) -> Result<Vec<u8>> {
    let closed = portal.storage().read(&path(key)).await?;
    let (sealer, purpose) = (portal.sealer()?.clone(), purpose(key));
    let opening = tokio::task::spawn_blocking(move || {
        let closed = std::str::from_utf8(&closed).map_err(PortalError::internal)?;
        sealer.unseal(closed, &purpose)
    });
    opening.await.map_err(PortalError::internal)?
}

/// A file for whoever may have it, whichever feature keeps it.
pub async fn handed_out(portal: &Portal, key: &str, media_type: &str, name: &str) -> Result<Response> {
    let mut response = Response::new(Body::from(opened(portal, key).await?));
    let media_type = HeaderValue::from_str(media_type).map_err(PortalError::internal)?;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::CONTENT_DISPOSITION, attachment(name));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(response)
}

/// Removes bytes that no row knows: of letters that were broken off, and of appeals that were
/// erased (R95-1-9.2c). Says how many. What waits to be registered has no rows yet: its bytes
/// stay, and as long as something of it cannot be read or may wait in another folder, all do. What
/// other features keep here they name.
pub async fn sweep(portal: &Portal, of_others: Vec<String>) -> Result<usize> {
    let before = almaty(portal.now()).date_naive() - SWEPT_AFTER;
    let there = portal.storage().list(&folder()).await?;
    let is_old = |key: &str| key.split('/').next().and_then(|day| day.parse::<NaiveDate>().ok()) < Some(before);
    let start = folder() + "/";
    let old: Vec<&str> = there.iter().filter_map(|path| path.strip_prefix(&start)).filter(|key| is_old(key)).collect();
    if old.is_empty() {
        return Ok(0);
    }
    // First what waits: it is registered before it stops waiting, so that nothing falls in between.
    let own = portal.clone();
    let waiting = spawn_blocking(move || intake::waiting_file_keys(&own)).await.map_err(PortalError::internal)??;
    let Some(waiting) = waiting else {
        tracing::warn!("bytes of files are not swept while an appeal that waits cannot be read");
        return Ok(0);
    };
    if folders::others_may_wait(portal).await? {
        tracing::warn!("bytes of files are not swept while appeals may wait in the folder of another portal");
        return Ok(0);
    }
    let mut known: HashSet<String> = store::file_keys(portal.db()).await?.into_iter().collect();
    known.extend(waiting);
    known.extend(of_others);
    let mut swept = 0;
    for key in old.into_iter().filter(|key| !known.contains(*key)) {
        portal.storage().remove(&path(key)).await?;
        swept += 1;
    }
    Ok(swept)
}
