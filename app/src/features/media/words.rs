//! The words of documents, for the search and for reading without their program.

mod office;
mod old_word;
mod pdf;
mod reader;
mod rtf;
mod sheets;

use super::model::Format;

pub use reader::read_apart;

/// The longest text that is kept, in bytes.
pub const LONGEST: usize = 200_000;

/// A file whose words cannot be read: broken, protected, or made to be slow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// Whether files of a format have words that can be read.
pub const fn has_words(format: Format) -> bool {
    use Format::{Csv, Doc, Docx, Ods, Odt, Pdf, Rtf, Txt, Vtt, Xls, Xlsx};
    matches!(format, Txt | Csv | Vtt | Rtf | Docx | Xlsx | Odt | Ods | Pdf | Doc | Xls)
}

/// The words of a document, line by line; empty where there are none, as in a scanned one.
///
/// Reading may panic or take all memory: only `portal words`, a process of its own, does it.
pub fn read(bytes: &[u8], format: Format) -> Result<String, Unreadable> {
    let text = match format {
        Format::Txt | Format::Csv | Format::Vtt => String::from_utf8_lossy(bytes).into_owned(),
        Format::Rtf => rtf::read(bytes),
        Format::Docx => office::part(bytes, "word/document.xml")?,
        // A table of numbers alone has no list of words.
        Format::Xlsx => office::part(bytes, "xl/sharedStrings.xml").unwrap_or_default(),
        Format::Odt | Format::Ods => office::part(bytes, "content.xml")?,
        Format::Pdf => pdf::read(bytes)?,
        Format::Xls => sheets::read(bytes)?,
        Format::Doc => old_word::read(bytes)?,
        _ => return Err(Unreadable),
    };
    Ok(tidy(&text))
}

/// Lines without spaces around them and without empty ones between, cut to what is kept.
fn tidy(text: &str) -> String {
    let mut tidy = String::new();
    // PostgreSQL stores no zero character.
    for line in text.split(['\n', '\r', '\u{b}', '\u{c}']) {
        let words = line.split(|letter: char| letter.is_whitespace() || letter.is_control());
        let line = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            continue;
        }
        if !tidy.is_empty() {
            tidy.push('\n');
        }
        tidy.push_str(&line);
        if tidy.len() > LONGEST {
            break;
        }
    }
    let mut end = tidy.len().min(LONGEST);
    while !tidy.is_char_boundary(end) {
        end -= 1;
    }
    tidy.truncate(end);
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_letters() {
        let text = read("ә".repeat(300_000).as_bytes(), Format::Txt).unwrap();
        assert!(text.len() <= LONGEST && text.chars().all(|letter| letter == 'ә'));
    }

    #[test]
    fn lines_stay_and_empty_ones_go() {
        assert_eq!(read(" Қала \t жоспары\r\n\r\n\n2026\0".as_bytes(), Format::Txt).unwrap(), "Қала жоспары\n2026");
        assert_eq!(read(b"", Format::Txt).unwrap(), "");
        assert_eq!(read(b"PK", Format::Zip), Err(Unreadable));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_the_reading(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            for format in Format::ALL.into_iter().filter(|format| has_words(*format)) {
                let _ = read(&bytes, format);
            }
        }
    }
}
