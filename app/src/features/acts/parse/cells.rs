//! From raw rows to the table of the document.

use super::{
    inline::rich,
    labels::{items, labelled_in_cell},
    scan::is_broken,
    source::between_tags,
    tables::{RawRow, RawTable},
};
use crate::features::acts::model::{Cell, CellParagraph, Row, Table, Text};

/// Builds the table; `name` gives a unique anchor for a wish.
pub(super) fn table(raw: RawTable, anchor: String, name: &mut dyn FnMut(String) -> String) -> Table {
    let columns = raw.rows.iter().map(|row| row.cells.len()).max().unwrap_or(1);
    let filled = raw.rows.into_iter().filter(|row| row.cells.iter().any(|lines| !lines.is_empty()));
    let mut rows: Vec<Row> = filled.map(|row| read_row(row, columns)).collect();
    let header_rows = header_rows(&rows);
    for row in rows.iter_mut().skip(header_rows) {
        row.anchor = row_number(&row.cells).map(|number| name(format!("{anchor}-r-{number}")));
    }
    Table { anchor, columns, header_rows, rows }
}

fn read_row(raw: RawRow, columns: usize) -> Row {
    Row { anchor: None, cells: row_cells(raw.cells, columns), joins_above: raw.joins_above }
}

/// A first row of words above rows with numbers, and a second that counts the columns.
fn header_rows(rows: &[Row]) -> usize {
    let [head, next, ..] = rows else { return 0 };
    let starts_with_number = |row: &Row| row.cells[0].one_line().starts_with(|c: char| c.is_ascii_digit());
    let names =
        head.cells.len() > 1 && !head.cells[0].is_empty() && !starts_with_number(head) && starts_with_number(next);
    let counts =
        next.cells.len() > 1 && next.cells.iter().zip(1..).all(|(cell, number)| cell.one_line() == number.to_string());
    usize::from(names) + usize::from(names && counts)
}

fn row_cells(raw: Vec<Vec<String>>, columns: usize) -> Vec<Cell> {
    let last = raw.len().saturating_sub(1);
    let cells = raw.into_iter().enumerate().map(|(index, lines)| {
        let span = if index == last { columns - last } else { 1 };
        Cell { span: span.max(1), paragraphs: paragraphs(&lines) }
    });
    cells.collect()
}

/// The row's number, when the first cell holds nothing else.
fn row_number(cells: &[Cell]) -> Option<u32> {
    if cells.len() < 2 {
        return None;
    }
    cells[0].one_line().trim_end_matches(['.', ')']).parse().ok()
}

fn paragraphs(lines: &[String]) -> Vec<CellParagraph> {
    let mut texts: Vec<(bool, String)> = Vec::new();
    for line in lines {
        for (item, piece) in between_tags(line) {
            match texts.last_mut() {
                Some((_, above)) if !item && is_broken(&rich(above).one_line(), &rich(piece).one_line()) => {
                    above.push(' ');
                    above.push_str(piece);
                }
                _ => texts.push((item, piece.to_owned())),
            }
        }
    }
    texts.iter().flat_map(|(item, text)| items(text).into_iter().map(|piece| paragraph(*item, piece))).collect()
}

fn paragraph(item: bool, raw: &str) -> CellParagraph {
    let text = rich(raw);
    let plain = text.plain();
    match labelled_in_cell(&plain) {
        Some(found) => {
            let rest = plain.len() - found.rest.len();
            CellParagraph { label: Some(found.label), item, text: after(text, rest) }
        }
        None => CellParagraph { label: None, item, text },
    }
}

/// The text from a byte on, with its styles.
pub(super) fn after(text: Text, mut skip: usize) -> Text {
    let spans = text.spans.into_iter().filter_map(|mut span| {
        let cut = skip.min(span.text.len());
        skip -= cut;
        span.text.drain(..cut);
        (!span.text.is_empty()).then_some(span)
    });
    Text { spans: spans.collect() }
}
