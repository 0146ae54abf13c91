//! The words of office files that are archives of XML inside.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::{LONGEST, Unreadable};

/// The largest part of an office file that is read, in bytes.
const PART: u64 = 40_000_000;

/// The text nodes of one XML file within an archive.
pub fn part(bytes: &[u8], name: &str) -> Result<String, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable)?;
    let mut xml = String::new();
    archive.by_name(name).map_err(|_| Unreadable)?.take(PART).read_to_string(&mut xml).map_err(|_| Unreadable)?;
    let mut reader = Reader::from_str(&xml);
    let mut text = String::new();
    while text.len() < LONGEST {
        match reader.read_event().map_err(|_| Unreadable)? {
            Event::Eof => break,
            Event::Text(words) => text.push_str(&words),
            Event::GeneralRef(reference) => text.push(letter(&reference).unwrap_or(' ')),
            Event::End(tag) => text.extend(gap(tag.local_name().as_ref())),
            Event::Empty(tag) => text.extend(gap(tag.local_name().as_ref())),
            _ => {}
        }
    }
    Ok(text)
}

/// What stands after an element: the end of a paragraph or a row, or a space.
fn gap(name: &str) -> Option<char> {
    match name {
        "p" | "h" | "si" | "table-row" | "line-break" | "br" => Some('\n'),
        "tab" | "s" | "table-cell" => Some(' '),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(name: &str, content: &[u8]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn the_words_of_an_office_file_are_found() {
        let xml = "<w:p><w:r><w:t>Қала</w:t></w:r></w:p><w:p><w:t>А &amp; Б</w:t></w:p>";
        let bytes = archive("word/document.xml", xml.as_bytes());
        assert_eq!(part(&bytes, "word/document.xml").unwrap(), "Қала\nА & Б\n");
        assert!(part(&bytes, "content.xml").is_err() && part(b"no archive", "content.xml").is_err());
    }

    #[test]
    fn a_deep_or_broken_file_ends_in_words_or_a_refusal() {
        let deep = format!("{}{}", "<a>".repeat(300_000), "</a>".repeat(300_000));
        assert_eq!(part(&archive("content.xml", deep.as_bytes()), "content.xml").unwrap(), "");
        assert!(part(&archive("content.xml", b"<a><b></a>"), "content.xml").is_err());
        assert!(part(&archive("content.xml", &[0xFF; 10]), "content.xml").is_err());
    }

    /// More than a part may hold is cut off, and what is cut off is no XML any more.
    #[test]
    fn a_bomb_is_not_unpacked() {
        let bomb = archive("content.xml", &vec![b' '; 45_000_000]);
        assert!(part(&bomb, "content.xml").is_ok_and(|text| text.len() <= 40_000_000));
    }
}
