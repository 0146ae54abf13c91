//! Compression and the choice of the encoding a browser gets.

use std::io::{self, Read, Write};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header::ACCEPT_ENCODING};

/// How a body is encoded on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Encoding {
    Identity,
    Gzip,
    Brotli,
}

impl Encoding {
    /// What tells the `ETag`s of one page's encodings apart.
    pub(super) fn tag_suffix(self) -> &'static str {
        match self {
            Self::Identity => "",
            Self::Gzip => "-gz",
            Self::Brotli => "-br",
        }
    }

    pub(super) fn content_encoding(self) -> Option<HeaderValue> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }
}

/// How much processor time a body is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effort {
    /// The body is served many times.
    Thorough,
    /// The body is served once or to few.
    Quick,
}

impl Effort {
    fn brotli_quality(self) -> i32 {
        match self {
            Self::Thorough => 9,
            Self::Quick => 4,
        }
    }

    fn gzip_level(self) -> u32 {
        match self {
            Self::Thorough => 7,
            Self::Quick => 2,
        }
    }
}

/// Encodes a body. Fails only where memory cannot be written, that is never.
pub(super) fn encode(body: &Bytes, encoding: Encoding, effort: Effort) -> io::Result<Bytes> {
    match encoding {
        Encoding::Identity => Ok(body.clone()),
        Encoding::Gzip => gzip(body, effort.gzip_level()),
        Encoding::Brotli => brotli(body, effort.brotli_quality()),
    }
}

/// A page made for one request in the best encoding its reader takes, with the encoding's name.
pub(crate) fn compressed(body: String, headers: &HeaderMap) -> (Bytes, Option<HeaderValue>) {
    let (body, encoding) = (Bytes::from(body), negotiate(headers));
    match encode(&body, encoding, Effort::Quick) {
        Ok(encoded) => (encoded, encoding.content_encoding()),
        Err(_) => (body, None),
    }
}

fn gzip(body: &[u8], level: u32) -> io::Result<Bytes> {
    let buffer = Vec::with_capacity(body.len() / 3);
    let mut encoder = flate2::write::GzEncoder::new(buffer, flate2::Compression::new(level));
    encoder.write_all(body)?;
    encoder.finish().map(Bytes::from)
}

fn brotli(body: &[u8], quality: i32) -> io::Result<Bytes> {
    let parameters = brotli::enc::BrotliEncoderParams { quality, size_hint: body.len(), ..Default::default() };
    let mut compressed = Vec::with_capacity(body.len() / 3);
    brotli::BrotliCompress(&mut &*body, &mut compressed, &parameters)?;
    Ok(Bytes::from(compressed))
}

/// Decodes brotli, refusing more than `limit` bytes of output.
pub(super) fn decode_brotli(compressed: &[u8], limit: usize) -> io::Result<Bytes> {
    let mut body = Vec::new();
    let allowed = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    brotli::Decompressor::new(compressed, 4096).take(allowed).read_to_end(&mut body)?;
    if body.len() > limit {
        return Err(io::Error::other("page is larger than allowed"));
    }
    Ok(Bytes::from(body))
}

/// The encoding for a request: the highest `q`, brotli before gzip before none.
pub(super) fn negotiate(headers: &HeaderMap) -> Encoding {
    let mut offers = Offers::default();
    for value in headers.get_all(ACCEPT_ENCODING) {
        if let Ok(text) = value.to_str() {
            text.split(',').for_each(|offer| offers.add(offer));
        }
    }
    offers.best()
}

/// Wishes in thousandths, as far as they were spoken.
#[derive(Default)]
struct Offers {
    brotli: Option<u16>,
    gzip: Option<u16>,
    identity: Option<u16>,
    any: Option<u16>,
}

impl Offers {
    fn add(&mut self, offer: &str) {
        let (name, parameters) = offer.split_once(';').unwrap_or((offer, ""));
        let name = name.trim();
        let slot = if name.eq_ignore_ascii_case("br") {
            &mut self.brotli
        } else if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") {
            &mut self.gzip
        } else if name.eq_ignore_ascii_case("identity") {
            &mut self.identity
        } else if name == "*" {
            &mut self.any
        } else {
            return;
        };
        *slot = Some(weight(parameters));
    }

    fn best(&self) -> Encoding {
        let brotli = self.brotli.or(self.any).unwrap_or(0);
        let gzip = self.gzip.or(self.any).unwrap_or(0);
        // Unmentioned, plain text is always acceptable, but never preferred.
        let identity = self.identity.unwrap_or(0);
        if brotli > 0 && brotli >= gzip && brotli >= identity {
            Encoding::Brotli
        } else if gzip > 0 && gzip >= identity {
            Encoding::Gzip
        } else {
            Encoding::Identity
        }
    }
}

/// `;q=0.5` in thousandths; an unreadable weight counts as none.
fn weight(parameters: &str) -> u16 {
    let quality = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then(|| value.trim())
    });
    let Some(quality) = quality else { return 1000 };
    let (whole, fraction) = quality.split_once('.').unwrap_or((quality, ""));
    match whole {
        "1" => 1000,
        "0" => thousandths(fraction),
        _ => 0,
    }
}

fn thousandths(fraction: &str) -> u16 {
    let mut digits = fraction.bytes().map(|digit| digit.checked_sub(b'0').filter(|digit| *digit <= 9));
    [100_u16, 10, 1]
        .into_iter()
        .map(|place| match digits.next() {
            Some(Some(digit)) => place * u16::from(digit),
            _ => 0,
        })
        .sum()
}
