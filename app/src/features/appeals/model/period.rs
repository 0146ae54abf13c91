//! A year or a quarter that is reviewed (O116-L-11.4).

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

/// `2026` or `2026-q1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub year: i32,
    pub quarter: Option<u32>,
}

/// The portal's appeals begin no earlier.
const FIRST_YEAR: i32 = 2020;

impl Period {
    /// The first day, and the first that is too late.
    pub fn bounds(self) -> Option<(NaiveDate, NaiveDate)> {
        let month = self.quarter.map_or(1, |quarter| quarter * 3 - 2);
        let first = NaiveDate::from_ymd_opt(self.year, month, 1)?;
        let length = if self.quarter.is_some() { 3 } else { 12 };
        Some((first, first.checked_add_months(chrono::Months::new(length))?))
    }

    /// Whether it has begun.
    pub fn has_begun(self, today: NaiveDate) -> bool {
        self.bounds().is_some_and(|(first, _)| first <= today)
    }

    /// Whether it is over.
    pub fn is_over(self, today: NaiveDate) -> bool {
        self.bounds().is_some_and(|(_, after)| after <= today)
    }

    /// The periods that have begun since a year, newest first: each year before its quarters.
    pub fn since(first_year: i32, today: NaiveDate) -> Vec<Self> {
        let years = (first_year.max(FIRST_YEAR)..=today.year()).rev();
        let of_year = |year| [None, Some(4), Some(3), Some(2), Some(1)].map(|quarter| Self { year, quarter });
        years.flat_map(of_year).filter(|period| period.has_begun(today)).collect()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.quarter {
            None => write!(f, "{}", self.year),
            Some(quarter) => write!(f, "{}-q{quarter}", self.year),
        }
    }
}

impl FromStr for Period {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, quarter) = match text.split_once("-q") {
            None => (text, None),
            Some((year, quarter)) => (year, Some(quarter.parse().map_err(|_| ())?)),
        };
        let year = year.parse().map_err(|_| ())?;
        let period = Self { year, quarter };
        let is_sensible = (FIRST_YEAR..=2100).contains(&year) && quarter.is_none_or(|q| (1..=4).contains(&q));
        // One spelling only: an address names a page.
        if is_sensible && period.to_string() == text { Ok(period) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn periods_are_read_in_one_spelling() {
        assert_eq!("2026".parse(), Ok(Period { year: 2026, quarter: None }));
        assert_eq!("2026-q4".parse(), Ok(Period { year: 2026, quarter: Some(4) }));
        for text in ["", "26", "2026-q0", "2026-q5", "2026-Q1", "+2026", "2026-q+1", "2019", "2101", "2026-q"] {
            assert_eq!(text.parse::<Period>(), Err(()), "{text}");
        }
    }

    #[test]
    fn a_period_ends_where_the_next_begins() {
        let last = Period { year: 2027, quarter: Some(4) };
        assert_eq!(last.bounds(), Some((day("2027-10-01"), day("2028-01-01"))));
        let leap = Period { year: 2028, quarter: Some(1) };
        assert_eq!(leap.bounds(), Some((day("2028-01-01"), day("2028-04-01"))));
        assert!(leap.is_over(day("2028-04-01")) && !leap.is_over(day("2028-03-31")));
    }

    #[test]
    fn only_what_has_begun_is_reviewed() {
        let names: Vec<_> = Period::since(2025, day("2026-05-02")).iter().map(Period::to_string).collect();
        assert_eq!(names, ["2026", "2026-q2", "2026-q1", "2025", "2025-q4", "2025-q3", "2025-q2", "2025-q1"]);
        assert!(Period::since(2030, day("2026-05-02")).is_empty());
    }
}
