//! The blocks an act is built of.

use serde::{Deserialize, Serialize};

use super::{Label, Table, Text};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    Section(Section),
    Clause(Clause),
    Paragraph(Paragraph),
    Table(Table),
    Note(Note),
    Signature(Signature),
}

/// A heading with everything under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub kind: SectionKind,
    pub anchor: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    pub title: Text,
    pub blocks: Vec<Block>,
}

/// From the widest to the narrowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    Division,
    Chapter,
    Paragraph,
    Article,
    Rubric,
}

impl SectionKind {
    /// Stable name for markup and data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Division => "division",
            Self::Chapter => "chapter",
            Self::Paragraph => "paragraph",
            Self::Article => "article",
            Self::Rubric => "rubric",
        }
    }
}

/// A numbered, lettered or bulleted item with what is nested in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    pub anchor: String,
    /// 1 for a clause of the part, 2 for a sub-clause, and so on.
    pub depth: u8,
    pub label: Label,
    pub text: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    pub role: ParagraphRole,
    pub text: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ParagraphRole {
    /// The name of the act or of an annex.
    Title,
    /// “Lost force” and the like under the title.
    Status,
    /// Who adopted it, when, under which number, where registered.
    Requisites,
    /// The legal ground and the enacting formula.
    Preamble,
    Footnote,
    Plain,
}

impl ParagraphRole {
    /// Stable name for markup and data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Status => "status",
            Self::Requisites => "requisites",
            Self::Preamble => "preamble",
            Self::Footnote => "footnote",
            Self::Plain => "plain",
        }
    }
}

/// A note that the publisher added, not part of what was adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub kind: NoteKind,
    pub anchor: String,
    pub paragraphs: Vec<Text>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// What was changed, and by which act.
    Amendment,
    /// A remark of the centre of legal information.
    Editor,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    pub post: Vec<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
}

impl Block {
    /// What is nested in this block.
    pub fn children(&self) -> &[Block] {
        match self {
            Self::Section(section) => &section.blocks,
            Self::Clause(clause) => &clause.blocks,
            _ => &[],
        }
    }

    /// The block's own anchor, if it can be linked to.
    pub fn anchor(&self) -> Option<&str> {
        match self {
            Self::Section(section) => Some(&section.anchor),
            Self::Clause(clause) => Some(&clause.anchor),
            Self::Table(table) => Some(&table.anchor),
            Self::Note(note) => Some(&note.anchor),
            Self::Paragraph(_) | Self::Signature(_) => None,
        }
    }

    /// Every text of this block without its children, in reading order.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Section(section) => vec![&section.title],
            Self::Clause(clause) => vec![&clause.text],
            Self::Paragraph(paragraph) => vec![&paragraph.text],
            Self::Note(note) => note.paragraphs.iter().collect(),
            Self::Signature(signature) => signature.post.iter().chain(&signature.name).collect(),
            Self::Table(table) => table
                .rows
                .iter()
                .flat_map(|row| &row.cells)
                .flat_map(|cell| &cell.paragraphs)
                .map(|paragraph| &paragraph.text)
                .collect(),
        }
    }

    pub(super) fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Block)) {
        see(self);
        self.children().iter().for_each(|block| block.visit(see));
    }

    pub(super) fn push_anchors<'a>(&'a self, found: &mut Vec<&'a str>) {
        found.extend(self.anchor());
        if let Self::Table(table) = self {
            found.extend(table.rows.iter().filter_map(|row| row.anchor.as_deref()));
        }
    }

    pub(super) fn write_plain(&self, out: &mut String) {
        let label = match self {
            Self::Section(section) => section.label.as_ref(),
            Self::Clause(clause) => Some(&clause.label),
            _ => None,
        };
        if let Some(label) = label {
            label.write(out);
        }
        match self {
            Self::Table(table) => table.write_plain(out),
            _ => self.texts().into_iter().for_each(|text| text.write_line(out)),
        }
        self.children().iter().for_each(|block| block.write_plain(out));
    }
}
