//! What a first visit to each kind of page transfers, and the budget it has to keep.

use std::collections::BTreeSet;
use std::process::ExitCode;

use anyhow::{Result, bail};
use regex_lite::Regex;

use crate::build::{self, Flavor};
use crate::http;
use crate::pages::{self, Page};
use crate::project::Project;
use crate::report::{Report, Tally};
use crate::running_portal::{RunningPortal, Start};

/// Bytes of everything a first visit transfers, compressed with brotli.
const TRANSFER_BUDGET: usize = 120_000;
/// Bytes of HTML and CSS before compression (O116-T-32).
const TEXT_BUDGET: usize = 170_000;

pub fn run(project: &Project) -> Result<ExitCode> {
    let binary = build::portal(project, Flavor::TEST)?;
    let start = Start { demo: true, acts: project.test_acts(), ..Start::default() };
    let portal = RunningPortal::start(project, &binary, &start)?;
    let mut report = Report::default();
    report.step("size of a first visit", || check(project, &portal.url));
    Ok(report.finish())
}

/// Kazakh pages are the longest.
const LANGUAGE: &str = "kk";

const BROTLI: (&str, &str) = ("Accept-Encoding", "br");

/// Sizes in bytes.
#[derive(Default)]
struct Visit {
    html: usize,
    css: usize,
    script: usize,
    wasm: usize,
    pictures: usize,
    /// HTML and CSS before compression.
    text: usize,
}

impl Visit {
    fn transfer(&self) -> usize {
        self.html + self.css + self.script + self.wasm + self.pictures
    }

    fn keeps_budget(&self) -> bool {
        self.transfer() <= TRANSFER_BUDGET && self.text <= TEXT_BUDGET
    }
}

/// Prints a table and counts the pages that keep the budget: one of each kind, and every act.
pub fn check(project: &Project, url: &str) -> Result<Tally> {
    println!(
        "{:<18} {:>8} {:>8} {:>8} {:>8} {:>8} {:>9} {:>9}",
        "bytes", "html", "css", "script", "wasm", "pictures", "transfer", "html+css"
    );
    println!("{:<18} {:>53} {TRANSFER_BUDGET:>9} {TEXT_BUDGET:>9}", "budget", "");
    let mut tally = Tally::default();
    let mut texts = Vec::new();
    let mut pages = pages::all(project)?;
    pages.extend(acts(url)?);
    for page in pages {
        let visit = first_visit(url, &page)?;
        println!(
            "{:<18} {:>8} {:>8} {:>8} {:>8} {:>8} {:>9} {:>9}{}",
            page.kind,
            visit.html,
            visit.css,
            visit.script,
            visit.wasm,
            visit.pictures,
            visit.transfer(),
            visit.text,
            if visit.keeps_budget() { "" } else { "  TOO BIG" }
        );
        tally += Tally::of(visit.keeps_budget());
        texts.push(visit.text);
    }
    println!("{:<18} {:>63}", "mean", texts.iter().sum::<usize>() / texts.len().max(1));
    Ok(tally)
}

/// Every act of the base: their texts are the longest pages there are.
fn acts(url: &str) -> Result<Vec<Page>> {
    let list = http::get(url, &format!("/{LANGUAGE}/acts"), &[])?.text();
    let link = Regex::new(&format!(r#"href="/{LANGUAGE}/acts/([a-z0-9-]+)""#))?;
    let keys: BTreeSet<_> = link.captures_iter(&list).map(|hit| hit[1].to_owned()).collect();
    Ok(keys.iter().map(|key| Page::at(&format!("act {key:.14}"), &format!("/{{lang}}/acts/{key}"))).collect())
}

fn first_visit(url: &str, page: &Page) -> Result<Visit> {
    let html = page.fetch(url, LANGUAGE, &[])?;
    let html_transferred = page.fetch(url, LANGUAGE, &[BROTLI])?.body.len();
    let mut visit = Visit { html: html_transferred, text: html.body.len(), ..Visit::default() };
    for asset in assets(&html.text()) {
        let size = fetch(url, &asset, &[BROTLI])?;
        match suffix(&asset) {
            "css" => {
                visit.css += size;
                visit.text += fetch(url, &asset, &[])?;
            }
            "js" | "mjs" => visit.script += size,
            "wasm" => visit.wasm += size,
            _ => visit.pictures += size,
        }
    }
    Ok(visit)
}

/// Bytes of an asset as they come over the wire.
fn fetch(url: &str, path: &str, headers: &[(&str, &str)]) -> Result<usize> {
    let answer = http::get(url, path, headers)?;
    if answer.status != 200 {
        bail!("{path} answers {}", answer.status);
    }
    Ok(answer.body.len())
}

/// Everything of our own that the page loads: style sheets it links, whatever else it names
/// below `/pkg/`, and pictures.
fn assets(html: &str) -> BTreeSet<String> {
    // A style sheet that is only named tells the program what other pages need.
    let html = html.replace("data-style=\"/", "data-style=\"");
    let html = html.as_str();
    // Written in quotes, or in a script with escaped quotes.
    let named = Regex::new(r#"["'](/pkg/[^"'\\#?]+)"#);
    let picture = Regex::new(r##"<(?:img|source|link[^>]*rel="icon")[^>]*(?:src|srcset|href)="(/[^"#? ]+)"##);
    let mut found = BTreeSet::new();
    for pattern in [named, picture].into_iter().flatten() {
        found.extend(pattern.captures_iter(html).map(|hit| hit[1].to_owned()));
    }
    // A page names folders too, for instance to tell the navigator where assets lie.
    found.retain(|path| !suffix(path).is_empty());
    found
}

fn suffix(path: &str) -> &str {
    path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, suffix)| suffix)
}

#[cfg(test)]
mod tests {
    use super::{TRANSFER_BUDGET, Visit, assets};

    #[test]
    fn styles_scripts_and_pictures_of_a_page_are_found_once() {
        let html = r#"<link rel="stylesheet" href="/pkg/main.1.css"><script type="module" src="/pkg/boot.2.js" data-style="/pkg/pages.9.css" data-wasm="/pkg/portal_bg.3.wasm"></script>
            <svg><use href="/pkg/icons.4.svg#menu"/></svg><svg><use href="/pkg/icons.4.svg#close"/></svg><img alt="" src="/media/5.webp"><a href="/kk/news">x</a>"#;
        let found: Vec<_> = assets(html).into_iter().collect();
        assert_eq!(
            found,
            ["/media/5.webp", "/pkg/boot.2.js", "/pkg/icons.4.svg", "/pkg/main.1.css", "/pkg/portal_bg.3.wasm"]
        );
    }

    #[test]
    fn one_byte_too_many_breaks_the_budget() {
        assert!(Visit { wasm: TRANSFER_BUDGET, ..Visit::default() }.keeps_budget());
        assert!(!Visit { wasm: TRANSFER_BUDGET, html: 1, ..Visit::default() }.keeps_budget());
    }
}
