//! Addresses inside the portal.

use regex_lite::Regex;

use super::Finding;
use super::sources::Source;

/// `paths.rs` makes them, so that no link can point nowhere. Files (`/favicon.svg`) are not meant.
pub fn raw_addresses(sources: &[Source]) -> Vec<Finding> {
    let Ok(address) = Regex::new(r#"\b(?:href|action)=\{?(?:format!\()?"/[^".]*""#) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    let views = |source: &&Source| source.is_rust() && source.is_in(&["app/src/"]) && !source.is_in(&["app/src/paths"]);
    for source in sources.iter().filter(views) {
        for (line, code) in source.code_lines().filter(|(_, code)| address.is_match(code)) {
            findings.push(Finding::new(source, line, code.trim()));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::raw_addresses;
    use crate::tidy::lines_found;

    #[test]
    fn an_address_written_by_hand_is_found() {
        let code = "<a href=\"/kk/news\">\n<a href=paths::news(lang)>\n<a href=\"#main\">\n<form action=format!(\"/{lang}/search\")>\n<link href=\"/favicon.svg\">\n";
        assert_eq!(lines_found(raw_addresses, "app/src/layout/header.rs", code), [1, 4]);
        assert!(lines_found(raw_addresses, "app/src/paths.rs", code).is_empty());
    }
}
