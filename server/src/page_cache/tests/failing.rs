//! The database is away, the site panics or hangs: what was published stays readable.

use std::time::Duration;

use http::StatusCode;
use tokio::time::sleep;

use super::{Mood, Portals, eventually};

/// R95-2-4b: if the database stops, the site goes on.
#[tokio::test]
async fn no_visitor_sees_an_error_where_a_copy_exists() {
    for mood in [Mood::Failing, Mood::Panicking, Mood::Hanging] {
        let portal = Portals::with(|config| config.render_timeout = Duration::from_millis(50));
        let before = portal.get("/kk/").await;
        portal.site.is(mood);
        portal.raise_version();
        for _ in 0..20 {
            let answer = portal.get("/kk/").await;
            assert_eq!((answer.status, answer.state()), (StatusCode::OK, "stale"));
            assert_eq!(answer.body, before.body);
            sleep(Duration::from_millis(20)).await;
        }
        assert!(portal.stats().failures > 0);
    }
}

/// R95-2-4b, with the copy on disk alone.
#[tokio::test]
async fn an_old_copy_on_disk_is_better_than_an_error() {
    for mood in [Mood::Failing, Mood::Panicking, Mood::Hanging] {
        let portal = Portals::new();
        portal.get("/kk/").await;
        portal.saved_files(1).await;
        let restarted = portal.restarted(2);
        restarted.site.is(mood);
        for _ in 0..3 {
            let answer = restarted.get("/kk/").await;
            assert_eq!((answer.status, answer.state()), (StatusCode::OK, "stale"));
            assert!(answer.says("Алғашқы мәтін"));
        }
        assert_eq!(restarted.site.renders(), 1);
    }
}

#[tokio::test]
async fn the_site_recovers_by_itself() {
    let portal = Portals::new();
    portal.get("/kk/").await;
    portal.site.is(Mood::Failing);
    portal.site.publish("/kk/", "Жаңа мәтін");
    portal.raise_version();
    sleep(Duration::from_millis(50)).await;
    assert_eq!(portal.get("/kk/").await.state(), "stale");
    portal.site.is(Mood::Well);
    eventually(async || portal.get("/kk/").await.state() == "hit").await;
    assert!(portal.get("/kk/").await.says("Жаңа мәтін"));
}

/// R95-2-4c: a sick database is not asked again by every visitor.
#[tokio::test]
async fn a_page_that_fails_is_left_alone_for_a_while() {
    let portal = Portals::with(|config| config.retry_after = Duration::from_mins(1));
    portal.get("/kk/").await;
    portal.site.is(Mood::Failing);
    portal.raise_version();
    eventually(async || portal.stats().failures == 1).await;
    for _ in 0..50 {
        assert_eq!(portal.get("/kk/").await.status, StatusCode::OK);
        let unknown = portal.get("/kk/unknown").await;
        assert_eq!(unknown.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(unknown.says("database away"), "the site's own words");
    }
    assert_eq!(portal.site.renders(), 3);
}

#[tokio::test]
async fn without_any_copy_a_hanging_or_panicking_page_is_a_503_with_a_time_to_come_back() {
    for mood in [Mood::Panicking, Mood::Hanging] {
        let portal = Portals::with(|config| config.render_timeout = Duration::from_millis(50));
        portal.site.is(mood);
        let answer = portal.get("/kk/").await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.header("retry-after"), "1");
        assert_eq!(answer.header("cache-control"), "no-store");
        portal.site.is(Mood::Well);
        eventually(async || portal.get("/kk/").await.status == StatusCode::OK).await;
    }
}

#[tokio::test]
async fn while_the_database_is_known_to_be_away_nothing_is_asked_of_it() {
    let portal = Portals::new();
    portal.get("/kk/").await;
    portal.cache.set_degraded(true);
    assert!(portal.cache.is_degraded());
    portal.raise_version();
    for _ in 0..5 {
        let answer = portal.get("/kk/").await;
        assert_eq!((answer.status, answer.state()), (StatusCode::OK, "stale"));
        sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(portal.site.renders(), 1);
    portal.site.publish("/kk/", "Жаңа мәтін");
    portal.cache.set_degraded(false);
    eventually(async || portal.site.renders() == 2).await;
    eventually(async || portal.get("/kk/").await.says("Жаңа мәтін")).await;
}

/// R95-2-4b: also after a restart, when not even the site version is known.
#[tokio::test]
async fn after_a_restart_without_database_every_saved_page_is_served_from_disk() {
    let portal = Portals::new();
    let addresses: Vec<_> = (0..30).map(|number| format!("/kk/{number}")).collect();
    let warmed = portal.cache.warm(addresses.clone()).await.expect("warmed");
    assert_eq!((warmed.rendered, warmed.missing), (30, 0));
    let restarted = portal.restarted(0);
    restarted.cache.set_degraded(true);
    restarted.site.is(Mood::Failing);
    for address in &addresses {
        let answer = restarted.get(address).await;
        assert_eq!((answer.status, answer.state()), (StatusCode::OK, "stale"));
        let again = restarted.get_with(address, &[("accept-encoding", "gzip")]).await;
        assert_eq!(again.header("content-encoding"), "gzip");
    }
    assert_eq!(restarted.site.renders(), 0);
    restarted.version.send_replace(1);
    restarted.cache.set_degraded(false);
    assert_eq!(restarted.get("/kk/3").await.state(), "hit", "it was right all along");
}
