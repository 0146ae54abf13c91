//! The emblem file: what is accepted, and where it lies (O116-T-23c).

use std::path::Path;

use crate::error::{PortalError, Result};
use crate::features::media::clean_svg_within;

/// The largest emblem, in kilobytes: it is part of every page.
pub const MOST_KB: usize = 100;

/// What an emblem may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Svg,
    Png,
}

impl Format {
    /// The name under which the file is kept.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Svg => "emblem.svg",
            Self::Png => "emblem.png",
        }
    }
}

/// The format of a harmless picture, by its content, and what is kept of it; nothing for
/// everything else.
pub fn cleaned(bytes: Vec<u8>) -> Option<(Format, Vec<u8>)> {
    let most = MOST_KB * 1024;
    if bytes.len() > most {
        return None;
    }
    if is_png(&bytes) {
        return Some((Format::Png, bytes));
    }
    let drawing = clean_svg_within(&bytes, most).ok()?;
    Some((Format::Svg, drawing.text.into_bytes()))
}

/// A PNG of a sensible size that ends where its picture ends.
fn is_png(bytes: &[u8]) -> bool {
    let size = |at: usize| bytes.get(at..at + 4).and_then(|part| part.try_into().ok()).map(u32::from_be_bytes);
    let sensible = |side: Option<u32>| side.is_some_and(|side| (16..=2_000).contains(&side));
    bytes.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        && sensible(size(16))
        && sensible(size(20))
        && bytes.ends_with(b"\0\0\0\0IEND\xaeB`\x82")
}

/// Keeps the file and removes the other format's. What takes its place appears at once.
pub fn keep(media_dir: &Path, format: Format, bytes: &[u8]) -> Result<()> {
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(media_dir)?;
        let beside = media_dir.join(".emblem.new");
        std::fs::write(&beside, bytes)?;
        std::fs::rename(&beside, media_dir.join(format.file_name()))?;
        let stale = ["emblem.svg", "emblem.png", "emblem.svg.br", "emblem.png.br"];
        for name in stale.into_iter().filter(|name| *name != format.file_name()) {
            match std::fs::remove_file(media_dir.join(name)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    };
    write().map_err(PortalError::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format_of(bytes: &[u8]) -> Option<Format> {
        cleaned(bytes.to_vec()).map(|(format, _)| format)
    }

    const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><defs><path id="a" d="M0 0"/></defs><use href="#a" fill="url(#b)"/></svg>"##;

    #[test]
    fn a_plain_drawing_is_taken() {
        assert_eq!(format_of(DRAWING.as_bytes()), Some(Format::Svg));
        assert_eq!(format_of(format!("<?xml version=\"1.0\"?>\n{DRAWING}\n").as_bytes()), Some(Format::Svg));
    }

    #[test]
    fn a_drawing_that_runs_or_fetches_something_is_refused() {
        for part in [
            "<script>1</script>",
            "<SCRIPT/>",
            "<rect onload=\"x\"/>",
            "<rect onload =\"x\"/>",
            "<a href=\"javascript:x\"/>",
            "<image href=\"https://evil.example/a.png\"/>",
            "<use xlink:href='data:image/svg+xml,x'/>",
            "<rect fill=\"url(https://evil.example)\"/>",
            "<foreignObject/>",
            "<style>@import 'x'</style>",
            "<a href=\"&#106;avascript:x\"/>",
        ] {
            let drawing = DRAWING.replace("</svg>", &format!("{part}</svg>"));
            assert_eq!(format_of(drawing.as_bytes()), None, "{part}");
        }
        assert_eq!(format_of(format!("<!DOCTYPE svg [<!ENTITY a 'b'>]>{DRAWING}").as_bytes()), None);
        assert_eq!(format_of(b"<html></html>"), None);
        assert_eq!(format_of(b""), None);
    }

    #[test]
    fn a_png_has_a_sensible_size_and_nothing_behind_it() {
        let png = |width: u32, tail: &[u8]| {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
            bytes.extend(width.to_be_bytes());
            bytes.extend(64u32.to_be_bytes());
            bytes.extend(b"\0\0\0\0IEND\xaeB`\x82");
            bytes.extend(tail);
            bytes
        };
        assert_eq!(format_of(&png(64, b"")), Some(Format::Png));
        assert_eq!(format_of(&png(64, b"PK\x03\x04")), None, "a polyglot");
        assert_eq!(format_of(&png(60_000, b"")), None);
    }
}
