//! Counts what somebody may do only so often: failed sign-ins of a network address, letters to
//! an e-mail address. Kept in memory: a restart forgives, and nothing is stored about visitors.

use chrono::{DateTime, TimeDelta, Utc};
use moka::sync::Cache;
use sha2::{Digest, Sha256};

use crate::error::{PortalError, Result};

/// So many times within so long.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub name: &'static str,
    pub times: u32,
    pub within: TimeDelta,
}

/// How often, and since when.
#[derive(Clone, Copy, Debug)]
struct Count {
    times: u32,
    since: DateTime<Utc>,
}

/// Failures in a row, and until when no more attempts are looked at.
#[derive(Clone, Copy, Debug, Default)]
struct Strikes {
    times: i32,
    until: Option<DateTime<Utc>>,
}

/// Counts by limit and by whom.
#[derive(Clone)]
pub struct Limiter {
    counts: Cache<[u8; 32], Count>,
    strikes: Cache<[u8; 32], Strikes>,
}

impl Default for Limiter {
    fn default() -> Self {
        let hours = std::time::Duration::from_hours;
        Self {
            counts: Cache::builder().max_capacity(100_000).time_to_idle(hours(2)).build(),
            strikes: Cache::builder().max_capacity(100_000).time_to_idle(hours(24)).build(),
        }
    }
}

/// Addresses are kept as hashes only.
fn key(name: &str, who: &str) -> [u8; 32] {
    Sha256::digest(format!("{name}\n{who}").as_bytes()).into()
}

impl Limiter {
    fn current(&self, limit: Limit, who: &str, now: DateTime<Utc>) -> Count {
        self.counts
            .get(&key(limit.name, who))
            .filter(|count| now - count.since < limit.within)
            .unwrap_or(Count { times: 0, since: now })
    }

    /// Refuses when the limit is reached, and says how long to wait.
    pub fn check(&self, limit: Limit, who: &str, now: DateTime<Utc>) -> Result<()> {
        let count = self.current(limit, who, now);
        if count.times < limit.times { Ok(()) } else { Err(PortalError::TooMany(count.since + limit.within - now)) }
    }

    /// Counts once more and gives how often it was by now.
    pub fn count(&self, limit: Limit, who: &str, now: DateTime<Utc>) -> u32 {
        let entry = self.counts.entry(key(limit.name, who)).and_upsert_with(|entry| {
            let known = entry.map(moka::Entry::into_value).filter(|count| now - count.since < limit.within);
            let known = known.unwrap_or(Count { times: 0, since: now });
            Count { times: known.times.saturating_add(1), ..known }
        });
        entry.into_value().times
    }

    /// Checks and counts.
    pub fn take(&self, limit: Limit, who: &str, now: DateTime<Utc>) -> Result<()> {
        self.check(limit, who, now)?;
        self.count(limit, who, now);
        Ok(())
    }

    /// Forgets.
    pub fn forgive(&self, limit: Limit, who: &str) {
        self.counts.invalidate(&key(limit.name, who));
    }

    /// Counts a failure, after which `delay` closes the door for a while. Gives how long it is
    /// closed still, when it was before this one; such an attempt does not count.
    pub fn strike(&self, who: &str, now: DateTime<Utc>, delay: fn(i32) -> Option<TimeDelta>) -> Option<TimeDelta> {
        let mut waiting = None;
        self.strikes.entry(key("strike", who)).and_upsert_with(|entry| {
            let known = entry.map(moka::Entry::into_value).unwrap_or_default();
            waiting = known.until.map(|until| until - now).filter(|wait| *wait > TimeDelta::zero());
            let times = known.times.saturating_add(1);
            if waiting.is_some() { known } else { Strikes { times, until: delay(times).map(|delay| now + delay) } }
        });
        waiting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWICE: Limit = Limit { name: "test", times: 2, within: TimeDelta::minutes(15) };

    #[test]
    fn who_comes_too_often_waits_until_the_time_is_over() {
        let (limiter, start) = (Limiter::default(), DateTime::UNIX_EPOCH);
        assert!(limiter.take(TWICE, "a", start).is_ok());
        assert!(limiter.take(TWICE, "a", start).is_ok());
        let later = start + TimeDelta::minutes(5);
        let refused = limiter.take(TWICE, "a", later);
        assert!(matches!(refused, Err(PortalError::TooMany(wait)) if wait == TimeDelta::minutes(10)));
        assert!(limiter.take(TWICE, "b", later).is_ok(), "others are not meant");
        assert!(limiter.take(TWICE, "a", start + TimeDelta::minutes(15)).is_ok());
    }

    #[test]
    fn a_closed_door_opens_again_and_closes_for_longer() {
        let (limiter, start) = (Limiter::default(), DateTime::UNIX_EPOCH);
        let delay = |times: i32| (times > 1).then(|| TimeDelta::minutes(i64::from(times)));
        assert_eq!(limiter.strike("a", start, delay), None);
        assert_eq!(limiter.strike("a", start, delay), None);
        assert_eq!(limiter.strike("a", start, delay), Some(TimeDelta::minutes(2)));
        let later = start + TimeDelta::minutes(2);
        assert_eq!(limiter.strike("a", later, delay), None);
        assert_eq!(limiter.strike("a", later, delay), Some(TimeDelta::minutes(3)));
        assert_eq!(limiter.strike("b", later, delay), None);
    }

    #[test]
    fn what_is_forgiven_starts_anew() {
        let (limiter, now) = (Limiter::default(), DateTime::UNIX_EPOCH);
        limiter.count(TWICE, "a", now);
        assert_eq!(limiter.count(TWICE, "a", now), 2);
        limiter.forgive(TWICE, "a");
        assert!(limiter.check(TWICE, "a", now).is_ok());
    }
}
