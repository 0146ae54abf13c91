//! Known vulnerabilities (`RustSec`) of the packages in `Cargo.lock` (S003-15.1).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use semver::{Version, VersionReq};
use toml::{Table, Value};

/// Advisories that do not touch us, with the reason.
const ACCEPTED: [(&str, &str); 0] = [];

/// One advisory, reduced to what decides.
struct Advisory {
    id: String,
    /// Versions that are not touched: patched or older than the fault.
    safe: Vec<VersionReq>,
}

/// Lines about locked packages with a known vulnerability, from a checkout of the advisory database.
pub fn vulnerable(lock: &str, database: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (name, version) in packages(lock)? {
        let Ok(files) = fs::read_dir(database.join("crates").join(&name)) else {
            continue;
        };
        for file in files.flatten() {
            let text = fs::read_to_string(file.path())?;
            let advisory = parse(&text).with_context(|| format!("cannot read {}", file.path().display()))?;
            if let Some(advisory) = advisory.filter(|advisory| advisory.touches(&version)) {
                found.push(format!("{name} {version}: {}", advisory.id));
            }
        }
    }
    Ok(found)
}

impl Advisory {
    fn touches(&self, version: &Version) -> bool {
        let accepted = ACCEPTED.iter().any(|(id, _)| *id == self.id);
        !accepted && !self.safe.iter().any(|safe| safe.matches(version))
    }
}

/// Names and versions of the packages that come from a registry.
fn packages(lock: &str) -> Result<Vec<(String, Version)>> {
    let lock: Table = lock.parse()?;
    let packages = lock.get("package").and_then(Value::as_array).context("no packages in Cargo.lock")?;
    packages
        .iter()
        .filter(|package| package.get("source").is_some())
        .map(|package| {
            let text =
                |key: &str| package.get(key).and_then(Value::as_str).context("a package without name or version");
            Ok((text("name")?.to_owned(), Version::parse(text("version")?)?))
        })
        .collect()
}

/// Reads the TOML at the head of an advisory. Withdrawn ones and mere information are `None`.
fn parse(markdown: &str) -> Result<Option<Advisory>> {
    let head = markdown.split_once("```toml").and_then(|(_, rest)| rest.split_once("\n```")).context("no TOML")?.0;
    let head: Table = head.parse()?;
    let advisory = head.get("advisory").context("no [advisory]")?;
    if advisory.get("withdrawn").is_some() || advisory.get("informational").is_some() {
        return Ok(None);
    }
    let id = advisory.get("id").and_then(Value::as_str).context("no id")?.to_owned();
    let mut safe = Vec::new();
    for list in ["patched", "unaffected"] {
        let ranges = head.get("versions").and_then(|versions| versions.get(list)).and_then(Value::as_array);
        for range in ranges.into_iter().flatten().filter_map(Value::as_str) {
            safe.push(VersionReq::parse(range)?);
        }
    }
    Ok(Some(Advisory { id, safe }))
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::{packages, parse};

    const ADVISORY: &str = "```toml\n[advisory]\nid = \"RUSTSEC-2000-0001\"\n\n[versions]\npatched = [\">= 1.2.3\"]\nunaffected = [\"< 1.1.0\"]\n```\n\n# Title\n";

    #[test]
    fn versions_between_unaffected_and_patched_are_vulnerable() {
        let advisory = parse(ADVISORY).expect("readable").expect("a vulnerability");
        assert!(advisory.touches(&Version::new(1, 2, 2)));
        assert!(!advisory.touches(&Version::new(1, 2, 3)));
        assert!(!advisory.touches(&Version::new(1, 0, 9)));
    }

    #[test]
    fn information_is_not_a_vulnerability() {
        let unmaintained = ADVISORY.replace("\n\n[versions]", "\ninformational = \"unmaintained\"\n\n[versions]");
        assert!(parse(&unmaintained).expect("readable").is_none());
    }

    #[test]
    fn own_packages_are_left_out() {
        let lock = "[[package]]\nname = \"xtask\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"toml\"\nversion = \"1.0.0\"\nsource = \"registry\"\n";
        assert_eq!(packages(lock).expect("readable"), [("toml".to_owned(), Version::new(1, 0, 0))]);
    }
}
