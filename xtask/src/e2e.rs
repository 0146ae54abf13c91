//! `cargo xtask e2e`: Playwright's tests against one portal with sample content.

use std::env;
use std::fs;
use std::iter;
use std::process::ExitCode;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::build::{self, Flavor};
use crate::process;
use crate::project::Project;
use crate::report::{Report, Tally};
use crate::running_portal::{RunningPortal, Start};
use crate::setup;

/// So much of a failure tells which it is; the whole stands further up in the output.
const REMARK_LINES: usize = 12;

/// Browsers resolve every name below `localhost` to this machine.
pub const SETTINGS: &[(&str, &str)] = &[("PORTAL_MOBILE_HOST", "m.localhost")];

pub fn run(project: &Project, arguments: &[String]) -> Result<ExitCode> {
    setup::for_test(project)?;
    let binary = build::portal(project, Flavor::TEST)?;
    let start = Start { demo: true, acts: project.test_acts(), settings: SETTINGS, ..Start::default() };
    let portal = RunningPortal::start(project, &binary, &start)?;
    let mut report = Report::default();
    report.step("browser tests", || check(project, &portal, arguments));
    Ok(report.finish())
}

/// Runs the tests in `end2end/` against a portal and counts them.
pub fn check(project: &Project, portal: &RunningPortal, arguments: &[String]) -> Result<Tally> {
    let results = project.target.join("tmp/playwright.json");
    fs::create_dir_all(project.target.join("tmp"))?;
    if results.exists() {
        fs::remove_file(&results)?;
    }
    let mut playwright = process::command("node");
    playwright
        .current_dir(project.path("end2end"))
        .arg(project.node_modules().join("@playwright/test/cli.js"))
        .args(["test", "--reporter=line,json"])
        .args(arguments)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &results)
        .env("PORTAL_URL", &portal.url)
        .env("PORTAL_DATA", &portal.data)
        .env("PORTAL_ADMIN_PASSWORD", &portal.administrator_password);
    for (variable, program) in [("PORTAL_CHROMIUM", "chromium"), ("PORTAL_FIREFOX", "firefox-esr")] {
        if let (None, Some(path)) = (env::var_os(variable), process::find(program)) {
            playwright.env(variable, path);
        }
    }
    let status = playwright.status().context("cannot start Playwright")?;
    let mut tally = tally(&serde_json::from_slice(&fs::read(&results).context("Playwright wrote no results")?)?);
    if !status.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// Counts of Playwright's JSON report. A test that needed a second try counts as passed, as Playwright says, and
/// is named all the same.
fn tally(report: &Value) -> Tally {
    let count = |name: &str| report["stats"][name].as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    Tally { remarks: remarks(report), ..Tally::new(count("expected") + count("flaky"), count("unexpected")) }
}

/// Which tests failed or needed a second try, and how each of their failures begins.
fn remarks(suite: &Value) -> Vec<String> {
    let each = |name: &str| suite[name].as_array().into_iter().flatten();
    let tests = each("specs").flat_map(|spec| {
        let title = spec["title"].as_str().unwrap_or_default();
        let tests = spec["tests"].as_array().into_iter().flatten();
        tests.filter(|test| matches!(test["status"].as_str(), Some("unexpected" | "flaky"))).map(move |test| {
            let tries = test["results"].as_array().into_iter().flatten();
            let errors = tries.filter_map(|result| result["error"]["message"].as_str()).map(beginning);
            let status = test["status"].as_str().unwrap_or_default();
            iter::once(format!("{status}: {title}")).chain(errors).collect::<Vec<_>>().join("\n")
        })
    });
    each("suites").flat_map(remarks).chain(tests).collect()
}

/// The first lines of a message, without the colours of a terminal.
fn beginning(message: &str) -> String {
    let plain = message
        .split('\u{1b}')
        .map(|part| part.strip_prefix('[').and_then(|code| code.split_once('m')).map_or(part, |(_, text)| text));
    plain
        .collect::<String>()
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(REMARK_LINES)
        .map(|line| format!("    {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Tally, tally};

    #[test]
    fn playwrights_report_is_counted() {
        let report = json!({
            "stats": {"expected": 7, "unexpected": 2, "flaky": 1, "skipped": 4},
            "suites": [{"suites": [{"specs": [
                {"title": "fine", "tests": [{"status": "expected", "results": [{}]}]},
                {"title": "broken", "tests": [{"status": "unexpected", "results": [
                    {"error": {"message": "\u{1b}[31mError:\u{1b}[39m no mail\n\n  at line 3"}},
                ]}]},
            ]}]}],
        });
        let remarks = vec!["unexpected: broken\n    Error: no mail\n      at line 3".to_owned()];
        assert_eq!(tally(&report), Tally { remarks, ..Tally::new(8, 2) });
    }
}
