//! The words of Excel files of the years before 2007.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xls};

use super::{LONGEST, Unreadable};

/// The texts and numbers of all cells, a line a row.
pub fn read(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|_| Unreadable)?;
    let mut text = String::new();
    for (name, cells) in book.worksheets() {
        text.push_str(&name);
        text.push('\n');
        for row in cells.rows() {
            for cell in row.iter().filter(|cell| !matches!(cell, Data::Empty | Data::Error(_))) {
                text.push_str(&cell.to_string());
                text.push(' ');
            }
            text.push('\n');
            if text.len() > LONGEST {
                return Ok(text);
            }
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn record(kind: u16, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
    }

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    /// A book with one sheet and one cell.
    fn book(name: &str, cell: &str) -> Vec<u8> {
        let begin = |kind: u16| {
            let parts = [0x0600_u16, kind, 0x0DBB, 0x07CC];
            let content: Vec<u8> = parts.into_iter().flat_map(u16::to_le_bytes).chain([0; 8]).collect();
            record(0x0809, &content)
        };
        let letters = |text: &str| u8::try_from(text.encode_utf16().count()).unwrap();
        let globals = begin(0x0005);
        let sheet_name = [&[0, 0][..], &[letters(name), 1], &wide(name)].concat();
        let end = record(0x000A, &[]);
        // The place of the sheet, told in its first four bytes.
        let place = u32::try_from(globals.len() + 4 + 4 + sheet_name.len() + end.len()).unwrap();
        let entry = record(0x0085, &[&place.to_le_bytes()[..], &sheet_name].concat());
        let label = [&[0, 0, 0, 0, 0, 0, letters(cell), 0, 1][..], &wide(cell)].concat();
        let stream = [globals, entry, end.clone(), begin(0x0010), record(0x0204, &label), end].concat();
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/Workbook").unwrap().write_all(&stream).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn the_words_of_an_old_table_are_found() {
        let text = read(&book("Бюджет", "Қала қазынасы")).unwrap();
        assert!(text.contains("Бюджет") && text.contains("Қала қазынасы"), "{text}");
    }

    #[test]
    fn another_file_is_said_to_be_unreadable() {
        assert_eq!(read(b"no table"), Err(Unreadable));
        assert_eq!(read(&book("A", "b")[..700]), Err(Unreadable));
    }
}
