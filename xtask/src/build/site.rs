//! The folder `site`: hashed files under `pkg/`, public files under their own name, and the manifest.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::compress;
use super::hash;

/// A new site that replaces the old one when it is complete.
pub struct Site {
    folder: PathBuf,
    /// Where the new one grows.
    fresh: PathBuf,
    /// Logical name → path below the site root.
    manifest: BTreeMap<String, String>,
}

impl Site {
    pub fn begin(folder: &Path) -> Result<Self> {
        let fresh = compress::beside(folder, ".new");
        remove(&fresh)?;
        fs::create_dir_all(fresh.join("pkg"))?;
        Ok(Self { folder: folder.to_path_buf(), fresh, manifest: BTreeMap::new() })
    }

    /// Adds a file under a name that holds its hash; returns its path below the site root.
    pub fn add(&mut self, logical: &str, bytes: &[u8]) -> Result<String> {
        let path = format!("pkg/{}", hashed_name(logical, bytes));
        self.write(&path, bytes)?;
        self.manifest.insert(logical.to_owned(), path.clone());
        Ok(path)
    }

    /// Public files get both: their own name, for addresses that others know (`/robots.txt`), and a hashed
    /// one, for pages.
    pub fn add_public_files(&mut self, public: &Path) -> Result<()> {
        for file in files_below(public)? {
            let bytes = fs::read(&file)?;
            let name = file.strip_prefix(public)?.to_string_lossy().into_owned();
            self.write(&name, &bytes)?;
            self.add(&name, &bytes)?;
        }
        Ok(())
    }

    /// Writes the manifest and puts the new site in the place of the old one.
    pub fn finish(self) -> Result<()> {
        fs::write(self.fresh.join("manifest.json"), serde_json::to_vec_pretty(&self.manifest)?)?;
        remove(&self.folder)?;
        fs::rename(&self.fresh, &self.folder).context("cannot put the new site in place")
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.fresh.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, bytes)?;
        if compress::is_compressible(&file) && !self.reuse_compressed(path, bytes)? {
            compress::write_beside(&file, bytes)?;
        }
        Ok(())
    }

    /// Compressing well is slow, so what the old site has of the same bytes is taken over.
    fn reuse_compressed(&self, path: &str, bytes: &[u8]) -> Result<bool> {
        let old = self.folder.join(path);
        if !fs::read(&old).is_ok_and(|old_bytes| old_bytes == bytes) {
            return Ok(false);
        }
        for suffix in [".br", ".gz"] {
            let packed = compress::beside(&old, suffix);
            if packed.is_file() {
                fs::copy(packed, compress::beside(&self.fresh.join(path), suffix))?;
            }
        }
        Ok(true)
    }
}

/// `images/flag.svg` → `images/flag.0123456789abcdef.svg`.
fn hashed_name(logical: &str, bytes: &[u8]) -> String {
    let hash = &hash(bytes)[..16];
    let path = Path::new(logical);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = match path.extension() {
        Some(suffix) => format!("{stem}.{hash}.{}", suffix.to_string_lossy()),
        None => format!("{stem}.{hash}"),
    };
    path.with_file_name(name).to_string_lossy().into_owned()
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

/// All files in a folder and its folders, in a stable order; none if there is no such folder.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::hashed_name;

    #[test]
    fn a_hashed_name_changes_with_the_bytes_and_keeps_folder_and_suffix() {
        let name = hashed_name("images/flag.svg", b"blue");
        let parts: Vec<_> = name.split('.').collect();
        assert_eq!((parts[0], parts[1].len(), parts[2]), ("images/flag", 16, "svg"));
        assert_ne!(name, hashed_name("images/flag.svg", b"yellow"));
    }
}
