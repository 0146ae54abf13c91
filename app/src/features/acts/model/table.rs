//! Tables of an act: rows, cells and the paragraphs inside cells.

use serde::{Deserialize, Serialize};

use super::{Label, Text};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub anchor: String,
    pub columns: usize,
    /// The first rows name the columns, and number them: 0, 1 or 2.
    pub header_rows: usize,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Present for rows with a number of their own: `annex-1-app-2-tbl-1-r-8`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    pub cells: Vec<Cell>,
    /// A page break of the source cut one row in two; no line is drawn above.
    #[serde(default)]
    pub joins_above: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Columns covered, at least one.
    pub span: usize,
    pub paragraphs: Vec<CellParagraph>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellParagraph {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// Marked as a list item in the source.
    #[serde(default)]
    pub item: bool,
    pub text: Text,
}

impl Table {
    pub(super) fn write_plain(&self, out: &mut String) {
        for cell in self.rows.iter().flat_map(|row| &row.cells) {
            for paragraph in &cell.paragraphs {
                if let Some(label) = &paragraph.label {
                    label.write(out);
                }
                paragraph.text.write_line(out);
            }
        }
    }
}

impl Cell {
    pub fn is_empty(&self) -> bool {
        self.paragraphs.iter().all(|paragraph| paragraph.label.is_none() && paragraph.text.is_empty())
    }

    /// The cell's text in one line.
    pub fn one_line(&self) -> String {
        let parts = self.paragraphs.iter().map(|paragraph| {
            let label =
                paragraph.label.as_ref().map_or(String::new(), |label| format!("{}{}", label.text, label.gap()));
            format!("{label}{}", paragraph.text.one_line())
        });
        parts.collect::<Vec<_>>().join(" ")
    }
}
