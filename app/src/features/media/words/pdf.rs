//! The words of PDF files, page by page: what one broken page says is lost, the others stay.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::{Document, PlainTextOutput, output_doc_page};

use super::{LONGEST, Unreadable};

/// The most pages that are read.
const PAGES: usize = 2_000;

/// The words of all pages. A file protected by a password has none.
pub fn read(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut document = caught(|| Document::load_mem(bytes).ok())?;
    if document.is_encrypted() {
        // Many files forbid printing and the like, and open without a password.
        caught(|| document.decrypt("").ok())?;
    }
    let pages = caught(|| Some(document.get_pages()))?;
    let mut text = String::new();
    let mut has_any = pages.is_empty();
    for number in pages.into_keys().take(PAGES) {
        if let Ok(page) = page(&document, number) {
            text.push_str(&page);
            text.push('\n');
            has_any = true;
        }
        if text.len() > LONGEST {
            break;
        }
    }
    if has_any { Ok(text) } else { Err(Unreadable) }
}

fn page(document: &Document, number: u32) -> Result<String, Unreadable> {
    caught(|| {
        let mut text = String::new();
        output_doc_page(document, &mut PlainTextOutput::new(&mut text), number).ok()?;
        Some(text)
    })
}

/// The reading of files that break its rules may panic.
fn caught<T>(work: impl FnOnce() -> Option<T>) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(work)).ok().flatten().ok_or(Unreadable)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// A file of one page that shows bytes in a font whose letters are told by `map`.
    fn file(shown: &str, map: &str) -> Vec<u8> {
        let content = format!("BT /F1 12 Tf 72 700 Td <{shown}> Tj ET");
        let map = format!(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def \
             1 begincodespacerange <00> <FF> endcodespacerange {map} endcmap end end"
        );
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
             /Resources << /Font << /F1 5 0 R >> >> >>"
                .to_owned(),
            format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>".to_owned(),
            format!("<< /Length {} >>\nstream\n{map}\nendstream", map.len()),
        ];
        let mut file = "%PDF-1.4\n".to_owned();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
        for (number, object) in (1..).zip(&objects) {
            let _ = writeln!(table, "{:010} 00000 n ", file.len());
            let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
        }
        let start = file.len();
        let count = objects.len() + 1;
        let _ = write!(file, "{table}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
        file.into_bytes()
    }

    #[test]
    fn the_words_of_a_page_are_found_in_kazakh_too() {
        let map = "4 beginbfchar <01> <049A> <02> <0430> <03> <043B> <04> <0456> endbfchar";
        let text = read(&file("0102030204", map)).unwrap();
        assert_eq!(text.trim(), "Қалаі");
    }

    #[test]
    fn a_broken_file_is_said_to_be_unreadable() {
        assert_eq!(read(b"%PDF-1.7\nnothing"), Err(Unreadable));
        let whole = file("0102", "1 beginbfchar <01> <0430> endbfchar");
        assert_eq!(read(&whole[..whole.len() / 2]), Err(Unreadable));
    }
}
