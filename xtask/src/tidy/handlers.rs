//! Handlers that change something and who may call them.

use std::collections::BTreeSet;

use regex_lite::Regex;

use super::Finding;
use super::sources::Source;

/// Each handler routed for POST, PUT, PATCH or DELETE and each server function calls `require(…)` or carries
/// `/// Public:` and the reason.
pub fn authorised(sources: &[Source]) -> Vec<Finding> {
    let ours: Vec<_> = sources
        .iter()
        .filter(|source| source.is_rust() && source.is_in(&["app/src/", "server/src/"]) && !source.is_part("store"))
        .collect();
    let changing = routed_for_changes(&ours);
    let mut findings = Vec::new();
    for source in ours {
        for function in functions(source) {
            let named = changing.contains(&(source.feature().map(str::to_owned), function.name.clone()))
                || changing.contains(&(None, function.name.clone()));
            let guarded = function.body.contains("require(") || function.before.contains("/// Public:");
            if (named || function.before.contains("#[server")) && !guarded {
                let message = format!("`{}` neither calls require(…) nor says `/// Public:` and why", function.name);
                findings.push(Finding::new(source, function.line, message));
            }
        }
    }
    findings
}

/// Names of handlers in `post(handler)` and the like, with the feature that routes them (none outside features).
fn routed_for_changes(sources: &[&Source]) -> BTreeSet<(Option<String>, String)> {
    let mut names = BTreeSet::new();
    let Ok(route) = Regex::new(r"\b(?:post|put|patch|delete)\((?:\w+::)*([a-z_]\w*)(?:::<[^>]*>)?\)") else {
        return names;
    };
    for source in sources {
        for (_, code) in source.code_lines() {
            for hit in route.captures_iter(code) {
                names.insert((source.feature().map(str::to_owned), hit[1].to_owned()));
            }
        }
    }
    names
}

struct Function {
    name: String,
    line: usize,
    /// Doc comment and attributes.
    before: String,
    body: String,
}

/// The async functions of a file; a handler is always async.
fn functions(source: &Source) -> Vec<Function> {
    let Ok(head) = Regex::new(r"^\s*(?:pub(?:\([a-z]+\))? )?async fn (\w+)") else {
        return Vec::new();
    };
    let lines: Vec<&str> = source.text.lines().collect();
    let mut functions = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(hit) = head.captures(line) else {
            continue;
        };
        let is_before = |line: &&&str| line.trim_start().starts_with("///") || line.trim_start().starts_with("#[");
        let before: Vec<&str> = lines[..index].iter().rev().take_while(is_before).copied().collect();
        functions.push(Function {
            name: hit[1].to_owned(),
            line: index + 1,
            before: before.join("\n"),
            body: body(&lines[index..]),
        });
    }
    functions
}

/// Up to the brace that closes the function: rustfmt puts it below the function's first letter.
fn body(lines: &[&str]) -> String {
    let indent = lines[0].len() - lines[0].trim_start().len();
    let close = format!("{}}}", " ".repeat(indent));
    let end = lines.iter().position(|line| *line == close).unwrap_or(lines.len() - 1);
    lines[..=end].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lines_found;

    const PATH: &str = "app/src/features/appeals/api.rs";

    #[test]
    fn a_handler_without_permission_is_found() {
        let code = "pub fn routes() -> Router {\n    Router::new().route(PATH, get(form).post(submit))\n}\n\nasync fn submit() {\n    save().await;\n}\n\nasync fn form() {\n}\n";
        assert_eq!(lines_found(authorised, PATH, code), [5]);
    }

    #[test]
    fn a_permission_or_a_reason_is_enough() {
        let code = "fn routes() { post(api::submit); delete(remove) }\n/// Public: anyone may write to the city.\nasync fn submit() {\n}\nasync fn remove() {\n    require(Permission::Edit).await?;\n}\n";
        assert!(lines_found(authorised, PATH, code).is_empty());
    }

    #[test]
    fn a_server_function_without_permission_is_found() {
        assert_eq!(lines_found(authorised, PATH, "#[server(prefix = \"/api\")]\npub async fn suggest() {\n}\n"), [2]);
    }

    #[test]
    fn another_functions_permission_does_not_count() {
        let code = "fn routes() { post(submit) }\nasync fn submit() {\n}\nasync fn other() {\n    require(Permission::Edit)\n}\n";
        assert_eq!(lines_found(authorised, PATH, code), [2]);
    }
}
