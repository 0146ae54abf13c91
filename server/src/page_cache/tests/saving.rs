//! Pages on disk.

use std::fs;
use std::time::Duration;

use http::StatusCode;
use tokio::time::sleep;

use super::{Mood, Portals, eventually};

#[tokio::test]
async fn a_restart_costs_no_rendering_while_the_site_is_unchanged() {
    let portal = Portals::new();
    let before = portal.get("/kk/news?page=2").await;
    portal.saved_files(1).await;
    let restarted = portal.restarted(1);
    let after = restarted.get("/kk/news?page=2").await;
    assert_eq!((after.status, after.state()), (StatusCode::OK, "hit"));
    assert_eq!(after.body, before.body);
    let names = ["etag", "content-security-policy", "content-language", "content-length"];
    for name in names {
        assert_eq!(after.header(name), before.header(name));
    }
    assert_eq!(restarted.site.renders(), 0);
}

#[tokio::test]
async fn a_saved_page_of_another_version_or_build_is_rendered_anew() {
    let portal = Portals::new();
    portal.get("/kk/").await;
    portal.saved_files(1).await;
    assert_eq!(portal.restarted(2).get("/kk/").await.state(), "miss");
    let folder = portal.folder.clone();
    let rebuilt = Portals::on(folder, 2, |config| config.build = "another".into());
    assert_eq!(rebuilt.get("/kk/").await.state(), "miss");
    rebuilt.site.is(Mood::Failing);
    let rebuilt_again = Portals::on(portal.folder.clone(), 2, |config| {
        config.build = "third".into();
    });
    rebuilt_again.site.is(Mood::Failing);
    let answer = rebuilt_again.get("/kk/").await;
    assert_eq!((answer.status, answer.state()), (StatusCode::OK, "stale"));
}

#[tokio::test]
async fn a_new_build_saves_even_what_it_renders_alike() {
    let portal = Portals::new();
    portal.get("/kk/").await;
    portal.saved_files(1).await;
    let build = |config: &mut super::PageCacheConfig| config.build = "another".into();
    let rebuilt = Portals::on(portal.folder.clone(), 1, build);
    rebuilt.cache.set_degraded(true);
    assert_eq!(rebuilt.get("/kk/").await.state(), "stale");
    rebuilt.cache.set_degraded(false);
    eventually(async || rebuilt.get("/kk/").await.state() == "hit").await;
    sleep(Duration::from_millis(50)).await;
    let again = Portals::on(portal.folder.clone(), 1, build);
    assert_eq!(again.get("/kk/").await.state(), "hit");
}

#[tokio::test]
async fn a_saved_page_follows_the_version_when_its_content_stays() {
    let portal = Portals::new();
    portal.get("/kk/").await;
    portal.saved_files(1).await;
    portal.raise_version();
    eventually(async || portal.get("/kk/").await.state() == "hit").await;
    eventually(async || portal.restarted(2).get("/kk/").await.state() == "hit").await;
}

#[tokio::test]
async fn a_page_declared_outdated_is_outdated_after_a_restart_too() {
    let portal = Portals::new();
    portal.get("/kk/").await;
    portal.saved_files(1).await;
    portal.site.is(Mood::Failing);
    portal.cache.mark_stale("/kk/").await;
    assert_eq!(portal.restarted(1).get("/kk/").await.state(), "miss");
}

#[tokio::test]
async fn a_damaged_file_is_removed_and_the_page_rendered() {
    let damage: [fn(&mut Vec<u8>); 5] = [
        |bytes| bytes.clear(),
        |bytes| bytes.truncate(20),
        |bytes| bytes.truncate(60),
        |bytes| bytes[0] = b'X',
        |bytes| *bytes.last_mut().expect("bytes") ^= 1,
    ];
    for spoil in damage {
        let portal = Portals::new();
        portal.get("/kk/").await;
        let file = portal.saved_files(1).await.remove(0);
        let mut bytes = fs::read(&file).expect("the file");
        spoil(&mut bytes);
        fs::write(&file, bytes).expect("the file");
        let restarted = portal.restarted(1);
        restarted.cache.set_degraded(true);
        restarted.site.is(Mood::Failing);
        assert!(restarted.get("/kk/").await.status.is_server_error());
        assert!(!file.exists());
        restarted.site.is(Mood::Well);
        restarted.cache.set_degraded(false);
        assert_eq!(restarted.get("/kk/").await.status, StatusCode::OK);
        eventually(async || file.exists()).await;
    }
}

#[tokio::test]
async fn a_file_under_the_wrong_name_shows_nobody_the_wrong_page() {
    let portal = Portals::new();
    portal.get("/kk/a").await;
    let first = portal.saved_files(1).await.remove(0);
    portal.get("/kk/b").await;
    let files = portal.saved_files(2).await;
    let second = files.iter().find(|file| **file != first).expect("two files");
    fs::copy(&first, second).expect("a copy");
    let restarted = portal.restarted(1);
    assert!(restarted.get("/kk/b").await.says("<title>/kk/b</title>"));
    assert_eq!(restarted.site.renders(), 1);
}

/// R95-2-4b: every published page is readable without the database.
#[tokio::test]
async fn warming_saves_what_nobody_has_asked_for_and_skips_what_is_there() {
    let portal = Portals::new();
    portal.get("/kk/0").await;
    portal.saved_files(1).await;
    let mut addresses: Vec<_> = (0..5).map(|number| format!("/kk/{number}")).collect();
    addresses.push("/no/page".into());
    addresses.push("/kk/%00".into());
    let warmed = portal.cache.warm(addresses.clone()).await.expect("warmed");
    assert_eq!((warmed.ready, warmed.rendered, warmed.missing), (1, 4, 2));
    assert_eq!(portal.files().len(), 5);
    portal.raise_version();
    eventually(async || portal.get("/kk/4").await.state() == "hit").await;
    let warmed = portal.cache.warm(addresses).await.expect("warmed");
    assert_eq!((warmed.ready + warmed.rendered, warmed.missing), (5, 2));
}

#[tokio::test]
async fn warming_waits_for_the_database_and_tries_a_failed_page_again() {
    let portal = Portals::new();
    portal.cache.set_degraded(true);
    let warming = portal.cache.warm(vec!["/kk/".into()]);
    sleep(Duration::from_millis(50)).await;
    assert_eq!(portal.site.renders(), 0);
    portal.site.is(Mood::Failing);
    portal.cache.set_degraded(false);
    eventually(async || portal.site.renders() == 1).await;
    portal.site.is(Mood::Well);
    assert_eq!(warming.await.expect("warmed").rendered, 1);
}

#[tokio::test]
async fn a_newer_warming_takes_the_place_of_an_older_one() {
    let portal = Portals::new();
    portal.site.takes(Duration::from_millis(20));
    let older = portal.cache.warm((0..100).map(|number| format!("/kk/{number}")).collect());
    sleep(Duration::from_millis(50)).await;
    let newer = portal.cache.warm(vec!["/kk/new".into()]);
    assert!(older.await.expect("warmed").rendered < 100);
    assert_eq!(newer.await.expect("warmed").rendered, 1);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_costs_nothing_but_the_copies() {
    let portal = Portals::with(|config| config.snapshot_dir = "/dev/null/snapshots".into());
    assert_eq!(portal.get("/kk/").await.status, StatusCode::OK);
    assert_eq!(portal.get("/kk/").await.state(), "hit");
}
