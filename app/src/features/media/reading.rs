//! Reads the words of documents in the background and keeps them.

use std::io::{Seek as _, Write as _};

use tokio::sync::Semaphore;

use super::model::{Format, MediaFile};
use super::store::{self, WordsState};
use super::upload::waiting_room;
use super::words::{Unreadable, has_words, read_apart};
use crate::error::{PortalError, Result};
use crate::features::site;
use crate::server::Portal;

/// One file after the other: there is no hurry.
static TURN: Semaphore = Semaphore::const_new(1);

/// Starts to read a file that was just stored; a failure leaves it to [`read_missing`].
pub fn start(portal: &Portal, file: &MediaFile) {
    let (portal, file) = (portal.clone(), file.clone());
    tokio::spawn(async move {
        if let Err(error) = read_one(&portal, &file).await {
            tracing::warn!(%error, id = file.id, "the words of a file were not read");
        }
    });
}

/// Reads what has not been read yet, after a restart for example; says how many files.
pub async fn read_missing(portal: &Portal) -> Result<usize> {
    let files = store::unread(portal.db()).await?;
    for file in &files {
        read_one(portal, file).await?;
    }
    Ok(files.len())
}

async fn read_one(portal: &Portal, file: &MediaFile) -> Result<()> {
    let format = Format::from_extension(file.path.rsplit('.').next().unwrap_or_default());
    let (Some(format), Some(program)) = (format.filter(|format| has_words(*format)), portal.options().reader.clone())
    else {
        return Ok(());
    };
    let _turn = TURN.acquire().await.map_err(PortalError::internal)?;
    let bytes = portal.storage().read(&file.path).await?;
    let folder = waiting_room(portal)?;
    let read = tokio::task::spawn_blocking(move || {
        // A file without a name: nothing stays behind, whatever happens.
        let mut copy = tempfile::tempfile_in(folder).map_err(|_| Unreadable)?;
        copy.write_all(&bytes).and_then(|()| copy.rewind()).map_err(|_| Unreadable)?;
        drop(bytes);
        read_apart(&program, copy, format)
    });
    let (state, text) = match read.await.map_err(PortalError::internal)? {
        Ok(text) if text.is_empty() => (WordsState::Empty, text),
        Ok(text) => (WordsState::Found, text),
        Err(Unreadable) => (WordsState::Unreadable, String::new()),
    };
    let tx = portal.begin().await?;
    store::keep_words(&*tx, file, state, text).await?;
    // Pages that show the file lead to its words from now on.
    let is_seen = state == WordsState::Found && store::is_published(&*tx, file).await?;
    if is_seen {
        site::raise_version(&*tx, portal.now()).await?;
    }
    tx.commit().await?;
    if is_seen {
        portal.refresh().await?;
    }
    Ok(())
}
