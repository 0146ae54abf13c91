//! What the reception keeps sealed, for the exchange of the key.

use super::{intake, store};
use crate::error::{PortalError, Result};
use crate::server::Portal;
use crate::server::reseal::{Resealed, Sealed};

const SUBMISSION_OF_EVENT: &str = "(SELECT submission FROM appeals WHERE appeals.id = appeal_events.appeal_id)";
const SUBMISSION_OF_NOTE: &str = "(SELECT submission FROM appeals WHERE appeals.id = appeal_notes.appeal_id)";
const FILE_OF_SUBMISSION: &str =
    "(SELECT submission FROM appeals WHERE appeals.id = appeal_files.appeal_id) || ':file:' || key";
/// Where the sealed bytes of files lie in the storage.
const FILES: &str = "private/appeals/";

/// The sealed columns.
pub const SEALED: [Sealed; 5] = [
    Sealed { table: "appeals", column: "sealed", owner: "submission", purpose: store::letter_purpose },
    Sealed { table: "appeals", column: "answer_sealed", owner: "submission", purpose: store::answer_purpose },
    Sealed { table: "appeal_events", column: "note_sealed", owner: SUBMISSION_OF_EVENT, purpose: store::note_purpose },
    Sealed { table: "appeal_notes", column: "sealed", owner: SUBMISSION_OF_NOTE, purpose: store::internal_purpose },
    Sealed { table: "appeal_files", column: "name_sealed", owner: FILE_OF_SUBMISSION, purpose: name_purpose },
];

fn name_purpose(file: &str) -> String {
    format!("appeal:{file}")
}

/// Seals what waits and the bytes of files with the newest key.
pub async fn reseal_files(portal: &Portal) -> Result<Resealed> {
    let mut done = intake::reseal_waiting(portal)?;
    let storage = portal.storage();
    for path in storage.every_path().await? {
        let Some(key) = path.strip_prefix(FILES) else { continue };
        match storage.read(&path).await {
            Ok(bytes) => match resealed(portal, key, bytes) {
                Ok(None) => {}
                Ok(Some(anew)) => {
                    storage.put(&path, anew.into_bytes()).await?;
                    done.count += 1;
                }
                Err(error) => {
                    tracing::error!(%error, path, "a sealed file is broken");
                    done.broken += 1;
                }
            },
            // Swept meanwhile.
            Err(PortalError::NotFound) => {}
            // Passed over, it would not open any more once the old key is forgotten.
            Err(error) => return Err(error),
        }
    }
    Ok(done)
}

fn resealed(portal: &Portal, key: &str, bytes: Vec<u8>) -> Result<Option<String>> {
    let text = String::from_utf8(bytes).map_err(PortalError::internal)?;
    portal.sealer()?.resealed(&text, &format!("appeal-file:{key}"))
}
