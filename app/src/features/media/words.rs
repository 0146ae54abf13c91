//! The words of documents, for the search. Whatever cannot be read gives none.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::model::Format;

/// The longest text that is kept, in bytes.
const LONGEST: usize = 200_000;
/// The largest part of an office file that is read, in bytes.
const PART: u64 = 40_000_000;

/// The words of a document; `None` for formats without readable ones.
pub fn extract(bytes: &[u8], format: Format) -> Option<String> {
    let text = match format {
        Format::Txt | Format::Csv | Format::Vtt => String::from_utf8_lossy(bytes).into_owned(),
        Format::Rtf => rtf(bytes),
        Format::Docx => part(bytes, "word/document.xml")?,
        Format::Xlsx => part(bytes, "xl/sharedStrings.xml")?,
        Format::Odt | Format::Ods => part(bytes, "content.xml")?,
        _ => return None,
    };
    let text = capped(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    (!text.is_empty()).then_some(text)
}

fn capped(text: &str) -> String {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // PostgreSQL stores no zero character.
    text[..end].replace('\0', "")
}

/// The text nodes of one XML file within an archive.
fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut xml = String::new();
    archive.by_name(name).ok()?.take(PART).read_to_string(&mut xml).ok()?;
    let mut reader = Reader::from_str(&xml);
    let mut text = String::new();
    while text.len() < LONGEST {
        match reader.read_event().ok()? {
            Event::Eof => break,
            Event::Text(words) => text.push_str(&words),
            Event::GeneralRef(reference) => text.push(letter(&reference).unwrap_or(' ')),
            Event::End(tag) if is_break(tag.local_name().as_ref()) => text.push(' '),
            Event::Empty(tag) if is_break(tag.local_name().as_ref()) => text.push(' '),
            _ => {}
        }
    }
    Some(text)
}

/// Elements after which a new word begins: paragraphs, cells, line breaks.
fn is_break(name: &str) -> bool {
    matches!(name, "p" | "h" | "si" | "tab" | "br" | "s" | "line-break" | "table-cell")
}

fn letter(reference: &str) -> Option<char> {
    match reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = reference.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// RTF without its control words; letters above ASCII in the two ways that word processors here
/// write them.
fn rtf(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut at = 0;
    // Groups such as font tables hold no words of the document.
    let (mut depth, mut skipped_from) = (0_usize, None);
    while at < bytes.len() && text.len() < LONGEST {
        match bytes[at] {
            b'{' => {
                depth += 1;
                let is_hidden = [&b"{\\*"[..], b"{\\fonttbl", b"{\\colortbl", b"{\\stylesheet", b"{\\info", b"{\\pict"]
                    .iter()
                    .any(|start| bytes[at..].starts_with(start));
                if is_hidden && skipped_from.is_none() {
                    skipped_from = Some(depth);
                }
                at += 1;
            }
            b'}' => {
                if skipped_from == Some(depth) {
                    skipped_from = None;
                }
                depth = depth.saturating_sub(1);
                at += 1;
            }
            b'\\' => {
                let (letter, next) = control(bytes, at);
                if skipped_from.is_none() {
                    text.extend(letter);
                }
                at = next;
            }
            b'\r' | b'\n' => at += 1,
            byte => {
                if skipped_from.is_none() {
                    text.push(char::from(byte));
                }
                at += 1;
            }
        }
    }
    text
}

/// A control word at `at`: the letter it stands for and where the text goes on.
fn control(bytes: &[u8], at: usize) -> (Option<char>, usize) {
    let Some(first) = bytes.get(at + 1) else { return (None, at + 1) };
    if *first == b'\'' {
        let code = bytes.get(at + 2..at + 4).and_then(|hex| std::str::from_utf8(hex).ok());
        return (code.and_then(|hex| u8::from_str_radix(hex, 16).ok()).and_then(cyrillic), at + 4);
    }
    if !first.is_ascii_alphabetic() {
        return (matches!(first, b'\\' | b'{' | b'}').then_some(char::from(*first)), at + 2);
    }
    let word = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let digits = bytes[at + 1 + word..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'-').count();
    let name = &bytes[at + 1..at + 1 + word];
    let number =
        std::str::from_utf8(&bytes[at + 1 + word..at + 1 + word + digits]).ok().and_then(|n| n.parse::<i32>().ok());
    let mut next = at + 1 + word + digits;
    if bytes.get(next) == Some(&b' ') {
        next += 1;
    }
    let letter = match (name, number) {
        (b"u", Some(code)) => {
            // The sign that follows is for readers that know no Unicode.
            next += match bytes.get(next) {
                Some(b'?') => 1,
                Some(b'\\') if bytes.get(next + 1) == Some(&b'\'') => 4,
                _ => 0,
            };
            u32::try_from(code.rem_euclid(0x1_0000)).ok().and_then(char::from_u32)
        }
        (b"par" | b"line" | b"tab" | b"cell" | b"row", _) => Some(' '),
        _ => None,
    };
    (letter, next)
}

/// A byte of the Windows code page for Cyrillic.
fn cyrillic(byte: u8) -> Option<char> {
    match byte {
        0xC0..=0xFF => char::from_u32(0x410 + u32::from(byte - 0xC0)),
        0xA8 => Some('Ё'),
        0xB8 => Some('ё'),
        0xAB => Some('«'),
        0xBB => Some('»'),
        0xB9 => Some('№'),
        0..=0x7F => Some(char::from(byte)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::write::SimpleFileOptions;

    use super::*;

    #[test]
    fn the_words_of_an_office_file_are_found() {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
        writer.write_all("<w:p><w:r><w:t>Қала</w:t></w:r></w:p><w:p><w:t>А &amp; Б</w:t></w:p>".as_bytes()).unwrap();
        let bytes = writer.finish().unwrap().into_inner();
        assert_eq!(extract(&bytes, Format::Docx).as_deref(), Some("Қала А & Б"));
        assert_eq!(extract(&bytes, Format::Odt), None);
        assert_eq!(extract(b"no archive", Format::Docx), None);
    }

    #[test]
    fn the_words_of_rich_text_are_found() {
        let rtf = br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 \u1178?\'e0\'eb\'e0\par {\*\x y}two \{x\}}";
        assert_eq!(extract(rtf, Format::Rtf).as_deref(), Some("Қала two {x}"));
    }

    #[test]
    fn a_long_text_is_cut_between_letters() {
        let text = extract("ә".repeat(300_000).as_bytes(), Format::Txt).unwrap();
        assert!(text.len() <= LONGEST && text.chars().all(|letter| letter == 'ә'));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_the_reading(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), tail in r"[\\{}'a-z0-9u ]{0,80}") {
            for format in [Format::Rtf, Format::Docx, Format::Txt] {
                let _ = extract(&bytes, format);
                let _ = extract(format!("{{\\rtf1 {tail}").as_bytes(), format);
            }
        }
    }
}
