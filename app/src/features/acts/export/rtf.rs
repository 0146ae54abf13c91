//! Rich Text Format 1.9: every letter outside ASCII as `\u` with its UTF-16 number.

use std::fmt::Write;

use super::{is_centred, signature_lines};
use crate::features::acts::model::{ActDocument, Block, Label, Part, Row, Table, Text};

const HEAD: &str = r"{\rtf1\ansi\ansicpg1251\deff0\uc1{\fonttbl{\f0\fswiss\fcharset204 Arial;}}\paperw11906\paperh16838\margl1134\margr850\margt1134\margb1134\f0\fs24";
/// Width of the text in twentieths of a point: the page less its margins.
const WIDTH: usize = 9922;
const INDENT: usize = 425;

/// The act as an RTF document.
pub fn to_rtf(document: &ActDocument) -> String {
    let mut file = Rtf { out: HEAD.to_owned() };
    for (index, part) in document.parts.iter().enumerate() {
        file.part(part, index > 0);
    }
    file.out.push_str("\n}\n");
    file.out
}

struct Rtf {
    out: String,
}

impl Rtf {
    fn push(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(text);
    }

    fn letters(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\\' | '{' | '}' => {
                    self.out.push('\\');
                    self.out.push(c);
                }
                '\n' => self.out.push_str("\\line "),
                ' '..='~' => self.out.push(c),
                _ => {
                    let mut units = [0_u16; 2];
                    for unit in c.encode_utf16(&mut units) {
                        self.push(format_args!("\\u{}?", unit.cast_signed()));
                    }
                }
            }
        }
    }

    fn text(&mut self, text: &Text) {
        for span in &text.spans {
            self.out.push('{');
            let styles = [(span.bold, "\\b"), (span.italic, "\\i")];
            let on: String = styles.iter().filter(|(on, _)| *on).map(|(_, word)| *word).collect();
            if !on.is_empty() {
                self.push(format_args!("{on} "));
            }
            self.letters(&span.text);
            self.out.push('}');
        }
    }

    fn label(&mut self, label: Option<&Label>) {
        if let Some(label) = label {
            self.letters(&label.text);
            self.out.push_str(label.gap());
        }
    }

    /// A paragraph with formatting words such as `\qc`.
    fn paragraph(&mut self, format: &str, label: Option<&Label>, text: &Text) {
        self.push(format_args!("\n\\pard\\sa120{format} "));
        self.label(label);
        self.text(text);
        self.out.push_str("\\par");
    }

    fn part(&mut self, part: &Part, new_page: bool) {
        if new_page {
            self.out.push_str("\n\\page");
        }
        let right_half = format!("\\li{}", WIDTH / 2);
        part.mark.iter().for_each(|line| self.paragraph(&right_half, None, line));
        part.blocks.iter().for_each(|block| self.block(block, 0));
    }

    fn block(&mut self, block: &Block, depth: usize) {
        let indent = format!("\\qj\\li{}", depth * INDENT);
        match block {
            Block::Section(section) => {
                self.paragraph("\\qc\\keepn\\b", section.label.as_ref(), &section.title);
            }
            Block::Clause(clause) => self.paragraph(&indent, Some(&clause.label), &clause.text),
            Block::Paragraph(paragraph) if is_centred(paragraph) => {
                self.paragraph("\\qc", None, &paragraph.text);
            }
            Block::Paragraph(paragraph) => self.paragraph(&indent, None, &paragraph.text),
            Block::Note(note) => note.paragraphs.iter().for_each(|text| self.paragraph("\\qj\\i", None, text)),
            Block::Signature(signature) => {
                signature_lines(signature).for_each(|line| self.paragraph("\\keepn", None, line));
            }
            Block::Table(table) => self.table(table),
        }
        // Bold and italic of a heading or note must not reach what follows.
        self.out.push_str("\\plain\\f0\\fs24");
        let inner = depth + usize::from(matches!(block, Block::Clause(_)));
        block.children().iter().for_each(|child| self.block(child, inner));
    }

    fn table(&mut self, table: &Table) {
        for (index, row) in table.rows.iter().enumerate() {
            self.row(row, table.columns, index < table.header_rows);
        }
        self.out.push_str("\n\\pard\\par");
    }

    fn row(&mut self, row: &Row, columns: usize, header: bool) {
        self.out.push_str("\n\\trowd\\trgaph108");
        if header {
            self.out.push_str("\\trhdr");
        }
        let mut covered = 0;
        for cell in &row.cells {
            covered += cell.span;
            let top = if row.joins_above { "" } else { "\\clbrdrt\\brdrs" };
            self.push(format_args!(
                "{top}\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx{}",
                right_edge(covered, columns)
            ));
        }
        for cell in &row.cells {
            self.out.push_str("\n\\pard\\intbl ");
            for (index, line) in cell.paragraphs.iter().enumerate() {
                if index > 0 {
                    self.out.push_str("\\par ");
                }
                self.label(line.label.as_ref());
                self.text(&line.text);
            }
            self.out.push_str("\\cell");
        }
        self.out.push_str("\\row");
    }
}

/// The first column is narrow when there are several: it holds numbers.
fn right_edge(covered: usize, columns: usize) -> usize {
    const NUMBERS: usize = 800;
    if columns < 3 {
        return WIDTH * covered / columns.max(1);
    }
    NUMBERS + (WIDTH - NUMBERS) * (covered - 1) / (columns - 1)
}
