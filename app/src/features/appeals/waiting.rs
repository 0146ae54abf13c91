//! Appeals that wait in the data folder to be registered, because the database was away when they
//! came: one file each, sealed, on disk before its receipt is given. A file is whole or it is not
//! there; what damage did is recognised by its checksum, set aside and never deleted.

mod keys;

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::files::Kept;
use super::model::Channel;
use super::model::letter::Submission;
use super::store::Mark;
use crate::error::{PortalError, Result};
use crate::secret::{Sealer, hex, sync_folder_of, write_private};

pub use keys::Old;

/// In the data folder; in backups too.
pub const FOLDER: &str = "appeals-waiting";
const DAMAGED: &str = "damaged";
const ENDING: &str = "appeal";
/// The first word of a file: another one when its layout changes.
const LAYOUT: &str = "appeal-1";
/// A draft that is older was left by a program that ended before it gave a receipt.
const DRAFT_TERM: Duration = Duration::from_hours(1);

/// Everything that came in with an appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// The form's own mark.
    pub mark: String,
    pub submission: Submission,
    pub channel: Channel,
    pub account_id: Option<i64>,
    /// When it reached the portal (R95-3-1a).
    pub received_at: DateTime<Utc>,
    /// What came along; the bytes lie sealed in the storage.
    #[serde(default)]
    pub files: Vec<Kept>,
}

/// The folder of those that wait.
pub struct Waiting(PathBuf);

/// A file that waits, and what is in it.
pub enum Look {
    Whole(Box<Arrival>),
    /// Not as it was written.
    Damaged,
    /// As it was written, but the key is another one.
    Locked,
}

/// How many wait, how many are damaged, and how long the oldest waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub waiting: usize,
    pub damaged: usize,
    pub longest: Duration,
}

fn purpose(submission: &str) -> String {
    format!("appeal:{submission}:arrival")
}

fn file_name(mark: &Mark) -> String {
    format!("{}_{}.{ENDING}", mark.submission, mark.interim)
}

/// Whether a file of this name is one that waits.
pub fn is_file_name(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == ENDING)
}

impl Waiting {
    pub fn of(data_dir: &Path) -> Self {
        Self(data_dir.join(FOLDER))
    }

    /// Keeps an appeal; when it returns, it is on disk. Kept twice it is one file, the first.
    pub fn keep(&self, sealer: &Sealer, arrival: &Arrival) -> Result<()> {
        let mark = Mark::of(sealer, &arrival.mark);
        let words = serde_json::to_vec(arrival).map_err(PortalError::internal)?;
        let text = sealer.seal(&words, &purpose(&mark.submission))?;
        let file = self.0.join(file_name(&mark));
        self.write(&file, with_checksum(&text).as_bytes())
            .map_err(|error| PortalError::internal(format!("an appeal could not be kept: {error}")))
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        if !self.0.is_dir() {
            fs::create_dir_all(&self.0)?;
            sync_folder_of(&self.0)?;
        }
        let draft = self.draft();
        let linked = write_private(&draft, bytes).and_then(|()| match fs::hard_link(&draft, file) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                // The one before counts, if it can be read.
                if fs::read_to_string(file).ok().as_deref().and_then(checked).is_none() {
                    self.set_aside(file)?;
                    return fs::hard_link(&draft, file);
                }
                Ok(())
            }
            linked => linked,
        });
        let _ = fs::remove_file(&draft);
        linked.and_then(|()| sync_folder_of(file))
    }

    fn draft(&self) -> PathBuf {
        self.0.join(format!("{:032x}.draft", rand::random::<u128>()))
    }

    /// The files that wait.
    pub fn files(&self) -> io::Result<Vec<PathBuf>> {
        Ok(self.listed()?.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == ENDING)).collect())
    }

    fn listed(&self) -> io::Result<Vec<PathBuf>> {
        match fs::read_dir(&self.0) {
            Ok(entries) => entries.map(|entry| entry.map(|entry| entry.path())).collect(),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// What a file holds; nothing if it is gone.
    pub fn look(&self, file: &Path, sealer: &Sealer) -> io::Result<Option<Look>> {
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let submission = name.split('_').next().unwrap_or_default();
        let Some(text) = std::str::from_utf8(&bytes).ok().and_then(checked) else {
            return Ok(Some(Look::Damaged));
        };
        let Ok(words) = sealer.unseal(text, &purpose(submission)) else { return Ok(Some(Look::Locked)) };
        Ok(Some(match serde_json::from_slice(&words) {
            Ok(arrival) => Look::Whole(Box::new(arrival)),
            Err(_) => Look::Damaged,
        }))
    }

    /// The appeal with this mark, if it waits.
    pub fn by_mark(&self, sealer: &Sealer, mark: &Mark) -> Option<Arrival> {
        self.arrival(&self.0.join(file_name(mark)), sealer)
    }

    /// The appeal with this interim number, if it waits.
    pub fn by_interim(&self, sealer: &Sealer, interim: &str) -> Option<Arrival> {
        let ending = format!("_{interim}.{ENDING}");
        let named = |file: &PathBuf| file.to_string_lossy().ends_with(&ending);
        self.files().ok()?.iter().filter(|file| named(file)).find_map(|file| self.arrival(file, sealer))
    }

    fn arrival(&self, file: &Path, sealer: &Sealer) -> Option<Arrival> {
        match self.look(file, sealer).ok()?? {
            Look::Whole(arrival) => Some(*arrival),
            Look::Damaged | Look::Locked => None,
        }
    }

    /// Registered: it need not wait any longer.
    pub fn remove(&self, file: &Path) -> io::Result<()> {
        match fs::remove_file(file) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Puts a damaged file where it troubles nobody and waits for the administrator.
    pub fn set_aside(&self, file: &Path) -> io::Result<()> {
        let folder = self.0.join(DAMAGED);
        fs::create_dir_all(&folder)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let place = folder.join(format!("{name}.{:08x}", rand::random::<u32>()));
        match fs::rename(file, &place) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
            Ok(()) => sync_folder_of(&place).and_then(|()| sync_folder_of(file)),
        }
    }

    /// Removes drafts that nobody writes any more: no receipt was given for them.
    pub fn sweep(&self) -> io::Result<()> {
        for file in self.listed()? {
            if file.extension().is_some_and(|ending| ending == "draft") && age(&file) > DRAFT_TERM {
                fs::remove_file(file)?;
            }
        }
        Ok(())
    }

    pub fn counts(&self) -> Counts {
        let waiting = self.files().unwrap_or_default();
        let damaged = fs::read_dir(self.0.join(DAMAGED)).map(Iterator::count).unwrap_or_default();
        let longest = waiting.iter().map(|file| age(file)).max().unwrap_or_default();
        Counts { waiting: waiting.len(), damaged, longest }
    }
}

/// How long ago a file was written.
fn age(file: &Path) -> Duration {
    let written = fs::metadata(file).and_then(|about| about.modified());
    written.ok().and_then(|written| written.elapsed().ok()).unwrap_or_default()
}

fn checksum(sealed: &str) -> String {
    hex(&Sha256::digest(sealed.as_bytes()))
}

fn with_checksum(sealed: &str) -> String {
    format!("{LAYOUT} {}\n{sealed}\n", checksum(sealed))
}

/// The sealed words of a file, if not a byte of it changed.
fn checked(file: &str) -> Option<&str> {
    let (head, rest) = file.split_once('\n')?;
    let sealed = rest.strip_suffix('\n')?;
    (head == format!("{LAYOUT} {}", checksum(sealed))).then_some(sealed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::appeals::model::letter::{Letter, Reply};
    use crate::features::appeals::model::{Kind, Topic};
    use crate::i18n::Lang;

    pub fn arrival(mark: &str) -> Arrival {
        let letter = Letter {
            name: "Әлия".to_owned(),
            reply: Reply::Nowhere,
            phone: String::new(),
            subject: "Жарық".to_owned(),
            text: "Шам жанбайды".to_owned(),
        };
        let submission =
            Submission { letter, kind: Kind::Appeal, topic: Topic::Roads, lang: Lang::Kk, may_publish: false };
        Arrival {
            mark: mark.to_owned(),
            submission,
            channel: Channel::Portal,
            account_id: None,
            received_at: DateTime::UNIX_EPOCH,
            files: vec![Kept {
                key: "2026-11-22/one".to_owned(),
                name: "a.pdf".to_owned(),
                media_type: "application/pdf".to_owned(),
                size: 7,
            }],
        }
    }

    pub fn place() -> (tempfile::TempDir, Sealer, Waiting) {
        let folder = tempfile::tempdir().unwrap();
        let sealer = Sealer::open(folder.path()).unwrap();
        let waiting = Waiting::of(folder.path());
        (folder, sealer, waiting)
    }

    #[test]
    fn what_waits_is_sealed_found_and_kept_once() {
        let (_folder, sealer, waiting) = place();
        let first = arrival("one");
        waiting.keep(&sealer, &first).unwrap();
        waiting
            .keep(&sealer, &Arrival { received_at: DateTime::UNIX_EPOCH + chrono::TimeDelta::days(1), ..first.clone() })
            .unwrap();
        waiting.keep(&sealer, &arrival("two")).unwrap();
        let files = waiting.files().unwrap();
        assert_eq!((files.len(), waiting.listed().unwrap().len()), (2, 2));
        let mark = Mark::of(&sealer, "one");
        assert_eq!(waiting.by_mark(&sealer, &mark), Some(first.clone()), "the first arrival counts");
        assert_eq!(waiting.by_interim(&sealer, &mark.interim), Some(first));
        assert_eq!(waiting.by_interim(&sealer, "K-0000000000"), None);
        for file in files {
            assert!(!fs::read_to_string(&file).unwrap().contains("Жарық"));
            waiting.remove(&file).unwrap();
        }
        assert_eq!(waiting.counts(), Counts::default());
    }

    #[test]
    fn every_torn_or_changed_file_is_recognised_and_none_is_deleted() {
        let (_folder, sealer, waiting) = place();
        waiting.keep(&sealer, &arrival("one")).unwrap();
        let file = waiting.files().unwrap().remove(0);
        let whole = fs::read(&file).unwrap();
        for length in 0..whole.len() {
            fs::write(&file, &whole[..length]).unwrap();
            assert!(matches!(waiting.look(&file, &sealer).unwrap(), Some(Look::Damaged)), "{length}");
        }
        for at in [0, 20, 80, whole.len() - 2] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            fs::write(&file, changed).unwrap();
            assert!(matches!(waiting.look(&file, &sealer).unwrap(), Some(Look::Damaged)), "{at}");
        }
        // Sent again, the damaged one makes room for it.
        waiting.keep(&sealer, &arrival("one")).unwrap();
        assert_eq!((waiting.counts().waiting, waiting.counts().damaged), (1, 1));
        let stranger = Sealer::open(tempfile::tempdir().unwrap().path()).unwrap();
        assert!(
            matches!(waiting.look(&file, &stranger).unwrap(), Some(Look::Locked)),
            "the key is wrong, not the file"
        );
    }
}
