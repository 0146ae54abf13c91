//! Reading preferences on cached pages.

use http::{Method, StatusCode};

use super::Portals;

const BEIGE: (&str, &str) = ("cookie", "scheme=beige");

#[tokio::test]
async fn preferences_are_written_into_the_page_as_it_is_served() {
    let portal = Portals::new();
    for _ in 0..2 {
        let page = portal.get_with("/kk/", &[BEIGE]).await;
        assert!(page.says("<html data-scheme=\"beige\" lang=\"kk\">"));
        assert!(page.says("<body><aside>beige</aside><main>"));
        assert!(!page.says("display-panel"));
        assert_eq!(page.header("content-length"), page.body.len().to_string());
    }
    let plain = portal.get("/kk/").await;
    assert!(plain.says("<html lang=\"kk\">") && plain.says("<!--display-panel-->"));
    assert_eq!(portal.site.renders(), 1, "preferences cost no rendering");
}

#[tokio::test]
async fn a_decorated_page_has_its_own_tag_and_is_nobody_elses() {
    let portal = Portals::new();
    let plain = portal.get("/kk/").await;
    let beige = portal.get_with("/kk/", &[BEIGE]).await;
    let green = portal.get_with("/kk/", &[("cookie", "scheme=green")]).await;
    assert_ne!(plain.header("etag"), beige.header("etag"));
    assert_ne!(green.header("etag"), beige.header("etag"));
    assert_eq!(beige.header("cache-control"), "private, no-cache");
    assert_eq!(beige.header("vary"), "Accept-Encoding, Cookie");
    let policy = "content-security-policy";
    assert_eq!(beige.header(policy), plain.header(policy));
    let tag = ("if-none-match", beige.header("etag"));
    let again = portal.get_with("/kk/", &[BEIGE, tag]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(portal.get_with("/kk/", &[tag]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_decorated_page_is_compressed_and_has_a_head() {
    let portal = Portals::new();
    for encoding in ["br", "gzip"] {
        let accept = ("accept-encoding", encoding);
        let page = portal.get_with("/kk/", &[BEIGE, accept]).await;
        assert_eq!(page.header("content-encoding"), encoding);
        assert!(page.body.len() < 1500);
        let head = portal.ask(Method::HEAD, "/kk/", &[BEIGE, accept]).await;
        assert_eq!(head.header("content-length"), page.body.len().to_string());
        assert!(head.body.is_empty());
    }
}

#[tokio::test]
async fn preferences_hold_on_error_pages_too() {
    let portal = Portals::new();
    let missing = portal.get_with("/no/page", &[BEIGE]).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.says("data-scheme=\"beige\""));
    let refused = portal.get_with("/kk/%00", &[BEIGE]).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.says("data-scheme=\"beige\""));
}

#[tokio::test]
async fn a_changed_page_is_decorated_anew() {
    let portal = Portals::new();
    portal.get_with("/kk/", &[BEIGE]).await;
    portal.site.publish("/kk/", "Жаңа мәтін");
    portal.raise_version();
    super::eventually(async || {
        let page = portal.get_with("/kk/", &[BEIGE]).await;
        page.says("Жаңа мәтін") && page.says("<aside>beige</aside>")
    })
    .await;
}
