//! The project's text files.

use std::fs;
use std::path::Path;

use anyhow::Result;

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 7] = [".git", "target", "node_modules", "data", "test-results", "playwright-report", "snapshots"];

/// A text file; `path` is relative to the checkout.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    #[cfg(test)]
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    pub fn has_suffix(&self, suffix: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|own| own == suffix)
    }

    pub fn is_rust(&self) -> bool {
        self.has_suffix("rs")
    }

    /// Whether the file holds tests and nothing else.
    pub fn is_test(&self) -> bool {
        let folders = ["tests", "end2end"];
        self.path.split('/').any(|part| folders.contains(&part) || part == "tests.rs" || part.ends_with("_test.rs"))
    }

    /// Whether the path begins with one of `starts`.
    pub fn is_in(&self, starts: &[&str]) -> bool {
        starts.iter().any(|start| self.path.starts_with(start))
    }

    /// `app/src/features/NAME/…` → `NAME`.
    pub fn feature(&self) -> Option<&str> {
        self.path.strip_prefix("app/src/features/")?.split('/').next()
    }

    /// Whether this is the part `name` of a feature: `store.rs` or a file in its folder `store/`.
    pub fn is_part(&self, name: &str) -> bool {
        self.feature().is_some()
            && self.path.split('/').skip(4).any(|part| part == name || part.strip_suffix(".rs") == Some(name))
    }

    /// Lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// Lines of Rust before the test module, without comments.
    pub fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines()
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .map(|(number, line)| (number, without_comment(line)))
    }
}

/// The line up to `//`, unless that belongs to an address.
fn without_comment(line: &str) -> &str {
    let start = line.match_indices("//").map(|(at, _)| at).find(|at| !line[..*at].ends_with(':'));
    start.map_or(line, |at| &line[..at])
}

/// All text files below `root`.
pub fn read(root: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    collect(root, "", &mut sources)?;
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(sources)
}

fn collect(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            if !SKIPPED.contains(&name.as_str()) {
                collect(&entry.path(), &format!("{path}/"), sources)?;
            }
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            sources.push(Source { path, text });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn parts_of_features_are_recognised_as_file_and_as_folder() {
        assert!(Source::new("app/src/features/news/store.rs", "").is_part("store"));
        assert!(Source::new("app/src/features/news/store/feed.rs", "").is_part("store"));
        assert!(!Source::new("app/src/features/store/model.rs", "").is_part("store"));
    }

    #[test]
    fn comments_and_tests_are_not_code() {
        let source = Source::new("a.rs", "let a = 1; // note\nlet b = \"https://x\";\n#[cfg(test)]\nmod tests {}");
        let code: Vec<_> = source.code_lines().collect();
        assert_eq!(code, [(1, "let a = 1; "), (2, "let b = \"https://x\";")]);
    }
}
