//! What a browser gets from the cache.

use std::time::Duration;

use http::{Method, StatusCode};

use super::{Portals, eventually};

/// R95-2-4a: pages come from the cache, not from scripts or the database.
#[tokio::test]
async fn a_page_is_rendered_once_and_then_served_from_memory() {
    let portal = Portals::new();
    let first = portal.get("/kk/").await;
    assert_eq!((first.status, first.state()), (StatusCode::OK, "miss"));
    for _ in 0..10 {
        let again = portal.get("/kk/?utm=1").await;
        assert_eq!((again.status, again.state()), (StatusCode::OK, "hit"));
        assert_eq!(again.body, first.body);
    }
    assert_eq!(portal.site.renders(), 1);
    let stats = portal.stats();
    assert_eq!((stats.entries, stats.hits, stats.misses, stats.renders), (1, 10, 1, 1));
    assert!(stats.bytes > 0);
}

#[tokio::test]
async fn the_site_never_sees_who_asks() {
    let portal = Portals::new();
    let personal = [("cookie", "session=1"), ("accept-language", "ru"), ("host", "m.example")];
    portal.get_with("/kk/", &personal).await;
    let (_, headers) = portal.site.last_asked();
    assert_eq!(headers.keys().collect::<Vec<_>>(), ["accept"]);
}

/// R95-2-4c: a crowd at the door costs one rendering.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn visitors_who_ask_at_the_same_time_share_one_rendering() {
    let portal = std::sync::Arc::new(Portals::new());
    portal.site.takes(Duration::from_millis(100));
    let crowd: Vec<_> = (0..50)
        .map(|_| {
            let portal = portal.clone();
            tokio::spawn(async move { portal.get("/kk/").await.status })
        })
        .collect();
    for visitor in crowd {
        assert_eq!(visitor.await.expect("an answer"), StatusCode::OK);
    }
    assert_eq!(portal.site.renders(), 1);
}

#[tokio::test]
async fn a_rendering_goes_on_when_the_visitor_leaves() {
    let portal = Portals::new();
    portal.site.takes(Duration::from_millis(100));
    let impatient = tokio::time::timeout(Duration::from_millis(20), portal.get("/kk/"));
    assert!(impatient.await.is_err());
    eventually(async || portal.stats().entries == 1).await;
    assert_eq!(portal.get("/kk/").await.state(), "hit");
    assert_eq!(portal.site.renders(), 1);
}

#[tokio::test]
async fn a_browser_that_has_the_page_is_told_so_in_a_few_bytes() {
    let portal = Portals::new();
    let etag = portal.get("/kk/").await.header("etag").to_owned();
    assert!(etag.starts_with('"'), "strong");
    let known = [etag.clone(), format!("W/{etag}"), format!("\"x\", {etag}"), "*".to_owned()];
    for tag in &known {
        let answer = portal.get_with("/kk/", &[("if-none-match", tag)]).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{tag}");
        assert_eq!(answer.header("etag"), etag);
        assert_eq!(answer.header("vary"), "Accept-Encoding, Cookie");
        assert!(answer.body.is_empty());
    }
    let other = portal.get_with("/kk/", &[("if-none-match", "\"x\"")]).await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn head_has_the_headers_of_get_and_no_body() {
    let portal = Portals::new();
    for state in ["miss", "hit"] {
        let head = portal.ask(Method::HEAD, "/kk/", &[]).await;
        assert_eq!((head.status, head.state()), (StatusCode::OK, state));
        assert!(head.body.is_empty());
        let get = portal.get("/kk/").await;
        assert_eq!(head.header("content-length"), get.body.len().to_string());
        assert_eq!(head.header("etag"), get.header("etag"));
    }
    assert_eq!(portal.site.renders(), 1);
}

#[tokio::test]
async fn a_page_says_how_it_may_be_kept_and_what_may_run() {
    let portal = Portals::new();
    let page = portal.get("/kk/").await;
    assert_eq!(page.header("cache-control"), "public, no-cache");
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(page.header("content-language"), "kk");
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("script-src 'self' 'wasm-unsafe-eval' 'sha256-"));
    assert!(policy.ends_with("frame-ancestors 'self'"));
}

#[tokio::test]
async fn what_is_no_page_for_everyone_is_not_kept() {
    let portal = Portals::new();
    for address in ["/cookie", "/secret", "/moved", "/no/such-page", "/file"] {
        portal.get(address).await;
        portal.get(address).await;
    }
    assert_eq!(portal.stats().entries, 0);
    assert!(portal.files().is_empty());
    let moved = portal.get("/moved").await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(moved.header("location"), "/kk/new");
    assert!(portal.get("/cookie").await.header("set-cookie").is_empty());
    let missing = portal.get("/no/such-page").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.says("Табылмады") && !missing.headers.contains_key("etag"));
    assert_eq!(portal.get("/file").await.body.len(), 100_000);
}

/// R95-2-4c: very low demands on the server.
#[tokio::test]
async fn random_addresses_do_not_fill_the_memory() {
    let portal = Portals::with(|config| config.memory_limit_bytes = 60_000);
    for number in 0..100 {
        assert_eq!(portal.get(&format!("/kk/{number}")).await.status, StatusCode::OK);
    }
    let stats = portal.stats();
    assert!(stats.bytes <= 60_000, "{stats:?}");
    assert!(stats.entries > 0 && stats.entries < 20, "{stats:?}");
    portal.saved_files(100).await;
    let renders = portal.site.renders();
    for number in 0..100 {
        assert_eq!(portal.get(&format!("/kk/{number}")).await.status, StatusCode::OK);
    }
    assert_eq!(portal.site.renders(), renders, "the rest comes from disk");
}
