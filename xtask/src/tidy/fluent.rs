//! Texts in Fluent: alike in all languages, and used.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::Regex;

use super::Finding;
use super::sources::Source;

/// The language that the others are compared with.
const REFERENCE: &str = "kk";

/// A message (or an attribute of one, `key.attribute`) with the variables in its text.
#[derive(Debug, PartialEq, Eq)]
struct Message {
    line: usize,
    variables: BTreeSet<String>,
    is_empty: bool,
}

/// Same keys and same variables in kk, ru and en; no key twice.
pub fn parity(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for reference in sources.iter().filter(|source| language(source) == Some(REFERENCE)) {
        let (expected, duplicates) = messages(&reference.text);
        findings.extend(
            duplicates.into_iter().map(|(line, key)| Finding::new(reference, line, format!("`{key}` stands twice"))),
        );
        for code in ["ru", "en"] {
            let path = reference.path.replacen("/kk/", &format!("/{code}/"), 1);
            match sources.iter().find(|source| source.path == path) {
                Some(other) => findings.extend(compare(reference, &expected, other)),
                None => findings.push(Finding::new(reference, 1, format!("{path} is missing"))),
            }
        }
    }
    findings
}

/// `app/i18n/kk/app.ftl` → `kk`.
fn language(source: &Source) -> Option<&str> {
    let inside = source.path.strip_prefix("app/i18n/").filter(|_| source.has_suffix("ftl"))?;
    inside.split('/').next()
}

fn compare(reference: &Source, expected: &BTreeMap<String, Message>, other: &Source) -> Vec<Finding> {
    let (found, duplicates) = messages(&other.text);
    let mut findings: Vec<_> =
        duplicates.into_iter().map(|(line, key)| Finding::new(other, line, format!("`{key}` stands twice"))).collect();
    for (key, message) in expected {
        match found.get(key) {
            None => {
                findings.push(Finding::new(reference, message.line, format!("`{key}` is missing in {}", other.path)));
            }
            Some(same) if same.variables != message.variables => {
                let message =
                    format!("`{key}` has the variables {:?}, in {REFERENCE} {:?}", same.variables, message.variables);
                findings.push(Finding::new(other, same.line, message));
            }
            Some(same) if same.is_empty => {
                findings.push(Finding::new(other, same.line, format!("`{key}` is empty")));
            }
            Some(_) => {}
        }
    }
    for (key, message) in found.iter().filter(|(key, _)| !expected.contains_key(*key)) {
        findings.push(Finding::new(other, message.line, format!("`{key}` is missing in {}", reference.path)));
    }
    findings
}

/// Every key appears in the code, in another text, or as the end of a key put together in code
/// (`format!("kind-{kind}")` uses all keys that begin with `kind-`).
pub fn usage(sources: &[Source]) -> Vec<Finding> {
    let code = sources.iter().filter(|source| source.is_rust() && source.is_in(&["app/src/", "server/src/"]));
    let mut used = BTreeSet::new();
    let mut prefixes = BTreeSet::new();
    if let (Ok(literal), Ok(prefix)) = (Regex::new(r#""([a-z][a-z0-9-]*)""#), Regex::new(r#""([a-z][a-z0-9-]*-)\{"#)) {
        for source in code {
            used.extend(literal.captures_iter(&source.text).map(|hit| hit[1].to_owned()));
            prefixes.extend(prefix.captures_iter(&source.text).map(|hit| hit[1].to_owned()));
        }
    }
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| language(source) == Some(REFERENCE)) {
        used.extend(references(&source.text));
        for (key, message) in messages(&source.text).0 {
            // An attribute is used with its message.
            let name = key.split('.').next().unwrap_or_default();
            let is_used = used.contains(name) || prefixes.iter().any(|prefix| name.starts_with(prefix.as_str()));
            if !is_used {
                findings.push(Finding::new(source, message.line, format!("`{key}` is used nowhere")));
            }
        }
    }
    findings
}

/// Keys that other texts include: `{ key }`, `{ -term }`.
fn references(text: &str) -> BTreeSet<String> {
    let Ok(reference) = Regex::new(r"\{\s*(-?[a-z][a-z0-9-]*)[\s.}(]") else {
        return BTreeSet::new();
    };
    reference.captures_iter(text).map(|hit| hit[1].to_owned()).collect()
}

/// The messages of a file, and the keys that stand twice.
fn messages(text: &str) -> (BTreeMap<String, Message>, Vec<(usize, String)>) {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let mut duplicates = Vec::new();
    let mut name = String::new();
    let mut key = String::new();
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let is_indented = line.starts_with(' ');
        let head = line.split_once('=').map(|(head, _)| head.trim());
        let new_key = match head {
            Some(head) if !is_indented && is_key(head) => {
                head.clone_into(&mut name);
                Some(name.clone())
            }
            Some(head) if is_indented && head.strip_prefix('.').is_some_and(is_key) => Some(format!("{name}{head}")),
            _ => None,
        };
        let mut value = line;
        if let Some(new_key) = new_key {
            value = line.split_once('=').map_or("", |(_, value)| value);
            key = new_key;
            let message = Message { line: index + 1, variables: BTreeSet::new(), is_empty: true };
            if messages.insert(key.clone(), message).is_some() {
                duplicates.push((index + 1, key.clone()));
            }
        }
        if let Some(message) = messages.get_mut(&key) {
            message.variables.extend(variables(value));
            message.is_empty &= value.trim().is_empty();
        }
    }
    // A message may consist of attributes alone.
    let with_attributes: BTreeSet<String> =
        messages.keys().filter_map(|key| Some(key.split_once('.')?.0.to_owned())).collect();
    for (key, message) in &mut messages {
        message.is_empty &= !with_attributes.contains(key);
    }
    (messages, duplicates)
}

fn is_key(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
}

fn variables(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| -> String {
        rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect()
    };
    text.split('$').skip(1).map(name).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages(kk: &str, ru: &str, en: &str) -> Vec<Source> {
        vec![
            Source::new("app/i18n/kk/app.ftl", kk),
            Source::new("app/i18n/ru/app.ftl", ru),
            Source::new("app/i18n/en/app.ftl", en),
        ]
    }

    #[test]
    fn a_text_missing_in_one_language_is_found() {
        let findings = parity(&languages("a = А\nb = Б\n", "a = А\nb = Б\n", "a = A\n"));
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.contains("`b` is missing"), "{findings:?}");
    }

    #[test]
    fn a_variable_missing_in_one_language_is_found() {
        let plural = "n = { $count ->\n    [one] { $count } x\n   *[other] { $count } y\n }\n";
        assert!(parity(&languages("n = { $count } х\n", plural, plural)).is_empty());
        assert_eq!(parity(&languages("n = { $count } х\n", plural, "n = many\n")).len(), 1);
    }

    #[test]
    fn a_key_that_stands_twice_and_an_empty_text_are_found() {
        assert_eq!(parity(&languages("a = 1\na = 2\n", "a = 1\n", "a =\n")).len(), 2);
    }

    #[test]
    fn attributes_are_compared_too() {
        assert_eq!(parity(&languages("a = А\n    .title = Б\n", "a = А\n    .title = Б\n", "a = A\n")).len(), 1);
    }

    #[test]
    fn an_unused_text_is_found() {
        let mut sources =
            languages("used = А\nunused = Б\nkind-news = В\n-city = Г\nlong = { -city } { part }\npart = Д\n", "", "");
        sources.push(Source::new("app/src/a.rs", "t(\"used\"); t(&format!(\"kind-{kind}\")); t(\"long\")"));
        let keys: Vec<_> = usage(&sources).into_iter().map(|finding| finding.message).collect();
        assert_eq!(keys, ["`unused` is used nowhere"]);
    }
}
