//! Builds the `portal` binary and, beside it, the folder `site` with everything browsers load.

mod compress;
pub mod editor;
mod scripts;
mod site;
mod wasm;

use std::path::PathBuf;

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::process::Run;
use crate::project::Project;
use crate::setup;
use site::Site;

/// How carefully one of the two halves is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

/// Profiles of the server and of the WebAssembly.
#[derive(Clone, Copy)]
pub struct Flavor {
    pub server: Profile,
    pub wasm: Profile,
}

impl Flavor {
    pub const DEV: Self = Self { server: Profile::Dev, wasm: Profile::Dev };
    pub const RELEASE: Self = Self { server: Profile::Release, wasm: Profile::Release };
    /// Tests measure what visitors download but need no optimised server.
    pub const TEST: Self = Self { server: Profile::Dev, wasm: Profile::Release };

    fn folder(self) -> &'static str {
        match self.server {
            Profile::Dev => "debug",
            Profile::Release => "release",
        }
    }
}

/// Builds everything and returns the path of the binary.
pub fn portal(project: &Project, flavor: Flavor) -> Result<PathBuf> {
    setup::for_build(project)?;
    let mut cargo = project.cargo()?;
    // As the tests select packages: another selection has other features, and compiles all anew.
    cargo.args(["build", "--workspace", "--exclude", "portal-frontend", "--bin", "portal"]);
    if flavor.server == Profile::Release {
        cargo.arg("--release");
    }
    cargo.run()?;

    let folder = project.target.join(flavor.folder());
    let program = wasm::build(project, flavor.wasm)?;
    let mut site = Site::begin(&folder.join("site"))?;
    let wasm_path = site.add("portal_bg.wasm", &program.wasm)?;
    site.add("portal.js", program.glue_for(&wasm_path).as_bytes())?;
    for style in scripts::styles(project)? {
        site.add(&style.name, &style.bytes)?;
    }
    for script in scripts::scripts(project)? {
        site.add(&script.name, &script.bytes)?;
    }
    for part in editor::build(project)? {
        site.add(&part.name, &part.bytes)?;
    }
    site.add_public_files(&project.path("public"))?;
    site.finish()?;
    Ok(folder.join("portal"))
}

/// SHA-256 in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
