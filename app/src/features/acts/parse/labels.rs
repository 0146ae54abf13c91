//! Numbers, letters and bullets before items.

use std::sync::LazyLock;

use regex::Regex;

use super::source::pattern;
use crate::features::acts::model::Label;

/// How an item is marked, which tells how deep it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Style {
    /// `1.`, `1.2.`: the numbers.
    Number(Vec<u32>),
    /// `1)`.
    Paren(u32),
    /// `а)`.
    Letter(char),
    Bullet,
}

impl Style {
    /// Wider items have smaller ranks.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Number(numbers) => 9 + u8::try_from(numbers.len()).unwrap_or(5).min(5),
            Self::Paren(_) => 20,
            Self::Letter(_) => 21,
            Self::Bullet => 30,
        }
    }
}

#[derive(Debug, Clone)]
pub(super) struct Labelled<'a> {
    pub label: Label,
    pub style: Style,
    pub rest: &'a str,
}

static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\d{1,3}(?:\.\d{1,3}){0,4})\.(\s*)([^\s\d.].*)$"));
static OPEN_NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\d{1,2}(?:\.\d{1,3}){1,3})(\s+)(\p{Lu}.*)$"));
static PAREN: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\d{1,3})\)(\s*)(\S.*)$"));
static LETTER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\p{L})\)(\s*)(\S.*)$"));
static BULLET: LazyLock<Regex> = LazyLock::new(|| pattern(r"^([-–—•·▪*])(\s+)(\S.*)$|^([•·▪])()(\S.*)$"));

/// Reads the label of a paragraph (its first line is enough to tell).
pub(super) fn labelled(text: &str) -> Option<Labelled<'_>> {
    let first = text.split('\n').next()?;
    number(text, first).or_else(|| {
        let (found, style) = if let Some(found) = PAREN.captures(first) {
            let style = Style::Paren(found.get(1)?.as_str().parse().ok()?);
            (found, style)
        } else if let Some(found) = LETTER.captures(first) {
            let style = Style::Letter(found.get(1)?.as_str().chars().next()?);
            (found, style)
        } else {
            (BULLET.captures(first)?, Style::Bullet)
        };
        let rest = found.get(3).or_else(|| found.get(6))?.start();
        Some(cut(text, rest, style))
    })
}

fn number<'a>(text: &'a str, first: &str) -> Option<Labelled<'a>> {
    let found = NUMBER.captures(first).or_else(|| OPEN_NUMBER.captures(first))?;
    let numbers: Option<Vec<u32>> = found.get(1)?.as_str().split('.').map(|part| part.parse().ok()).collect();
    Some(cut(text, found.get(3)?.start(), Style::Number(numbers?)))
}

fn cut(text: &str, rest: usize, style: Style) -> Labelled<'_> {
    let label = text[..rest].trim_end();
    let glued = label.len() == rest;
    Labelled { label: Label { text: label.to_owned(), glued }, style, rest: &text[rest..] }
}

/// The label of a paragraph in a cell, where a dash may touch its word.
pub(super) fn labelled_in_cell(text: &str) -> Option<Labelled<'_>> {
    labelled(text).filter(|found| !matches!(found.style, Style::Letter(_))).or_else(|| {
        let rest = text.strip_prefix('-')?;
        let starts_word = rest.starts_with(char::is_uppercase);
        starts_word.then(|| cut(text, 1, Style::Bullet))
    })
}

/// Cuts “1) …; 2) …” in one paragraph before each number that follows in turn.
pub(super) fn items(text: &str) -> Vec<&str> {
    let Some(first) = labelled(text) else {
        return vec![text];
    };
    let (mark, mut number) = match &first.style {
        Style::Paren(number) => (')', *number),
        Style::Number(numbers) if numbers.len() == 1 => ('.', numbers[0]),
        _ => return vec![text],
    };
    let mut items = Vec::new();
    let mut rest = text;
    while let Some((at, found)) = next_item(rest, number, mark) {
        items.push(rest[..at].trim_end());
        rest = &rest[at..];
        number = found;
    }
    items.push(rest);
    items
}

/// Where the item after `number` begins; one number may be missing.
fn next_item(text: &str, number: u32, mark: char) -> Option<(usize, u32)> {
    [number + 1, number + 2].into_iter().find_map(|next| {
        let label = format!(" {next}{mark} ");
        let starts =
            text.match_indices(&label).find(|(at, _)| begins_item(&text[..*at], &text[at + label.len()..], mark));
        starts.map(|(at, _)| (at + 1, next))
    })
}

fn begins_item(before: &str, after: &str, mark: char) -> bool {
    let capital = after.trim_start_matches(['"', '«', '“']).starts_with(char::is_uppercase);
    capital || (mark == ')' && before.trim_end().ends_with([';', '.', ':']))
}
