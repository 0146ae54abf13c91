//! The pictures of the header: what is accepted, and where it lies (O116-T-23c, O116-T-24).

use std::io::Cursor;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ImageFormat, ImageReader, Limits};
use sha2::{Digest as _, Sha256};

use crate::features::media::clean_svg_within;
use crate::secret::hex;

/// The largest picture, in kilobytes: it is part of every page.
pub const MOST_KB: usize = 100;
/// The longest side of a PNG, in pixels.
const WIDEST: u32 = 2_000;

/// Which picture of the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The state emblem.
    Emblem,
    /// The city's own logo, where it has one (P891-2.6).
    Logo,
}

impl Mark {
    /// Its name in addresses and forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Emblem => "emblem",
            Self::Logo => "logo",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Emblem, Self::Logo].into_iter().find(|mark| mark.name() == name)
    }
}

/// What a picture may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Svg,
    Png,
}

impl Format {
    const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
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
        return drawn_anew(&bytes).filter(|anew| anew.len() <= most).map(|anew| (Format::Png, anew));
    }
    let drawing = clean_svg_within(&bytes, most).ok()?;
    Some((Format::Svg, drawing.text.into_bytes()))
}

/// A PNG of a sensible size that ends where its picture ends.
fn is_png(bytes: &[u8]) -> bool {
    let size = |at: usize| bytes.get(at..at + 4).and_then(|part| part.try_into().ok()).map(u32::from_be_bytes);
    let sensible = |side: Option<u32>| side.is_some_and(|side| (16..=WIDEST).contains(&side));
    bytes.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        && sensible(size(16))
        && sensible(size(20))
        && bytes.ends_with(b"\0\0\0\0IEND\xaeB`\x82")
}

/// The pixels of a PNG and nothing else: what was beside them, or behind, is gone.
fn drawn_anew(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Png);
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(64 * 1024 * 1024);
    reader.limits(limits);
    let picture = reader.decode().ok()?;
    let mut anew = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut anew, CompressionType::Best, FilterType::Adaptive);
    picture.write_with_encoder(encoder).ok()?;
    Some(anew)
}

/// Where the file lies in the storage: its address names its content, so that browsers keep it.
pub fn stored_path(mark: Mark, format: Format, bytes: &[u8]) -> String {
    let hash = hex(&Sha256::digest(bytes));
    format!("brand/{}-{}.{}", &hash[..24], mark.name(), format.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format_of(bytes: &[u8]) -> Option<Format> {
        cleaned(bytes.to_vec()).map(|(format, _)| format)
    }

    #[test]
    fn another_picture_has_another_address() {
        let path = stored_path(Mark::Emblem, Format::Svg, b"a");
        assert!(path.starts_with("brand/") && path.ends_with("-emblem.svg"), "{path}");
        assert_ne!(path, stored_path(Mark::Emblem, Format::Svg, b"b"));
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

    fn png(side: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::DynamicImage::new_rgba8(side, 64).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_png_has_a_sensible_size_and_nothing_behind_it() {
        assert_eq!(format_of(&png(64)), Some(Format::Png));
        assert_eq!(format_of(&[&png(64)[..], b"PK\x03\x04"].concat()), None, "a polyglot");
        assert_eq!(format_of(&png(2_001)), None);
        let mut hollow = png(64);
        let data = hollow.windows(4).position(|part| part == b"IDAT").unwrap();
        hollow[data + 6] ^= 0xff;
        assert_eq!(format_of(&hollow), None, "no picture inside");
    }

    #[test]
    fn nothing_hides_in_a_png() {
        let secret = b"<script>alert(1)</script>";
        let mut chunk = u32::try_from(secret.len()).unwrap().to_be_bytes().to_vec();
        chunk.extend(b"prVt");
        chunk.extend(secret);
        // Checksums of unknown parts are nobody's care.
        chunk.extend([0; 4]);
        let plain = png(64);
        let (head, rest) = plain.split_at(33);
        let hiding = [head, &chunk, rest].concat();
        for bytes in [plain.clone(), hiding] {
            if let Some((_, kept)) = cleaned(bytes) {
                assert!(!kept.windows(secret.len()).any(|part| part == secret));
                let (before, after) =
                    (image::load_from_memory(&plain).unwrap(), image::load_from_memory(&kept).unwrap());
                assert_eq!(before.to_rgba8(), after.to_rgba8());
            }
        }
        assert!(cleaned(plain).is_some());
    }
}
