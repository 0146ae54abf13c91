//! Cuts the units into the act, its annexes and their appendices, and finds signatures.

use super::{
    inline::bare,
    labels::labelled,
    scan::{Body, Unit},
    vocabulary::{annex, is_closed, is_name, is_open_phrase, is_post, note, section},
};
use crate::features::acts::model::PartKind;

pub(super) struct RawPart {
    pub kind: PartKind,
    pub number: Option<u32>,
    pub mark: Vec<String>,
    pub units: Vec<Unit>,
}

impl RawPart {
    fn new(kind: PartKind, number: Option<u32>, mark: Vec<String>) -> Self {
        Self { kind, number, mark, units: Vec::new() }
    }
}

/// Short, open, unlabelled: a line of a mark, a post or a title.
pub(super) fn is_short_line(unit: &Unit) -> bool {
    const LONGEST: usize = 200;
    let text = unit.bare();
    unit.text().is_some()
        && text.chars().count() < LONGEST
        && !is_closed(&text)
        && labelled(&text).is_none()
        && note(&text).is_none()
        && section(&text).is_none()
}

pub(super) fn parts(units: Vec<Unit>) -> Vec<RawPart> {
    let mut parts = vec![RawPart::new(PartKind::Main, None, Vec::new())];
    for unit in units {
        let Some((number, of_act)) = annex_mark(&unit) else {
            if let Some(part) = parts.last_mut() {
                part.units.push(unit);
            }
            continue;
        };
        let mark = parts.last_mut().map(|part| take_mark(part, unit)).unwrap_or_default();
        let of_act =
            of_act || mark.iter().any(|line| annex(&format!("{line} қосымша")).is_some_and(|(_, of_act)| of_act));
        let inside = parts.iter().any(|part| part.kind == PartKind::Annex);
        let kind = if inside && !of_act { PartKind::Appendix } else { PartKind::Annex };
        parts.push(RawPart::new(kind, number, mark));
    }
    for part in &mut parts {
        part.units = with_signatures(std::mem::take(&mut part.units));
    }
    parts
}

fn annex_mark(unit: &Unit) -> Option<(Option<u32>, bool)> {
    if is_short_line(unit) { annex(&unit.bare()) } else { None }
}

/// The mark's last line, and before it the lines that lead to it.
fn take_mark(part: &mut RawPart, last: Unit) -> Vec<String> {
    let mut follows_closely = last.blanks == 0;
    let mut mark: Vec<String> = Vec::new();
    while let Some(above) = part.units.last().filter(|above| leads_on(above, follows_closely)) {
        follows_closely = above.blanks == 0;
        mark.extend(above.text().map(str::to_owned));
        part.units.pop();
    }
    mark.reverse();
    mark.extend(last.text().map(str::to_owned));
    mark
}

fn leads_on(above: &Unit, close: bool) -> bool {
    let text = above.bare();
    is_short_line(above) && !is_name(&text) && (is_open_phrase(&text) || (close && !is_post(&text)))
}

/// Turns “post, name” into one unit, and a post alone at the end of a part too.
fn with_signatures(units: Vec<Unit>) -> Vec<Unit> {
    let mut kept: Vec<Unit> = Vec::new();
    for unit in units {
        let name = unit.text().filter(|text| is_name(&bare(text))).map(str::to_owned);
        match name {
            Some(name) => sign(&mut kept, Some(name), &unit),
            None => kept.push(unit),
        }
    }
    let has_clauses = kept.iter().any(|unit| unit.text().is_some_and(|text| labelled(&bare(text)).is_some()));
    if has_clauses && kept.last().is_some_and(|unit| is_short_line(unit) && is_post(&unit.bare())) {
        let end = kept.last().cloned();
        if let Some(end) = end {
            sign(&mut kept, None, &end);
        }
    }
    kept
}

fn sign(kept: &mut Vec<Unit>, name: Option<String>, at: &Unit) {
    const LINES: usize = 3;
    let mut post = Vec::new();
    let mut start = at.clone();
    while post.len() < LINES
        && kept.last().is_some_and(|unit| is_short_line(unit) && is_part_of_post(unit, post.is_empty()))
    {
        if let Some(unit) = kept.pop() {
            post.extend(unit.text().map(str::to_owned));
            start = unit;
        }
    }
    post.reverse();
    kept.push(Unit { body: Body::Signature { post, name }, ..start });
}

fn is_part_of_post(unit: &Unit, nearest: bool) -> bool {
    let text = unit.bare();
    let capital = text.starts_with(char::is_uppercase);
    (nearest && capital) || is_open_phrase(&text)
}
