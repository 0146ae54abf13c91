//! The words of rich text files.

use super::LONGEST;

/// RTF without its control words; letters above ASCII in the two ways that word processors here
/// write them.
pub fn read(bytes: &[u8]) -> String {
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
        (b"par" | b"line" | b"row", _) => Some('\n'),
        (b"tab" | b"cell", _) => Some(' '),
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
    use super::*;

    #[test]
    fn the_words_of_rich_text_are_found() {
        let rtf = br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 \u1178?\'e0\'eb\'e0\par {\*\x y}two \{x\}}";
        assert_eq!(read(rtf), "Қала\ntwo {x}");
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_the_reading(tail in r"[\\{}'a-z0-9u ]{0,80}") {
            let _ = read(format!("{{\\rtf1 {tail}").as_bytes());
        }
    }
}
