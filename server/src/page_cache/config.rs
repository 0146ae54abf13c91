//! The page cache's settings and figures.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How the cache works; [`PageCacheConfig::new`] fills in what suits a small machine.
#[derive(Debug, Clone)]
pub struct PageCacheConfig {
    /// Folder of the pages on disk; made when the first page is saved.
    pub snapshot_dir: PathBuf,
    /// Bound on all pages in memory, in bytes. Those with preferences get an eighth more.
    pub memory_limit_bytes: u64,
    /// Larger pages are not kept, in bytes.
    pub page_limit_bytes: usize,
    /// A rendering that takes longer has failed.
    pub render_timeout: Duration,
    /// How long a page that failed is left alone before the next try.
    pub retry_after: Duration,
    /// Renderings that visitors wait for, at most, at one time.
    pub render_concurrency: usize,
    /// Renderings in the background, at most, at one time.
    pub refresh_concurrency: usize,
    /// How many of the last used pages are renewed at once when the site changes.
    pub refreshed_on_change: usize,
    /// Pause between two pages while warming.
    pub warm_pause: Duration,
    /// Names the program's build, for example by a hash of its asset names. A page
    /// saved by another build is shown only if it cannot be rendered.
    pub build: String,
    /// What follows `script-src` in the content security policy.
    pub policy: String,
}

impl PageCacheConfig {
    pub fn new(snapshot_dir: impl Into<PathBuf>) -> Self {
        Self {
            snapshot_dir: snapshot_dir.into(),
            memory_limit_bytes: 64 * 1024 * 1024,
            page_limit_bytes: 8 * 1024 * 1024,
            render_timeout: Duration::from_secs(10),
            retry_after: Duration::from_secs(3),
            render_concurrency: 32,
            refresh_concurrency: 2,
            refreshed_on_change: 200,
            warm_pause: Duration::from_millis(20),
            build: env!("CARGO_PKG_VERSION").to_owned(),
            policy: "default-src 'self'; img-src 'self' data:; object-src 'none'; \
                     base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
                .to_owned(),
        }
    }
}

/// Figures since the start, for the health page and the benchmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageCacheStats {
    /// Pages in memory.
    pub entries: u64,
    /// Their size in bytes, in all encodings.
    pub bytes: u64,
    /// Answers from a page that is up to date.
    pub hits: u64,
    /// Requests that found nothing in memory.
    pub misses: u64,
    /// Answers from a page of an older site version.
    pub stale: u64,
    /// How often the router was asked for a page.
    pub renders: u64,
    /// How often it could not make it.
    pub failures: u64,
}

/// Counters behind [`PageCacheStats`].
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) hits: Counter,
    pub(super) misses: Counter,
    pub(super) stale: Counter,
    pub(super) renders: Counter,
    pub(super) failures: Counter,
}

#[derive(Debug, Default)]
pub(super) struct Counter(AtomicU64);

impl Counter {
    pub(super) fn add_one(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn value(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
