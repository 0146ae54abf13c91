//! Which encoding a browser gets.

use std::io::Read as _;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header::ACCEPT_ENCODING};

use super::Portals;
use crate::page_cache::compress::{Encoding, decode_brotli, negotiate};

fn chosen(accepted: &str) -> Encoding {
    let value = HeaderValue::from_str(accepted).expect("a header");
    negotiate(&HeaderMap::from_iter([(ACCEPT_ENCODING, value)]))
}

#[test]
fn the_best_encoding_that_is_accepted_wins() {
    assert_eq!(chosen("gzip, deflate, br, zstd"), Encoding::Brotli);
    assert_eq!(chosen("gzip, deflate"), Encoding::Gzip);
    assert_eq!(chosen("BR;q=1.0"), Encoding::Brotli);
    assert_eq!(chosen("*"), Encoding::Brotli);
    assert_eq!(chosen(""), Encoding::Identity);
    assert_eq!(chosen("deflate"), Encoding::Identity);
    assert_eq!(negotiate(&HeaderMap::new()), Encoding::Identity);
}

#[test]
fn weights_are_respected() {
    assert_eq!(chosen("br;q=0.5, gzip;q=0.8"), Encoding::Gzip);
    assert_eq!(chosen("br;q=0, gzip;q=0.001"), Encoding::Gzip);
    assert_eq!(chosen("br;q=0, gzip;q=0"), Encoding::Identity);
    assert_eq!(chosen("*;q=0"), Encoding::Identity);
    assert_eq!(chosen("br;q=0, *"), Encoding::Gzip);
    assert_eq!(chosen("gzip;q=0.5, identity;q=0.9"), Encoding::Identity);
    assert_eq!(chosen("br;q=nonsense, gzip;q=0.1"), Encoding::Gzip);
    assert_eq!(chosen("br;q=9999999999999999, gzip"), Encoding::Gzip);
}

#[test]
fn several_header_lines_count_as_one() {
    let mut headers = HeaderMap::new();
    headers.append(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
    headers.append(ACCEPT_ENCODING, HeaderValue::from_static("br"));
    assert_eq!(negotiate(&headers), Encoding::Brotli);
}

#[tokio::test]
async fn every_encoding_holds_the_same_page_under_its_own_tag() {
    let portal = Portals::new();
    let plain = portal.get("/kk/").await;
    let brotli = portal.get_with("/kk/", &[("accept-encoding", "br")]).await;
    let gzip = portal.get_with("/kk/", &[("accept-encoding", "gzip")]).await;
    assert_eq!(decode_brotli(&brotli.body, 100_000).expect("brotli"), plain.body);
    assert_eq!(unzip(&gzip.body), plain.body);
    assert!(!plain.headers.contains_key("content-encoding"));
    let tags = [plain.header("etag"), brotli.header("etag"), gzip.header("etag")];
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2]);
    for page in [&plain, &brotli, &gzip] {
        assert_eq!(page.header("content-length"), page.body.len().to_string());
    }
}

#[test]
fn a_compressed_bomb_is_refused() {
    let mut bomb = Vec::new();
    let zeros = vec![0; 1_000_000];
    brotli::BrotliCompress(&mut &zeros[..], &mut bomb, &brotli::enc::BrotliEncoderParams::default()).expect("brotli");
    assert!(decode_brotli(&bomb, 999_999).is_err());
    assert!(decode_brotli(&bomb, 1_000_000).is_ok());
}

fn unzip(body: &Bytes) -> Bytes {
    let mut plain = Vec::new();
    let mut decoder = flate2::read::GzDecoder::new(&body[..]);
    decoder.read_to_end(&mut plain).expect("gzip");
    Bytes::from(plain)
}
