//! Pictures: what is refused, and the smaller copies that pages load. All of it takes time and
//! memory, so it runs on threads of its own, two at a time.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::{JpegEncoder, PixelDensity};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    AnimationDecoder as _, DynamicImage, ExtendedColorType, ImageDecoder as _, ImageFormat, ImageReader, Limits,
    RgbImage,
};

use super::model::{ANIMATION_BYTES, Format, PAGE_BYTES, PAGE_WIDTH, PIXELS, Refusal, WIDTHS};

/// Qualities from good to bearable.
const QUALITIES: [u8; 6] = [80, 70, 60, 50, 40, 30];
/// Renditions wider than the page's may weigh so much, in bytes: they are opened on purpose.
const LARGE_BYTES: usize = 200_000;
/// The most memory that reading a picture may take, in bytes.
const MEMORY: u64 = 420_000_000;

/// A smaller copy before it is stored.
pub struct Made {
    pub width: u32,
    pub height: u32,
    pub is_crop: bool,
    pub bytes: Vec<u8>,
}

/// A picture that was read: its size as people see it, and its renditions.
pub struct Developed {
    pub width: u32,
    pub height: u32,
    pub renditions: Vec<Made>,
}

/// Reads a picture and makes its renditions: turned upright, without metadata, on white.
pub fn develop(bytes: &[u8], format: Format, focal: (u32, u32)) -> Result<Developed, Refusal> {
    if hides_another(bytes) {
        return Err(Refusal::Polyglot);
    }
    let picture = read(bytes, format)?;
    let (width, height) = (picture.width(), picture.height());
    let crop = cropped(&picture, focal);
    let mut renditions = Vec::new();
    for width in widths(width) {
        renditions.push(rendition(&picture, width, false)?);
    }
    for width in widths(crop.width()).into_iter().filter(|width| *width <= PAGE_WIDTH) {
        renditions.push(rendition(&crop, width, true)?);
    }
    Ok(Developed { width, height, renditions })
}

/// Whether a picture is one and nothing else, without unpacking it.
pub fn inspect(bytes: &[u8], format: Format) -> Result<(), Refusal> {
    if hides_another(bytes) {
        return Err(Refusal::Polyglot);
    }
    dimensions(bytes, kind_of(format)?).map(|_| ())
}

/// Only the cut around another point.
pub fn crops(bytes: &[u8], format: Format, focal: (u32, u32)) -> Result<Vec<Made>, Refusal> {
    let crop = cropped(&read(bytes, format)?, focal);
    widths(crop.width())
        .into_iter()
        .filter(|width| *width <= PAGE_WIDTH)
        .map(|width| rendition(&crop, width, true))
        .collect()
}

fn read(bytes: &[u8], format: Format) -> Result<DynamicImage, Refusal> {
    let kind = kind_of(format)?;
    dimensions(bytes, kind)?;
    if kind == ImageFormat::Gif && bytes.len() as u64 > ANIMATION_BYTES && is_animated(bytes) {
        return Err(Refusal::Animation);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Refusal::Broken)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Refusal::Broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

const fn kind_of(format: Format) -> Result<ImageFormat, Refusal> {
    match format {
        Format::Jpg => Ok(ImageFormat::Jpeg),
        Format::Png => Ok(ImageFormat::Png),
        Format::Gif => Ok(ImageFormat::Gif),
        Format::Webp => Ok(ImageFormat::WebP),
        _ => Err(Refusal::Type),
    }
}

/// Width and height as the file itself says them.
fn dimensions(bytes: &[u8], kind: ImageFormat) -> Result<(u32, u32), Refusal> {
    let (width, height) =
        ImageReader::with_format(Cursor::new(bytes), kind).into_dimensions().map_err(|_| Refusal::Broken)?;
    if u64::from(width) * u64::from(height) > PIXELS {
        return Err(Refusal::Pixels);
    }
    if width == 0 || height == 0 { Err(Refusal::Broken) } else { Ok((width, height)) }
}

fn is_animated(bytes: &[u8]) -> bool {
    GifDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.into_frames().take(2).count() > 1)
}

/// A script anywhere, or an archive at the end, of what reads as a picture.
fn hides_another(bytes: &[u8]) -> bool {
    let is_script = |at: usize| {
        let rest = &bytes[at..];
        rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"<script")) || rest.starts_with(b"<?php")
    };
    let has_script = bytes.iter().enumerate().any(|(at, byte)| *byte == b'<' && is_script(at));
    has_script || ends_in_archive(bytes)
}

/// The last record of a zip archive names the length of the comment that follows it.
fn ends_in_archive(bytes: &[u8]) -> bool {
    const RECORD: usize = 22;
    let tail = &bytes[bytes.len().saturating_sub(RECORD + 0xFFFF)..];
    tail.windows(RECORD).enumerate().any(|(at, record)| {
        let comment = usize::from(u16::from_le_bytes([record[20], record[21]]));
        record.starts_with(b"PK\x05\x06") && at + RECORD + comment == tail.len()
    })
}

/// The widths to make of an original: never wider than itself.
fn widths(original: u32) -> Vec<u32> {
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width < original).collect();
    if widths.len() < WIDTHS.len() {
        widths.push(original);
    }
    widths
}

/// The largest part in the shape of 16:9 that has the focal point as near its middle as can be.
fn cropped(picture: &DynamicImage, (x, y): (u32, u32)) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let wide = (u64::from(height) * 16 / 9).max(1);
    let (w, h) = match u32::try_from(wide) {
        Ok(wide) if wide <= width => (wide, height),
        _ => (width, (width * 9 / 16).max(1)),
    };
    let start = |side: u32, cut: u32, percent: u32| {
        let point = u64::from(side) * u64::from(percent.min(100)) / 100;
        let start = point.saturating_sub(u64::from(cut / 2)).min(u64::from(side - cut));
        u32::try_from(start).unwrap_or(0)
    };
    picture.crop_imm(start(width, w, x), start(height, h, y), w, h)
}

/// A copy of a width. Where it is too heavy for a page its quality is lowered, then its size.
fn rendition(picture: &DynamicImage, width: u32, is_crop: bool) -> Result<Made, Refusal> {
    let limit = if width <= PAGE_WIDTH { PAGE_BYTES } else { LARGE_BYTES };
    let mut width = width;
    loop {
        let copy = on_white(&scaled(picture, width));
        for quality in QUALITIES {
            let bytes = jpeg(&copy, quality)?;
            let is_smallest = width <= 64 && quality == QUALITIES[QUALITIES.len() - 1];
            if bytes.len() <= limit || is_smallest {
                return Ok(Made { width: copy.width(), height: copy.height(), is_crop, bytes });
            }
        }
        width = (width * 4 / 5).max(64);
    }
}

fn scaled(picture: &DynamicImage, width: u32) -> DynamicImage {
    if width >= picture.width() {
        return picture.clone();
    }
    let height = |width: u32| {
        let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width());
        u32::try_from(height).unwrap_or(u32::MAX).max(1)
    };
    // A quick reduction first: the good filter is slow on a large original.
    let rough = width * 2;
    if rough < picture.width() {
        picture.thumbnail_exact(rough, height(rough)).resize_exact(width, height(width), FilterType::Lanczos3)
    } else {
        picture.resize_exact(width, height(width), FilterType::Lanczos3)
    }
}

/// JPEG knows no transparency.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let rgba = picture.to_rgba8();
    let mut flat = RgbImage::new(rgba.width(), rgba.height());
    for (from, to) in rgba.pixels().zip(flat.pixels_mut()) {
        let alpha = u32::from(from[3]);
        for channel in 0..3 {
            let mixed = (u32::from(from[channel]) * alpha + 255 * (255 - alpha)) / 255;
            to[channel] = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
    }
    flat
}

/// O116-T-31: 72 dots an inch.
fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder.set_pixel_density(PixelDensity::dpi(72));
    encoder
        .encode(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .map_err(|_| Refusal::Broken)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(width: u32, height: u32) -> DynamicImage {
        let mut seed = 7_u32;
        DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            image::Rgb(seed.to_le_bytes()[..3].try_into().unwrap())
        }))
    }

    fn png(picture: &DynamicImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    /// O116-T-32b, R95-2-4k
    #[test]
    fn even_noise_becomes_light_enough_for_a_page() {
        let developed = develop(&png(&noise(1500, 1000)), Format::Png, (50, 50)).unwrap();
        assert_eq!((developed.width, developed.height), (1500, 1000));
        for made in developed.renditions.iter().filter(|made| made.width <= PAGE_WIDTH) {
            assert!(made.bytes.len() <= PAGE_BYTES, "{} {}", made.width, made.bytes.len());
            assert!(made.bytes.starts_with(&[0xFF, 0xD8, 0xFF]));
        }
        assert!(developed.renditions.iter().any(|made| made.is_crop));
    }

    #[test]
    fn a_cut_follows_the_point_that_matters() {
        let mut picture = RgbImage::from_pixel(400, 900, image::Rgb([255, 255, 255]));
        for y in 800..900 {
            for x in 0..400 {
                picture.put_pixel(x, y, image::Rgb([0, 0, 0]));
            }
        }
        let picture = DynamicImage::ImageRgb8(picture);
        let bottom = cropped(&picture, (50, 100)).to_rgb8();
        assert_eq!(bottom.dimensions(), (400, 225));
        assert_eq!(bottom.get_pixel(0, 224).0, [0, 0, 0]);
        assert_eq!(cropped(&picture, (50, 0)).to_rgb8().get_pixel(0, 224).0, [255, 255, 255]);
    }

    #[test]
    fn a_small_picture_is_not_blown_up() {
        assert_eq!(widths(100), [100]);
        assert_eq!(widths(640), [320, 640]);
        assert_eq!(widths(4_000), [320, 640, 960, 1280]);
    }

    #[test]
    fn an_archive_or_script_behind_a_picture_is_found() {
        let mut bytes = png(&noise(4, 4));
        assert!(develop(&bytes, Format::Png, (50, 50)).is_ok());
        let mut script = bytes.clone();
        script.extend_from_slice(b"<SCRIPT>alert(1)</SCRIPT>");
        assert!(matches!(develop(&script, Format::Png, (50, 50)), Err(Refusal::Polyglot)));
        bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
        assert!(matches!(develop(&bytes, Format::Png, (50, 50)), Err(Refusal::Polyglot)));
    }

    #[test]
    fn transparency_becomes_white() {
        let clear = DynamicImage::ImageRgba8(image::RgbaImage::from_pixel(2, 2, image::Rgba([0, 0, 0, 0])));
        assert_eq!(on_white(&clear).get_pixel(0, 0).0, [255, 255, 255]);
    }
}
