//! The rich-text editor of the staff: a script and a style sheet that only their edit pages load.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::hash;
use super::scripts::{Asset, esbuild};
use super::site::files_below;
use crate::project::Project;

/// Packages, sources and tests.
pub const FOLDER: &str = "frontend/editor";
const STYLE: &str = "style/features/editor.css";

/// `editor.js` and `editor.css`, bundled again only when something they are made of changed.
pub fn build(project: &Project) -> Result<Vec<Asset>> {
    let output = project.target.join("editor");
    let files = [("editor.js", project.path(FOLDER).join("src/main.js")), ("editor.css", project.path(STYLE))];
    let (stamp, input) = (output.join("input-hash"), hash_of_inputs(project)?);
    if fs::read_to_string(&stamp).ok().as_deref() != Some(input.as_str()) {
        fs::create_dir_all(&output)?;
        for (name, entry) in &files {
            let options: &[&str] = if *name == "editor.js" { &["--format=esm"] } else { &[] };
            fs::write(output.join(name), esbuild(project, entry, options)?)?;
        }
        fs::write(&stamp, input)?;
    }
    files
        .into_iter()
        .map(|(name, _)| Ok(Asset { name: name.to_owned(), bytes: fs::read(output.join(name))? }))
        .collect()
}

/// The lock file stands for the packages.
fn hash_of_inputs(project: &Project) -> Result<String> {
    let mut files = files_below(&project.path(FOLDER).join("src"))?;
    files.extend(
        [STYLE, "frontend/editor/package-lock.json", "end2end/package-lock.json"].map(|file| project.path(file)),
    );
    let mut lines = Vec::new();
    for file in files {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        lines.push(format!("{} {}", file.strip_prefix(&project.root)?.display(), hash(&bytes)));
    }
    Ok(hash(lines.join("\n").as_bytes()))
}

/// The files that `node --test` runs.
pub fn tests(project: &Project) -> Result<Vec<PathBuf>> {
    let mut files = files_below(&project.path(FOLDER).join("test"))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.js"));
    Ok(files)
}
