//! Installs what the other commands need, or names the exact package that is missing.

pub mod node;
pub mod packages;
pub mod wasm_bindgen;
pub mod wasm_target;

use anyhow::Result;

use crate::process::{self, Run as _};
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
        Need { what: "firefox-esr", package: "firefox-esr", present: |_| is_firefox_of_today() },
        Need::program("java", "default-jre-headless"),
        Need { what: "PostgreSQL's initdb", package: "postgresql", present: |_| crate::postgres::programs().is_ok() },
    ])?;
    node::ensure(project)
}

/// The browser tests drive Firefox by a protocol that older ones know a part of only.
const OLDEST_FIREFOX: u32 = 150;

fn is_firefox_of_today() -> bool {
    let says = process::command("firefox-esr").arg("--version").read().unwrap_or_default();
    first_number(&String::from_utf8_lossy(&says)).is_some_and(|version| version >= OLDEST_FIREFOX)
}

fn first_number(text: &str) -> Option<u32> {
    text.split(|letter: char| !letter.is_ascii_digit()).find(|part| !part.is_empty())?.parse().ok()
}

/// What the benchmark needs.
pub fn for_bench() -> Result<()> {
    packages::ensure(&[Need::program("nginx", "nginx-light"), Need::program("wrk", "wrk")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_browser_is_its_first_number() {
        assert_eq!(first_number("Mozilla Firefox 153.7.0esr\n"), Some(153));
        assert_eq!(first_number("cannot start"), None);
    }
}
