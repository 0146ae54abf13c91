//! A backup as it is read: it may have come from anywhere, so no name in it leads out of where
//! it belongs, and nothing is held in memory because of a size that it claims.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read, Write};
use std::path::{Component, Path};

use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use zip::{CompressionMethod, ZipArchive};

use super::{Manifest, Part, Sum, TableOf, rows, table_path};
use portal_app::features::appeals::waiting;
use portal_app::secret::hex;

/// The largest list of contents, in bytes: some hundred thousand files.
const MOST_LISTED: u64 = 128 * 1024 * 1024;
/// The longest row of a table, in bytes: an act with all its tables has a few million.
const LONGEST_ROW: u64 = 64 * 1024 * 1024;
/// The largest appeal that waits, in bytes; its files lie in the storage.
const LARGEST_WAITING: u64 = 8 * 1024 * 1024;
/// Rows are handed on so many, or so many bytes of them, at a time.
const BATCH: usize = 500;
const BATCH_BYTES: usize = 4 * 1024 * 1024;

/// An opened backup.
pub struct Contents(ZipArchive<File>);

impl Contents {
    pub fn open(file: &Path) -> Result<Self> {
        let opened = File::open(file).with_context(|| file.display().to_string())?;
        Ok(Self(ZipArchive::new(opened)?))
    }

    /// A small part, as what it describes.
    pub fn parsed<T: DeserializeOwned>(&mut self, path: &str) -> Result<T> {
        let part = self.0.by_name(path).with_context(|| path.to_owned())?;
        Ok(serde_json::from_reader(BufReader::new(part.take(MOST_LISTED)))?)
    }

    /// Reads everything that the manifest names once: every name first, then every byte.
    pub fn examine(&mut self, manifest: &Manifest) -> Result<()> {
        for path in manifest.files.keys() {
            ensure!(is_below(path), "`{path}` is no name of a stored file: the backup is refused");
        }
        for (name, part) in &manifest.waiting {
            let is_one = is_below(name) && !name.contains('/') && waiting::is_file_name(name);
            ensure!(is_one, "`{name}` is no name of an appeal that waits: the backup is refused");
            ensure!(part.bytes <= LARGEST_WAITING, "`{name}` is too large for an appeal that waits");
        }
        for table in &manifest.tables {
            self.examine_table(table)?;
        }
        for (path, part) in &manifest.files {
            self.copy(&stored(path), part, &mut std::io::sink())?;
        }
        for (name, part) in &manifest.waiting {
            self.copy(&kept(name), part, &mut std::io::sink())?;
        }
        Ok(())
    }

    fn examine_table(&mut self, table: &TableOf) -> Result<()> {
        let mut sum = Sum::default();
        let mut lines = self.lines(table)?;
        while let Some(line) = lines.next_line()? {
            sum.add(&line);
        }
        let is_whole = sum.count() == table.rows && sum.text() == table.sum;
        ensure!(is_whole, "the table `{}` of the backup is damaged", table.name);
        Ok(())
    }

    /// Writes a part that lies uncompressed in the backup into `to`, piece by piece.
    fn copy(&mut self, path: &str, part: &Part, to: &mut impl Write) -> Result<()> {
        let entry = self.0.by_name(path).with_context(|| path.to_owned())?;
        // Uncompressed it is never larger than the backup itself.
        let is_plain = entry.compression() == CompressionMethod::Stored && entry.size() == part.bytes;
        ensure!(is_plain, "`{path}` of the backup is damaged");
        let mut hashing = Hashing { to, hash: Sha256::new() };
        std::io::copy(&mut entry.take(part.bytes), &mut hashing).with_context(|| path.to_owned())?;
        ensure!(hex(&hashing.hash.finalize()) == part.sum, "`{path}` of the backup is damaged");
        Ok(())
    }

    /// Writes a stored file into a file of this machine.
    pub fn copy_stored(&mut self, path: &str, part: &Part, to: &mut File) -> Result<()> {
        self.copy(&stored(path), part, to)
    }

    /// An appeal that waits.
    pub fn waiting(&mut self, name: &str, part: &Part) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.copy(&kept(name), part, &mut bytes)?;
        Ok(bytes)
    }

    /// The rows of a table, some at a time.
    pub fn rows(&mut self, table: &TableOf) -> Result<Batches<impl Read>> {
        Ok(Batches(self.lines(table)?))
    }

    fn lines(&mut self, table: &TableOf) -> Result<Lines<impl Read>> {
        let path = table_path(&table.name);
        let part = self.0.by_name(&path).with_context(|| path.clone())?;
        // One byte more than there should be is read, and then seen to be too many.
        Ok(Lines { from: BufReader::new(part.take(table.bytes + 1)), path, left: table.bytes })
    }
}

/// Where a file of the storage lies in a backup.
pub fn stored(path: &str) -> String {
    format!("files/{path}")
}

/// Where an appeal that waits lies in a backup.
pub fn kept(name: &str) -> String {
    format!("{}/{name}", waiting::FOLDER)
}

/// Whether a name leads to a place below where it is put, by one way only.
fn is_below(path: &str) -> bool {
    let is_plain = |part: &str| {
        let mut components = Path::new(part).components();
        matches!((components.next(), components.next()), (Some(Component::Normal(name)), None) if name == part)
    };
    path.split('/').all(is_plain) && !path.contains(['\\', ':', '\0'])
}

/// Lines of a table, none longer than a row can be.
struct Lines<R> {
    from: BufReader<R>,
    path: String,
    left: u64,
}

impl<R: Read> Lines<R> {
    fn next_line(&mut self) -> Result<Option<String>> {
        let mut line = Vec::new();
        let length = self.from.by_ref().take(LONGEST_ROW + 1).read_until(b'\n', &mut line)? as u64;
        if length == 0 {
            return Ok(None);
        }
        let fits = length <= LONGEST_ROW && length <= self.left && line.pop() == Some(b'\n');
        ensure!(fits, "`{}` of the backup holds more than it says", self.path);
        self.left -= length;
        Ok(Some(String::from_utf8(line)?))
    }
}

/// Rows of a table, some at a time.
pub struct Batches<R>(Lines<R>);

impl<R: Read> Batches<R> {
    /// The next rows; none at the end.
    pub fn some(&mut self) -> Result<Vec<rows::Row>> {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while batch.len() < BATCH && bytes < BATCH_BYTES {
            let Some(line) = self.0.next_line()? else { break };
            bytes += line.len();
            batch.push(serde_json::from_str(&line)?);
        }
        Ok(batch)
    }
}

/// Hashes what is written.
struct Hashing<'a, W> {
    to: &'a mut W,
    hash: Sha256,
}

impl<W: Write> Write for Hashing<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let count = self.to.write(bytes)?;
        self.hash.update(bytes.get(..count).unwrap_or(bytes));
        Ok(count)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_below_their_folder_are_taken() {
        for path in ["a", "ab/file.txt", "private/appeals/2026-11-22/00ff", ".hidden", "a..b"] {
            assert!(is_below(path), "{path}");
        }
        for path in
            ["", "/", "/etc/cron.d/x", "a//b", "a/", "../a", "a/../b", "./a", "a/./b", "..\\a", "C:\\a", "C:a", "a\0"]
        {
            assert!(!is_below(path), "{path}");
        }
    }
}
