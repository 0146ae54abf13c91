//! The `wasm-bindgen` program, in exactly the version that `Cargo.lock` names.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::{self, Run};
use crate::project::Project;

const PROGRAM: &str = "wasm-bindgen";

/// The program: from `PATH` if its version fits, else compiled into the target folder, never into the user's home.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("Cargo.lock names the versions")?;
    let version = locked_version(&lock, PROGRAM).context("Cargo.lock knows no wasm-bindgen")?;
    let tools = project.target.join("tools");
    let own = tools.join("bin").join(PROGRAM);
    let fits = |program: &PathBuf| {
        let output = process::command(program).arg("--version").read().unwrap_or_default();
        String::from_utf8_lossy(&output).trim() == format!("{PROGRAM} {version}")
    };
    if let Some(program) = [Some(own.clone()), process::find(PROGRAM)].into_iter().flatten().find(fits) {
        return Ok(program);
    }

    println!("Compiling {PROGRAM} {version} (once, a few minutes) …");
    let scratch = tools.join("build");
    project
        .cargo()?
        // The workspace's compiler flags are not for this program.
        .current_dir("/")
        .env("CARGO_TARGET_DIR", &scratch)
        // It runs for seconds: compiling it fast matters more.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .args(["install", "wasm-bindgen-cli", "--quiet", "--force", "--bin", PROGRAM, "--version", version, "--root"])
        .arg(&tools)
        .run()?;
    fs::remove_dir_all(scratch)?;
    Ok(own)
}

/// The version of a package in a `Cargo.lock`.
pub fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }
}
