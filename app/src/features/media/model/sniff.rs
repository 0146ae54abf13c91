//! The format of a file by its first bytes; its name only chooses among kinds of plain text.

use super::format::Format;
use super::names::extension;
use super::refusal::Refusal;

/// How many bytes from the beginning are looked at.
pub const HEAD: usize = 8 * 1024;

/// What a file starting with `head` seems to be. Archives and office files of the old kind are
/// looked into afterwards; `Zip` and `Doc` stand for their families here.
pub fn sniff(head: &[u8], name: &str) -> Result<Format, Refusal> {
    if head.is_empty() {
        return Err(Refusal::Empty);
    }
    let format = by_signature(head).map_or_else(|| text_format(head, name), Ok)?;
    let is_bitmap = matches!(format, Format::Jpg | Format::Png | Format::Gif | Format::Webp);
    if is_bitmap && is_two_things(head, format) {
        return Err(Refusal::Polyglot);
    }
    Ok(format)
}

fn by_signature(head: &[u8]) -> Option<Format> {
    if head.starts_with(b"PK\x03\x04") {
        return Some(Format::Zip);
    }
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Some(Format::Doc);
    }
    match infer::get(head)?.mime_type() {
        "image/jpeg" => Some(Format::Jpg),
        "image/png" => Some(Format::Png),
        "image/gif" => Some(Format::Gif),
        "image/webp" => Some(Format::Webp),
        "application/pdf" => Some(Format::Pdf),
        "application/rtf" | "text/rtf" => Some(Format::Rtf),
        "application/vnd.rar" | "application/x-rar-compressed" => Some(Format::Rar),
        "audio/mpeg" => Some(Format::Mp3),
        "audio/ogg" | "video/ogg" | "audio/opus" => Some(Format::Ogg),
        "audio/m4a" | "audio/x-m4a" | "audio/mp4" => Some(Format::M4a),
        "audio/x-wav" | "audio/wav" => Some(Format::Wav),
        "video/mp4" => Some(Format::Mp4),
        "video/webm" => Some(Format::Webm),
        _ => None,
    }
}

/// A second format hidden behind the first bytes: `GIF89a/*` begins a script, `%PDF-` may stand
/// anywhere in the first kilobyte.
fn is_two_things(head: &[u8], format: Format) -> bool {
    let start = &head[..head.len().min(1024)];
    let opens_comment = format == Format::Gif && matches!(head.get(6..8), Some(b"/*" | b"//" | b"=1" | b"= "));
    opens_comment || holds(start, b"%PDF-") || holds_markup(start)
}

/// Whether bytes hold the beginning of a page or script, in any case.
pub fn holds_markup(bytes: &[u8]) -> bool {
    const SIGNS: [&[u8]; 6] = [b"<script", b"<?php", b"<html", b"<!doctype html", b"<iframe", b"<svg"];
    let small = bytes.to_ascii_lowercase();
    SIGNS.iter().any(|sign| holds(&small, sign))
}

fn holds(bytes: &[u8], sign: &[u8]) -> bool {
    bytes.windows(sign.len()).any(|window| window == sign)
}

/// Text has no signature: it must read as UTF-8 and be called txt, csv or vtt.
fn text_format(head: &[u8], name: &str) -> Result<Format, Refusal> {
    let text = text_start(head)?;
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if is_svg(start) {
        return Ok(Format::Svg);
    }
    if start.starts_with("{\\rtf") {
        return Ok(Format::Rtf);
    }
    if start.starts_with('<') || start.starts_with("#!") || holds_markup(start.as_bytes()) {
        return Err(Refusal::Markup);
    }
    match extension(name).as_str() {
        "vtt" if start.starts_with("WEBVTT") => Ok(Format::Vtt),
        "csv" => Ok(Format::Csv),
        "txt" => Ok(Format::Txt),
        _ => Err(Refusal::Type),
    }
}

/// The beginning as text; its last letter may be cut in two.
fn text_start(head: &[u8]) -> Result<&str, Refusal> {
    let is_binary = head.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31));
    match std::str::from_utf8(head) {
        _ if is_binary => Err(Refusal::Type),
        Ok(text) => Ok(text),
        Err(error) if error.error_len().is_none() && head.len() >= HEAD => {
            std::str::from_utf8(&head[..error.valid_up_to()]).map_err(|_| Refusal::Encoding)
        }
        Err(_) => Err(Refusal::Encoding),
    }
}

/// Whether a text is a drawing: its first element is `<svg`.
fn is_svg(text: &str) -> bool {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") && !rest.starts_with("<?php") => "?>",
            _ if rest.starts_with("<!DOCTYPE svg") => ">",
            _ => return rest.starts_with("<svg") || rest.starts_with("<svg:svg"),
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn content_decides_and_not_the_name() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        assert_eq!(sniff(png, "holiday.jpg"), Ok(Format::Png));
        assert_eq!(sniff(b"MZ\x90\0\x03\0\0\0", "report.pdf"), Err(Refusal::Type));
        assert_eq!(sniff(b"%PDF-1.7\n", "report.docx"), Ok(Format::Pdf));
        assert_eq!(sniff(b"{\\rtf1\\ansi x}", "a.doc"), Ok(Format::Rtf));
        assert_eq!(sniff(b"ID3\x04\0\0\0\0\0\0", "a.mp3"), Ok(Format::Mp3));
        assert_eq!(sniff(b"RIFF\0\0\0\0WAVEfmt ", "a.wav"), Ok(Format::Wav));
        assert_eq!(sniff(b"", "a.txt"), Err(Refusal::Empty));
    }

    #[test]
    fn plain_text_is_utf_8_and_called_so() {
        assert_eq!(sniff("қала".as_bytes(), "a.txt"), Ok(Format::Txt));
        assert_eq!(sniff("\u{feff}аты;саны".as_bytes(), "A.CSV"), Ok(Format::Csv));
        assert_eq!(sniff(b"WEBVTT\n\n00:00.000 --> 00:01.000\nx", "a.vtt"), Ok(Format::Vtt));
        assert_eq!(sniff(b"alert(1)", "a.js"), Err(Refusal::Type));
        assert_eq!(sniff(&[0xEA, 0xE0, 0xEB, 0xE0], "windows-1251.txt"), Err(Refusal::Encoding));
        for page in ["<!DOCTYPE html>", "  <HTML>", "#!/bin/sh", "hello <script>alert(1)</script>", "<?php x"] {
            assert_eq!(sniff(page.as_bytes(), "a.txt"), Err(Refusal::Markup), "{page}");
        }
    }

    #[test]
    fn a_drawing_is_known_by_its_first_element() {
        assert_eq!(sniff(b"<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"", "a.png"), Ok(Format::Svg));
        assert_eq!(sniff(b"<?xml version=\"1.0\"?><note><svg/></note>", "a.svg"), Err(Refusal::Markup));
    }

    #[test]
    fn a_gif_that_is_a_script_is_refused() {
        assert_eq!(sniff(b"GIF89a/*\x01\0\0*/=1;alert(1)//", "a.gif"), Err(Refusal::Polyglot));
        assert_eq!(sniff(b"GIF89a\x01\0\x01\0\0\0\0<script>alert(1)</script>", "a.gif"), Err(Refusal::Polyglot));
        assert_eq!(sniff(b"\xFF\xD8\xFF\xE0\0\x10JFIF\0%PDF-1.4", "a.jpg"), Err(Refusal::Polyglot));
    }

    proptest! {
        /// Whatever the bytes are, what is accepted is served under a type that runs nothing.
        #[test]
        fn nothing_is_taken_for_a_script_or_page(head in prop::collection::vec(any::<u8>(), 0..300), name in ".{0,20}") {
            if let Ok(format) = sniff(&head, &name) {
                prop_assert!(!format.mime().contains("html") && !format.mime().contains("script"));
            }
        }

        #[test]
        fn a_text_cut_within_a_letter_is_still_text(text in "[а-я]{5000,6000}") {
            let head = &text.as_bytes()[..HEAD];
            prop_assert_eq!(sniff(head, "a.txt"), Ok(Format::Txt));
        }
    }
}
