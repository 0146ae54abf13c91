//! Taking an appeal in, whatever happens: into the database at once, or, where that is away or
//! too slow, into the data folder, from where it is registered with its true time as soon as the
//! database is back. Exactly once: the hash of the form's mark is unique.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::task::spawn_blocking;

use super::files::{self, Side};
use super::model::{Kind, codes};
use super::store::{self, Incoming, Mark, Receipt};
use super::waiting::{Arrival, Counts, Look, Waiting};
use super::{office, terms_of};
use crate::error::{PortalError, Result};
use crate::features::rights::Role;
use crate::features::{site, workdays};
use crate::i18n::Lang;
use crate::server::Portal;
use crate::server::reseal::Resealed;

/// So long the database may take before an appeal is kept without it.
const PATIENCE: Duration = Duration::from_secs(10);

/// What an applicant is told: the number, or the one that stands in for it, and the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Given {
    pub number: String,
    pub code: String,
    pub received_at: DateTime<Utc>,
    /// How many files came along.
    pub files: u64,
    /// Accepted, but not registered yet.
    pub is_waiting: bool,
}

pub(super) fn waiting(portal: &Portal) -> Waiting {
    Waiting::of(&portal.options().data_dir)
}

/// Takes an appeal in. When it returns, the appeal is on disk.
pub(super) async fn take_in(portal: &Portal, arrival: Arrival) -> Result<()> {
    if !portal.health().has_database_failed_lately() {
        match tokio::time::timeout(PATIENCE, register(portal, &arrival)).await {
            Ok(Ok(_)) => return Ok(()),
            // Neither is the applicant's fault.
            Ok(Err(error)) => tracing::warn!(%error, "an appeal is kept until it can be registered"),
            Err(_) => tracing::warn!("the database is slow; an appeal is kept until it can be registered"),
        }
        portal.health().database_failed();
    }
    let (folder, sealer) = (waiting(portal), portal.sealer()?.clone());
    spawn_blocking(move || folder.keep(&sealer, &arrival)).await.map_err(PortalError::internal)?
}

/// Registers an appeal with the moment it came, and writes the mails that follow (R95-3-1b).
async fn register(portal: &Portal, arrival: &Arrival) -> Result<Receipt> {
    let Arrival { mark, submission, channel, account_id, received_at, files } = arrival;
    let incoming = Incoming { mark, submission, channel: *channel, account_id: *account_id, received_at: *received_at };
    let tx = portal.begin().await?;
    let calendar = workdays::calendar(&*tx).await?;
    let receipt = store::receive(&*tx, portal.sealer()?, incoming, terms_of(portal), &calendar).await?;
    if receipt.is_new {
        store::attach(&*tx, portal.sealer()?, receipt.id, Side::Applicant, files, *received_at).await?;
        let editors = editors(&*tx, submission.kind).await?;
        office::received(portal, &*tx, submission, &receipt, &editors).await?;
    }
    tx.commit().await?;
    if !receipt.is_new {
        // The form was sent twice: its second files are nobody's, unless they are those that waited.
        let known = store::file_keys_of(portal.db(), receipt.id).await?;
        let mut strangers = files::keys(files);
        strangers.retain(|key| !known.contains(key));
        files::forget(portal, strangers).await;
    }
    Ok(receipt)
}

/// Who hears of an appeal first: the editors of the reception, or those of the trust line.
pub(super) async fn editors(db: &impl crate::server::Db, kind: Kind) -> Result<Vec<(String, Lang)>> {
    let role = if kind.is_confidential() { Role::TrustOfficer } else { Role::ReceptionEditor };
    let editors = store::holders(db, role).await?;
    Ok(editors.into_iter().map(|editor| (editor.email, editor.lang)).collect())
}

/// Registers what waits, in the order in which it came; says how many. One that cannot be
/// registered does not hold up the others.
pub async fn register_waiting(portal: &Portal) -> Result<usize> {
    let folder = waiting(portal);
    if let Err(error) = folder.sweep() {
        tracing::warn!(%error, "drafts of appeals were not swept");
    }
    let mut registered = 0;
    for (file, arrival) in arrivals(portal, &folder)? {
        match tokio::time::timeout(PATIENCE, register(portal, &arrival)).await.map_err(PortalError::internal) {
            Ok(Ok(_)) => match folder.remove(&file) {
                Ok(()) => registered += 1,
                // Registered once more, it will be the same appeal.
                Err(error) => tracing::error!(%error, file = %file.display(), "a registered appeal still waits"),
            },
            Ok(Err(error)) | Err(error) => {
                // While the database is away none can be; where it answers, it is this one.
                site::version(portal.db()).await?;
                tracing::error!(%error, file = %file.display(), "an appeal that waits cannot be registered");
            }
        }
    }
    Ok(registered)
}

/// What waits and can be read, oldest first; what is damaged is set aside.
fn arrivals(portal: &Portal, folder: &Waiting) -> Result<Vec<(PathBuf, Arrival)>> {
    let mut arrivals = Vec::new();
    for file in folder.files().map_err(PortalError::internal)? {
        match folder.look(&file, portal.sealer()?) {
            Ok(Some(Look::Whole(arrival))) => arrivals.push((file, *arrival)),
            Ok(Some(Look::Damaged)) => match folder.set_aside(&file) {
                Ok(()) => tracing::error!(file = %file.display(), "an appeal that waits is damaged and was set aside"),
                Err(error) => tracing::error!(%error, file = %file.display(), "a damaged appeal is not set aside"),
            },
            Ok(Some(Look::Locked)) => tracing::error!(file = %file.display(), "an appeal that waits needs another key"),
            Ok(None) => {}
            Err(error) => tracing::error!(%error, file = %file.display(), "an appeal that waits cannot be read"),
        }
    }
    arrivals.sort_by_key(|(_, arrival)| arrival.received_at);
    Ok(arrivals)
}

/// Where the bytes of files lie that came with what waits; nothing as long as something that waits,
/// or was set aside, cannot be read.
pub(super) fn waiting_file_keys(portal: &Portal) -> Result<Option<Vec<String>>> {
    let folder = waiting(portal);
    if folder.counts().damaged > 0 {
        return Ok(None);
    }
    let mut keys = Vec::new();
    for file in folder.files().map_err(PortalError::internal)? {
        match folder.look(&file, portal.sealer()?).map_err(PortalError::internal)? {
            Some(Look::Whole(arrival)) => keys.extend(files::keys(&arrival.files)),
            Some(Look::Damaged | Look::Locked) => return Ok(None),
            None => {}
        }
    }
    Ok(Some(keys))
}

/// How many appeals wait to be registered, and how many of them are damaged.
pub fn counts(portal: &Portal) -> Counts {
    waiting(portal).counts()
}

/// Seals what waits with the newest key.
pub(super) fn reseal_waiting(portal: &Portal) -> Result<Resealed> {
    let folder = waiting(portal);
    let mut done = Resealed::default();
    for file in folder.files().map_err(PortalError::internal)? {
        done.count += usize::from(folder.reseal(&file, portal.sealer()?)?);
    }
    Ok(done)
}

fn given(arrival: &Arrival, mark: Mark) -> Given {
    Given {
        number: mark.interim,
        code: mark.code,
        received_at: arrival.received_at,
        files: arrival.files.len() as u64,
        is_waiting: true,
    }
}

/// The receipt of the form with this mark, registered or not. First what waits: it is registered
/// before it stops waiting, so that nobody falls in between.
pub(super) async fn receipt(portal: &Portal, mark: &str) -> Result<Option<Given>> {
    let sealer = portal.sealer()?;
    let hashes = Mark::of(sealer, mark);
    if let Some(arrival) = waiting(portal).by_mark(sealer, &hashes) {
        return Ok(Some(given(&arrival, hashes)));
    }
    let Some(receipt) = store::receipt(portal.db(), sealer, mark).await? else { return Ok(None) };
    Ok(Some(Given {
        number: receipt.number.to_string(),
        code: receipt.code,
        received_at: receipt.received_at,
        files: store::file_count(portal.db(), receipt.id).await?,
        is_waiting: false,
    }))
}

/// What waits, for somebody who proves with the code that it is theirs.
pub(super) fn waiting_with_code(portal: &Portal, number: &str, code: &str) -> Result<Option<Given>> {
    let (Some(interim), Some(code)) = (codes::typed_interim(number), codes::typed_code(code)) else { return Ok(None) };
    let sealer = portal.sealer()?;
    let Some(arrival) = waiting(portal).by_interim(sealer, &interim) else { return Ok(None) };
    let mark = Mark::of(sealer, &arrival.mark);
    Ok((mark.code == code).then(|| given(&arrival, mark)))
}
