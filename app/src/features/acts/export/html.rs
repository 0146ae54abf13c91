//! A page that stands alone: no scripts, no links to other files, the anchors of the portal.

use std::fmt::Write;

use super::{
    escape::{escaped, labelled, styled},
    file_title, is_centred, signature_lines,
};
use crate::features::acts::model::{ActDocument, Block, ParagraphRole, Part, PartKind, Row, Table, Text};

const STYLE: &str = "body{font-family:Arial,Tahoma,Verdana,sans-serif;line-height:1.5;max-width:48rem;margin:2rem auto;padding:0 1rem}\
.centre,h1,h2{text-align:center}.mark,.signature{margin-left:50%}.note{font-style:italic}\
.item{margin-left:1.5rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.4rem;text-align:left;vertical-align:top}\
tr.joined td{border-top-style:none}";

/// The act as an HTML document in UTF-8.
pub fn to_html(document: &ActDocument, language: &str) -> String {
    let mut page = Page(String::new());
    page.push(format_args!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escaped(language),
        escaped(file_title(document)),
    ));
    let untitled = document.parts.first().is_some_and(|part| part.title().is_none());
    for part in &document.parts {
        page.part(part, title_level(part.kind) - u8::from(untitled && part.kind != PartKind::Main));
    }
    page.0.push_str("</main>\n</body>\n</html>\n");
    page.0
}

fn rich(text: &Text) -> String {
    styled(text, "strong", "em", "<br>\n")
}

/// Where the act itself has no title, that of its annex is the first heading.
fn title_level(kind: PartKind) -> u8 {
    match kind {
        PartKind::Main => 1,
        PartKind::Annex => 2,
        PartKind::Appendix => 3,
    }
}

struct Page(String);

impl Page {
    fn push(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.0.write_fmt(text);
    }

    fn part(&mut self, part: &Part, title: u8) {
        self.push(format_args!("<section id=\"{}\">\n", escaped(&part.anchor)));
        if !part.mark.is_empty() {
            let lines: Vec<String> = part.mark.iter().map(rich).collect();
            self.push(format_args!("<p class=\"mark\">{}</p>\n", lines.join("<br>\n")));
        }
        part.blocks.iter().for_each(|block| self.block(block, title));
        self.0.push_str("</section>\n");
    }

    fn block(&mut self, block: &Block, level: u8) {
        match block {
            Block::Section(section) => {
                let heading = (level + 1).min(6);
                let label = labelled(section.label.as_ref(), "", "");
                self.push(format_args!(
                    "<section id=\"{}\">\n<h{heading}>{label}{}</h{heading}>\n",
                    escaped(&section.anchor),
                    rich(&section.title)
                ));
                section.blocks.iter().for_each(|child| self.block(child, level + 1));
                self.0.push_str("</section>\n");
            }
            Block::Clause(clause) => {
                let class = if clause.depth > 1 { " class=\"item\"" } else { "" };
                let label = labelled(Some(&clause.label), "", "");
                self.push(format_args!(
                    "<div id=\"{}\"{class}>\n<p>{label}{}</p>\n",
                    escaped(&clause.anchor),
                    rich(&clause.text)
                ));
                clause.blocks.iter().for_each(|child| self.block(child, level));
                self.0.push_str("</div>\n");
            }
            Block::Paragraph(paragraph) if paragraph.role == ParagraphRole::Title => {
                self.push(format_args!("<h{level}>{}</h{level}>\n", rich(&paragraph.text)));
            }
            Block::Paragraph(paragraph) => {
                let class = if is_centred(paragraph) { " class=\"centre\"" } else { "" };
                self.push(format_args!("<p{class}>{}</p>\n", rich(&paragraph.text)));
            }
            Block::Note(note) => {
                self.push(format_args!("<div class=\"note\" id=\"{}\">\n", escaped(&note.anchor)));
                note.paragraphs.iter().for_each(|text| self.push(format_args!("<p>{}</p>\n", rich(text))));
                self.0.push_str("</div>\n");
            }
            Block::Signature(signature) => {
                let lines: Vec<String> = signature_lines(signature).map(rich).collect();
                self.push(format_args!("<p class=\"signature\">{}</p>\n", lines.join("<br>\n")));
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &Table) {
        self.push(format_args!("<table id=\"{}\">\n", escaped(&table.anchor)));
        let (head, body) = table.rows.split_at(table.header_rows.min(table.rows.len()));
        self.rows("thead", "th", head);
        self.rows("tbody", "td", body);
        self.0.push_str("</table>\n");
    }

    fn rows(&mut self, group: &str, tag: &str, rows: &[Row]) {
        if rows.is_empty() {
            return;
        }
        self.push(format_args!("<{group}>\n"));
        for row in rows {
            let id = row.anchor.as_ref().map_or(String::new(), |anchor| format!(" id=\"{}\"", escaped(anchor)));
            let class = if row.joins_above { " class=\"joined\"" } else { "" };
            self.push(format_args!("<tr{id}{class}>"));
            for cell in &row.cells {
                let span = if cell.span > 1 { format!(" colspan=\"{}\"", cell.span) } else { String::new() };
                let lines: Vec<String> = cell
                    .paragraphs
                    .iter()
                    .map(|line| labelled(line.label.as_ref(), "", "") + &rich(&line.text))
                    .collect();
                self.push(format_args!("<{tag}{span}>{}</{tag}>", lines.join("<br>\n")));
            }
            self.0.push_str("</tr>\n");
        }
        self.push(format_args!("</{group}>\n"));
    }
}
