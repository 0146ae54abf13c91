//! The Nu HTML checker on every kind of page in every language.

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::pages::{self, LANGUAGES};
use crate::process;
use crate::project::Project;
use crate::report::Tally;

/// Fetches the pages from `url` and checks them all in one go.
pub fn check(project: &Project, url: &str) -> Result<Tally> {
    let folder = project.target.join("tmp/html");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut files = Vec::new();
    for page in pages::all(project)? {
        for language in LANGUAGES {
            let file = folder.join(format!("{}-{language}.html", page.kind));
            fs::write(&file, page.fetch(url, language, &[])?.body)?;
            files.push(file);
        }
    }
    let output = process::command("java")
        .args(["-Xss4m", "-jar"])
        .arg(project.node_modules().join("vnu-jar/build/dist/vnu.jar"))
        .args(["--errors-only", "--exit-zero-always", "--format", "json"])
        .args(&files)
        .stderr(Stdio::piped())
        .output()
        .context("cannot start java")?;
    // The checker reports on its error stream.
    let report: Value = serde_json::from_slice(&output.stderr).context("the HTML checker did not answer")?;
    let errors = errors_by_page(&report);
    for (page, messages) in &errors {
        println!("{page}");
        for message in messages.iter().take(8) {
            println!("    {message}");
        }
    }
    Ok(Tally::new(files.len() - errors.len(), errors.len()))
}

fn errors_by_page(report: &Value) -> BTreeMap<String, Vec<String>> {
    let mut pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for message in report["messages"].as_array().into_iter().flatten() {
        let text = |key: &str| message[key].as_str().unwrap_or_default();
        let page = text("url").rsplit('/').next().unwrap_or_default().to_owned();
        let line = message["lastLine"].as_u64().unwrap_or_default();
        pages.entry(page).or_default().push(format!("{line}: {} – {}", text("message"), text("extract").trim()));
    }
    pages
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::errors_by_page;

    #[test]
    fn errors_are_sorted_by_page() {
        let report = json!({"messages": [
            {"url": "file:/somewhere/home-kk.html", "lastLine": 3, "message": "Stray end tag", "extract": "</p>"},
            {"url": "file:/somewhere/home-kk.html", "lastLine": 9, "message": "Duplicate ID", "extract": "<p id=a>"},
        ]});
        let errors = errors_by_page(&report);
        assert_eq!(errors["home-kk.html"].len(), 2);
    }
}
