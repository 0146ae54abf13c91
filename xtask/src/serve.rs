//! `cargo xtask serve`: the portal on 127.0.0.1:3000 with its data in `data/`.

use std::env;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::build::{self, Flavor};
use crate::process::{self, Run};
use crate::project::Project;

pub struct ServeOptions {
    pub flavor: Flavor,
    /// Fill in clearly marked sample content first.
    pub demo: bool,
    /// Load official texts from this folder first.
    pub acts: Option<PathBuf>,
}

pub fn run(project: &Project, options: &ServeOptions) -> Result<()> {
    let binary = build::portal(project, options.flavor)?;
    fill(|| portal(project, &binary), options.demo, options.acts.as_slice())?;
    let error = portal(project, &binary).arg("serve").exec();
    Err(error).context("cannot start the portal")
}

/// The binary with the defaults of a checkout; the environment may say otherwise.
fn portal(project: &Project, binary: &Path) -> Command {
    let mut portal = process::command(binary);
    portal.current_dir(&project.root);
    if env::var_os("PORTAL_DATA").is_none() {
        portal.env("PORTAL_DATA", project.path("data"));
    }
    if env::var_os("PORTAL_ADDR").is_none() {
        portal.env("PORTAL_ADDR", "127.0.0.1:3000");
    }
    portal
}

/// Loads acts and sample content with the portal's own commands.
pub fn fill(portal: impl Fn() -> Command, demo: bool, acts: &[PathBuf]) -> Result<()> {
    for folder in acts {
        portal().arg("import-acts").arg(std::path::absolute(folder)?).run()?;
    }
    if demo {
        portal().args(["seed", "--demo"]).run()?;
    }
    Ok(())
}
