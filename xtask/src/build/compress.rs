//! Brotli and gzip files beside each asset, so the server never compresses them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Bigger files exist in development only (unoptimised WebAssembly): there, speed matters more than size.
const CAREFUL_UP_TO: usize = 1_000_000;

/// Suffixes of files that are not compressed in themselves.
const TEXT: [&str; 10] = ["css", "html", "ico", "js", "json", "mjs", "svg", "txt", "wasm", "xml"];

pub fn is_compressible(path: &Path) -> bool {
    path.extension().is_some_and(|suffix| TEXT.iter().any(|text| suffix == *text))
}

/// The compressed file's path: `main.css` → `main.css.br`.
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Writes `path.br` and `path.gz` where they are smaller than the file itself.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<()> {
    for (suffix, packed) in [(".br", brotli(bytes)?), (".gz", gzip(bytes)?)] {
        if packed.len() < bytes.len() {
            fs::write(beside(path, suffix), packed)?;
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let quality = if bytes.len() <= CAREFUL_UP_TO { 11 } else { 3 };
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let level = if bytes.len() <= CAREFUL_UP_TO { Compression::best() } else { Compression::fast() };
    let mut writer = GzEncoder::new(Vec::new(), level);
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
