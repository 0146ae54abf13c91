//! `cargo xtask tidy`: the house rules, each as a check with a test that shows it bites.

mod fluent;
mod handlers;
mod labels;
mod layers;
mod letters;
pub mod sources;
mod styles;
mod urls;
mod workplace;

use std::fs;
use std::process::ExitCode;

use anyhow::Result;

use crate::advisories;
use crate::project::Project;
use crate::report::{Report, Tally};
use sources::Source;

/// A place that breaks a rule.
#[derive(Debug)]
pub struct Finding {
    pub path: String,
    pub line: usize,
    pub message: String,
}

impl Finding {
    pub fn new(source: &Source, line: usize, message: impl Into<String>) -> Self {
        Self { path: source.path.clone(), line, message: message.into() }
    }
}

/// A rule in words, and the check that finds what breaks it.
type Rule = (&'static str, fn(&[Source]) -> Vec<Finding>);

const RULES: [Rule; 16] = [
    ("only stores talk to the database", layers::database_access),
    ("no crate imports upward", layers::crate_dependencies),
    ("the design system knows no feature", layers::design_system),
    ("features meet only through their front door", layers::front_doors),
    ("stores are used by their own feature only", layers::private_stores),
    ("models are pure: no async, no input or output, no clock", layers::pure_models),
    ("whatever changes something asks for a permission or says why not", handlers::authorised),
    ("colours stand in tokens and themes only", styles::colours),
    ("text is never sized in px", styles::text_sizes),
    ("the focus outline is never removed", styles::outlines),
    ("addresses come from paths.rs", urls::raw_addresses),
    ("texts exist alike in all languages", fluent::parity),
    ("every text is used", fluent::usage),
    ("names for the ear contain those for the eye", labels::spoken_names),
    ("no word mixes Latin and Cyrillic letters", letters::mixed_words),
    ("no path of this machine in the repository", workplace::local_paths),
];

pub fn run(project: &Project) -> Result<ExitCode> {
    let mut report = Report::default();
    steps(project, &mut report)?;
    Ok(report.finish())
}

/// All rules as steps of a longer run.
pub fn steps(project: &Project, report: &mut Report) -> Result<()> {
    let sources = sources::read(&project.root)?;
    report.step("house rules", || Ok(house_rules(&sources)));
    if let Some(database) = project.advisory_folder() {
        report.step("known vulnerabilities", || {
            let lock = fs::read_to_string(project.path("Cargo.lock"))?;
            let found = advisories::vulnerable(&lock, &database)?;
            for line in &found {
                println!("{line}");
            }
            Ok(Tally::of(found.is_empty()))
        });
    }
    Ok(())
}

fn house_rules(sources: &[Source]) -> Tally {
    let mut tally = Tally::default();
    for (rule, check) in RULES {
        let findings = check(sources);
        tally += Tally::of(findings.is_empty());
        if !findings.is_empty() {
            println!("{rule}:");
        }
        for finding in findings {
            println!("  {}:{}: {}", finding.path, finding.line, finding.message);
        }
    }
    tally
}

/// Lines of the findings of one rule on one made-up file.
#[cfg(test)]
fn lines_found(check: fn(&[Source]) -> Vec<Finding>, path: &str, text: &str) -> Vec<usize> {
    check(&[Source::new(path, text)]).into_iter().map(|finding| finding.line).collect()
}
