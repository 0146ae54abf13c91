//! The page cache seen from outside: validators, encodings, freshness (R95-2-4a, R95-2-4c).

use std::io::Read as _;

use axum::body::Body;
use axum::http::Request;
use flate2::read::GzDecoder;
use portal_app::i18n::Lang;

use crate::support::{Answer, TestPortal, published, run, site, uncached};

#[test]
fn a_page_that_did_not_change_is_not_sent_again() {
    run(async {
        let portal = published().await;
        let first = portal.get("/ru/about-body").await;
        let tag = first.header("etag").to_owned();
        assert!(!tag.is_empty() && first.header("cache-control").contains("no-cache"));
        let again = portal.get_with("/ru/about-body", &[("if-none-match", &tag)]).await;
        assert_eq!((again.status.as_u16(), again.body.len(), again.header("etag")), (304, 0, tag.as_str()));
        let other = portal.get_with("/ru/about-body", &[("if-none-match", "\"other\"")]).await;
        assert_eq!(other.status, 200);
    });
}

#[test]
fn a_page_comes_as_the_browser_can_read_it() {
    run(async {
        let portal = published().await;
        let plain = portal.get("/kk/news").await;
        assert_eq!(plain.header("content-encoding"), "");
        let gzip = portal.get_with("/kk/news", &[("accept-encoding", "gzip")]).await;
        let mut unpacked = Vec::new();
        GzDecoder::new(&gzip.body[..]).read_to_end(&mut unpacked).expect("gzip");
        assert_eq!((gzip.header("content-encoding"), &unpacked[..]), ("gzip", &plain.body[..]));
        let brotli = portal.get_with("/kk/news", &[("accept-encoding", "gzip, deflate, br, zstd")]).await;
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli.body[..], &mut unpacked).expect("brotli");
        assert_eq!((brotli.header("content-encoding"), &unpacked[..]), ("br", &plain.body[..]));
        assert!(brotli.header("vary").to_lowercase().contains("accept-encoding"));
        assert_ne!(brotli.header("etag"), plain.header("etag"));
    });
}

#[test]
fn head_says_what_get_would_without_the_body() {
    run(async {
        for address in ["/kk/", "/kk/search", "/kk/no-such-page"] {
            let get = published().await.get(address).await;
            let head = Request::head(address).body(Body::empty()).expect("a request");
            let head = published().await.send(head).await;
            assert_eq!((head.status, head.body.len()), (get.status, 0), "{address}");
            assert_eq!(head.header("content-type"), get.header("content-type"), "{address}");
        }
    });
}

#[test]
fn the_second_reader_gets_the_page_from_memory() {
    run(async {
        let portal = TestPortal::start().await;
        assert_eq!(portal.get("/en/budget").await.header("x-portal-cache"), "miss");
        assert_eq!(portal.get("/en/budget").await.header("x-portal-cache"), "hit");
        let tracked = portal.get("/en/budget?utm_source=mail&x=%3Cscript%3E").await;
        assert_eq!((tracked.header("x-portal-cache"), tracked.text().contains("utm_")), ("hit", false));
        assert_eq!(portal.get("/en/search?q=budget").await.header("x-portal-cache"), "");
        assert!(portal.get("/en/search?q=budget").await.header("cache-control").contains("no-store"));
    });
}

/// A public page's bytes depend on its address and the site version alone; only a form has its mark.
#[test]
fn a_page_renders_to_the_same_bytes_twice() {
    run(async {
        let is_kept = |answer: &Answer| answer.status == 200 && !answer.header("cache-control").contains("no-store");
        for (address, crawled) in site().await.iter().filter(|(_, page)| is_kept(&page.answer)) {
            let again = uncached().await.get(address).await;
            assert_eq!(again.body, crawled.answer.body, "{address}");
        }
    });
}

#[test]
fn what_was_published_is_seen_at_once_on_every_page_that_shows_it() {
    run(async {
        let portal = TestPortal::start().await;
        let pages = ["/kk/", "/kk/news", "/kk/news?year=2026"];
        for address in pages {
            assert!(!portal.get(address).await.text().contains("Бақ ашылды"), "{address}");
        }
        portal.add_news("garden", "2026-11-21T12:00:00+05:00", &[(Lang::Kk, "Бақ ашылды")]).await;
        for address in pages {
            // The old page may be served once more while the new one is made.
            let mut tries = 0;
            while !portal.get(address).await.text().contains("Бақ ашылды") {
                tries += 1;
                assert!(tries < 100, "{address} is still old");
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        }
        assert_eq!(portal.get("/kk/news/garden").await.status, 200);
    });
}

/// The security policy allows no script but the portal's own, on cached and uncached pages.
#[test]
fn every_page_carries_the_security_headers() {
    run(async {
        for address in ["/kk/", "/ru/search?q=x", "/en/no-such-page", "/en/login"] {
            let answer = published().await.get(address).await;
            let policy = answer.header("content-security-policy");
            assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe-inline"), "{address}: {policy}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
            assert_eq!(answer.header("x-frame-options"), "SAMEORIGIN", "{address}");
        }
    });
}
