//! The list of page kinds that the size budget, the HTML checker and the browser tests share.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::http::{self, Answer};
use crate::project::Project;

/// One example of a kind of page.
pub struct Page {
    pub kind: String,
    /// With `{lang}` in it.
    pattern: String,
    /// What it answers when all is well.
    status: u64,
}

pub const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

impl Page {
    /// A page that is not on the list.
    pub fn at(kind: &str, pattern: &str) -> Self {
        Self { kind: kind.to_owned(), pattern: pattern.to_owned(), status: 200 }
    }

    pub fn path(&self, language: &str) -> String {
        self.pattern.replace("{lang}", language)
    }

    /// Fetches the page; any other status than the expected one is an error.
    pub fn fetch(&self, url: &str, language: &str, headers: &[(&str, &str)]) -> Result<Answer> {
        let path = self.path(language);
        let answer = http::get(url, &path, headers)?;
        if u64::from(answer.status) != self.status {
            bail!("{path} answers {} instead of {}", answer.status, self.status);
        }
        Ok(answer)
    }
}

/// Reads `end2end/pages.json`: `[{"kind": "home", "path": "/{lang}/"}, …]`, where `status` is 200 if not given.
pub fn all(project: &Project) -> Result<Vec<Page>> {
    let json: Value = serde_json::from_slice(&fs::read(project.path("end2end/pages.json"))?)?;
    json.as_array().context("pages.json holds a list")?.iter().map(page).collect()
}

fn page(json: &Value) -> Result<Page> {
    let text = |key: &str| json[key].as_str().map(str::to_owned).with_context(|| format!("a page without `{key}`"));
    Ok(Page { kind: text("kind")?, pattern: text("path")?, status: json["status"].as_u64().unwrap_or(200) })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::page;

    #[test]
    fn a_page_is_expected_to_answer_200_unless_it_says_otherwise() {
        let home = page(&json!({"kind": "home", "path": "/{lang}/"})).expect("a page");
        assert_eq!((home.path("ru").as_str(), home.status), ("/ru/", 200));
        let missing = page(&json!({"kind": "missing", "path": "/{lang}/x", "status": 404})).expect("a page");
        assert_eq!(missing.status, 404);
        assert!(page(&json!({"kind": "home"})).is_err());
    }
}
