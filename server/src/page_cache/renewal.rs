//! Work behind the visitors' backs: renewing what changed, saving what was never asked for.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use tokio::task::JoinHandle;
use tokio::time::sleep;

use super::PageCache;
use super::flight::end_of_flight;
use super::making::Urgency;

/// What a `warm` did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Warmed {
    /// Pages that were saved already, in the present version.
    pub ready: usize,
    /// Pages rendered and saved.
    pub rendered: usize,
    /// Pages that could not be saved: not found, failing, or no page at all.
    pub missing: usize,
}

impl PageCache {
    /// Renews a page that a visitor has just been given in an older version.
    pub(super) fn renew_soon(self: &Arc<Self>, key: &str) {
        if !self.is_degraded() && !self.failing.contains_key(key) && !self.flights.is_running(key) {
            drop(self.take_off(key, Urgency::Nobody));
        }
    }

    /// Renews a page in memory and waits for it. A rendering already under way may have
    /// begun before the change, so there may be a second one.
    pub(super) async fn renew(self: &Arc<Self>, key: &str) {
        for _ in 0..2 {
            let Some(entry) = self.memory.get(key) else {
                return;
            };
            let current = entry.version() == self.current_version();
            if current || self.is_degraded() || self.failing.contains_key(key) {
                return;
            }
            end_of_flight(self.take_off(key, Urgency::Nobody)).await;
        }
    }

    /// Follows the site version for as long as the cache and the site live.
    pub(super) fn renew_on_change(self: &Arc<Self>) {
        let mut version = self.site_version.clone();
        let recovered = self.recovered.clone();
        let cache = Arc::downgrade(self);
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    changed = version.changed() => if changed.is_err() { return },
                    () = recovered.notified() => {}
                }
                let Some(cache) = cache.upgrade() else { return };
                cache.renew_last_used().await;
            }
        });
    }

    /// Renews the pages used last, one after the other, so that editors see what they
    /// did. The rest follow when somebody asks for them.
    async fn renew_last_used(self: &Arc<Self>) {
        let version = self.current_version();
        let mut pages: Vec<_> = self
            .memory
            .iter()
            .filter(|(_, entry)| entry.version() != version)
            .map(|(key, entry)| (entry.last_used(), key))
            .collect();
        pages.sort_unstable_by_key(|(last_used, _)| std::cmp::Reverse(*last_used));
        for (_, key) in pages.into_iter().take(self.config.refreshed_on_change) {
            // The next change starts over, with those now used last.
            if self.current_version() != version || self.is_degraded() {
                return;
            }
            self.renew(&key).await;
        }
    }

    /// Makes sure that every one of these pages is on disk in the present version, slowly,
    /// in the background. A newer call takes the place of an older one; so pages that are
    /// not on disk at all come first, lest a busy newsroom keeps them waiting for ever.
    pub fn warm(self: &Arc<Self>, addresses: Vec<String>) -> JoinHandle<Warmed> {
        let turn = self.warming.fetch_add(1, Ordering::AcqRel) + 1;
        let cache = self.clone();
        tokio::spawn(async move {
            let mut warmed = Warmed::default();
            for address in cache.unsaved_first(addresses).await {
                if cache.warming.load(Ordering::Acquire) != turn {
                    break;
                }
                cache.warm_one(&address, &mut warmed).await;
            }
            warmed
        })
    }

    async fn unsaved_first(&self, addresses: Vec<String>) -> Vec<String> {
        let mut named: Vec<_> = addresses.into_iter().map(|address| (self.key_of(&address), address)).collect();
        let sorted = self.on_disk(move |disk| {
            named.sort_by_cached_key(|(key, _)| key.as_ref().is_some_and(|key| disk.version_of(key).is_some()));
            named.into_iter().map(|(_, address)| address).collect()
        });
        sorted.await.unwrap_or_default()
    }

    async fn warm_one(self: &Arc<Self>, address: &str, warmed: &mut Warmed) {
        let Some(key) = self.key_of(address) else {
            warmed.missing += 1;
            return;
        };
        while self.is_degraded() {
            sleep(self.config.retry_after).await;
        }
        if self.is_saved(&key).await {
            warmed.ready += 1;
            return;
        }
        end_of_flight(self.take_off(&key, Urgency::Nobody)).await;
        if self.failing.contains_key(&*key) {
            sleep(self.config.retry_after).await;
            end_of_flight(self.take_off(&key, Urgency::Nobody)).await;
        }
        if self.is_saved(&key).await {
            warmed.rendered += 1;
        } else {
            warmed.missing += 1;
        }
        sleep(self.config.warm_pause).await;
    }

    async fn is_saved(&self, key: &Arc<str>) -> bool {
        let current = self.current_version();
        let address = key.clone();
        let version = self.on_disk(move |disk| disk.version_of(&address)).await;
        version.flatten() == Some(current)
    }
}
