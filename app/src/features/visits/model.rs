//! Counting a day's visitors: each address is hashed with a key that is thrown away at
//! midnight and never stored, so nobody can be recognised, not even by us.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use chrono::NaiveDate;

/// No more different visitors than this are told apart between two savings; a flood of
/// invented ones cannot fill the memory.
const MOST: usize = 200_000;

/// The visits since the last saving.
#[derive(Default)]
pub struct DayCounter {
    day: Option<NaiveDate>,
    key: RandomState,
    seen: HashSet<u64>,
    saved: usize,
    hosts: HashSet<u64>,
    saved_hosts: usize,
    views: u64,
}

/// What a day gained since the last saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    pub day: NaiveDate,
    pub visitors: u64,
    pub views: u64,
    /// Different network addresses (R95-1-6.8).
    pub hosts: u64,
}

/// What counting a page view showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// What the day before still gained, when a new one has begun.
    pub finished: Option<Gain>,
    /// The visitor comes for the first time today.
    pub is_new: bool,
}

impl DayCounter {
    /// Counts a page view by `visitor`: a network address, a blank, and the browser.
    pub fn count(&mut self, day: NaiveDate, visitor: &str) -> Counted {
        let finished = if self.day == Some(day) { None } else { self.turn_to(day) };
        self.views += 1;
        let is_new = self.seen.len() < MOST && self.seen.insert(self.key.hash_one(visitor));
        if is_new {
            let address = visitor.split(' ').next().unwrap_or_default();
            self.hosts.insert(self.key.hash_one(address));
        }
        Counted { finished, is_new }
    }

    fn turn_to(&mut self, day: NaiveDate) -> Option<Gain> {
        let finished = self.take();
        *self = Self { day: Some(day), ..Self::default() };
        finished
    }

    /// What the day gained since the last call.
    pub fn take(&mut self) -> Option<Gain> {
        let gain = Gain {
            day: self.day?,
            visitors: u64::try_from(self.seen.len() - self.saved).unwrap_or(0),
            views: std::mem::take(&mut self.views),
            hosts: u64::try_from(self.hosts.len() - self.saved_hosts).unwrap_or(0),
        };
        self.saved = self.seen.len();
        self.saved_hosts = self.hosts.len();
        (gain.views > 0).then_some(gain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn a_visitor_counts_once_a_day_and_every_view_counts() {
        let mut counter = DayCounter::default();
        for (visitor, is_new) in [("a x", true), ("a y", true), ("a x", false)] {
            assert_eq!(counter.count(day(1), visitor), Counted { finished: None, is_new });
        }
        assert_eq!(counter.take(), Some(Gain { day: day(1), visitors: 2, views: 3, hosts: 1 }));
        counter.count(day(1), "a y");
        assert_eq!(counter.take(), Some(Gain { day: day(1), visitors: 0, views: 1, hosts: 0 }));
        assert_eq!(counter.take(), None);
    }

    #[test]
    fn a_new_day_hands_over_the_old_one_and_forgets_it() {
        let mut counter = DayCounter::default();
        counter.count(day(1), "a");
        let finished = Some(Gain { day: day(1), visitors: 1, views: 1, hosts: 1 });
        assert_eq!(counter.count(day(2), "a"), Counted { finished, is_new: true });
        assert_eq!(counter.take(), Some(Gain { day: day(2), visitors: 1, views: 1, hosts: 1 }));
    }
}
