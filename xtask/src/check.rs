//! `cargo xtask check`: formatting, lints of both targets, house rules.

use std::process::{Command, ExitCode};

use anyhow::{Result, bail};

use crate::process::{self, Run};
use crate::project::Project;
use crate::report::Report;
use crate::setup::wasm_target::TARGET;
use crate::tidy;

pub fn run(project: &Project) -> Result<ExitCode> {
    let mut report = Report::default();
    static_checks(project, &mut report)?;
    Ok(report.finish())
}

/// Everything that reads the code without running it.
pub fn static_checks(project: &Project, report: &mut Report) -> Result<()> {
    report.check("formatting", || formatting(project));
    tidy::steps(project, report)?;
    report.check("lints of the server", || {
        // The browser's crate would switch on features of the app that exclude the server's.
        let lints =
            ["clippy", "--quiet", "--workspace", "--exclude", "portal-frontend", "--all-targets", "--", "-Dwarnings"];
        project.cargo()?.args(lints).run()
    });
    report.check("lints of the WebAssembly", || {
        let lints = ["clippy", "--quiet", "--package", "portal-frontend", "--target", TARGET, "--", "-Dwarnings"];
        project.cargo()?.args(lints).run()
    });
    Ok(())
}

fn formatting(project: &Project) -> Result<()> {
    formatter(project)?.args(["--all", "--check"]).run()
}

/// `cargo fmt` of the first toolchain that has it; Debian's brings none.
fn formatter(project: &Project) -> Result<Command> {
    let fmt = |prepare: &dyn Fn(&mut Command)| {
        let mut cargo = process::command("cargo");
        cargo.current_dir(&project.root).arg("fmt");
        prepare(&mut cargo);
        cargo
    };
    let default_toolchain = |cargo: &mut Command| {
        cargo.env_remove("RUSTUP_TOOLCHAIN");
    };
    let candidates: [&dyn Fn(&mut Command); 2] = [&|_| {}, &default_toolchain];
    for prepare in candidates {
        if fmt(prepare).arg("--version").succeeds() {
            return Ok(fmt(prepare));
        }
    }
    bail!("rustfmt is missing: `rustup component add rustfmt`, or the Debian package rustfmt")
}
