//! Installs what the other commands need, or names the exact package that is missing.

pub mod node;
pub mod packages;
pub mod wasm_bindgen;
pub mod wasm_target;

use anyhow::Result;

use crate::project::Project;
use packages::Need;

/// Everything, for `cargo xtask setup`.
pub fn everything(project: &Project) -> Result<()> {
    for_build(project)?;
    for_test(project)?;
    for_bench()?;
    println!("Everything is in place.");
    Ok(())
}

/// What compiling needs.
pub fn for_build(project: &Project) -> Result<()> {
    project.toolchain()?;
    wasm_bindgen::ensure(project)?;
    node::ensure(project)
}

/// What the browser tests, the HTML checker and the tests on `PostgreSQL` need.
pub fn for_test(project: &Project) -> Result<()> {
    packages::ensure(&[
        Need::program("chromium", "chromium"),
        Need::program("firefox-esr", "firefox-esr"),
        Need::program("java", "default-jre-headless"),
        Need { what: "PostgreSQL's initdb", package: "postgresql", present: |_| crate::postgres::programs().is_ok() },
    ])?;
    node::ensure(project)
}

/// What the benchmark needs.
pub fn for_bench() -> Result<()> {
    packages::ensure(&[Need::program("nginx", "nginx-light"), Need::program("wrk", "wrk")])
}
