//! A copy of the settings in the data folder, for a start while the database is away: whether the
//! portal is closed and whether it takes appeals must not depend on it.

use std::fs;
use std::io;
use std::path::Path;

use super::Settings;
use crate::secret::{sync_folder_of, write_private};

const FILE: &str = "settings.json";

/// The settings as they were kept last.
pub fn read(data_dir: &Path) -> Option<Settings> {
    let values: serde_json::Map<_, _> = serde_json::from_slice(&fs::read(data_dir.join(FILE)).ok()?).ok()?;
    Some(Settings::from_values(values))
}

/// Keeps the settings, if they are others.
pub fn keep(data_dir: &Path, settings: &Settings) -> io::Result<()> {
    if read(data_dir).as_ref() == Some(settings) {
        return Ok(());
    }
    let file = data_dir.join(FILE);
    let draft = data_dir.join(format!("{FILE}.{:016x}", rand::random::<u64>()));
    write_private(&draft, &serde_json::to_vec_pretty(&settings.values())?)?;
    fs::rename(&draft, &file)?;
    sync_folder_of(&file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path()), None);
        for takes_appeals in [true, true, false] {
            let settings = Settings { takes_appeals, ..Settings::default() };
            keep(folder.path(), &settings).unwrap();
            assert_eq!(read(folder.path()), Some(settings));
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        fs::write(folder.path().join(FILE), "{").unwrap();
        assert_eq!(read(folder.path()), None, "a damaged copy is no copy");
    }
}
