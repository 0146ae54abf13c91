//! Rows and cells of tables: one row a line, or one cell a line.

use super::{
    inline::bare,
    report::{FindingKind, ImportReport},
    scan::{no_table, paragraph},
    source::{SourceLine, cells, is_rule},
    vocabulary::{annex, note, section},
};

#[derive(Debug, Clone, Default)]
pub(super) struct RawTable {
    pub rows: Vec<RawRow>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct RawRow {
    /// The lines of each cell.
    pub cells: Vec<Vec<String>>,
    pub joins_above: bool,
}

impl RawRow {
    fn of(cells: &[&str]) -> Self {
        let cells = cells.iter().map(|cell| if cell.is_empty() { Vec::new() } else { vec![(*cell).to_owned()] });
        Self { cells: cells.collect(), joins_above: false }
    }

    fn starts_empty(&self) -> bool {
        self.cells.first().is_none_or(Vec::is_empty)
    }
}

/// Reads the table that begins at a line with cells, and the line after it.
pub(super) fn gather(lines: &[SourceLine], at: usize, report: &mut ImportReport) -> (RawTable, usize) {
    if is_lone_cell(&lines[at]) { cell_a_line(lines, at) } else { row_a_line(lines, at, report) }
}

/// A tab, then one cell: how a word processor saves tables as text.
fn is_lone_cell(line: &SourceLine) -> bool {
    line.text.starts_with('\t') && line.text.matches('\t').count() == 1 && !line.text.contains('|')
}

// ── one row a line ──

fn row_a_line(lines: &[SourceLine], at: usize, report: &mut ImportReport) -> (RawTable, usize) {
    let mut table = RawTable::default();
    let (mut next, mut gap) = (at, 0);
    while let Some(line) = lines.get(next) {
        if line.is_blank() {
            gap += 1;
            next += 1;
            continue;
        }
        let Some(cells) = row_cells(line, !table.rows.is_empty()) else {
            let Some(end) = strays(lines, next, &table) else {
                break;
            };
            next = take_strays(lines, next, end, &mut table, report);
            gap = 1;
            continue;
        };
        if gap > 0 && names_columns(&cells) {
            break;
        }
        if !is_rule(&cells) {
            let row = after_break(RawRow::of(&cells), &table, gap);
            if row.joins_above {
                report.add(line.number, FindingKind::RowCut, &line.text);
            }
            table.rows.push(row);
        }
        gap = 0;
        next += 1;
    }
    (table, next - gap.min(next - at))
}

fn row_cells(line: &SourceLine, inside: bool) -> Option<Vec<&str>> {
    let cells = cells(&line.text)?;
    let other = inside && no_table(&cells).is_some_and(|_| cells[0].is_empty() || line.text.contains('|'));
    (!other).then_some(cells)
}

fn names_columns(cells: &[&str]) -> bool {
    cells.first().is_some_and(|first| first.starts_with('№'))
}

/// A page break between two rows: when either lacks its number, they are one row.
fn after_break(mut row: RawRow, table: &RawTable, gap: usize) -> RawRow {
    row.joins_above = gap > 0
        && table.rows.last().is_some_and(|above| row.starts_empty() || (above.starts_empty() && !above.joins_above));
    row
}

/// Paragraphs between two rows of one table, thrown out of it by a conversion:
/// the line of the row after them, when that row goes on without a number.
fn strays(lines: &[SourceLine], at: usize, table: &RawTable) -> Option<usize> {
    const FARTHEST: usize = 12;
    let columns = table.rows.last()?.cells.len();
    for (offset, line) in lines[at..].iter().take(FARTHEST).enumerate() {
        if line.is_blank() {
            continue;
        }
        if cells(&line.text).is_some() {
            let goes_on = row_cells(line, true).is_some_and(|cells| cells.len() == columns && cells[0].is_empty());
            return (offset > 0 && goes_on && columns > 1).then_some(at + offset);
        }
        let text = bare(&line.text);
        if line.heading || annex(&text).is_some() || note(&text).is_some() || section(&text).is_some() {
            return None;
        }
    }
    None
}

fn take_strays(
    lines: &[SourceLine],
    from: usize,
    end: usize,
    table: &mut RawTable,
    report: &mut ImportReport,
) -> usize {
    let columns = table.rows.last().map_or(1, |row| row.cells.len());
    let mut next = from;
    while next < end {
        if lines[next].is_blank() {
            next += 1;
            continue;
        }
        let (text, after) = paragraph(lines, next);
        report.add(lines[next].number, FindingKind::StrayInTable, &text);
        table.rows.push(RawRow { cells: stray_cells(&text, columns), joins_above: true });
        next = after;
    }
    end
}

/// “3 Name of the row” goes to the first two columns, anything else to the last.
fn stray_cells(text: &str, columns: usize) -> Vec<Vec<String>> {
    let mut cells = vec![Vec::new(); columns];
    match text.split_once(' ') {
        Some((number, rest)) if number.chars().all(|c| c.is_ascii_digit()) && !number.is_empty() => {
            cells[0].push(number.to_owned());
            cells[1].push(rest.trim().to_owned());
        }
        _ => cells[columns - 1].push(text.to_owned()),
    }
    cells
}

// ── one cell a line ──

struct LoneCell {
    after_blank: bool,
    lines: Vec<String>,
}

impl LoneCell {
    /// A number or nothing: what stands in the first column.
    fn may_start_row(&self) -> bool {
        let text = self.lines.concat();
        let text = text.trim();
        text.len() < 8 && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')'))
    }
}

fn cell_a_line(lines: &[SourceLine], at: usize) -> (RawTable, usize) {
    let (cells, next) = lone_cells(lines, at);
    let table = RawTable { rows: rows_of(cells) };
    (table, next)
}

/// Cells up to two empty lines before text, or to another kind of line.
fn lone_cells(lines: &[SourceLine], at: usize) -> (Vec<LoneCell>, usize) {
    let mut found: Vec<LoneCell> = Vec::new();
    let (mut next, mut blanks) = (at, 0);
    while let Some(line) = lines.get(next) {
        if line.is_blank() {
            blanks += 1;
        } else if is_lone_cell(line) {
            found.push(LoneCell { after_blank: blanks > 0, lines: Vec::new() });
            push_line(&mut found, &line.text);
            blanks = 0;
        } else if blanks > 1 || line.heading || cells(&line.text).is_some() {
            break;
        } else {
            push_line(&mut found, &line.text);
            blanks = 0;
        }
        next += 1;
    }
    (found, next - blanks)
}

fn push_line(found: &mut [LoneCell], text: &str) {
    if let Some(cell) = found.last_mut().filter(|_| !text.trim().is_empty()) {
        cell.lines.push(text.trim().to_owned());
    }
}

/// Rows begin after an empty line, with a number, with an empty cell, or when the
/// row above is full.
fn rows_of(found: Vec<LoneCell>) -> Vec<RawRow> {
    let columns = usual_length(&found);
    let mut rows: Vec<RawRow> = Vec::new();
    for cell in found {
        let full = rows.last().is_none_or(|row| row.cells.len() >= columns);
        if rows.is_empty() || (cell.after_blank && (full || cell.may_start_row())) {
            rows.push(RawRow::default());
        }
        if let Some(row) = rows.last_mut() {
            row.cells.push(cell.lines);
        }
    }
    rows
}

/// The commonest number of cells in a row, counting rows that begin beyond doubt.
fn usual_length(found: &[LoneCell]) -> usize {
    let mut lengths: Vec<usize> = Vec::new();
    for (index, cell) in found.iter().enumerate() {
        match lengths.last_mut() {
            Some(length) if index > 0 && !(cell.after_blank && cell.may_start_row()) => {
                *length += 1;
            }
            _ => lengths.push(1),
        }
    }
    let count = |length: usize| lengths.iter().filter(|&&other| other == length).count();
    lengths.iter().copied().max_by_key(|&length| (count(length), length)).unwrap_or(1)
}
