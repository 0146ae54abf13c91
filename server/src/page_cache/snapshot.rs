//! Pages on disk: what is left to read when the database is away and the server restarts.
//!
//! One file a page, so that a damaged one costs one page. Layout, little endian:
//! magic (8) · site version (8) · checksum of all that follows (16) · build (8) ·
//! length of the head (4) · head as `name: value` lines · brotli bytes. The version
//! stands outside the checksum because it alone is rewritten in place.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode};
use sha2::{Digest, Sha256};

use super::compress::{Effort, Encoding, decode_brotli};
use super::entry::{Entry, OUTDATED, RenderedPage};
use super::key::path_of;

const MAGIC: &[u8; 8] = b"PORTAL\x00\x01";
const VERSION_AT: u64 = 8;
const CHECKSUM_AT: usize = 16;
const CONTENT_AT: usize = 32;
const HEAD_AT: usize = 44;
/// Name of the head's first line, which no header can have.
const ADDRESS: &str = ":address";

/// The snapshot folder. Its methods block: not for the async threads.
#[derive(Debug)]
pub(super) struct Snapshots {
    folder: PathBuf,
    /// Which program wrote a page: another one links other style sheets and scripts.
    build: [u8; 8],
    page_limit: usize,
    policy: String,
}

impl Snapshots {
    pub(super) fn new(folder: PathBuf, build: &str, policy: String, page_limit: usize) -> Self {
        Self { folder, build: short_hash(build.as_bytes()), page_limit, policy }
    }

    /// The site version a page on disk is right for, without reading the page.
    pub(super) fn version_of(&self, key: &str) -> Option<u64> {
        let mut start = [0; HEAD_AT];
        File::open(self.file(key)).ok()?.read_exact(&mut start).ok()?;
        Some(self.version_in(&start))
    }

    /// Reads a page. A damaged file is reported and removed.
    pub(super) fn load(&self, key: &str) -> Option<Entry> {
        let file = self.file(key);
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return None,
            Err(error) => {
                tracing::warn!(%error, key, "a saved page cannot be read");
                return None;
            }
        };
        match self.restore(key, bytes) {
            Ok(entry) => Some(entry),
            Err(error) => {
                tracing::warn!(%error, key, "a saved page is damaged and was removed");
                discard(&file);
                None
            }
        }
    }

    fn restore(&self, key: &str, bytes: Vec<u8>) -> io::Result<Entry> {
        let bytes = Bytes::from(bytes);
        if bytes.len() < HEAD_AT || !bytes.starts_with(MAGIC) {
            return Err(damaged("not a saved page"));
        }
        if bytes[CHECKSUM_AT..CONTENT_AT] != checksum(&bytes[CONTENT_AT..]) {
            return Err(damaged("checksum differs"));
        }
        let length: [u8; 4] = std::array::from_fn(|index| bytes[HEAD_AT - 4 + index]);
        let length = usize::try_from(u32::from_le_bytes(length)).map_err(io::Error::other)?;
        let brotli_at = HEAD_AT.saturating_add(length);
        if brotli_at > bytes.len() {
            return Err(damaged("head is cut off"));
        }
        let head = std::str::from_utf8(&bytes[HEAD_AT..brotli_at]).map_err(io::Error::other)?;
        let headers = read_head(head, key)?;
        let brotli = bytes.slice(brotli_at..);
        let page = RenderedPage { status: StatusCode::OK, html: decode_brotli(&brotli, self.page_limit)?, headers };
        let entry = Entry::with_brotli(page, &self.policy, Effort::Thorough, brotli)?;
        entry.set_version(self.version_in(&bytes));
        Ok(entry)
    }

    /// Writes a page so that a crash leaves the old file or the new one, never half of one.
    pub(super) fn save(&self, key: &str, entry: &Entry, version: u64) {
        let file = self.file(key);
        if let Err(error) = self.write(&file, key, entry, version) {
            tracing::warn!(%error, key, "a page could not be saved");
        }
    }

    fn write(&self, file: &Path, key: &str, entry: &Entry, version: u64) -> io::Result<()> {
        let head = write_head(key, entry.page());
        let brotli = entry.variant(Encoding::Brotli).body();
        let mut content = Vec::with_capacity(12 + head.len() + brotli.len());
        content.extend_from_slice(&self.build);
        let length = u32::try_from(head.len()).map_err(io::Error::other)?;
        content.extend_from_slice(&length.to_le_bytes());
        content.extend_from_slice(head.as_bytes());
        content.extend_from_slice(brotli);
        if let Some(shard) = file.parent() {
            fs::create_dir_all(shard)?;
        }
        let unfinished = file.with_extension("unfinished");
        let mut output = File::create(&unfinished)?;
        output.write_all(MAGIC)?;
        output.write_all(&version.to_le_bytes())?;
        output.write_all(&checksum(&content))?;
        output.write_all(&content)?;
        drop(output);
        fs::rename(unfinished, file)
    }

    /// Changes the site version of a saved page whose content stays; `false` if
    /// there is no such file.
    pub(super) fn restamp(&self, key: &str, version: u64) -> bool {
        OpenOptions::new()
            .write(true)
            .open(self.file(key))
            .and_then(|mut file| {
                file.seek(SeekFrom::Start(VERSION_AT))?;
                file.write_all(&version.to_le_bytes())
            })
            .is_ok()
    }

    pub(super) fn remove(&self, key: &str) {
        discard(&self.file(key));
    }

    /// Removes the page at a path with whatever query.
    pub(super) fn remove_path(&self, path: &str) {
        let Some(shard) = self.file(path).parent().map(Path::to_path_buf) else {
            return;
        };
        let stem = hex(&short_hash(path.as_bytes()));
        let Ok(files) = fs::read_dir(shard) else {
            return;
        };
        for file in files.flatten() {
            if file.file_name().to_string_lossy().starts_with(&stem) {
                discard(&file.path());
            }
        }
    }

    /// Pages of one path lie side by side: `3f/3fa9…-0011….page`.
    fn file(&self, key: &str) -> PathBuf {
        let path = path_of(key);
        let stem = hex(&short_hash(path.as_bytes()));
        let query = hex(&short_hash(&key.as_bytes()[path.len()..]));
        self.folder.join(&stem[..2]).join(format!("{stem}-{query}.page"))
    }

    fn version_in(&self, start: &[u8]) -> u64 {
        if start[CONTENT_AT..CONTENT_AT + 8] != self.build {
            return OUTDATED;
        }
        u64::from_le_bytes(std::array::from_fn(|index| start[8 + index]))
    }
}

fn write_head(key: &str, page: &RenderedPage) -> String {
    let mut head = format!("{ADDRESS}: {key}\n");
    for (name, value) in &page.headers {
        if let Ok(value) = value.to_str() {
            head.extend([name.as_str(), ": ", value, "\n"]);
        }
    }
    head
}

fn read_head(head: &str, key: &str) -> io::Result<Vec<(HeaderName, HeaderValue)>> {
    let mut lines = head.lines().filter_map(|line| line.split_once(": "));
    if lines.next() != Some((ADDRESS, key)) {
        return Err(damaged("belongs to another address"));
    }
    lines
        .map(|(name, value)| {
            let name = HeaderName::try_from(name).map_err(io::Error::other)?;
            let value = HeaderValue::try_from(value).map_err(io::Error::other)?;
            Ok((name, value))
        })
        .collect()
}

fn discard(file: &Path) {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            tracing::warn!(%error, file = %file.display(), "a saved page could not be removed");
        }
        _ => {}
    }
}

fn damaged(reason: &'static str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, reason)
}

fn checksum(content: &[u8]) -> [u8; 16] {
    let full = Sha256::digest(content);
    std::array::from_fn(|index| full[index])
}

fn short_hash(bytes: &[u8]) -> [u8; 8] {
    let full = Sha256::digest(bytes);
    std::array::from_fn(|index| full[index])
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    let digits = |byte: &u8| [digit(byte >> 4), digit(byte & 15)];
    bytes.iter().flat_map(digits).collect()
}
