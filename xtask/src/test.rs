//! `cargo xtask test`: every check there is.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result};

use crate::build::{self, Flavor};
use crate::postgres::Cluster;
use crate::process::{self, Run};
use crate::project::Project;
use crate::report::{Report, Tally};
use crate::running_portal::{RunningPortal, Start};
use crate::{check, e2e, html_checker, setup, size};

pub fn run(project: &Project, browser: bool) -> Result<ExitCode> {
    setup::for_build(project)?;
    setup::for_test(project)?;
    let mut report = Report::default();
    check::static_checks(project, &mut report)?;
    report.step("tests on SQLite", || {
        let mut cargo = project.cargo()?;
        cargo.args(["test", "--workspace", "--exclude", "portal-frontend", "--no-fail-fast"]);
        cargo.env_remove("TEST_POSTGRES_URL");
        count_tests(with_settings(project, &mut cargo))
    });
    report.step("tests on PostgreSQL", || {
        let cluster = Cluster::start()?;
        let mut cargo = project.cargo()?;
        // The same selection of packages as above: another one has other features, and compiles all anew.
        cargo.args(["test", "--workspace", "--exclude", "portal-frontend", "--test", "*", "--no-fail-fast"]);
        cargo.env("TEST_POSTGRES_URL", &cluster.url);
        count_tests(with_settings(project, &mut cargo))
    });
    report.check("tests of the editor", || {
        let tests = build::editor::tests(project)?;
        process::command("node").args(["--test", "--test-reporter=dot"]).args(tests).run()
    });
    let mut portal = None;
    report.check("the portal builds and starts", || {
        let binary = build::portal(project, Flavor::TEST)?;
        let start = Start { demo: true, acts: project.test_acts(), settings: e2e::SETTINGS, ..Start::default() };
        portal = Some(RunningPortal::start(project, &binary, &start)?);
        Ok(())
    });
    if let Some(portal) = &portal {
        report.step("size of a first visit", || size::check(project, &portal.url));
        report.step("HTML checker", || html_checker::check(project, &portal.url));
        if browser {
            report.step("browser tests", || e2e::check(project, portal, &[]));
        }
    }
    Ok(report.finish())
}

/// Where tests find the official texts.
fn with_settings<'a>(project: &Project, cargo: &'a mut Command) -> &'a mut Command {
    if let Some(folder) = project.acts_folder() {
        cargo.env("PORTAL_ACTS", folder);
    }
    cargo
}

/// Runs `cargo test`, shows what it prints, and adds up its result lines.
fn count_tests(cargo: &mut Command) -> Result<Tally> {
    let mut child = cargo.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            match result_line(&line) {
                Some(result) => tally += result,
                None if is_worth_showing(&line) => {
                    println!("{line}");
                    tally.remarks.extend(is_failure(&line).then(|| line.clone()));
                }
                None => {}
            }
        }
    }
    let succeeded = child.wait()?.success();
    // Code that does not compile, or a crashed test program, has no result line.
    if !succeeded && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// Passing tests are only counted.
fn is_worth_showing(line: &str) -> bool {
    let passed = line.starts_with("test ") && line.ends_with("... ok");
    let empty_run = line.is_empty() || (line.starts_with("running ") && line.contains(" test"));
    !passed && !empty_run
}

/// A failed test, or what it said when it gave up.
fn is_failure(line: &str) -> bool {
    (line.starts_with("test ") && line.ends_with("... FAILED"))
        || (line.starts_with("thread '") && line.contains("panicked at"))
}

/// `test result: ok. 12 passed; 1 failed; …`
fn result_line(line: &str) -> Option<Tally> {
    let counts = line.strip_prefix("test result: ")?;
    let number = |what: &str| {
        let before = counts.split(what).next()?;
        before.trim_end().rsplit(' ').next()?.parse().ok()
    };
    Some(Tally::new(number(" passed")?, number(" failed")?))
}

#[cfg(test)]
mod tests {
    use super::{Tally, is_failure, is_worth_showing, result_line};

    #[test]
    fn cargos_result_line_is_counted() {
        let line = "test result: FAILED. 12 passed; 1 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(result_line(line), Some(Tally::new(12, 1)));
        assert_eq!(result_line("test appeals::deadline ... ok"), None);
    }

    #[test]
    fn only_what_went_wrong_is_shown() {
        assert!(!is_worth_showing("test appeals::deadline ... ok"));
        assert!(is_worth_showing("test appeals::deadline ... FAILED"));
        assert!(is_failure("test appeals::deadline ... FAILED"));
        assert!(!is_failure("test result: FAILED. 12 passed; 1 failed"));
    }
}
