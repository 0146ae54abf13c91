//! The bytes of a file as rows of cells: CSV and XLSX. Takes its time, so never where others wait.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};
use chrono::NaiveDate;

use super::model::csv;
use super::model::sheet::{Cell, Row, Sheet};

/// The largest file, in bytes: a list of the whole city has a tenth of it.
pub const LARGEST: u64 = 60_000_000;
/// What the parts of a workbook may come to once they are unpacked.
const LARGEST_UNPACKED: u64 = 600_000_000;
/// More rows than the city has children of that age.
const MOST_ROWS: usize = 400_000;
/// Cells further to the right belong to no list of ours.
const MOST_COLUMNS: u32 = 60;

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    Empty,
    TooLarge,
    TooManyRows,
    /// Neither CSV nor XLSX.
    Kind,
    Unreadable,
}

/// The first sheet with anything in it.
pub fn sheet(bytes: &[u8]) -> Result<Sheet, FileFault> {
    if bytes.is_empty() {
        return Err(FileFault::Empty);
    }
    if bytes.len() as u64 > LARGEST {
        return Err(FileFault::TooLarge);
    }
    let rows = if bytes.starts_with(b"PK\x03\x04") {
        workbook(bytes)?
    } else if bytes.contains(&0) || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(FileFault::Kind);
    } else {
        (text(bytes), Vec::new())
    };
    let (mut rows, merged) = rows;
    rows.retain(|row| row.cells.iter().any(|cell| *cell != Cell::Empty));
    if rows.len() > MOST_ROWS {
        return Err(FileFault::TooManyRows);
    }
    if rows.len() < 2 {
        return Err(FileFault::Empty);
    }
    let headings = rows.remove(0);
    let heading = |cell: &Cell| if let Cell::Text(text) = cell { text.trim().to_owned() } else { String::new() };
    Ok(Sheet { headings: headings.cells.iter().map(heading).collect(), rows, merged })
}

fn text(bytes: &[u8]) -> Vec<Row> {
    let cell = |text: String| if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) };
    let row = |(line, cells): (u32, Vec<String>)| Row { line, cells: cells.into_iter().map(cell).collect() };
    csv::rows(&csv::text(bytes)).into_iter().map(row).collect()
}

/// What the parts of an archive say they come to.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut sum = 0_u64;
    for number in 0..archive.len() {
        sum = sum.saturating_add(archive.by_index_raw(number).ok()?.size());
    }
    Some(sum)
}

fn workbook(bytes: &[u8]) -> Result<(Vec<Row>, Vec<u32>), FileFault> {
    if unpacked(bytes).ok_or(FileFault::Unreadable)? > LARGEST_UNPACKED {
        return Err(FileFault::TooLarge);
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| FileFault::Kind)?;
    for name in book.sheet_names() {
        let rows = cells(&mut book, &name)?;
        if !rows.is_empty() {
            let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
            return Ok((rows, merged.into_iter().map(|cells| cells.start.0 + 1).collect()));
        }
    }
    Err(FileFault::Empty)
}

/// Cell by cell: a sheet that says it has a billion of them takes no more memory than it has.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>, FileFault> {
    let unreadable = |_| FileFault::Unreadable;
    let mut reader = book.worksheet_cells_reader(name).map_err(unreadable)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(found) = reader.next_cell_with_formula().map_err(unreadable)? {
        let (row, column) = found.pos;
        if column >= MOST_COLUMNS {
            continue;
        }
        let value = if found.formula.is_some() { Cell::Formula } else { cell(&found.value) };
        if value == Cell::Empty {
            continue;
        }
        if rows.last().is_none_or(|last| last.line != row + 1) {
            if rows.len() > MOST_ROWS {
                return Err(FileFault::TooManyRows);
            }
            rows.push(Row { line: row + 1, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            let place = column as usize;
            if last.cells.len() <= place {
                last.cells.resize(place + 1, Cell::Empty);
            }
            last.cells[place] = value;
        }
    }
    Ok(rows)
}

fn cell(value: &DataRef<'_>) -> Cell {
    let text = |text: &str| if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(words) | DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => text(words),
        DataRef::SharedString(words) => text(words),
        #[expect(clippy::cast_precision_loss, reason = "longer numbers than fit are no numbers of ours")]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
            day.map_or(Cell::Broken, Cell::Date)
        }
        DataRef::Bool(_) | DataRef::Error(_) => Cell::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_said_to_be_none() {
        for (bytes, fault) in [
            (&b""[..], FileFault::Empty),
            (b"heading;only\n", FileFault::Empty),
            (b"PK\x03\x04 broken", FileFault::Unreadable),
            (b"\xd0\xcf\x11\xe0 old workbook", FileFault::Kind),
            (b"%PDF\x00", FileFault::Kind),
        ] {
            assert_eq!(sheet(bytes), Err(fault));
        }
    }

    #[test]
    fn rows_keep_the_numbers_that_spreadsheets_show() {
        let read = sheet("a;b\r\n\r\n1;2\r\n;;\r\n3;4".as_bytes()).unwrap();
        assert_eq!(read.headings, ["a", "b"]);
        assert_eq!(read.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 5]);
    }
}
