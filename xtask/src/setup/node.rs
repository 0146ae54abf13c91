//! npm packages of the build and the browser tests (`end2end/package.json`) and of the staff's editor
//! (`frontend/editor/package.json`).

use std::fs;

use anyhow::Result;

use super::packages::{self, Need};
use crate::build::{editor, hash};
use crate::process::{self, Run};
use crate::project::Project;

/// `npm ci`, only when the lock file changed.
pub fn ensure(project: &Project) -> Result<()> {
    packages::ensure(&[Need::program("node", "nodejs")])?;
    install(project, "end2end")?;
    install(project, editor::FOLDER)
}

fn install(project: &Project, folder: &str) -> Result<()> {
    let folder = project.path(folder);
    let lock = hash(&fs::read(folder.join("package-lock.json"))?);
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    packages::ensure(&[Need::program("npm", "npm")])?;
    println!("Installing npm packages …");
    process::command("npm")
        .current_dir(&folder)
        // The packages carry their programs; none of their install scripts is needed.
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .run()?;
    fs::write(stamp, lock)?;
    Ok(())
}
