//! The open headings and clauses while a part is being built.

use super::{cells::after, labels::Style, vocabulary::is_closed};
use crate::features::acts::model::{Block, Clause, Label, Paragraph, ParagraphRole, Section, SectionKind, Text};

/// Helpers for what stands at the head of a frame.
pub(super) struct Head;

impl Head {
    pub fn section_rank(kind: SectionKind) -> u8 {
        kind as u8 + 1
    }

    /// Cuts the label off; it is glued when the source has no space after it.
    pub fn cut(text: Text, at: usize) -> (Label, Text) {
        let plain = text.plain();
        let label = plain[..at].trim_end();
        let glued = label.len() == at && at < plain.len();
        (Label { text: label.to_owned(), glued }, after(text, at))
    }
}

/// A heading or clause whose end has not been seen.
pub(super) struct Frame {
    rank: u8,
    /// None for a heading.
    style: Option<Style>,
    anchor: String,
    /// The last text in it ends with a colon, or a list in it goes on.
    announced: bool,
    items: usize,
    last_number: Option<u32>,
    block: Block,
}

impl Frame {
    pub fn section(kind: SectionKind, anchor: String, label: Option<Label>, title: Text) -> Self {
        let block = Block::Section(Section { kind, anchor: anchor.clone(), label, title, blocks: Vec::new() });
        Self {
            rank: Head::section_rank(kind),
            style: None,
            anchor,
            announced: false,
            items: 0,
            last_number: None,
            block,
        }
    }

    pub fn clause(style: Style, anchor: String, depth: u8, label: Label, text: Text) -> Self {
        let announced = text.one_line().ends_with(':');
        let rank = style.rank();
        let block = Block::Clause(Clause { anchor: anchor.clone(), depth, label, text, blocks: Vec::new() });
        Self { rank, style: Some(style), anchor, announced, items: 0, last_number: None, block }
    }

    fn push(&mut self, block: Block) {
        if let Block::Paragraph(paragraph) = &block {
            let text = paragraph.text.one_line();
            self.announced = self.announced && is_closed(&text) && !text.ends_with('.');
        }
        match &mut self.block {
            Block::Section(section) => section.blocks.push(block),
            Block::Clause(clause) => clause.blocks.push(block),
            _ => {}
        }
    }
}

pub(super) struct Stack {
    /// Begins every anchor of the part.
    pub prefix: String,
    done: Vec<Block>,
    open: Vec<Frame>,
    items: usize,
    last_number: Option<u32>,
    last_sub: Option<u32>,
}

impl Stack {
    pub fn new(prefix: String) -> Self {
        Self { prefix, done: Vec::new(), open: Vec::new(), items: 0, last_number: None, last_sub: None }
    }

    pub fn open(&mut self, frame: Frame) {
        self.open.push(frame);
    }

    pub fn push(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(frame) => frame.push(block),
            None => self.done.push(block),
        }
    }

    /// Lines of a title are one title.
    pub fn push_title(&mut self, text: Text) {
        self.close_to(0);
        match self.done.last_mut() {
            Some(Block::Paragraph(title)) if title.role == ParagraphRole::Title => {
                title.text.push_line(text);
            }
            _ => self.done.push(Block::Paragraph(Paragraph { role: ParagraphRole::Title, text })),
        }
    }

    pub fn close_top(&mut self) {
        if let Some(frame) = self.open.pop() {
            self.push(frame.block);
        }
    }

    /// Closes everything that is not wider than `rank`.
    pub fn close_to(&mut self, rank: u8) {
        while self.open.last().is_some_and(|frame| frame.rank >= rank) {
            self.close_top();
        }
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.close_to(0);
        self.done
    }

    /// Makes room for an item: closes what it does not belong to.
    pub fn make_room(&mut self, style: &Style) {
        if let Style::Paren(number) = style {
            if let Some(before) = self.item_before(*number) {
                return self.close_from(before);
            }
            // `1)` under `2) …:` begins a list of its own inside it.
            let top = self.open.last();
            if *number == 1 && top.is_some_and(|top| top.announced && matches!(top.style, Some(Style::Paren(_)))) {
                return;
            }
        }
        self.close_to(style.rank());
    }

    /// The innermost open `n)` before this number.
    fn item_before(&self, number: u32) -> Option<usize> {
        self.open.iter().rposition(|frame| matches!(frame.style, Some(Style::Paren(before)) if before + 1 == number))
    }

    fn close_from(&mut self, index: usize) {
        while self.open.len() > index {
            self.close_top();
        }
    }

    /// A rubric that announced a list ends with it.
    pub fn leave_spent_rubric(&mut self) {
        let spent = self.open.last().is_some_and(|frame| match &frame.block {
            Block::Section(section) => {
                let announced = section.kind == SectionKind::Rubric && section.title.one_line().ends_with(':');
                announced && section.blocks.iter().any(|block| matches!(block, Block::Clause(_) | Block::Table(_)))
            }
            _ => false,
        });
        if spent {
            self.close_top();
        }
    }

    pub fn depth(&self) -> u8 {
        let clauses = self.open.iter().filter(|frame| frame.style.is_some()).count();
        u8::try_from(clauses).unwrap_or(u8::MAX - 1)
    }

    pub fn clause_anchor(&self) -> Option<&str> {
        self.open.last().map(|frame| frame.anchor.as_str())
    }

    /// Where headings are counted: the innermost open heading, or the part.
    pub fn section_anchor(&self) -> String {
        let section = self.open.iter().rev().find(|frame| frame.style.is_none());
        section.map_or_else(|| self.prefix.clone(), |frame| format!("{}-", frame.anchor))
    }

    /// The place of a bullet in its list.
    pub fn next_item(&mut self) -> usize {
        let items = self.open.last_mut().map_or(&mut self.items, |frame| &mut frame.items);
        *items += 1;
        *items
    }

    /// The number counted before in the same list, and this one.
    pub fn count(&mut self, style: &Style) -> (Option<u32>, u32) {
        let (slot, now) = match style {
            Style::Number(numbers) if numbers.len() == 1 => (&mut self.last_number, numbers[0]),
            Style::Paren(number) => {
                (self.open.last_mut().map_or(&mut self.last_sub, |frame| &mut frame.last_number), *number)
            }
            _ => return (None, 0),
        };
        (slot.replace(now), now)
    }

    /// The innermost open sub-item: `1)`, `а)` or a bullet.
    pub fn item_style(&self) -> Option<Style> {
        let style = self.open.last()?.style.as_ref()?;
        (!matches!(style, Style::Number(_))).then(|| style.clone())
    }

    /// The innermost item ended with a colon and its text still comes.
    pub fn awaits_text(&self) -> bool {
        self.open.last().is_some_and(|frame| frame.announced)
    }

    /// A clause announced something and has nothing yet.
    pub fn clause_is_open(&self) -> bool {
        self.open.last().is_some_and(|frame| match &frame.block {
            Block::Clause(clause) => frame.announced && clause.blocks.is_empty(),
            _ => false,
        })
    }
}
