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
    views: u64,
}

/// What a day gained since the last saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    pub day: NaiveDate,
    pub visitors: u64,
    pub views: u64,
}

impl DayCounter {
    /// Counts a page view by `visitor` (address and browser). When a new day has begun,
    /// returns what the old one still gained.
    pub fn count(&mut self, day: NaiveDate, visitor: &str) -> Option<Gain> {
        let finished = if self.day == Some(day) { None } else { self.turn_to(day) };
        self.views += 1;
        if self.seen.len() < MOST {
            self.seen.insert(self.key.hash_one(visitor));
        }
        finished
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
        };
        self.saved = self.seen.len();
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
        for visitor in ["a", "b", "a"] {
            assert_eq!(counter.count(day(1), visitor), None);
        }
        assert_eq!(counter.take(), Some(Gain { day: day(1), visitors: 2, views: 3 }));
        counter.count(day(1), "b");
        assert_eq!(counter.take(), Some(Gain { day: day(1), visitors: 0, views: 1 }));
        assert_eq!(counter.take(), None);
    }

    #[test]
    fn a_new_day_hands_over_the_old_one_and_forgets_it() {
        let mut counter = DayCounter::default();
        counter.count(day(1), "a");
        assert_eq!(counter.count(day(2), "a"), Some(Gain { day: day(1), visitors: 1, views: 1 }));
        assert_eq!(counter.take(), Some(Gain { day: day(2), visitors: 1, views: 1 }));
    }
}
