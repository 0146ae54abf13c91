//! Builds the tree of a part: headings, clauses by rank, everything else inside them.

use super::{
    anchors::Anchors,
    annexes::{RawPart, is_short_line},
    cells,
    frames::{Frame, Head, Stack},
    front,
    inline::rich,
    labels::{Style, labelled},
    report::{FindingKind, ImportReport},
    scan::{Body, Unit},
    vocabulary::{ends_in_verb, is_closed, note, section},
};
use crate::features::acts::model::{
    Block, Note, NoteKind, Paragraph, ParagraphRole, Part, PartKind, SectionKind, Signature, Text,
};

pub(super) fn part(raw: &RawPart, anchors: &mut Anchors, report: &mut ImportReport) -> Part {
    let anchor = anchors.part(raw.kind, raw.number);
    let prefix = if raw.kind == PartKind::Main { String::new() } else { format!("{anchor}-") };
    let roles = front::roles(raw);
    let headings = numbers_are_headings(&raw.units);
    let mut builder = Builder { anchors, report, stack: Stack::new(prefix), units: &raw.units, headings };
    for (index, unit) in raw.units.iter().enumerate() {
        builder.unit(index, unit, roles.get(index).copied().flatten());
    }
    let mark = raw.mark.iter().map(|line| rich(line)).collect();
    Part { kind: raw.kind, number: raw.number, anchor, mark, blocks: builder.stack.finish() }
}

/// `1. General` above `1.1. …`, or a part where most numbered lines are no sentences.
fn numbers_are_headings(units: &[Unit]) -> bool {
    let (mut tops, mut open, mut dotted) = (0, 0, false);
    for text in units.iter().filter(|unit| unit.text().is_some()).map(Unit::bare) {
        match labelled(&text).map(|found| found.style) {
            Some(Style::Number(numbers)) if numbers.len() > 1 => dotted = true,
            Some(Style::Number(_)) => {
                tops += 1;
                open += usize::from(!is_closed(&text));
            }
            _ => {}
        }
    }
    tops > 0 && (dotted || open * 2 > tops)
}

struct Builder<'a> {
    anchors: &'a mut Anchors,
    report: &'a mut ImportReport,
    stack: Stack,
    units: &'a [Unit],
    headings: bool,
}

impl Builder<'_> {
    fn unit(&mut self, index: usize, unit: &Unit, role: Option<ParagraphRole>) {
        match &unit.body {
            Body::Table(raw) => {
                self.leave_items(index);
                let anchor = self.anchors.numbered(&format!("{}tbl", self.stack.prefix));
                let anchors = &mut *self.anchors;
                let table = cells::table(raw.clone(), anchor, &mut |wish| anchors.unique(wish));
                self.stack.push(Block::Table(table));
            }
            Body::Signature { post, name } => {
                self.stack.close_to(0);
                let post = post.iter().map(|line| rich(line)).collect();
                self.stack.push(Block::Signature(Signature { post, name: name.as_deref().map(rich) }));
            }
            Body::Heading(raw) if role.is_none() => self.rubric(rich(raw)),
            Body::Heading(raw) | Body::Text(raw) => self.text(index, unit, raw, role),
        }
    }

    fn text(&mut self, index: usize, unit: &Unit, raw: &str, role: Option<ParagraphRole>) {
        let text = rich(raw);
        let plain = text.plain();
        if raw.contains("  ") {
            self.report.add(unit.line, FindingKind::SpaceRun, &plain);
        }
        if role == Some(ParagraphRole::Title) {
            return self.stack.push_title(text);
        }
        if let Some(role) = role {
            return self.stack.push(Block::Paragraph(Paragraph { role, text }));
        }
        if let Some(kind) = note(&text.one_line()) {
            return self.note(kind, raw);
        }
        if let Some((kind, number, title_at)) = section(&plain) {
            return self.section(kind, &number, title_at, text);
        }
        if let Some(found) = labelled(&plain) {
            let at = plain.len() - found.rest.len();
            return self.labelled(unit, found.style, at, text);
        }
        if raw.starts_with(r"\*") {
            self.stack.close_to(0);
            return self.stack.push(Block::Paragraph(Paragraph { role: ParagraphRole::Footnote, text }));
        }
        self.paragraph(index, unit, text);
    }

    fn note(&mut self, kind: NoteKind, raw: &str) {
        let anchor = self.anchors.numbered(&format!("{}note", self.stack.prefix));
        let paragraphs = raw.split('\n').map(rich).collect();
        self.stack.push(Block::Note(Note { kind, anchor, paragraphs }));
    }

    fn section(&mut self, kind: SectionKind, number: &str, title_at: usize, text: Text) {
        self.stack.close_to(Head::section_rank(kind));
        let anchor = self.anchors.section(&self.stack.section_anchor(), kind, number);
        let (label, title) = Head::cut(text, title_at);
        self.stack.open(Frame::section(kind, anchor, Some(label), title));
    }

    fn rubric(&mut self, title: Text) {
        self.stack.close_to(Head::section_rank(SectionKind::Rubric));
        let anchor = self.anchors.numbered(&format!("{}r", self.stack.section_anchor()));
        self.stack.open(Frame::section(SectionKind::Rubric, anchor, None, title));
    }

    fn labelled(&mut self, unit: &Unit, style: Style, at: usize, text: Text) {
        if let Style::Number(numbers) = &style
            && numbers.len() == 1
            && self.headings
        {
            return self.section(SectionKind::Chapter, &numbers[0].to_string(), at, text);
        }
        self.stack.make_room(&style);
        self.check_number(unit, &style, &text);
        let item = if style == Style::Bullet { self.stack.next_item() } else { 0 };
        let anchor = self.anchors.clause(self.stack.clause_anchor(), &self.stack.prefix, &style, item);
        let (label, text) = Head::cut(text, at);
        let depth = self.stack.depth() + 1;
        self.stack.open(Frame::clause(style, anchor, depth, label, text));
    }

    fn check_number(&mut self, unit: &Unit, style: &Style, text: &Text) {
        let kind = match self.stack.count(style) {
            (Some(before), now) if now <= before && now > 1 => FindingKind::NumberRepeated,
            (Some(before), now) if now > before + 1 => FindingKind::NumberSkipped,
            _ => return,
        };
        self.report.add(unit.line, kind, &text.plain());
    }

    fn paragraph(&mut self, index: usize, unit: &Unit, text: Text) {
        if self.is_rubric(index, unit) {
            return self.rubric(text);
        }
        self.leave_items(index);
        self.stack.leave_spent_rubric();
        let plain = text.one_line();
        if !is_closed(&plain) && !plain.ends_with([',', ')']) {
            self.report.add(unit.line, FindingKind::Unrecognised, &plain);
        }
        self.stack.push(Block::Paragraph(Paragraph { role: ParagraphRole::Plain, text }));
    }

    /// A short line that heads a list, a table or paragraphs and is no sentence.
    fn is_rubric(&self, index: usize, unit: &Unit) -> bool {
        const LONGEST: usize = 110;
        let text = unit.bare();
        let heads = text.ends_with(':') || is_short_line(unit);
        let capital = text.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic());
        let something_follows =
            self.units.get(index + 1).is_some_and(|next| !matches!(next.body, Body::Signature { .. }));
        heads
            && capital
            && something_follows
            && text.chars().count() <= LONGEST
            && !ends_in_verb(&text)
            && !self.stack.clause_is_open()
    }

    /// A paragraph after `2)` belongs to it when `3)` still comes or when it was announced.
    fn leave_items(&mut self, index: usize) {
        while let Some(style) = self.stack.item_style() {
            if self.stack.awaits_text() || self.next_sibling_follows(index, &style) {
                break;
            }
            self.stack.close_top();
        }
    }

    fn next_sibling_follows(&self, index: usize, style: &Style) -> bool {
        let Style::Paren(number) = style else {
            return false;
        };
        let later = self.units[index + 1..].iter().take_while(|unit| unit.text().is_some());
        for text in later.map(Unit::bare) {
            if section(&text).is_some() {
                return false;
            }
            match labelled(&text).map(|found| found.style) {
                Some(Style::Paren(next)) => return next == number + 1,
                Some(Style::Number(_)) => return false,
                _ => {}
            }
        }
        false
    }
}
