//! Tables as CSV files that spreadsheets open rightly and harmlessly.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Tells spreadsheets that the text is UTF-8.
const MARK: char = '\u{feff}';

/// A table with a line of headings, cells quoted, lines ended as RFC 4180 wants it.
pub fn file<'a>(rows: impl IntoIterator<Item = &'a Vec<String>>) -> String {
    let mut text = String::from(MARK);
    for row in rows {
        let cells: Vec<_> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// The same for saving, kept out of caches.
pub fn download(name: &str, rows: &[Vec<String>]) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, file(rows)).into_response()
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", harmless(cell).replace('"', "\"\""))
}

/// A cell that a spreadsheet would run as a formula becomes text by the apostrophe they all know.
fn harmless(cell: &str) -> String {
    let is_formula = cell
        .trim_start_matches([' ', '\u{a0}', '\u{200b}', '\u{feff}'])
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_are_text() {
        let rows = vec![
            vec!["Бөлім".to_owned(), "a,b".to_owned()],
            vec!["=HYPERLINK(\"x\")".to_owned(), " +1".to_owned()],
            vec!["-".to_owned(), "\t@x".to_owned()],
        ];
        assert_eq!(
            file(&rows),
            "\u{feff}\"Бөлім\",\"a,b\"\r\n\"'=HYPERLINK(\"\"x\"\")\",\"' +1\"\r\n\"'-\",\"'\t@x\"\r\n"
        );
    }
}
