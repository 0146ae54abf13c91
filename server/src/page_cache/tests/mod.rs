//! The cache as browsers and editors see it, before a site that can be broken at will.

mod addresses;
mod decorating;
mod encodings;
mod failing;
mod policy;
mod renewing;
mod saving;
mod serving;
mod site;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use bytes::Bytes;
use http::{HeaderMap, Method, Request, StatusCode, Uri, header};
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::time::sleep;
use tower::ServiceExt as _;

use super::{Decoration, Decorator, PageCache, PageCacheConfig, PageCacheStats};
use site::{Mood, Site};

/// Preferences from a cookie; `page` and `type` are the query parameters that count.
struct Portal;

impl Decorator for Portal {
    fn decorate(&self, _: &Uri, headers: &HeaderMap) -> Option<Decoration> {
        let cookie = headers.get(header::COOKIE)?.to_str().ok()?;
        let scheme = cookie.strip_prefix("scheme=")?;
        let attributes = format!(" data-scheme=\"{scheme}\"");
        Some(Decoration::new(attributes, format!("<aside>{scheme}</aside>")))
    }

    fn allowed_query(&self, path: &str) -> &'static [&'static str] {
        if path == "/kk/news" { &["page", "type"] } else { &[] }
    }

    fn cacheable(&self, path: &str) -> bool {
        !path.starts_with("/kk/search")
    }

    fn bad_request_page(&self, uri: &Uri) -> Option<String> {
        (!uri.path().starts_with("/bare")).then(|| "/kk/bad-address".to_owned())
    }
}

/// A cache before a site, on a folder of its own.
struct Portals {
    site: Arc<Site>,
    cache: Arc<PageCache>,
    router: Router,
    version: watch::Sender<u64>,
    folder: Arc<TempDir>,
}

impl Portals {
    fn new() -> Self {
        Self::with(|_| {})
    }

    fn with(configure: impl FnOnce(&mut PageCacheConfig)) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self::on(Arc::new(folder), 1, configure)
    }

    fn on(folder: Arc<TempDir>, version: u64, configure: impl FnOnce(&mut PageCacheConfig)) -> Self {
        let mut config = PageCacheConfig::new(folder.path());
        config.retry_after = Duration::from_millis(300);
        config.render_timeout = Duration::from_millis(500);
        config.warm_pause = Duration::ZERO;
        configure(&mut config);
        let (sender, receiver) = watch::channel(version);
        let cache = PageCache::new(config, receiver, Arc::new(Portal));
        let site = Site::new();
        let answer = |State(site): State<Arc<Site>>, request| site.answer(request);
        let pages = Router::new().fallback(answer).with_state(site.clone());
        let router = cache.clone().router(pages);
        Self { site, cache, router, version: sender, folder }
    }

    /// The same folder, everything else anew.
    fn restarted(&self, version: u64) -> Self {
        Self::on(self.folder.clone(), version, |_| {})
    }

    fn raise_version(&self) {
        self.version.send_modify(|version| *version += 1);
    }

    async fn get(&self, address: &str) -> Answer {
        self.ask(Method::GET, address, &[]).await
    }

    async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, address, headers).await
    }

    async fn ask(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).expect("a request");
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a whole body");
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Waits until all saved pages are written, then lists their files.
    async fn saved_files(&self, expected: usize) -> Vec<std::path::PathBuf> {
        eventually(async || self.files().len() == expected).await;
        self.files()
    }

    fn files(&self) -> Vec<std::path::PathBuf> {
        let shards = std::fs::read_dir(self.folder.path()).expect("the folder").flatten();
        shards
            .flat_map(|shard| std::fs::read_dir(shard.path()).expect("a shard").flatten())
            .map(|file| file.path())
            .filter(|file| file.extension().is_some_and(|kind| kind == "page"))
            .collect()
    }

    fn stats(&self) -> PageCacheStats {
        self.cache.stats()
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().expect("a readable header"))
    }

    fn state(&self) -> &str {
        self.header("x-portal-cache")
    }

    fn says(&self, text: &str) -> bool {
        String::from_utf8_lossy(&self.body).contains(text)
    }
}

/// Asks again and again, for at most five seconds.
async fn eventually(holds: impl AsyncFn() -> bool) {
    for _ in 0..500 {
        if holds().await {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("waited in vain");
}
