//! The wasm32 target: rustup's where it can be had, else built once from Debian's source of the standard library.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::packages::{self, Need};
use crate::process::{self, Run};

pub const TARGET: &str = "wasm32-unknown-unknown";

/// Says which compiler made the standard library that we put into a sysroot.
const STAMP: &str = "built-by";

/// A Rust toolchain: the active one, or one that rustup knows by name.
pub struct Toolchain(Option<&'static str>);

impl Toolchain {
    const ACTIVE: Self = Self(None);
    const DEBIAN: Self = Self(Some("debian"));

    /// Makes `command` (a program of rustup's) use this toolchain.
    pub fn apply(&self, command: &mut Command) {
        if let Some(name) = self.0 {
            command.env("RUSTUP_TOOLCHAIN", name);
        }
    }

    fn rustc(&self, argument: &str) -> Result<String> {
        let mut rustc = process::command("rustc");
        self.apply(&mut rustc);
        Ok(String::from_utf8(rustc.arg(argument).read()?)?)
    }

    fn sysroot(&self) -> Result<PathBuf> {
        let mut rustc = process::command("rustc");
        self.apply(&mut rustc);
        let output = rustc.args(["--print", "sysroot"]).read()?;
        Ok(String::from_utf8(output)?.trim().into())
    }

    /// Whether the target's standard library is there and made by this very compiler.
    fn has_target(&self) -> bool {
        let Ok(libraries) = self.sysroot().map(|sysroot| target_libraries(&sysroot)) else {
            return false;
        };
        let Ok(files) = fs::read_dir(&libraries) else {
            return false;
        };
        let has_std = files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"));
        let stamp = fs::read_to_string(libraries.join(STAMP)).ok();
        has_std && stamp.is_none_or(|stamp| self.rustc("-vV").is_ok_and(|version| version == stamp))
    }
}

fn target_libraries(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

/// Finds a toolchain with the wasm target, or makes one.
pub fn ensure(target_dir: &Path) -> Result<Toolchain> {
    if Toolchain::ACTIVE.has_target() {
        return Ok(Toolchain::ACTIVE);
    }
    let has_rustup = process::find("rustup").is_some();
    if has_rustup && Toolchain::DEBIAN.has_target() {
        return Ok(Toolchain::DEBIAN);
    }
    if has_rustup && process::command("rustup").args(["target", "add", TARGET]).succeeds() {
        return Ok(Toolchain::ACTIVE);
    }
    debian(has_rustup, target_dir).with_context(|| {
        format!("the target {TARGET} is missing: try `rustup target add {TARGET}`, or see the cause below")
    })
}

/// Debian's compiler with a standard library built from Debian's source.
fn debian(has_rustup: bool, target_dir: &Path) -> Result<Toolchain> {
    println!("rustup cannot bring {TARGET} here; using Debian's compiler.");
    packages::ensure(&[
        Need { what: "Debian's rustc", package: "rustc-web", present: |_| is_file("/usr/bin/rustc") },
        Need { what: "Debian's cargo", package: "cargo-web", present: |_| is_file("/usr/bin/cargo") },
        Need { what: "Debian's clippy", package: "rust-web-clippy", present: |_| is_file("/usr/bin/cargo-clippy") },
        Need {
            what: "the source of std",
            package: "rust-web-src",
            present: |_| is_file("/usr/lib/rustlib/src/rust/library/Cargo.lock"),
        },
        Need { what: "LLVM for Rust", package: "rust-web-llvm", present: |_| Path::new(LINKER).is_symlink() },
        Need {
            what: "std",
            package: "libstd-rust-web-dev",
            present: |_| {
                Path::new("/usr/lib/rustlib/x86_64-unknown-linux-gnu/lib").is_dir() || cfg!(not(target_arch = "x86_64"))
            },
        },
    ])?;
    ensure_linker()?;
    let toolchain = if has_rustup {
        process::command("rustup").args(["toolchain", "link", "debian", "/usr"]).read()?;
        Toolchain::DEBIAN
    } else {
        Toolchain::ACTIVE
    };
    if !toolchain.has_target() {
        build_std(&toolchain, target_dir)?;
    }
    Ok(toolchain)
}

const LINKER: &str = "/usr/bin/rust-lld";

fn is_file(path: &str) -> bool {
    Path::new(path).is_file()
}

/// `rust-lld` is a link to `lld-VERSION`, which is a package of that name.
fn ensure_linker() -> Result<()> {
    if is_file(LINKER) {
        return Ok(());
    }
    let linker = fs::read_link(LINKER).context("rust-web-llvm should bring rust-lld")?;
    let package = linker.file_name().context("rust-lld links to a program")?.to_string_lossy();
    packages::install(&[&package])
}

/// Compiles std for the target and puts it into the toolchain's sysroot.
fn build_std(toolchain: &Toolchain, target_dir: &Path) -> Result<()> {
    let libraries = target_libraries(&toolchain.sysroot()?);
    fs::create_dir_all(&libraries)
        .with_context(|| format!("std for {TARGET} goes to {}; run this once as root", libraries.display()))?;

    println!("Building std for {TARGET} (once, about a minute) …");
    let probe = target_dir.join("std-probe");
    fs::create_dir_all(probe.join("src"))?;
    fs::write(probe.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(probe.join("Cargo.toml"), "[package]\nname = \"std-probe\"\nedition = \"2024\"\n\n[workspace]\n")?;
    let mut cargo = process::command("cargo");
    toolchain.apply(&mut cargo);
    cargo
        .current_dir(&probe)
        .env("RUSTC_BOOTSTRAP", "1")
        // Optimising across crates (`lto = "fat"`) needs the bitcode of std too.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", probe.join("target"))
        .args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort,panic_unwind,proc_macro"])
        .run()?;

    remove_libraries(&libraries)?;
    let built = probe.join("target").join(TARGET).join("release/deps");
    for file in fs::read_dir(built)?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if is_library(&name) && !name.starts_with("libstd_probe-") {
            fs::copy(file.path(), libraries.join(name))?;
        }
    }
    fs::write(libraries.join(STAMP), toolchain.rustc("-vV")?)?;
    fs::remove_dir_all(&probe)?;
    if !toolchain.has_target() {
        bail!("std was built but {} does not hold it", libraries.display());
    }
    Ok(())
}

/// What an older compiler left.
fn remove_libraries(folder: &Path) -> Result<()> {
    for file in fs::read_dir(folder)?.flatten() {
        if is_library(&file.file_name().to_string_lossy()) {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}

fn is_library(name: &str) -> bool {
    name.starts_with("lib") && Path::new(name).extension().is_some_and(|extension| extension == "rlib")
}
