//! With the database away everything that was published stays readable, also after a
//! restart, and the portal recovers by itself (R95-2-4b).

use std::path::{Path, PathBuf};
use std::time::Duration;

use portal_app::features::discussions;
use portal_app::features::sitemap::every_path;
use portal_app::i18n::Lang;
use portal_server::jobs;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::support::{TestPortal, words};

/// How long the portal may take to notice.
const PATIENCE: Duration = Duration::from_mins(1);

/// Runs a test on a runtime of its own, so that the jobs it starts end with it.
fn run_with_jobs<T>(test: impl Future<Output = T>) -> T {
    let runtime = Runtime::new().expect("a runtime");
    let result = runtime.block_on(test);
    runtime.shutdown_background();
    result
}

async fn status(portal: &TestPortal) -> String {
    let ready: Value = serde_json::from_slice(&portal.get("/readyz").await.body).expect("JSON");
    ready["status"].as_str().expect("a status").to_owned()
}

async fn becomes(portal: &TestPortal, wanted: &str) {
    let waiting = async {
        while status(portal).await != wanted || portal.cache.is_degraded() != (wanted == "degraded") {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(PATIENCE, waiting).await.unwrap_or_else(|_| panic!("the portal is not {wanted}"));
}

/// Pages that are made for each reader: a form has its own mark, free times are those of now.
const LIVE: [&str; 3] = ["/appeals", "/appointments", "/faq/ask"];

/// Every published page in every language.
async fn addresses(portal: &TestPortal) -> Vec<String> {
    let paths = every_path(&portal.portal).await.expect("the pages");
    let kept = paths.into_iter().filter(|(path, _)| !LIVE.contains(&path.as_str()));
    let in_all = kept.flat_map(|(path, _)| Lang::ALL.map(|lang| format!("/{lang}{path}")));
    in_all.chain(["/".to_owned()]).collect()
}

/// Readers come to every page, several at a time, and so it is kept.
async fn read_all(portal: &TestPortal, addresses: &[String]) {
    for some in addresses.chunks(8) {
        let readers: Vec<_> = some.iter().map(|address| tokio::spawn(portal.clone().read(address.clone()))).collect();
        for reader in readers {
            assert_eq!(reader.await.expect("an answer"), 200);
        }
    }
}

async fn assert_all_readable(portal: &TestPortal, addresses: &[String]) {
    for address in addresses {
        let answer = portal.get(address).await;
        assert_eq!(answer.status, 200, "{address}");
        assert!(answer.text().ends_with("</html>"), "{address}");
    }
}

#[test]
fn everything_published_stays_readable_while_the_database_is_away() {
    run_with_jobs(async {
        let (portal, outage) = TestPortal::breakable().await;
        discussions::demo(&portal.portal).await.expect("samples");
        let addresses = addresses(&portal).await;
        read_all(&portal, &addresses).await;
        let warmed = portal.cache.warm(addresses.clone()).await.expect("a finished round");
        assert_eq!((warmed.missing, warmed.ready + warmed.rendered), (0, addresses.len()));
        jobs::start(portal.portal.clone(), portal.cache.clone(), portal.counter.clone());
        becomes(&portal, "ready").await;

        let outage = outage.begin();
        becomes(&portal, "degraded").await;
        assert_all_readable(&portal, &addresses).await;

        let restarted = portal.restarted().await;
        jobs::start(restarted.portal.clone(), restarted.cache.clone(), restarted.counter.clone());
        becomes(&restarted, "degraded").await;
        assert_all_readable(&restarted, &addresses).await;
        live_pages_help_on(&restarted).await;
        says_honestly_what_cannot_be_shown(&restarted).await;

        outage.end();
        becomes(&portal, "ready").await;
        becomes(&restarted, "ready").await;
        assert_eq!(restarted.get("/ru/search?q=x").await.status, 200);
        assert_eq!(restarted.get("/kk/").await.status, 200);
    });
}

/// The form still takes appeals, and who receives citizens is found out elsewhere.
async fn live_pages_help_on(portal: &TestPortal) {
    for lang in Lang::ALL.map(Lang::code) {
        assert!(portal.page(&format!("/{lang}/appeals")).await.has("input[name=mark]"));
        let appointments = portal.page(&format!("/{lang}/appointments")).await;
        let schedule = format!("/{lang}/work-with-public/reception-schedule");
        assert!(appointments.hrefs("main .links a").contains(&schedule));
    }
}

/// Never a blank page: what needs the database says so, in the reader's language.
async fn says_honestly_what_cannot_be_shown(portal: &TestPortal) {
    for address in [
        "/ru/search?q=x",
        "/en/news/never-published",
        "/kk/news?year=2001",
        "/kk/discussions/sample-yard-rules/comment",
    ] {
        let answer = portal.get(address).await;
        assert_eq!(answer.status, 503, "{address}");
        assert!(!answer.header("retry-after").is_empty(), "{address}");
        let lang = Lang::of_path(address);
        assert_eq!(answer.html().texts("h1"), [words(lang, "errors-unavailable")], "{address}");
        assert!(!answer.text().to_lowercase().contains("sql"), "{address}");
    }
    let signed_in = portal.post("/en/login", &[("email", "a@b.kz"), ("password", "x")], &[]).await;
    assert_eq!(signed_in.status, 503);
}

/// A start without a database still serves, and fills the database once it is there.
#[test]
fn a_portal_that_starts_without_its_database_catches_up() {
    run_with_jobs(async {
        let (portal, outage) = TestPortal::breakable().await;
        let outage = outage.begin();
        let fresh = portal.restarted().await;
        jobs::start(fresh.portal.clone(), fresh.cache.clone(), fresh.counter.clone());
        becomes(&fresh, "degraded").await;
        assert_eq!(fresh.get("/kk/about-body").await.status, 503, "nothing was ever rendered");
        assert_eq!(fresh.get("/healthz").await.status, 200);
        outage.end();
        becomes(&fresh, "ready").await;
        assert_eq!(fresh.get("/kk/about-body").await.status, 200);
    });
}

#[test]
fn snapshots_lie_in_the_data_folder_only() {
    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries
            .flat_map(|entry| if entry.path().is_dir() { files(&entry.path()) } else { vec![entry.path()] })
            .collect()
    }
    run_with_jobs(async {
        let portal = TestPortal::start().await;
        let snapshots = portal.data_dir().join("snapshots");
        assert!(files(&snapshots).is_empty());
        portal.cache.warm(vec!["/kk/".to_owned(), "/kk/%2e%2e/%2e%2e/outside".to_owned()]).await.expect("a round");
        assert_eq!(files(&snapshots).len(), 1);
    });
}
