//! One published portal that all reading tests look at, and every page of it.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::sync::LazyLock;

use portal_app::i18n::Lang;
use portal_server::config::Switch;
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;

use super::{Answer, Filling, Html, Setting, TestPortal};

/// One runtime for all tests, so that what they share outlives each of them.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));

/// Runs a test.
pub fn run<T>(test: impl Future<Output = T>) -> T {
    RUNTIME.block_on(test)
}

/// A portal with content of every kind that no test changes.
pub async fn published() -> &'static TestPortal {
    static PORTAL: OnceCell<TestPortal> = OnceCell::const_new();
    PORTAL.get_or_init(TestPortal::published).await
}

/// A page the crawler came to.
pub struct Crawled {
    pub address: String,
    pub lang: Lang,
    /// The fewest clicks from the home page of its language.
    pub depth: usize,
    pub answer: Answer,
    /// Missing for files.
    pub html: Option<Html>,
}

impl Crawled {
    pub fn page(&self) -> Option<&Html> {
        self.html.as_ref()
    }
}

/// Everything that can be reached by links from the three home pages, found once.
pub async fn site() -> &'static BTreeMap<String, Crawled> {
    static SITE: OnceCell<BTreeMap<String, Crawled>> = OnceCell::const_new();
    SITE.get_or_init(crawl).await
}

/// The published portal without its page cache: every answer is rendered anew.
pub async fn uncached() -> &'static TestPortal {
    static PORTAL: OnceCell<TestPortal> = OnceCell::const_new();
    let setting = Setting { filling: Filling::Published, cache: Switch::Off, ..Setting::default() };
    PORTAL.get_or_init(|| TestPortal::with(setting)).await
}

async fn crawl() -> BTreeMap<String, Crawled> {
    let portal = uncached().await;
    let mut site = BTreeMap::new();
    let mut round: BTreeSet<String> = Lang::ALL.iter().map(|lang| format!("/{lang}/")).collect();
    let mut depth = 0;
    while !round.is_empty() {
        let mut next = BTreeSet::new();
        for crawled in visit_all(portal, round, depth).await {
            if let Some(html) = &crawled.html {
                next.extend(internal_links(html, crawled.lang));
            }
            site.insert(crawled.address.clone(), crawled);
        }
        round = next.into_iter().filter(|address| !site.contains_key(address)).collect();
        depth += 1;
    }
    site
}

/// Several at a time, but no more than the database has connections for.
async fn visit_all(portal: &'static TestPortal, addresses: BTreeSet<String>, depth: usize) -> Vec<Crawled> {
    let addresses: Vec<_> = addresses.into_iter().collect();
    let mut crawled = Vec::new();
    for some in addresses.chunks(8) {
        let tasks: Vec<_> = some.iter().map(|address| tokio::spawn(visit(portal, address.clone(), depth))).collect();
        for task in tasks {
            crawled.push(task.await.expect("a page that reads as HTML"));
        }
    }
    crawled
}

async fn visit(portal: &TestPortal, address: String, depth: usize) -> Crawled {
    let answer = portal.get(&address).await;
    let is_page =
        answer.header("content-type").starts_with("text/html") && !answer.headers.contains_key("content-disposition");
    let html = is_page.then(|| answer.html());
    Crawled { lang: Lang::of_path(&address), address, depth, answer, html }
}

/// Links to pages of the portal in the same language; switches of display and language are
/// no way through the site.
fn internal_links(page: &Html, lang: Lang) -> Vec<String> {
    page.hrefs("a")
        .into_iter()
        .map(|href| href.split('#').next().unwrap_or_default().to_owned())
        .filter(|href| href.starts_with(&format!("/{lang}/")))
        .filter(|href| !href.contains("/display/") && !href.contains("/layout/"))
        .collect()
}
