//! How a page that is not at hand comes about.

use std::sync::Arc;

use tokio::time::timeout;

use super::PageCache;
use super::compress::Effort;
use super::entry::{Entry, OUTDATED, RenderedPage};
use super::flight::{Arrivals, Boarding, Pilot, arrival};
use super::outcome::{Outcome, Rendered, Words, render};
use super::snapshot::Snapshots;
use super::variant::CacheState;

/// Who waits for a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Urgency {
    Visitor,
    Nobody,
}

impl PageCache {
    /// A page that is not in memory. All who ask meanwhile share one rendering.
    pub(super) async fn obtain(self: &Arc<Self>, key: &str) -> Outcome {
        // A page that failed a moment ago is answered as it was then (R95-2-4c).
        if let Some(outcome) = self.failing.get(key) {
            return outcome;
        }
        let arrivals = self.take_off(key, Urgency::Visitor);
        arrival(arrivals).await.unwrap_or(Outcome::Unavailable)
    }

    /// Joins the rendering of a page or starts it. It runs to its end even if the
    /// visitor leaves.
    pub(super) fn take_off(self: &Arc<Self>, key: &str, urgency: Urgency) -> Arrivals {
        match self.flights.board(key) {
            Boarding::Passenger(arrivals) => arrivals,
            Boarding::Pilot(pilot, arrivals) => {
                let cache = self.clone();
                tokio::spawn(async move { cache.fly(pilot, urgency).await });
                arrivals
            }
        }
    }

    async fn fly(&self, pilot: Pilot, urgency: Urgency) {
        let key = pilot.key().clone();
        let known = match self.memory.get(&*key) {
            Some(entry) => Some(entry),
            None => self.usable_snapshot(&key).await,
        };
        if let Some(entry) = &known
            && (entry.version() == self.current_version() || self.is_degraded())
        {
            pilot.store(|| self.memory.insert(key, entry.clone()));
            pilot.arrive(Outcome::Page(entry.clone(), self.state_of(entry)));
            return;
        }
        let _turn = match urgency {
            Urgency::Visitor => None,
            Urgency::Nobody => self.background.acquire().await.ok(),
        };
        // Read before rendering: what changes meanwhile makes the page outdated, not wrong.
        let version = self.current_version();
        match self.rendered(&key, urgency).await {
            Rendered::Page(page) => self.keep(&pilot, page, version, known).await,
            Rendered::Failed(words) => {
                let outcome = self.fallback(&pilot, known, words).await;
                pilot.arrive(outcome);
            }
            other => {
                // The page moved, was withdrawn or became personal: no copy may stay.
                self.drop_page(&key).await;
                pilot.arrive(self.passing(other).await);
            }
        }
    }

    /// Renders in a task of its own, so that neither a panic nor a hang gets further.
    async fn rendered(&self, key: &Arc<str>, urgency: Urgency) -> Rendered {
        let Some(pages) = self.pages.get().cloned() else {
            return Rendered::Failed(None);
        };
        let limit = self.config.page_limit_bytes;
        let in_time = timeout(self.config.render_timeout, async {
            let _turn = match urgency {
                Urgency::Visitor => self.foreground.acquire().await.ok(),
                Urgency::Nobody => None,
            };
            self.counters.renders.add_one();
            let address = key.clone();
            let task = AbortOnDrop(tokio::spawn(async move { render(pages, &address, limit).await }));
            task.result().await
        });
        let rendered = match in_time.await {
            Ok(Some(rendered)) => rendered,
            Ok(None) => {
                tracing::error!(%key, "rendering a page panicked");
                Rendered::Failed(None)
            }
            Err(_) => {
                tracing::warn!(%key, "rendering a page took too long");
                Rendered::Failed(None)
            }
        };
        if matches!(rendered, Rendered::Failed(_)) {
            self.counters.failures.add_one();
        }
        rendered
    }

    /// Stores a page in memory, lets the waiting go, then writes it to disk.
    async fn keep(&self, pilot: &Pilot, page: RenderedPage, version: u64, known: Option<Arc<Entry>>) {
        // An unchanged page, as most are after a change elsewhere, keeps its bytes: it is
        // not compressed again, and browsers and disk have it already.
        let digest = page.digest();
        let unchanged = known.as_ref().filter(|known| known.digest() == digest);
        let on_disk = unchanged.is_some_and(|it| it.version() != OUTDATED);
        let entry = match unchanged {
            Some(entry) => Some(entry.clone()),
            None => self.entry_from(page, Effort::Thorough).await,
        };
        let Some(entry) = entry else {
            pilot.arrive(self.fallback(pilot, known, None).await);
            return;
        };
        let stored = pilot.store(|| {
            entry.set_version(version);
            entry.note_use(self.now());
            self.memory.insert(pilot.key().clone(), entry.clone());
            self.failing.invalidate(&**pilot.key());
        });
        pilot.arrive(Outcome::Page(entry.clone(), CacheState::Miss));
        if stored {
            self.save(pilot, entry, version, on_disk).await;
        }
    }

    async fn save(&self, pilot: &Pilot, entry: Arc<Entry>, version: u64, on_disk: bool) {
        let key = pilot.key().clone();
        self.on_disk(move |disk| {
            if !(on_disk && disk.restamp(&key, version)) {
                disk.save(&key, &entry, version);
            }
        })
        .await;
        while pilot.was_overtaken_at_landing() {
            let key = pilot.key().clone();
            let withdrawn = !self.memory.contains_key(&*key);
            self.on_disk(move |disk| {
                if withdrawn {
                    disk.remove(&key);
                } else {
                    disk.restamp(&key, OUTDATED);
                }
            })
            .await;
        }
    }

    /// The best there is when rendering failed: a copy of any age, else the router's
    /// words. It stays the answer until the next try.
    async fn fallback(&self, pilot: &Pilot, known: Option<Arc<Entry>>, words: Option<Words>) -> Outcome {
        let key = pilot.key();
        let copy = match known {
            Some(entry) => Some(entry),
            None => self.snapshot(key).await,
        };
        let outcome = match (&copy, words) {
            (Some(entry), _) => Outcome::Page(entry.clone(), CacheState::Stale),
            (None, Some(Words::Page(page))) => self.passing(Rendered::Passing(page)).await,
            (None, Some(Words::Plain(answer))) => Outcome::Plain(Arc::new(answer)),
            (None, None) => Outcome::Unavailable,
        };
        pilot.store(|| {
            if let Some(entry) = copy {
                self.memory.insert(key.clone(), entry);
            }
            self.failing.insert(key.clone(), outcome.clone());
        });
        outcome
    }

    /// An answer for those who wait now and nobody later.
    async fn passing(&self, rendered: Rendered) -> Outcome {
        match rendered {
            Rendered::Page(page) | Rendered::Passing(page) => match self.entry_from(page, Effort::Quick).await {
                Some(entry) => Outcome::Page(entry, CacheState::Miss),
                None => Outcome::Unavailable,
            },
            Rendered::Plain(answer) => Outcome::Plain(Arc::new(answer)),
            Rendered::PassThrough => Outcome::PassThrough,
            Rendered::Failed(_) => Outcome::Unavailable,
        }
    }

    async fn entry_from(&self, page: RenderedPage, effort: Effort) -> Option<Arc<Entry>> {
        let policy = self.config.policy.clone();
        let work = move || Entry::build(page, &policy, effort);
        match tokio::task::spawn_blocking(work).await {
            Ok(Ok(entry)) => Some(Arc::new(entry)),
            Ok(Err(error)) => {
                tracing::error!(%error, "a page could not be prepared");
                None
            }
            Err(error) => {
                tracing::error!(%error, "preparing a page panicked");
                None
            }
        }
    }

    /// A page on disk that may be shown without rendering: it is of the present version
    /// (a quick restart), or there is no database to render from.
    async fn usable_snapshot(&self, key: &Arc<str>) -> Option<Arc<Entry>> {
        let (any, current) = (self.is_degraded(), self.current_version());
        let address = key.clone();
        self.on_disk(move |disk| {
            let usable = any || disk.version_of(&address) == Some(current);
            usable.then(|| disk.load(&address)).flatten()
        })
        .await
        .flatten()
        .map(Arc::new)
    }

    async fn snapshot(&self, key: &Arc<str>) -> Option<Arc<Entry>> {
        let address = key.clone();
        let loaded = self.on_disk(move |disk| disk.load(&address)).await;
        loaded.flatten().map(Arc::new)
    }

    async fn drop_page(&self, key: &Arc<str>) {
        self.memory.invalidate(&**key);
        self.failing.invalidate(&**key);
        let address = key.clone();
        self.on_disk(move |disk| disk.remove(&address)).await;
    }

    /// Does something with the disk on a thread that may block.
    pub(super) async fn on_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Snapshots) -> T + Send + 'static,
    ) -> Option<T> {
        let snapshots = self.snapshots.clone();
        tokio::task::spawn_blocking(move || work(&snapshots)).await.ok()
    }

    pub(super) fn state_of(&self, entry: &Entry) -> CacheState {
        if entry.version() == self.current_version() { CacheState::Hit } else { CacheState::Stale }
    }
}

/// A task that does not outlive the interest in it.
struct AbortOnDrop<T>(tokio::task::JoinHandle<T>);

impl<T> AbortOnDrop<T> {
    /// `None` after a panic.
    async fn result(mut self) -> Option<T> {
        (&mut self.0).await.ok()
    }
}

impl<T> Drop for AbortOnDrop<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}
