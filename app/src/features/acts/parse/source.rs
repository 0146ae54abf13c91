//! The text as it comes: lines, cells, and what counts as a word.
//!
//! Markup, and nothing else, is not a word: markdown marks (`#` before a heading,
//! `*` around emphasis; `\*` is a star), HTML tags of text and tables, the tabs
//! and bars between cells, rows of dashes under a table's head, and invisible
//! control characters. A star or bar standing alone in a line is a word.

use std::sync::LazyLock;

use regex::Regex;

/// One line without markup that concerns whole lines.
#[derive(Debug, Clone)]
pub(super) struct SourceLine {
    /// As an editor counts, from 1.
    pub number: usize,
    pub text: String,
    /// Marked as a heading with `#`.
    pub heading: bool,
    /// Two spaces at the end: the break is meant.
    pub hard_break: bool,
}

impl SourceLine {
    /// A line with a tab is a cell even when nothing stands in it.
    pub fn is_blank(&self) -> bool {
        !self.text.contains('\t') && self.text.trim().is_empty()
    }
}

static INLINE_TAG: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)</?(?:b|i|u|s|em|strong|span|sub|sup|a|font)(?:\s[^<>]*)?/?>"));
static BLOCK_TAG: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)<(/?)(p|ol|ul|li|div|br|hr|table|thead|tbody|tr|th|td|h[1-6])(?:\s[^<>]*)?/?>"));

/// Compiles a pattern of this module tree.
pub(in crate::features::acts) fn pattern(text: &str) -> Regex {
    // Every pattern is a constant, and the tests use each of them.
    Regex::new(text).expect("a constant pattern is valid")
}

pub(super) fn read(text: &str) -> Vec<SourceLine> {
    text.lines().enumerate().map(|(index, line)| read_line(index + 1, line)).collect()
}

fn read_line(number: usize, line: &str) -> SourceLine {
    let visible: String = line.chars().filter_map(visible_char).collect();
    let text = INLINE_TAG.replace_all(&visible, "").into_owned();
    let hard_break = text.ends_with("  ");
    match without_heading_mark(&text) {
        Some(rest) => SourceLine { number, text: rest, heading: true, hard_break },
        None => SourceLine { number, text, heading: false, hard_break },
    }
}

/// Control characters vanish, every white space but the tab becomes a space.
fn visible_char(c: char) -> Option<char> {
    match c {
        '\t' => Some('\t'),
        c if c.is_whitespace() => Some(' '),
        c if c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}') => None,
        c => Some(c),
    }
}

fn without_heading_mark(text: &str) -> Option<String> {
    let indent = text.len() - text.trim_start().len();
    let marks = text[indent..].chars().take_while(|&c| c == '#').count();
    let rest = &text[indent + marks..];
    let is_mark = (1..=6).contains(&marks) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_mark.then(|| format!("{}{rest}", &text[..indent]))
}

/// The cells of a table's line: between tabs, or between the bars of `| a | b |`.
pub(super) fn cells(line: &str) -> Option<Vec<&str>> {
    let trimmed = line.trim();
    if line.contains('\t') {
        return Some(line.split('\t').map(str::trim).filter(|cell| *cell != "|").collect());
    }
    if trimmed.starts_with('|') && trimmed.matches('|').count() > 1 {
        let inner = trimmed.strip_prefix('|').unwrap_or(trimmed);
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        return Some(inner.split('|').map(str::trim).collect());
    }
    None
}

/// The line of dashes under a table's head.
pub(super) fn is_rule(cells: &[&str]) -> bool {
    let filled: Vec<&&str> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    filled.len() > 1
        && filled
            .iter()
            .all(|cell| cell.len() > 1 && cell.trim_matches(':').chars().all(|c| c == '-') && cell.contains('-'))
}

/// Pieces between tags of blocks; `true` marks a list item.
pub(super) fn between_tags(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let (mut start, mut item) = (0, false);
    for found in BLOCK_TAG.captures_iter(text) {
        let (Some(tag), Some(name)) = (found.get(0), found.get(2)) else {
            continue;
        };
        pieces.push((item, text[start..tag.start()].trim()));
        start = tag.end();
        if name.as_str().eq_ignore_ascii_case("li") {
            item = found.get(1).is_none_or(|slash| slash.is_empty());
        }
    }
    pieces.push((item, text[start..].trim()));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// What a token of markdown holds.
pub(super) enum Mark {
    Char(char),
    /// So many stars in a row.
    Stars(usize),
}

/// Takes a token without white space apart.
pub(super) fn marks(token: &str) -> Vec<Mark> {
    if token.chars().all(|c| c == '*') {
        return token.chars().map(Mark::Char).collect();
    }
    let mut marks = Vec::new();
    let mut chars = token.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(&next @ ('*' | '#' | '_'))) => {
                chars.next();
                marks.push(Mark::Char(next));
            }
            ('*', _) => match marks.last_mut() {
                Some(Mark::Stars(count)) => *count += 1,
                _ => marks.push(Mark::Stars(1)),
            },
            _ => marks.push(Mark::Char(c)),
        }
    }
    marks
}

/// The words of a source text, in order: what an import must keep.
pub fn source_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for line in read(text) {
        match cells(&line.text) {
            Some(cells) if is_rule(&cells) => {}
            Some(cells) => cells.iter().for_each(|cell| push_words(cell, &mut words)),
            None => push_words(&line.text, &mut words),
        }
    }
    words
}

fn push_words(text: &str, words: &mut Vec<String>) {
    for token in BLOCK_TAG.replace_all(text, " ").split_whitespace() {
        let letters = marks(token).into_iter().filter_map(|mark| match mark {
            Mark::Char(c) => Some(c),
            Mark::Stars(_) => None,
        });
        words.push(letters.collect());
    }
}
