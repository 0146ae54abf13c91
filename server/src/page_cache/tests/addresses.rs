//! Which addresses name the same page, and which name none.

use http::{Method, StatusCode, Uri};
use proptest::prelude::*;

use super::Portals;
use crate::page_cache::key::{canonical_path, page_key};

const NEWS: &[&str] = &["page", "type"];

fn key(address: &str) -> String {
    let uri: Uri = address.parse().expect("an address");
    let path = canonical_path(&uri).expect("a path");
    page_key(path, uri.query(), NEWS).expect("a key").into_owned()
}

#[test]
fn parameters_are_sorted_and_strangers_dropped() {
    assert_eq!(key("/kk/news?type=act&page=2"), "/kk/news?page=2&type=act");
    assert_eq!(key("/kk/news?page=2&utm_source=x&type=act"), "/kk/news?page=2&type=act");
    assert_eq!(key("/kk/news?fbclid=1"), "/kk/news");
    assert_eq!(key("/kk/news?"), "/kk/news");
    assert_eq!(key("/kk/news?page=&type="), "/kk/news");
}

#[test]
fn different_spellings_of_one_address_are_one_page() {
    assert_eq!(key("/kk/%6eews"), "/kk/news");
    assert_eq!(key("/kk/%d1%88"), "/kk/%D1%88");
    assert_eq!(key("/kk/news?page=%32"), "/kk/news?page=2");
    assert_eq!(key("/kk/news?type=a+b"), key("/kk/news?type=a%20b"));
}

/// Otherwise one page could fill the disk under endlessly many names.
#[test]
fn a_number_has_one_spelling() {
    for address in ["/kk/news?page=01", "/kk/news?page=%2B1", "/kk/news?page=%2B%2B2"] {
        let uri: Uri = address.parse().expect("an address");
        assert!(page_key(uri.path().into(), uri.query(), NEWS).is_err(), "{address}");
    }
    assert_eq!(key("/kk/news?page=0"), "/kk/news?page=0");
}

#[test]
fn an_encoded_slash_stays_encoded() {
    assert_eq!(key("/kk/a%2fb"), "/kk/a%2Fb");
}

proptest! {
    #[test]
    fn a_key_is_its_own_key(address in "/[a-zA-Z0-9/._~%:@!$&'()*+,;=-]{0,40}(\\?[a-z0-9=&%+.-]{0,40})?") {
        let uri: Uri = address.parse().expect("an address");
        let once = canonical_path(&uri)
            .and_then(|path| page_key(path, uri.query(), NEWS).map(String::from));
        if let Ok(once) = once {
            prop_assert_eq!(key(&once), once);
        }
    }
}

/// Issue "bad input": overlong or malformed addresses are answered with 4xx.
#[tokio::test]
async fn malformed_addresses_get_the_portals_own_page_and_never_reach_the_site() {
    let portal = Portals::new();
    for address in ["/kk/%zz", "/kk/%0", "/kk/%00", "/kk/%ff", "/kk/%0A", "/kk/news?page=%"] {
        let answer = portal.get(address).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(answer.says("/kk/bad-address"));
        assert!(!answer.headers.contains_key("etag"));
    }
    assert_eq!(portal.site.renders(), 1, "only the explaining page");
}

#[tokio::test]
async fn an_overlong_address_is_refused_even_where_nothing_is_cached() {
    let portal = Portals::new();
    for path in ["/kk/", "/kk/search/"] {
        let answer = portal.get(&format!("{path}{}", "a".repeat(3000))).await;
        assert_eq!(answer.status, StatusCode::URI_TOO_LONG);
    }
}

#[tokio::test]
async fn a_malformed_address_is_refused_even_without_a_page_for_it() {
    let portal = Portals::new();
    assert_eq!(portal.get("/bare/%00").await.status, StatusCode::BAD_REQUEST);
    portal.site.is(super::Mood::Failing);
    assert_eq!(portal.get("/kk/%00").await.status, StatusCode::BAD_REQUEST);
    let etag = [("if-none-match", "*")];
    assert_eq!(portal.get_with("/kk/%00", &etag).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_mangled_tracking_code_does_not_break_a_page() {
    let portal = Portals::new();
    let answer = portal.get("/kk/news?utm_campaign=%CF%F0%E8&page=2").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(portal.site.last_asked().0, "/kk/news?page=2");
}

#[tokio::test]
async fn other_methods_and_uncached_pages_reach_the_site_untouched() {
    let portal = Portals::new();
    let cookie = [("cookie", "a=b")];
    let answer = portal.ask(Method::POST, "/kk/news?x=1", &cookie).await;
    assert!(answer.says("posted"));
    assert_eq!(portal.site.last_asked().0, "/kk/news?x=1");
    portal.get_with("/kk/search?q=%D1%88&x=1", &cookie).await;
    let (uri, headers) = portal.site.last_asked();
    assert_eq!(uri, "/kk/search?q=%D1%88&x=1");
    assert_eq!(headers["cookie"], "a=b");
    portal.get("/kk/search?q=1").await;
    assert_eq!(portal.site.renders(), 3);
}
