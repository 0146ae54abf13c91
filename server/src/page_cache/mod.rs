//! Public pages from memory: rendered once for everybody, served until the site changes,
//! and kept on disk for the day the database is away (R95-2-4a, R95-2-4b, R95-2-4c).
//!
//! A request is answered in this order: from memory; from disk, if the saved page is of
//! the present site version or the database is known to be away; from the pages' router;
//! and where that fails, from whatever older copy there is. A page of an older site
//! version is served at once and renewed behind the visitor's back.
//!
//! `key` names pages, `entry` and `variant` hold them, `outcome` asks for them, `flight`
//! makes sure that only one asks, `making` and `renewal` decide when, `snapshot` is the
//! disk and `service` the front door.

mod compress;
mod config;
mod csp;
mod decoration;
mod entry;
mod flight;
mod key;
mod making;
mod outcome;
mod renewal;
mod service;
mod snapshot;
#[cfg(test)]
mod tests;
mod variant;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Instant;

use axum::Router;
use http::Uri;
use moka::sync::Cache;
use tokio::sync::{Notify, Semaphore, watch};

pub(crate) use compress::compressed;
pub use config::{PageCacheConfig, PageCacheStats};
pub(crate) use csp::content_security_policy;
pub use decoration::{Decoration, Decorator, PANEL_MARKER};
pub use renewal::Warmed;

use config::Counters;
use entry::{DecoratedKey, Entry, OUTDATED};
use flight::Flights;
use outcome::Outcome;
use service::CachedPages;
use snapshot::Snapshots;
use variant::Variant;

/// Failures remembered at one time; a flood of addresses must not fill the memory.
const REMEMBERED_FAILURES: u64 = 10_000;

/// The cache of public pages.
pub struct PageCache {
    config: PageCacheConfig,
    decorator: Arc<dyn Decorator>,
    site_version: watch::Receiver<u64>,
    /// Set once, by `router`.
    pages: OnceLock<Router>,
    memory: Cache<Arc<str>, Arc<Entry>>,
    /// Pages with preferences, named by their content, so they never go stale.
    decorated: Cache<DecoratedKey, Arc<Variant>>,
    /// What became of pages that failed a moment ago: they are not tried again yet.
    failing: Cache<Arc<str>, Outcome>,
    flights: Arc<Flights>,
    snapshots: Arc<Snapshots>,
    foreground: Semaphore,
    background: Semaphore,
    degraded: AtomicBool,
    recovered: Arc<Notify>,
    /// Number of the newest `warm`; an older one gives way.
    warming: AtomicU64,
    counters: Counters,
    /// Views of pages that have left the memory since the last call of `take_views`.
    left: Arc<Mutex<HashMap<Arc<str>, u64>>>,
    started: Instant,
}

impl PageCache {
    /// An empty cache. Pages on disk are read when they are asked for.
    pub fn new(
        config: PageCacheConfig,
        site_version: watch::Receiver<u64>,
        decorator: Arc<dyn Decorator>,
    ) -> Arc<Self> {
        let limit = config.memory_limit_bytes;
        let snapshots =
            Snapshots::new(config.snapshot_dir.clone(), &config.build, config.policy.clone(), config.page_limit_bytes);
        let left: Arc<Mutex<HashMap<Arc<str>, u64>>> = Arc::default();
        let leaving = Arc::clone(&left);
        let keep_views = move |key: Arc<Arc<str>>, entry: Arc<Entry>, _| {
            let views = entry.take_views();
            if views > 0 {
                *leaving.lock().unwrap_or_else(PoisonError::into_inner).entry(Arc::clone(&key)).or_default() += views;
            }
        };
        Arc::new(Self {
            decorator,
            site_version,
            pages: OnceLock::new(),
            memory: Cache::builder()
                .max_capacity(limit)
                .weigher(|_, entry: &Arc<Entry>| entry.weight())
                .eviction_listener(keep_views)
                .build(),
            left,
            decorated: Cache::builder()
                .max_capacity(limit / 8)
                .weigher(|_, variant: &Arc<Variant>| u32::try_from(variant.weight()).unwrap_or(u32::MAX))
                .build(),
            failing: Cache::builder().max_capacity(REMEMBERED_FAILURES).time_to_live(config.retry_after).build(),
            flights: Arc::default(),
            snapshots: Arc::new(snapshots),
            foreground: Semaphore::new(config.render_concurrency.max(1)),
            background: Semaphore::new(config.refresh_concurrency.max(1)),
            degraded: AtomicBool::new(false),
            recovered: Arc::default(),
            warming: AtomicU64::new(0),
            counters: Counters::default(),
            started: Instant::now(),
            config,
        })
    }

    /// Puts the cache before `pages` and starts to watch the site version. Call it once,
    /// inside the runtime.
    pub fn router(self: Arc<Self>, pages: Router) -> Router {
        if self.pages.set(pages.clone()).is_err() {
            tracing::error!("the page cache already has a router and keeps it");
        } else {
            self.renew_on_change();
        }
        Router::new().fallback_service(CachedPages::new(self, pages))
    }

    /// Tells whether the database is known to be away. While it is, nothing is renewed
    /// and pages come from memory and disk, however old (R95-2-4b).
    pub fn set_degraded(&self, degraded: bool) {
        let was = self.degraded.swap(degraded, Ordering::AcqRel);
        if was && !degraded {
            self.failing.invalidate_all();
            self.recovered.notify_one();
        }
    }

    /// How often each page was answered from memory since the last call, by address.
    pub fn take_views(&self) -> Vec<(String, u64)> {
        self.memory.run_pending_tasks();
        let mut views = std::mem::take(&mut *self.left.lock().unwrap_or_else(PoisonError::into_inner));
        for (key, entry) in &self.memory {
            *views.entry(Arc::clone(&key)).or_default() += entry.take_views();
        }
        views.into_iter().filter(|(_, views)| *views > 0).map(|(key, views)| (key.to_string(), views)).collect()
    }

    pub fn is_degraded(&self) -> bool {
        self.degraded.load(Ordering::Acquire)
    }

    /// Declares one page outdated though the site version stays, and renews it if it is
    /// in memory. `address` is a path with its query, if any.
    pub async fn mark_stale(self: &Arc<Self>, address: &str) {
        let Some(key) = self.key_of(address) else {
            return;
        };
        let outdate = || {
            if let Some(entry) = self.memory.get(&*key) {
                entry.set_version(OUTDATED);
            }
        };
        self.flights.overtake(|running| *running == *key, outdate);
        self.on_disk({
            let key = key.clone();
            move |disk| disk.restamp(&key, OUTDATED)
        })
        .await;
        if self.memory.contains_key(&*key) {
            let cache = self.clone();
            tokio::spawn(async move { cache.renew(&key).await });
        }
    }

    /// Forgets the page at `path` with every query, in memory and on disk, at once: what
    /// was withdrawn must not come back when the database is away.
    pub async fn forget(&self, path: &str) {
        let Some(path) = self.key_of(path) else {
            return;
        };
        let path: Arc<str> = Arc::from(key::path_of(&path));
        let concerned = |key: &str| key::path_of(key) == &*path;
        self.flights.overtake(concerned, || {
            let keys = self.memory.iter().map(|(key, _)| key);
            let keys: Vec<_> = keys.filter(|key| concerned(key)).collect();
            for key in keys {
                self.memory.invalidate(&**key);
            }
            self.failing.invalidate_all();
        });
        self.on_disk(move |disk| disk.remove_path(&path)).await;
    }

    pub fn stats(&self) -> PageCacheStats {
        self.memory.run_pending_tasks();
        PageCacheStats {
            entries: self.memory.entry_count(),
            bytes: self.memory.weighted_size(),
            hits: self.counters.hits.value(),
            misses: self.counters.misses.value(),
            stale: self.counters.stale.value(),
            renders: self.counters.renders.value(),
            failures: self.counters.failures.value(),
        }
    }

    /// The present site version; raised by whoever publishes.
    fn current_version(&self) -> u64 {
        *self.site_version.borrow()
    }

    fn key_of(&self, address: &str) -> Option<Arc<str>> {
        let uri: Uri = address.parse().ok()?;
        let path = key::canonical_path(&uri).ok()?;
        let allowed = self.decorator.allowed_query(&path);
        let key = key::page_key(path, uri.query(), allowed).ok()?;
        Some(Arc::from(&*key))
    }

    /// Milliseconds since the start.
    fn now(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}
