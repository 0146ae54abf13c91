//! The WebAssembly: cargo, `wasm-bindgen`, `wasm-opt`, and its JavaScript glue.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::scripts::esbuild;
use super::{Profile, hash};
use crate::process::{self, Run};
use crate::project::Project;
use crate::setup::wasm_bindgen;
use crate::setup::wasm_target::TARGET;

/// Exactly what rustc emits; `--all-features` writes import kinds that browsers refuse.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The name that the glue of `wasm-bindgen` asks for.
const WASM_NAME: &str = "portal_bg.wasm";

pub struct WasmProgram {
    pub wasm: Vec<u8>,
    glue: String,
}

impl WasmProgram {
    /// The glue, asking for the WebAssembly under the name it has on the site.
    pub fn glue_for(&self, wasm_path: &str) -> String {
        let name = wasm_path.rsplit('/').next().unwrap_or(wasm_path);
        self.glue.replace(WASM_NAME, name)
    }
}

/// Builds `frontend` for the browser.
pub fn build(project: &Project, profile: Profile) -> Result<WasmProgram> {
    let (cargo_profile, folder) = match profile {
        Profile::Dev => ("dev", "debug"),
        Profile::Release => ("wasm-release", "wasm-release"),
    };
    project
        .cargo()?
        .args(["build", "--package", "portal-frontend", "--target", TARGET, "--profile", cargo_profile])
        .run()?;
    let target = project.target.join(TARGET).join(folder);
    bind(project, profile, &target)
}

/// `wasm-bindgen` and `wasm-opt`, skipped when cargo's output did not change.
fn bind(project: &Project, profile: Profile, target: &Path) -> Result<WasmProgram> {
    let compiled = target.join("portal_frontend.wasm");
    let input = hash(&fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?);
    let output = target.join("bound");
    let (wasm, glue, stamp) = (output.join(WASM_NAME), output.join("portal.min.js"), output.join("input-hash"));

    if fs::read_to_string(&stamp).ok().as_deref() != Some(input.as_str()) {
        if output.exists() {
            fs::remove_dir_all(&output)?;
        }
        process::command(wasm_bindgen::ensure(project)?)
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--remove-producers-section",
                "--out-name",
                "portal",
                "--out-dir",
            ])
            .arg(&output)
            .arg(&compiled)
            .run()?;
        if profile == Profile::Release {
            optimise(project, &wasm)?;
        }
        fs::write(&glue, esbuild(project, &output.join("portal.js"), &["--format=esm"])?)?;
        fs::write(&stamp, input)?;
    }
    Ok(WasmProgram { wasm: fs::read(wasm)?, glue: fs::read_to_string(glue)? })
}

fn optimise(project: &Project, wasm: &PathBuf) -> Result<()> {
    process::command("node")
        .arg(project.node_modules().join("binaryen/bin/wasm-opt"))
        .arg("-Oz")
        .args(WASM_FEATURES)
        .arg(wasm)
        .arg("--output")
        .arg(wasm)
        .run()
}
