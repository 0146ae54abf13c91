//! From lines to units: paragraphs, marked headings, tables.

use super::{
    inline::bare,
    labels::labelled,
    report::{FindingKind, ImportReport},
    source::{SourceLine, cells, is_rule},
    tables::{self, RawTable},
    vocabulary::{annex, is_closed, is_name, note, section},
};
use crate::features::acts::model::NoteKind;

#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// Source line where it begins.
    pub line: usize,
    /// Empty lines before it.
    pub blanks: usize,
    pub body: Body,
}

#[derive(Debug, Clone)]
pub(super) enum Body {
    /// Raw text; `\n` where the source breaks a line on purpose.
    Text(String),
    Heading(String),
    Table(RawTable),
    Signature {
        post: Vec<String>,
        name: Option<String>,
    },
}

impl Unit {
    /// The raw text of a paragraph.
    pub fn text(&self) -> Option<&str> {
        match &self.body {
            Body::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text without markup in one line; empty for tables.
    pub fn bare(&self) -> String {
        match &self.body {
            Body::Text(text) | Body::Heading(text) => bare(text),
            Body::Table(_) | Body::Signature { .. } => String::new(),
        }
    }
}

pub(super) fn scan(lines: &[SourceLine], report: &mut ImportReport) -> Vec<Unit> {
    let mut units = Vec::new();
    let (mut at, mut blanks) = (0, 0);
    while let Some(line) = lines.get(at) {
        if line.is_blank() {
            blanks += 1;
            at += 1;
            continue;
        }
        let (body, next) = body(lines, at, report);
        if let Some(body) = body {
            units.push(Unit { line: line.number, blanks, body });
        }
        blanks = 0;
        at = next;
    }
    join(units, report)
}

/// What begins at this line, and the line after it.
fn body(lines: &[SourceLine], at: usize, report: &mut ImportReport) -> (Option<Body>, usize) {
    let line = &lines[at];
    if let Some(cells) = cells(&line.text) {
        if is_rule(&cells) || cells.iter().all(|cell| cell.is_empty()) {
            return (None, at + 1);
        }
        if let Some(body) = no_table(&cells) {
            return (Some(body), at + 1);
        }
        let (table, next) = tables::gather(lines, at, report);
        return (Some(Body::Table(table)), next);
    }
    if line.heading {
        return (Some(Body::Heading(line.text.trim().to_owned())), at + 1);
    }
    let (text, next) = paragraph(lines, at);
    (Some(Body::Text(text)), next)
}

/// Two cells that are a signature, the mark of an annex, or a label and its text.
pub(super) fn no_table(cells: &[&str]) -> Option<Body> {
    let [left, right] = cells else { return None };
    if is_name(&bare(right)) && !left.is_empty() && labelled(&format!("{left} x")).is_none() {
        return Some(Body::Signature { post: vec![(*left).to_owned()], name: Some((*right).to_owned()) });
    }
    if left.is_empty() && annex(&bare(right)).is_some_and(|(_, of_act)| of_act) {
        return Some(Body::Text((*right).to_owned()));
    }
    let label_only =
        !right.is_empty() && !left.is_empty() && labelled(&format!("{left} x")).is_some_and(|label| label.rest == "x");
    label_only.then(|| Body::Text(format!("{left} {right}")))
}

/// A paragraph with its meant line breaks; a closed clause ends it.
pub(super) fn paragraph(lines: &[SourceLine], at: usize) -> (String, usize) {
    let mut text = lines[at].text.trim().to_owned();
    let mut next = at + 1;
    while lines[next - 1].hard_break && !is_closed(&bare(&text)) {
        let Some(line) = lines.get(next).filter(|line| continues_paragraph(line)) else {
            break;
        };
        text.push('\n');
        text.push_str(line.text.trim());
        next += 1;
    }
    (text, next)
}

fn continues_paragraph(line: &SourceLine) -> bool {
    !line.is_blank() && !line.heading && cells(&line.text).is_none() && !starts_something(&bare(&line.text))
}

/// A label, a heading or a note: never the rest of a broken sentence.
fn starts_something(text: &str) -> bool {
    labelled(text).is_some() || note(text).is_some() || section(text).is_some()
}

/// A sentence that a line or page break cut: the first half is open, the second
/// begins with a small letter.
pub(super) fn is_broken(first: &str, second: &str) -> bool {
    let small = second.starts_with(|c: char| c.is_lowercase());
    let finished = is_closed(first) || annex(first).is_some() || is_name(first) || note(first).is_some();
    small && !finished && !starts_something(second)
}

/// Joins the paragraphs that are halves of one sentence.
fn join(units: Vec<Unit>, report: &mut ImportReport) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::new();
    for unit in units {
        let half = unit.text().map(str::to_owned).zip(joined.last_mut());
        match half {
            Some((second, Unit { body: Body::Text(first), .. })) if is_broken(&bare(first), &bare(&second)) => {
                report.add(unit.line, FindingKind::LinesJoined, &bare(&second));
                first.push(' ');
                first.push_str(&second);
            }
            Some((second, Unit { body: Body::Text(first), .. })) if is_note_text(first, &second) => {
                first.push('\n');
                first.push_str(&second);
            }
            _ => joined.push(unit),
        }
    }
    joined
}

/// The remark of an editor has a line of its own above its text.
fn is_note_text(first: &str, second: &str) -> bool {
    !first.contains('\n') && note(&bare(first)) == Some(NoteKind::Editor) && !starts_something(&bare(second))
}
