//! npm packages of the build and the browser tests (`end2end/package.json`).

use std::fs;

use anyhow::Result;

use super::packages::{self, Need};
use crate::build::hash;
use crate::process::{self, Run};
use crate::project::Project;

/// `npm ci`, only when the lock file changed.
pub fn ensure(project: &Project) -> Result<()> {
    packages::ensure(&[Need::program("node", "nodejs")])?;
    let lock = hash(&fs::read(project.path("end2end/package-lock.json"))?);
    let stamp = project.node_modules().join(".installed-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    packages::ensure(&[Need::program("npm", "npm")])?;
    println!("Installing npm packages …");
    process::command("npm")
        .current_dir(project.path("end2end"))
        // The packages carry their programs; none of their install scripts is needed.
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .run()?;
    fs::write(stamp, lock)?;
    Ok(())
}
