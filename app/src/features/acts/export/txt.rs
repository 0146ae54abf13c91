//! Plain text: a blank line between blocks, nesting as indent, cells between tabs.

use super::signature_lines;
use crate::features::acts::model::{ActDocument, Block, Label, Row, Text};

/// The act as UTF-8 text.
pub fn to_txt(document: &ActDocument) -> String {
    let mut out = String::new();
    for part in &document.parts {
        if !out.is_empty() {
            out.push('\n');
        }
        for line in &part.mark {
            push(&mut out, 0, None, line);
        }
        out.push('\n');
        part.blocks.iter().for_each(|block| write(&mut out, block, 0));
    }
    format!("{}\n", out.trim())
}

fn write(out: &mut String, block: &Block, depth: usize) {
    match block {
        Block::Section(section) => push(out, 0, section.label.as_ref(), &section.title),
        Block::Clause(clause) => push(out, depth, Some(&clause.label), &clause.text),
        Block::Paragraph(paragraph) => push(out, depth, None, &paragraph.text),
        Block::Note(note) => note.paragraphs.iter().for_each(|text| push(out, depth, None, text)),
        Block::Signature(signature) => {
            signature_lines(signature).for_each(|line| push(out, 0, None, line));
        }
        Block::Table(table) => table.rows.iter().for_each(|row| push_row(out, row)),
    }
    out.push('\n');
    let inner = depth + usize::from(matches!(block, Block::Clause(_)));
    block.children().iter().for_each(|child| write(out, child, inner));
}

fn push(out: &mut String, depth: usize, label: Option<&Label>, text: &Text) {
    let indent = "    ".repeat(depth);
    out.push_str(&indent);
    if let Some(label) = label {
        out.push_str(&label.text);
        out.push_str(label.gap());
    }
    out.push_str(&text.plain().replace('\n', &format!("\n{indent}")));
    out.push('\n');
}

fn push_row(out: &mut String, row: &Row) {
    let cells: Vec<String> = row.cells.iter().map(super::super::model::Cell::one_line).collect();
    out.push_str(&cells.join("\t"));
    out.push('\n');
}
