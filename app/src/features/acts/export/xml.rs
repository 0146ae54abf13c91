//! A small schema of our own: `act` holds `meta` and `part`s, the parts hold blocks by name.

use std::fmt::Write;

use super::escape::{escaped, labelled, styled};
use crate::features::acts::model::{ActDocument, ActMeta, ActStatus, Block, Part, Table, Text};

/// The act as XML 1.0 in UTF-8. Facts are attributes, so that element text is the act's own.
pub fn to_xml(document: &ActDocument, language: &str) -> String {
    let mut tree = Tree { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned() };
    tree.open("act", &[("xml:lang", language.to_owned())]);
    tree.meta(&document.meta);
    document.parts.iter().for_each(|part| tree.part(part));
    tree.close("act");
    tree.out
}

fn rich(text: &Text) -> String {
    styled(text, "b", "i", "<br/>\n")
}

type Attributes<'a> = [(&'a str, String)];

struct Tree {
    out: String,
}

impl Tree {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) {
        let _ = write!(self.out, "<{name}");
        for (key, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            // Writing to a string cannot fail.
            let _ = write!(self.out, " {key}=\"{}\"", escaped(value));
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.out.push_str(">\n");
    }

    fn close(&mut self, name: &str) {
        let _ = writeln!(self.out, "</{name}>");
    }

    /// An element with text that is escaped already.
    fn leaf(&mut self, name: &str, attributes: &Attributes<'_>, inner: &str) {
        self.start(name, attributes);
        let _ = writeln!(self.out, ">{inner}</{name}>");
    }

    fn meta(&mut self, meta: &ActMeta) {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let repealed = match &meta.status {
            ActStatus::InForce => {
                [("state", "in-force".to_owned()), ("repealed-by", String::new()), ("repealed-on", String::new())]
            }
            ActStatus::Repealed { by } => [
                ("state", "repealed".to_owned()),
                ("repealed-by", by.as_ref().map(|by| by.number.clone()).unwrap_or_default()),
                ("repealed-on", by.as_ref().map(|by| by.on.to_string()).unwrap_or_default()),
            ],
        };
        let mut facts = vec![
            ("type", meta.act_type.map(|kind| kind.as_str().to_owned()).unwrap_or_default()),
            ("title", text(&meta.title)),
            ("number", text(&meta.number)),
            ("adopted-on", meta.adopted_on.map(|date| date.to_string()).unwrap_or_default()),
            ("place", text(&meta.place)),
            ("issuer", text(&meta.issuer)),
            ("signatory", meta.signatory.as_ref().and_then(|by| by.name.clone()).unwrap_or_default()),
            ("post", meta.signatory.as_ref().map(|by| by.post.clone()).unwrap_or_default()),
            ("registered", meta.registration.as_ref().map(|entry| entry.number.clone()).unwrap_or_default()),
        ];
        facts.extend(repealed);
        self.start("meta", &facts);
        self.out.push_str("/>\n");
    }

    fn part(&mut self, part: &Part) {
        let number = part.number.map(|number| number.to_string()).unwrap_or_default();
        let kind = part.kind.as_str().to_owned();
        self.open("part", &[("id", part.anchor.clone()), ("kind", kind), ("number", number)]);
        part.mark.iter().for_each(|line| self.leaf("mark", &[], &rich(line)));
        part.blocks.iter().for_each(|block| self.block(block));
        self.close("part");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Section(section) => {
                self.open("section", &[("id", section.anchor.clone()), ("kind", section.kind.as_str().to_owned())]);
                let label = labelled(section.label.as_ref(), "<label>", "</label>");
                self.leaf("heading", &[], &(label + &rich(&section.title)));
                section.blocks.iter().for_each(|child| self.block(child));
                self.close("section");
            }
            Block::Clause(clause) => {
                self.open("clause", &[("id", clause.anchor.clone())]);
                let label = labelled(Some(&clause.label), "<label>", "</label>");
                self.leaf("text", &[], &(label + &rich(&clause.text)));
                clause.blocks.iter().for_each(|child| self.block(child));
                self.close("clause");
            }
            Block::Paragraph(paragraph) => {
                self.leaf("paragraph", &[("role", paragraph.role.as_str().to_owned())], &rich(&paragraph.text));
            }
            Block::Note(note) => {
                self.open("note", &[("id", note.anchor.clone())]);
                note.paragraphs.iter().for_each(|text| self.leaf("text", &[], &rich(text)));
                self.close("note");
            }
            Block::Signature(signature) => {
                self.open("signature", &[]);
                signature.post.iter().for_each(|line| self.leaf("post", &[], &rich(line)));
                signature.name.iter().for_each(|name| self.leaf("name", &[], &rich(name)));
                self.close("signature");
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &Table) {
        let header = if table.header_rows > 0 { table.header_rows.to_string() } else { String::new() };
        self.open("table", &[("id", table.anchor.clone()), ("header-rows", header)]);
        for row in &table.rows {
            let joined = if row.joins_above { "yes" } else { "" };
            self.open("row", &[("id", row.anchor.clone().unwrap_or_default()), ("joins-above", joined.to_owned())]);
            for cell in &row.cells {
                let span = if cell.span > 1 { cell.span.to_string() } else { String::new() };
                self.open("cell", &[("span", span)]);
                for line in &cell.paragraphs {
                    let label = labelled(line.label.as_ref(), "<label>", "</label>");
                    self.leaf("text", &[], &(label + &rich(&line.text)));
                }
                self.close("cell");
            }
            self.close("row");
        }
        self.close("table");
    }
}
