//! The schedule of a host: on which days, from when until when, in steps of how long.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// The shortest and the longest time with one visitor, in minutes.
pub const SHORTEST_SLOT: u16 = 5;
pub const LONGEST_SLOT: u16 = 240;
const MINUTES_OF_A_DAY: u16 = 24 * 60;

/// From when until when on one day, in minutes from midnight, and how long one visitor has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    pub from: u16,
    pub until: u16,
    pub slot: u16,
}

impl Span {
    /// A span in which at least one visitor fits.
    pub fn new(from: u16, until: u16, slot: u16) -> Option<Self> {
        let fits = (SHORTEST_SLOT..=LONGEST_SLOT).contains(&slot) && until <= MINUTES_OF_A_DAY && from + slot <= until;
        fits.then_some(Self { from, until, slot })
    }

    /// The beginnings of the times in it, in minutes from midnight.
    pub fn starts(self) -> impl Iterator<Item = u16> {
        let count = self.until.saturating_sub(self.from).checked_div(self.slot).unwrap_or_default();
        (0..count).map(move |index| self.from + index * self.slot)
    }

    /// «10:00–12:00».
    pub fn in_words(self) -> String {
        format!("{}–{}", clock(self.from), clock(self.until))
    }
}

/// Minutes from midnight as a clock shows them.
pub fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Minutes from midnight as somebody typed them: `9:30`, `09.30`.
pub fn minutes_of(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once([':', '.'])?;
    let read = |part: &str| {
        (!part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())?
    };
    let (hours, minutes) = (read(hours)?, read(minutes)?);
    (hours <= 24 && minutes < 60 && hours * 60 + minutes <= MINUTES_OF_A_DAY).then_some(hours * 60 + minutes)
}

/// Which weeks of a month are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weeks {
    Every,
    First,
    Second,
    Third,
    Fourth,
    Last,
}

impl Weeks {
    pub const ALL: [Self; 6] = [Self::Every, Self::First, Self::Second, Self::Third, Self::Fourth, Self::Last];

    /// The name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Every => "every",
            Self::First => "first",
            Self::Second => "second",
            Self::Third => "third",
            Self::Fourth => "fourth",
            Self::Last => "last",
        }
    }

    /// The weeks of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|weeks| weeks.name() == name)
    }

    /// Whether the weekday of a date is such a one of its month.
    fn fit(self, date: NaiveDate) -> bool {
        let nth = date.day0() / 7;
        match self {
            Self::Every => true,
            Self::First => nth == 0,
            Self::Second => nth == 1,
            Self::Third => nth == 2,
            Self::Fourth => nth == 3,
            Self::Last => date.checked_add_days(chrono::Days::new(7)).is_none_or(|next| next.month() != date.month()),
        }
    }
}

/// A line of the schedule: every Tuesday, or the second one of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hours {
    /// From Monday as 0.
    pub weekday: u8,
    pub weeks: Weeks,
    #[serde(flatten)]
    pub span: Span,
}

impl Hours {
    /// Whether the line holds on a day.
    pub fn fit(&self, day: NaiveDate) -> bool {
        day.weekday().num_days_from_monday() == u32::from(self.weekday) && self.weeks.fit(day)
    }
}

/// The rules of booking with a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// So many days ahead a time can be booked.
    pub opens_days: u32,
    /// So many hours before it can no more.
    pub closes_hours: u32,
    /// So many bookings one person may hold.
    pub most_open: u32,
}

impl Default for Rules {
    fn default() -> Self {
        Self { opens_days: 30, closes_hours: 24, most_open: 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_second_tuesday_is_the_second_and_the_last_is_the_last() {
        let hours = |weeks| Hours { weekday: 1, weeks, span: Span::new(600, 720, 20).unwrap() };
        // December 2026 has Tuesdays on 1, 8, 15, 22 and 29.
        for (weeks, dates) in [
            (Weeks::First, &["2026-12-01"][..]),
            (Weeks::Second, &["2026-12-08"]),
            (Weeks::Third, &["2026-12-15"]),
            (Weeks::Fourth, &["2026-12-22"]),
            (Weeks::Last, &["2026-12-29"]),
            (Weeks::Every, &["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"]),
        ] {
            let found: Vec<_> = day("2026-12-01").iter_days().take(31).filter(|day| hours(weeks).fit(*day)).collect();
            let wanted: Vec<_> = dates.iter().map(|text| day(text)).collect();
            assert_eq!(found, wanted, "{weeks:?}");
            assert_eq!(Weeks::from_name(weeks.name()), Some(weeks));
        }
        assert!(hours(Weeks::Last).fit(day("2027-02-23")), "a month of four weeks: the fourth is the last");
    }

    #[test]
    fn clocks_are_read_as_people_type_them() {
        for (text, minutes) in [("9:30", 570), ("09.30", 570), (" 00:00 ", 0), ("24:00", 1440)] {
            assert_eq!(minutes_of(text), Some(minutes), "{text}");
        }
        for text in ["", "9", "24:01", "9:60", "-1:00", "1:+1", "9:300"] {
            assert_eq!(minutes_of(text), None, "{text}");
        }
        assert_eq!(clock(570), "09:30");
    }

    #[test]
    fn a_span_holds_whole_times_only() {
        assert_eq!(Span::new(600, 650, 20).unwrap().starts().collect::<Vec<_>>(), [600, 620]);
        assert_eq!(Span::new(600, 610, 20), None);
        assert_eq!(Span::new(600, 1500, 20), None);
        assert_eq!(Span::new(600, 700, 1), None);
    }
}
