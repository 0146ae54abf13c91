//! How much was written: by tone, by day, by week.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::{Item, Tone};

/// How much was written in each tone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub positive: u64,
    pub neutral: u64,
    pub critical: u64,
    /// Of all of them, what still wants an answer.
    pub open: u64,
}

impl Counts {
    /// So many of one tone, some of which want an answer.
    pub fn add(&mut self, tone: Tone, count: u64, open: u64) {
        *match tone {
            Tone::Positive => &mut self.positive,
            Tone::Neutral => &mut self.neutral,
            Tone::Critical => &mut self.critical,
        } += count;
        self.open += open;
    }

    pub fn plus(&mut self, other: Self) {
        self.positive += other.positive;
        self.neutral += other.neutral;
        self.critical += other.critical;
        self.open += other.open;
    }

    pub const fn of(self, tone: Tone) -> u64 {
        match tone {
            Tone::Positive => self.positive,
            Tone::Neutral => self.neutral,
            Tone::Critical => self.critical,
        }
    }

    pub const fn total(self) -> u64 {
        self.positive + self.neutral + self.critical
    }
}

/// The counts of lines.
pub fn counted<'a>(items: impl IntoIterator<Item = &'a Item>) -> Counts {
    let mut counts = Counts::default();
    for item in items {
        counts.add(item.tone, 1, u64::from(item.answer.is_open()));
    }
    counts
}

/// The Monday of the week that a day is in.
fn week_of(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

/// Days added up to weeks, each by its Monday.
pub fn by_week(days: &BTreeMap<NaiveDate, Counts>) -> BTreeMap<NaiveDate, Counts> {
    let mut weeks: BTreeMap<NaiveDate, Counts> = BTreeMap::new();
    for (day, counts) in days {
        weeks.entry(week_of(*day)).or_default().plus(*counts);
    }
    weeks
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, Weekday};
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    proptest! {
        #[test]
        fn weeks_hold_what_their_days_hold(lines in prop::collection::vec((0..400i64, 0..3usize, 0..5u64), 0..60)) {
            let mut days: BTreeMap<NaiveDate, Counts> = BTreeMap::new();
            for (offset, tone, count) in lines {
                let day = day("2026-01-01") + TimeDelta::days(offset);
                days.entry(day).or_default().add(Tone::ALL[tone], count, 0);
            }
            let sum = |counts: &BTreeMap<NaiveDate, Counts>| {
                let mut sum = Counts::default();
                for counts in counts.values() {
                    sum.plus(*counts);
                }
                sum
            };
            let weeks = by_week(&days);
            prop_assert_eq!(sum(&weeks), sum(&days));
            prop_assert!(weeks.keys().all(|monday| monday.weekday() == Weekday::Mon));
            prop_assert!(days.keys().all(|day| weeks.contains_key(&week_of(*day))));
        }
    }
}
