//! Pages after the site changed.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use http::StatusCode;
use tokio::time::sleep;

use super::{Portals, eventually};

#[tokio::test]
async fn an_outdated_page_is_served_at_once_and_renewed_behind_it() {
    let portal = Portals::with(|config| config.refreshed_on_change = 0);
    portal.get("/kk/").await;
    portal.site.publish("/kk/", "Жаңа мәтін");
    portal.site.takes(Duration::from_millis(200));
    portal.raise_version();
    let asked = Instant::now();
    let stale = portal.get("/kk/").await;
    assert_eq!(stale.state(), "stale");
    assert!(stale.says("Алғашқы мәтін"));
    assert!(asked.elapsed() < Duration::from_millis(150), "nobody waits");
    for _ in 0..20 {
        assert_eq!(portal.get("/kk/").await.status, StatusCode::OK);
    }
    eventually(async || portal.get("/kk/").await.state() == "hit").await;
    assert!(portal.get("/kk/").await.says("Жаңа мәтін"));
    assert_eq!(portal.site.renders(), 2, "one rendering a version");
}

#[tokio::test]
async fn editors_see_their_change_without_anybody_asking() {
    let portal = Portals::new();
    for number in 0..20 {
        portal.get(&format!("/kk/{number}")).await;
    }
    portal.site.publish("/kk/7", "Жаңа мәтін");
    portal.site.takes(Duration::from_millis(5));
    portal.raise_version();
    let within_a_second = async || portal.site.renders() == 40;
    let published = Instant::now();
    eventually(within_a_second).await;
    assert!(published.elapsed() < Duration::from_secs(1));
    assert_eq!(portal.site.busiest.load(Ordering::SeqCst), 1, "one at a time");
    eventually(async || portal.get("/kk/7").await.state() == "hit").await;
    assert!(portal.get("/kk/7").await.says("Жаңа мәтін"));
}

#[tokio::test]
async fn only_the_pages_used_last_are_renewed_at_once() {
    let portal = Portals::with(|config| config.refreshed_on_change = 2);
    for page in ["/kk/a", "/kk/b", "/kk/c"] {
        portal.get(page).await;
        sleep(Duration::from_millis(3)).await;
    }
    portal.get("/kk/a").await;
    portal.raise_version();
    eventually(async || portal.site.renders() == 5).await;
    sleep(Duration::from_millis(50)).await;
    assert_eq!(portal.get("/kk/a").await.state(), "hit");
    assert_eq!(portal.get("/kk/c").await.state(), "hit");
    assert_eq!(portal.get("/kk/b").await.state(), "stale");
}

#[tokio::test]
async fn a_change_during_rendering_is_not_lost() {
    let portal = Portals::new();
    portal.site.takes(Duration::from_millis(150));
    let (first, ()) = tokio::join!(portal.get("/kk/"), async {
        sleep(Duration::from_millis(50)).await;
        portal.site.publish("/kk/", "Жаңа мәтін");
        portal.raise_version();
    });
    assert!(first.says("Алғашқы мәтін"), "it was read before the change");
    eventually(async || portal.get("/kk/").await.says("Жаңа мәтін")).await;
    eventually(async || portal.get("/kk/").await.state() == "hit").await;
}

#[tokio::test]
async fn an_unchanged_page_keeps_its_tag_and_its_bytes() {
    let portal = Portals::new();
    let before = portal.get("/kk/").await;
    portal.raise_version();
    eventually(async || portal.get("/kk/").await.state() == "hit").await;
    let after = portal.get("/kk/").await;
    assert_eq!(portal.site.renders(), 2);
    assert_eq!(after.header("etag"), before.header("etag"));
    assert_eq!(after.body.as_ptr(), before.body.as_ptr(), "the very same bytes");
}

#[tokio::test]
async fn a_single_page_can_be_declared_outdated() {
    let portal = Portals::new();
    portal.get("/kk/news?page=2").await;
    portal.get("/kk/").await;
    portal.site.publish("/kk/news", "Жаңа мәтін");
    portal.cache.mark_stale("/kk/news?utm=1&page=2").await;
    eventually(async || portal.get("/kk/news?page=2").await.says("Жаңа мәтін")).await;
    assert_eq!(portal.site.renders(), 3);
    assert_eq!(portal.get("/kk/").await.state(), "hit");
}

#[tokio::test]
async fn a_page_declared_outdated_while_it_is_rendered_is_rendered_again() {
    let portal = Portals::new();
    portal.site.takes(Duration::from_millis(100));
    let (first, ()) = tokio::join!(portal.get("/kk/"), async {
        sleep(Duration::from_millis(30)).await;
        portal.site.publish("/kk/", "Жаңа мәтін");
        portal.cache.mark_stale("/kk/").await;
    });
    assert_eq!(first.status, StatusCode::OK);
    eventually(async || portal.get("/kk/").await.says("Жаңа мәтін")).await;
}

#[tokio::test]
async fn a_withdrawn_page_leaves_memory_and_disk() {
    let portal = Portals::new();
    portal.get("/kk/old").await;
    portal.saved_files(1).await;
    portal.site.withdraw("/kk/old");
    portal.raise_version();
    eventually(async || portal.get("/kk/old").await.status == StatusCode::NOT_FOUND).await;
    portal.saved_files(0).await;
    assert_eq!(portal.stats().entries, 0);
    portal.site.is(super::Mood::Failing);
    assert_ne!(portal.get("/kk/old").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_page_can_be_forgotten_with_all_its_queries_even_while_the_database_is_away() {
    let portal = Portals::new();
    for address in ["/kk/news", "/kk/news?page=2", "/kk/other"] {
        portal.get(address).await;
    }
    portal.saved_files(3).await;
    portal.cache.set_degraded(true);
    portal.site.is(super::Mood::Failing);
    portal.cache.forget("/kk/news").await;
    assert_eq!(portal.files().len(), 1);
    assert!(portal.get("/kk/news").await.status.is_server_error());
    assert!(portal.get("/kk/news?page=2").await.status.is_server_error());
    assert_eq!(portal.get("/kk/other").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_page_forgotten_while_it_is_rendered_is_not_kept() {
    let portal = Portals::new();
    portal.site.takes(Duration::from_millis(100));
    tokio::join!(portal.get("/kk/old"), async {
        sleep(Duration::from_millis(30)).await;
        portal.cache.forget("/kk/old").await;
    });
    sleep(Duration::from_millis(100)).await;
    assert_eq!(portal.stats().entries, 0);
    assert!(portal.files().is_empty());
}
