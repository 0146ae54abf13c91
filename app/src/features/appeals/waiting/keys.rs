//! The folder of those that wait, when the key is exchanged: what is sealed anew, what cannot be,
//! and by what the folder is known to the database.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{DAMAGED, Look, Waiting, checked, purpose, with_checksum};
use crate::error::{PortalError, Result};
use crate::features::appeals::store::Mark;
use crate::secret::{Sealer, sync_folder_of, write_private};

/// The file with what the folder is known by.
const MARK: &str = "folder.mark";

/// How many files were not sealed with the newest key, as far as can be told of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Old {
    pub waiting: usize,
    pub damaged: usize,
}

impl Waiting {
    /// Seals a file anew with the newest key; says whether that was needed.
    pub fn reseal(&self, file: &Path, sealer: &Sealer) -> Result<bool> {
        let Some(Look::Whole(arrival)) = self.look(file, sealer).map_err(PortalError::internal)? else {
            return Ok(false);
        };
        let kept = fs::read_to_string(file).map_err(PortalError::internal)?;
        let purpose = purpose(&Mark::of(sealer, &arrival.mark).submission);
        let Some(anew) = checked(&kept).map(|text| sealer.resealed(text, &purpose)).transpose()?.flatten() else {
            return Ok(false);
        };
        let draft = self.draft();
        write_private(&draft, with_checksum(&anew).as_bytes())
            // Registered meanwhile, it must not come back: it would be the same appeal, but why wait.
            .and_then(|()| fs::rename(&draft, file))
            .and_then(|()| sync_folder_of(file))
            .map_err(PortalError::internal)?;
        Ok(true)
    }

    /// What an older key sealed. A damaged file that does not tell its key may be one of them, and
    /// a person may yet make it whole.
    pub fn sealed_before(&self, sealer: &Sealer) -> Result<Old> {
        let count = |files: io::Result<Vec<PathBuf>>| -> Result<usize> {
            let mut count = 0;
            for file in files.map_err(PortalError::internal)? {
                count += usize::from(is_sealed_before(&file, sealer)?);
            }
            Ok(count)
        };
        Ok(Old { waiting: count(self.files())?, damaged: count(Self(self.0.join(DAMAGED)).listed())? })
    }

    /// What the folder is known by, wherever it is moved; made the first time.
    pub fn mark(&self) -> io::Result<String> {
        let file = self.0.join(MARK);
        match fs::read_to_string(&file) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            read => return read,
        }
        fs::create_dir_all(&self.0)?;
        let draft = self.draft();
        let made = write_private(&draft, format!("{:032x}", rand::random::<u128>()).as_bytes());
        let made = made.and_then(|()| fs::hard_link(&draft, &file)).and_then(|()| sync_folder_of(&file));
        let _ = fs::remove_file(&draft);
        // Another replica may have been first: its mark counts.
        fs::read_to_string(&file).map_err(|error| made.err().unwrap_or(error))
    }
}

fn is_sealed_before(file: &Path, sealer: &Sealer) -> Result<bool> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        // Registered meanwhile.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(PortalError::internal(error)),
    };
    let text = String::from_utf8_lossy(&bytes);
    Ok(!sealer.is_newest(text.lines().nth(1).unwrap_or_default())?)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{arrival, place};
    use super::*;

    #[test]
    fn a_new_key_reseals_what_waits() {
        let (_folder, sealer, waiting) = place();
        waiting.keep(&sealer, &arrival("one")).unwrap();
        let file = waiting.files().unwrap().remove(0);
        assert!(!waiting.reseal(&file, &sealer).unwrap());
        sealer.add_key().unwrap();
        assert_eq!(waiting.sealed_before(&sealer).unwrap(), Old { waiting: 1, damaged: 0 });
        assert!(waiting.reseal(&file, &sealer).unwrap());
        assert_eq!(waiting.sealed_before(&sealer).unwrap(), Old::default());
        sealer.forget_old_keys().unwrap();
        assert_eq!(waiting.by_mark(&sealer, &Mark::of(&sealer, "one")), Some(arrival("one")));
    }

    #[test]
    fn what_is_damaged_may_need_the_key_before() {
        let (_folder, sealer, waiting) = place();
        for mark in ["one", "two"] {
            waiting.keep(&sealer, &arrival(mark)).unwrap();
        }
        let files = waiting.files().unwrap();
        fs::write(&files[0], "torn").unwrap();
        for file in &files {
            waiting.set_aside(file).unwrap();
        }
        // The first does not tell its key any more.
        assert_eq!(waiting.sealed_before(&sealer).unwrap(), Old { waiting: 0, damaged: 1 });
        sealer.add_key().unwrap();
        assert_eq!(waiting.sealed_before(&sealer).unwrap(), Old { waiting: 0, damaged: 2 });
    }

    #[test]
    fn a_folder_keeps_its_mark() {
        let (_folder, _, waiting) = place();
        let mark = waiting.mark().unwrap();
        assert_eq!((mark.len(), waiting.mark().unwrap()), (32, mark));
        assert!(waiting.files().unwrap().is_empty());
    }
}
