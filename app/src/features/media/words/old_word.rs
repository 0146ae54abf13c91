//! The words of Word files of the years before 2007: the text lies in pieces, which a table of
//! the same file names.

use std::io::{Cursor, Read as _};

use super::{LONGEST, Unreadable};

/// The most that is read of one stream, in bytes.
const STREAM: u64 = 50_000_000;
/// Where the header says which table belongs to it.
const FLAGS: usize = 0x0A;
const WHICH_TABLE: u16 = 0x0200;
const IS_ENCRYPTED: u16 = 0x0100;
/// Where the header names the place and the length of the list of pieces.
const PIECES: usize = 0x01A2;
const PIECES_LENGTH: usize = 0x01A6;
/// A piece that is stored with one byte a letter.
const IS_NARROW: u32 = 0x4000_0000;

/// The words of the document, its footnotes and comments.
pub fn read(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Unreadable)?;
    let mut stream = |name: &str| {
        let mut content = Vec::new();
        let stream = file.open_stream(name).map_err(|_| Unreadable)?;
        stream.take(STREAM).read_to_end(&mut content).map_err(|_| Unreadable)?;
        Ok(content)
    };
    let document = stream("/WordDocument")?;
    let flags = document.get(FLAGS..FLAGS + 2).map_or(0, |bytes| u16::from_le_bytes([bytes[0], bytes[1]]));
    if flags & IS_ENCRYPTED != 0 {
        return Err(Unreadable);
    }
    let table = stream(if flags & WHICH_TABLE == 0 { "/0Table" } else { "/1Table" })?;
    let (start, length) = (number(&document, PIECES)?, number(&document, PIECES_LENGTH)?);
    let list = part(&table, start as usize, length as usize)?;
    let mut text = String::new();
    for (letters, place) in pieces(list)? {
        text.push_str(&piece(&document, letters, place)?);
        if text.len() > LONGEST {
            break;
        }
    }
    Ok(without_fields(&text))
}

/// How many letters each piece has and where it lies.
fn pieces(list: &[u8]) -> Result<Vec<(usize, u32)>, Unreadable> {
    let mut at = 0;
    // Properties stand before the pieces.
    while list.get(at) == Some(&1) {
        let length = part(list, at + 1, 2)?;
        at += 3 + usize::from(u16::from_le_bytes([length[0], length[1]]));
    }
    if list.get(at) != Some(&2) {
        return Err(Unreadable);
    }
    let plan = part(list, at + 5, number(list, at + 1)? as usize)?;
    let count = plan.len().saturating_sub(4) / 12;
    (0..count)
        .map(|piece| {
            let (from, to) = (number(plan, piece * 4)?, number(plan, piece * 4 + 4)?);
            let place = number(plan, (count + 1) * 4 + piece * 8 + 2)?;
            Ok((to.saturating_sub(from) as usize, place))
        })
        .collect()
}

fn piece(document: &[u8], letters: usize, place: u32) -> Result<String, Unreadable> {
    let start = (place & !IS_NARROW) as usize;
    if place & IS_NARROW != 0 {
        return Ok(part(document, start / 2, letters)?.iter().map(|byte| char::from(*byte)).collect());
    }
    let wide = part(document, start, letters.saturating_mul(2))?;
    let codes = wide.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    Ok(char::decode_utf16(codes).map(|letter| letter.unwrap_or(' ')).collect())
}

/// Text without the instructions of fields; ends of cells become spaces.
fn without_fields(text: &str) -> String {
    // A field has instructions, then what readers see of it; one may lie in the other.
    let mut instructions = Vec::new();
    let mut words = String::new();
    for letter in text.chars() {
        match letter {
            '\u{13}' => instructions.push(true),
            '\u{14}' => {
                if let Some(last) = instructions.last_mut() {
                    *last = false;
                }
            }
            '\u{15}' => {
                instructions.pop();
            }
            _ if instructions.contains(&true) => {}
            '\u{7}' => words.push(' '),
            letter => words.push(letter),
        }
    }
    words
}

fn number(bytes: &[u8], at: usize) -> Result<u32, Unreadable> {
    let bytes = part(bytes, at, 4)?;
    Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

fn part(bytes: &[u8], start: usize, length: usize) -> Result<&[u8], Unreadable> {
    bytes.get(start..start.checked_add(length).ok_or(Unreadable)?).ok_or(Unreadable)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// A document of one wide and one narrow piece.
    fn document(wide: &str, narrow: &str) -> Vec<u8> {
        let length = |letters: usize| u32::try_from(letters).unwrap();
        let mut stream = vec![0; 0x400];
        let places = [0x400, ((0x400 + length(wide.encode_utf16().count()) * 2) * 2) | IS_NARROW];
        stream.extend(wide.encode_utf16().flat_map(u16::to_le_bytes));
        stream.extend(narrow.bytes());
        let ends = [0, length(wide.encode_utf16().count()), length(wide.encode_utf16().count() + narrow.len())];
        let mut plan: Vec<u8> = ends.into_iter().flat_map(u32::to_le_bytes).collect();
        for place in places {
            plan.extend([&[0, 0][..], &place.to_le_bytes(), &[0, 0]].concat());
        }
        let table = [&[1, 2, 0, 9, 9, 2][..], &length(plan.len()).to_le_bytes(), &plan].concat();
        stream[PIECES_LENGTH..PIECES_LENGTH + 4].copy_from_slice(&length(table.len()).to_le_bytes());
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/WordDocument").unwrap().write_all(&stream).unwrap();
        file.create_stream("/0Table").unwrap().write_all(&table).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn the_words_of_an_old_document_are_found() {
        let bytes = document("Қала \u{13}PAGE\u{14}7\u{15} бет\r", "plan");
        assert_eq!(read(&bytes).unwrap(), "Қала 7 бет\rplan");
    }

    #[test]
    fn another_file_is_said_to_be_unreadable() {
        assert_eq!(read(b"no document"), Err(Unreadable));
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/WordDocument").unwrap().write_all(&[0xFF; 0x400]).unwrap();
        file.flush().unwrap();
        assert_eq!(read(&file.into_inner().into_inner()), Err(Unreadable));
    }
}
