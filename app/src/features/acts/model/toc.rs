//! Table of contents: parts, headings and tables' places, nested (`O116-T-46a`, `O116-U-2.8a`).

use super::{ActDocument, Block, Part, PartKind, SectionKind};

/// One line of the contents; the page says what an untitled annex is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TocEntry {
    pub kind: TocKind,
    pub anchor: String,
    /// `1.`, `2-тарау.`, or nothing.
    pub label: Option<String>,
    pub title: String,
    pub children: Vec<TocEntry>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TocKind {
    Part { kind: PartKind, number: Option<u32> },
    Section(SectionKind),
}

impl ActDocument {
    /// Parts and headings; appendices stand under their annex.
    pub fn toc(&self) -> Vec<TocEntry> {
        let mut entries: Vec<TocEntry> = Vec::new();
        for part in &self.parts {
            let entry = part_entry(part);
            match entries.last_mut() {
                Some(annex) if part.kind == PartKind::Appendix => annex.children.push(entry),
                _ => entries.push(entry),
            }
        }
        entries
    }
}

fn part_entry(part: &Part) -> TocEntry {
    TocEntry {
        kind: TocKind::Part { kind: part.kind, number: part.number },
        anchor: part.anchor.clone(),
        label: None,
        title: part.title().unwrap_or_default(),
        children: section_entries(&part.blocks),
    }
}

fn section_entries(blocks: &[Block]) -> Vec<TocEntry> {
    let sections = blocks.iter().filter_map(|block| match block {
        Block::Section(section) => Some(section),
        _ => None,
    });
    sections
        .map(|section| TocEntry {
            kind: TocKind::Section(section.kind),
            anchor: section.anchor.clone(),
            label: section.label.as_ref().map(|label| label.text.clone()),
            title: section.title.one_line(),
            children: section_entries(&section.blocks),
        })
        .collect()
}
