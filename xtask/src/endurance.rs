//! Long runs of tests that are short in the ordinary run: killing the server again and again, and
//! throwing whatever there is at the virtual reception.

use std::process::Command;

use anyhow::Result;

use crate::postgres::Cluster;
use crate::process::Run;
use crate::project::Project;
use crate::setup;

/// `cargo xtask crash N`: the server is killed N times on each database.
pub fn crash(project: &Project, rounds: u32) -> Result<()> {
    on_both(project, |cargo| {
        cargo.args(["--test", "durability", "--", "--nocapture"]).env("PORTAL_CRASH_ROUNDS", rounds.to_string());
    })
}

/// `cargo xtask hammer N`: N requests that no sensible person would send, on each database.
pub fn hammer(project: &Project, times: u32) -> Result<()> {
    on_both(project, |cargo| {
        cargo.args(["--test", "http", "--", "--nocapture", "keeping::hammer"]).env("PORTAL_HAMMER", times.to_string());
    })
}

fn on_both(project: &Project, test: impl Fn(&mut Command)) -> Result<()> {
    setup::for_build(project)?;
    setup::for_test(project)?;
    let run = |postgres: Option<&str>| {
        let mut cargo = project.cargo()?;
        cargo.args(["test", "--workspace", "--exclude", "portal-frontend"]).env_remove("TEST_POSTGRES_URL");
        test(&mut cargo);
        if let Some(url) = postgres {
            cargo.env("TEST_POSTGRES_URL", url);
        }
        cargo.run()
    };
    println!("On SQLite …");
    run(None)?;
    println!("On PostgreSQL …");
    let cluster = Cluster::start()?;
    run(Some(&cluster.url))
}
