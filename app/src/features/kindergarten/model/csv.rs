//! Text files with cells between semicolons, commas or tabs, in UTF-8 or windows-1251.

use encoding_rs::WINDOWS_1251;

/// The text of a file: UTF-8 with a mark at its beginning or without, otherwise windows-1251, which
/// spreadsheets of the office write. Kazakh letters exist in UTF-8 only.
pub fn text(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1251.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Rows of cells, each with the number of the line on which it begins.
pub fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
    let sign = separator(text);
    let mut rows = Vec::new();
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut line, mut began, mut quoted) = (1_u32, 1_u32, false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            letter if letter == sign && !quoted => cells.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                line += 1;
                cells.push(std::mem::take(&mut cell));
                rows.push((began, std::mem::take(&mut cells)));
                began = line;
            }
            '\r' if !quoted => {}
            letter => {
                line += u32::from(letter == '\n');
                cell.push(letter);
            }
        }
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        rows.push((began, cells));
    }
    rows
}

/// The sign that parts the headings.
fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let signs = [';', '\t', ','];
    signs.into_iter().max_by_key(|sign| (count(*sign), *sign == ';')).unwrap_or(';')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn both_encodings_and_all_separators_are_read() {
        assert_eq!(text("\u{feff}Санат".as_bytes()), "Санат");
        assert_eq!(text(b"\xca\xe0\xf2\xe5\xe3\xee\xf0\xe8\xff"), "Категория");
        for sign in [";", ",", "\t"] {
            assert_eq!(cells(&["a", "b", "c\r\n1", "2", "3"].join(sign)), [["a", "b", "c"], ["1", "2", "3"]], "{sign}");
        }
    }

    #[test]
    fn quoted_cells_keep_separators_quotes_and_lines() {
        let text = "a;b\n\"x;\"\"y\"\"\nz\";2\n3;4";
        assert_eq!(rows(text)[1], (2, vec!["x;\"y\"\nz".to_owned(), "2".to_owned()]));
        assert_eq!(rows(text)[2].0, 4, "lines inside cells are counted");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(table in prop::collection::vec(prop::collection::vec("[a-zа-я;,\" \n]{1,8}", 3), 1..6)) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(";");
            let text: String = ["x;y;z".to_owned()].into_iter().chain(table.iter().map(line)).collect::<Vec<_>>().join("\r\n");
            prop_assert_eq!(&cells(&text)[1..], &table[..]);
        }

        #[test]
        fn no_bytes_break_it(bytes: Vec<u8>) {
            let _ = rows(&text(&bytes));
        }
    }
}
