//! What leaves the house by rule: the source with its settings for the service integrator
//! (S003-15.8), and the technical documents for the architectural portal (S003-15.6).

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::build;
use crate::process::{self, Run};
use crate::project::Project;

/// What describes the portal.
const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs"];

/// Writes both packages of the last commit and their checksums; returns the folder.
pub fn write(project: &Project) -> Result<PathBuf> {
    let folder = project.target.join("package");
    fs::create_dir_all(&folder)?;
    let name = format!("portal-{}", version(project)?);
    let packages = [(format!("{name}-source"), &[][..]), (format!("{name}-documents"), &DOCUMENTS[..])];
    let mut sums = String::new();
    for (name, paths) in packages {
        let file = format!("{name}.tar.gz");
        let bytes = archive(project, &name, paths)?;
        let sum = build::hash(&bytes);
        fs::write(folder.join(&file), bytes)?;
        sums.extend([&sum, "  ", &file, "\n"]);
    }
    fs::write(folder.join("SHA256SUMS"), sums)?;
    Ok(folder)
}

/// Version of the program and the commit, which together name one state of the source.
fn version(project: &Project) -> Result<String> {
    let commit = git(project, &["rev-parse", "--short=12", "HEAD"])?;
    Ok(format!("{}-{}", env!("CARGO_PKG_VERSION"), String::from_utf8_lossy(&commit).trim()))
}

fn archive(project: &Project, name: &str, paths: &[&str]) -> Result<Vec<u8>> {
    let prefix = format!("--prefix={name}/");
    let mut words = vec!["archive", "--format=tar.gz", &prefix, "HEAD"];
    words.extend(paths);
    git(project, &words)
}

fn git(project: &Project, words: &[&str]) -> Result<Vec<u8>> {
    let mut git = process::command("git");
    git.current_dir(&project.root).args(words).read().context("packages are made of a checkout of git")
}
