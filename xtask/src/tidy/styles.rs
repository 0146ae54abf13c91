//! Rules of the style sheets.

use regex_lite::Regex;

use super::Finding;
use super::sources::Source;

/// The only files that may name a colour.
const COLOUR_FILES: [&str; 2] = ["style/tokens.css", "style/themes.css"];

/// A colour as a value: hexadecimal, a colour function, or a common name.
const COLOUR: &str = r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(?:white|black|red|green|blue|yellow|gray|grey|orange|purple|navy|silver|gold|brown|beige)\b";

/// Colours are decided in one place, so that themes can change them.
pub fn colours(sources: &[Source]) -> Vec<Finding> {
    let Ok(colour) = Regex::new(COLOUR) else {
        return Vec::new();
    };
    let elsewhere = sources.iter().filter(|source| !COLOUR_FILES.contains(&source.path.as_str()));
    let mut findings = bad_declarations(elsewhere, |_, value| colour.is_match(value));
    findings.extend(colours_in_views(sources));
    findings
}

/// A colour written into markup, for instance of a chart.
fn colours_in_views(sources: &[Source]) -> Vec<Finding> {
    let Ok(colour) = Regex::new(r#"(?:fill|stroke|color|background)(?:=|: ?)"?#[0-9a-fA-F]{3,8}\b"#) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_rust() && source.is_in(&["app/src/"])) {
        for (line, code) in source.code_lines() {
            findings.extend(colour.find(code).map(|hit| Finding::new(source, line, hit.as_str())));
        }
    }
    findings
}

/// Properties that decide how big text is.
const TEXT_PROPERTIES: [&str; 5] = ["font", "font-size", "line-height", "letter-spacing", "word-spacing"];

/// Text grows with the reader's settings: rem, em or %.
pub fn text_sizes(sources: &[Source]) -> Vec<Finding> {
    let Ok(pixels) = Regex::new(r"\dpx\b") else {
        return Vec::new();
    };
    bad_declarations(sources, |name, value| TEXT_PROPERTIES.contains(&name) && pixels.is_match(value))
}

/// Keyboard users must see where they are.
pub fn outlines(sources: &[Source]) -> Vec<Finding> {
    bad_declarations(sources, |name, value| {
        let value = value.trim_end_matches("!important").trim_end();
        name.starts_with("outline") && ["none", "0"].contains(&value)
    })
}

/// Declarations of style sheets for whose name and value `is_bad` holds.
fn bad_declarations<'a>(
    sources: impl IntoIterator<Item = &'a Source>,
    is_bad: impl Fn(&str, &str) -> bool,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        if !source.has_suffix("css") || !source.is_in(&["style/"]) {
            continue;
        }
        for (line, name, value) in declarations(&source.text) {
            if is_bad(&name, &without_names(&value)) {
                findings.push(Finding::new(source, line, format!("{name}: {value}")));
            }
        }
    }
    findings
}

/// Line, name and value of each declaration.
fn declarations(css: &str) -> Vec<(usize, String, String)> {
    let css = without_comments(css);
    let mut found = Vec::new();
    let mut line = 1;
    // A declaration ends at `;` or `}`; what ends at `{` is a selector or a condition.
    for piece in css.split_inclusive([';', '{', '}']) {
        let before = piece.len() - piece.trim_start().len();
        let start = line + piece[..before].matches('\n').count();
        line += piece.matches('\n').count();
        let declaration = piece.trim_end_matches([';', '}']).split_once(':');
        if let Some((name, value)) = declaration.filter(|_| !piece.ends_with('{')) {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            found.push((start, name.trim().to_owned(), value));
        }
    }
    found
}

/// Blanks comments and keeps the lines.
fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut text = String::new();
    while let Some((code, after)) = rest.split_once("/*") {
        let (comment, next) = after.split_once("*/").unwrap_or((after, ""));
        text += code;
        text.extend(comment.chars().filter(|letter| *letter == '\n'));
        rest = next;
    }
    text + rest
}

/// `var(--blue-dark)` names no colour, nor does `url(#icon)`.
fn without_names(value: &str) -> String {
    match Regex::new(r"--[\w-]+|url\([^)]*\)") {
        Ok(names) => names.replace_all(value, "_").into_owned(),
        Err(_) => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lines_found;

    const PATH: &str = "style/components/buttons.css";

    #[test]
    fn a_colour_outside_the_tokens_is_found() {
        let css = "/* #fff\n */\n#add { color: var(--blue); }\na {\n  color: #0057b8;\n  white-space: normal; border: 1px solid white;\n  background: rgb(0 0 0 / 50%) }\n";
        assert_eq!(lines_found(colours, PATH, css), [5, 6, 7]);
        assert!(lines_found(colours, "style/tokens.css", css).is_empty());
    }

    #[test]
    fn a_colour_in_a_chart_is_found() {
        assert_eq!(lines_found(colours, "app/src/ui/chart.rs", "<rect fill=\"#0057b8\"/>\n<use href=\"#add\"/>"), [1]);
    }

    #[test]
    fn text_in_px_is_found() {
        let css = "a { font-size: 14px; border-width: 1px }\nb { font: bold 12px/1.5 Arial }\nc { font-size: 1.2rem }";
        assert_eq!(lines_found(text_sizes, PATH, css), [1, 2]);
    }

    #[test]
    fn a_removed_outline_is_found() {
        assert_eq!(
            lines_found(outlines, PATH, "a:focus {\n outline: none }\nb { outline: 0.2rem solid }\nc{outline:0}"),
            [2, 4]
        );
    }
}
