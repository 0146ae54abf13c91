//! Styles and small scripts, bundled and minified by esbuild.

use std::path::Path;

use anyhow::Result;

use super::site::files_below;
use crate::process::{self, Run};
use crate::project::Project;

/// Style sheets that pages link; everything else in `style/` is imported by one of them.
const STYLES: [&str; 4] = ["main.css", "pages.css", "low-vision.css", "admin.css"];

/// A file ready for the site.
pub struct Asset {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The linked style sheets with their imports.
pub fn styles(project: &Project) -> Result<Vec<Asset>> {
    STYLES
        .into_iter()
        .map(|name| (name, project.path("style").join(name)))
        .filter(|(_, path)| path.is_file())
        .map(|(name, path)| Ok(Asset { name: name.to_owned(), bytes: esbuild(project, &path, &[])? }))
        .collect()
}

/// Files of `frontend/js/`: `NAME.js` runs as a plain script, `NAME.mjs` as a module; helpers lie in folders.
pub fn scripts(project: &Project) -> Result<Vec<Asset>> {
    let folder = project.path("frontend/js");
    let mut assets = Vec::new();
    for path in files_below(&folder)?.into_iter().filter(|path| path.parent() == Some(&folder)) {
        let format = match path.extension().and_then(|suffix| suffix.to_str()) {
            Some("js") => "--format=iife",
            Some("mjs") => "--format=esm",
            _ => continue,
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assets.push(Asset { name, bytes: esbuild(project, &path, &[format])? });
    }
    Ok(assets)
}

/// Bundles and minifies one file.
pub fn esbuild(project: &Project, entry: &Path, options: &[&str]) -> Result<Vec<u8>> {
    process::command("node")
        .arg(project.node_modules().join("esbuild/bin/esbuild"))
        .arg(entry)
        .args([
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--target=es2022",
            "--legal-comments=none",
            "--log-level=warning",
        ])
        .args(options)
        // Packages of `end2end/package.json` may be imported from anywhere.
        .env("NODE_PATH", project.node_modules())
        .read()
}
