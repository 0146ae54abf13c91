//! Counts what somebody may do only so often: failed sign-ins of a network, letters to an
//! e-mail address. Kept in memory: a restart forgives, nothing is stored about visitors, and
//! several replicas only let a flood be so many times as high. What must hold for one account
//! is counted in the database.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use chrono::{DateTime, TimeDelta, Utc};
use moka::sync::Cache;
use sha2::{Digest, Sha256};

use crate::error::{PortalError, Result};

/// So many times within so long.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub name: &'static str,
    pub by: By,
    pub times: u32,
    pub within: TimeDelta,
}

/// Whose doings are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Of a network address; see [`network_of`].
    Network,
    /// Of an e-mail address, or of something else that is written only one way.
    Mailbox,
}

/// How often, and since when.
#[derive(Clone, Copy, Debug)]
struct Count {
    times: u32,
    since: DateTime<Utc>,
}

/// Counts by limit and by whom.
#[derive(Clone)]
pub struct Limiter(Cache<[u8; 32], Count>);

impl Default for Limiter {
    fn default() -> Self {
        let idle = std::time::Duration::from_hours(25);
        Self(Cache::builder().max_capacity(100_000).time_to_idle(idle).build())
    }
}

/// What one customer of a provider holds: a whole IPv4 address, but of IPv6 all 2⁶⁴ addresses
/// that begin with the same 64 bits. What is no address stands for itself.
pub fn network_of(address: &str) -> String {
    let address = address.trim();
    let parsed = address.parse::<IpAddr>().or_else(|_| address.parse::<SocketAddr>().map(|socket| socket.ip()));
    match parsed.map(|address| address.to_canonical()) {
        Ok(IpAddr::V4(address)) => address.to_string(),
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        Err(_) => address.to_owned(),
    }
}

/// Addresses are kept as hashes only.
fn key(limit: Limit, who: &str) -> [u8; 32] {
    let who = match limit.by {
        By::Network => network_of(who),
        By::Mailbox => who.to_owned(),
    };
    Sha256::digest(format!("{}\n{who}", limit.name).as_bytes()).into()
}

impl Limiter {
    fn current(&self, limit: Limit, who: &str, now: DateTime<Utc>) -> Count {
        self.0
            .get(&key(limit, who))
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
        let entry = self.0.entry(key(limit, who)).and_upsert_with(|entry| {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWICE: Limit = Limit { name: "test", by: By::Network, times: 2, within: TimeDelta::minutes(15) };

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
    fn one_network_is_counted_once_however_many_addresses_it_has() {
        for (one, other, is_same) in [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true),
            ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
            ("2001:db8:1:2::1", "[2001:db8:1:2::9]:443", true),
            ("192.0.2.1", "192.0.2.2", false),
            ("192.0.2.1", "::ffff:192.0.2.1", true),
            ("192.0.2.1", "192.0.2.1:8080", true),
            ("::ffff:192.0.2.1", "::ffff:192.0.2.2", false),
            ("", "unknown", false),
        ] {
            assert_eq!(network_of(one) == network_of(other), is_same, "{one} {other}");
        }
        let (limiter, now) = (Limiter::default(), DateTime::UNIX_EPOCH);
        limiter.count(TWICE, "2001:db8::1", now);
        limiter.count(TWICE, "2001:db8::2", now);
        assert!(limiter.check(TWICE, "2001:db8::3", now).is_err());
    }
}
