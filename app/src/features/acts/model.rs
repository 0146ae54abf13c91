//! A legal act as structure: parts, headings, clauses, tables, notes; no database, no web.
//!
//! The tree keeps the order of the source. [`ActDocument::words`] proves it: the
//! words of the document are the words of the text it was read from.

mod blocks;
mod meta;
mod table;
mod text;
mod toc;

pub use blocks::{Block, Clause, Note, NoteKind, Paragraph, ParagraphRole, Section, SectionKind, Signature};
pub use meta::{ActMeta, ActStatus, ActType, Amendment, Registration, Signatory};
pub use table::{Cell, CellParagraph, Row, Table};
pub use text::{Label, Segment, Span, Text};
pub use toc::{TocEntry, TocKind};

use serde::{Deserialize, Serialize};

/// The whole act: what is known about it and its text, part by part (`O116-T-14`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActDocument {
    pub meta: ActMeta,
    pub parts: Vec<Part>,
}

/// The act itself, one of its annexes, or an appendix of an annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub kind: PartKind,
    /// The number of the annex as written, none when there is only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Unique in the document: `act`, `annex-1`, `annex-1-app-2`.
    pub anchor: String,
    /// The lines in the corner that say whose annex this is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mark: Vec<Text>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    Main,
    Annex,
    Appendix,
}

impl PartKind {
    /// Stable name for markup and data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Annex => "annex",
            Self::Appendix => "appendix",
        }
    }
}

impl ActDocument {
    /// The words in reading order: labels, text and cells, split at white space.
    ///
    /// They equal [`source_words`](super::parse::source_words) of the text read.
    pub fn words(&self) -> Vec<String> {
        let plain = self.plain();
        plain.split_whitespace().map(str::to_owned).collect()
    }

    /// All text, one block a line, for search and for comparison.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for part in &self.parts {
            part.write_plain(&mut out);
        }
        out
    }

    /// Every anchor of the document in reading order (`O116-U-2.8b`).
    pub fn anchors(&self) -> Vec<&str> {
        let mut found = Vec::new();
        for part in &self.parts {
            found.push(part.anchor.as_str());
            part.visit(&mut |block| block.push_anchors(&mut found));
        }
        found
    }

    /// Calls `see` for every block, parents before children.
    pub fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Block)) {
        for part in &self.parts {
            part.visit(see);
        }
    }

    /// How much of everything there is, for the import report.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            annexes: self.parts.iter().filter(|part| part.kind != PartKind::Main).count(),
            words: self.words().len(),
            ..Counts::default()
        };
        self.visit(&mut |block| match block {
            Block::Section(section) if section.kind == SectionKind::Rubric => counts.rubrics += 1,
            Block::Section(_) => counts.chapters += 1,
            Block::Clause(_) => counts.clauses += 1,
            Block::Table(_) => counts.tables += 1,
            Block::Note(_) => counts.notes += 1,
            Block::Paragraph(_) | Block::Signature(_) => {}
        });
        counts
    }
}

impl Part {
    fn write_plain(&self, out: &mut String) {
        for line in &self.mark {
            line.write_line(out);
        }
        self.blocks.iter().for_each(|block| block.write_plain(out));
    }

    /// Calls `see` for every block of the part, parents before children.
    pub fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Block)) {
        self.blocks.iter().for_each(|block| block.visit(see));
    }

    /// The title of the part in one line, if it has one.
    pub fn title(&self) -> Option<String> {
        let titles: Vec<String> = self
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) if paragraph.role == ParagraphRole::Title => {
                    Some(paragraph.text.one_line())
                }
                _ => None,
            })
            .collect();
        (!titles.is_empty()).then(|| titles.join(" "))
    }
}

/// What an act consists of, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub annexes: usize,
    pub chapters: usize,
    pub rubrics: usize,
    pub clauses: usize,
    pub tables: usize,
    pub notes: usize,
    pub words: usize,
}
