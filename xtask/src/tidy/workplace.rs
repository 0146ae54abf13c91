//! Traces of the machine where somebody worked.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::Finding;
use super::sources::Source;

/// No file names the home folder, the checkout's own place, or what lies beside it.
pub fn local_paths(sources: &[Source]) -> Vec<Finding> {
    let places = places();
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| !source.has_suffix("lock")) {
        for (line, text) in source.lines() {
            if let Some(place) = places.iter().find(|place| names(text, place)) {
                findings.push(Finding::new(source, line, format!("names {place}")));
            }
        }
    }
    findings
}

fn places() -> Vec<String> {
    let mut places = Vec::new();
    let home = env::var("HOME").unwrap_or_default();
    if home.len() > 1 {
        places.push(format!("{home}/"));
    }
    if let Some(parent) = checkout().parent() {
        let beside = fs::read_dir(parent).into_iter().flatten().flatten();
        // What lies beside a checkout in the root folder is the system, and documents may name it.
        let in_root = parent.parent().is_none();
        places.extend(beside.filter(|_| !in_root).map(|entry| entry.path().to_string_lossy().into_owned()));
    }
    places
}

/// Asked at run time: compiled files may come from a checkout in another place.
fn checkout() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&own).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Whether `text` holds the path from its root: `/src/` is not named by `app/src/`.
fn names(text: &str, path: &str) -> bool {
    text.match_indices(path).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + path.len()..].chars().next();
        let continues = |letter: char| letter.is_alphanumeric() || "._-".contains(letter);
        !before.is_some_and(continues) && (path.ends_with('/') || !after.is_some_and(continues))
    })
}

#[cfg(test)]
mod tests {
    use super::{checkout, local_paths, names};
    use crate::tidy::lines_found;

    #[test]
    fn the_checkouts_own_place_is_found() {
        let here = checkout().to_string_lossy().into_owned();
        if here.matches('/').count() > 1 {
            assert_eq!(lines_found(local_paths, "README.md", &format!("fine\ncd {here}\n")), [2]);
        }
    }

    #[test]
    fn a_longer_path_is_another_path() {
        assert!(names("see /place/one.", "/place/one") || names("see /place/one", "/place/one"));
        assert!(!names("see app/place/one", "/place/one"));
        assert!(!names("see /place/one-more", "/place/one"));
    }
}
