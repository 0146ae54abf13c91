//! Where things lie, and the cargo that builds them.

use std::cell::OnceCell;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::setup::wasm_target::{self, Toolchain};

/// The checkout and its target folder.
pub struct Project {
    pub root: PathBuf,
    pub target: PathBuf,
    toolchain: OnceCell<Toolchain>,
}

impl Project {
    pub fn open() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&manifest).parent().context("xtask lies in the checkout")?.to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => std::path::absolute(folder)?,
            None => root.join("target"),
        };
        Ok(Self { root, target, toolchain: OnceCell::new() })
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Node packages: `wasm-opt`, `esbuild`, Playwright, the HTML checker.
    pub fn node_modules(&self) -> PathBuf {
        self.path("end2end/node_modules")
    }

    /// The toolchain that knows both targets; made available on first use.
    pub fn toolchain(&self) -> Result<&Toolchain> {
        if self.toolchain.get().is_none() {
            let ready = wasm_target::ensure(&self.target)?;
            return Ok(self.toolchain.get_or_init(|| ready));
        }
        self.toolchain.get().context("the toolchain was just found")
    }

    /// `cargo` of that toolchain. Every call uses the same one, so nothing is compiled twice.
    pub fn cargo(&self) -> Result<Command> {
        let mut cargo = process::command("cargo");
        cargo.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        self.toolchain()?.apply(&mut cargo);
        Ok(cargo)
    }

    /// Texts of founding documents for tests and demonstrations; they live outside the repository.
    pub fn acts_folder(&self) -> Option<PathBuf> {
        let folder = env::var_os("PORTAL_ACTS").map_or_else(|| self.path("../shared/seeds"), PathBuf::from);
        folder.is_dir().then_some(folder)
    }

    /// Texts that the tests read: short made-up ones, and those of the founding documents if they are there.
    pub fn test_acts(&self) -> Vec<PathBuf> {
        std::iter::once(self.path("app/tests/fixtures/acts")).chain(self.acts_folder()).collect()
    }

    /// Snapshot of the `RustSec` advisory database.
    pub fn advisory_folder(&self) -> Option<PathBuf> {
        let folder =
            env::var_os("PORTAL_ADVISORY_DB").map_or_else(|| self.path("../shared/advisory-db"), PathBuf::from);
        folder.is_dir().then_some(folder)
    }
}
