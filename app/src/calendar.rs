//! Working days of Kazakhstan, and the terms that the law counts in them. Pure: the list of days
//! off comes in as text, days are those of the city.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Asia::Almaty;

use crate::server::almaty;

/// The holidays of every year. One of them that falls on a weekend gives the next working day
/// off; with `=` before it, it does not. Kurban Ait and what the government moves differ from
/// year to year and are added to the list by the administrator.
pub const HOLIDAYS: &str =
    "01-01\n01-02\n=01-07\n03-08\n03-21\n03-22\n03-23\n05-01\n05-07\n05-09\n07-06\n08-30\n10-25\n12-16";

/// A list of more lines than this is a mistake.
pub const MOST_LINES: usize = 120;

/// So far back a holiday on a weekend can give a later day off.
const MEMORY: u64 = 31;

/// Which days are worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Month and day, and whether a weekend moves the day off.
    yearly: BTreeMap<(u32, u32), bool>,
    off: BTreeSet<NaiveDate>,
    worked: BTreeSet<NaiveDate>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self::parse(HOLIDAYS).unwrap_or(Self { yearly: BTreeMap::new(), off: BTreeSet::new(), worked: BTreeSet::new() })
    }
}

impl Calendar {
    /// Reads a list, one day a line: `12-16` every year, `=01-07` every year and never moved,
    /// `2027-05-17` off in one year, `+2027-05-22` worked although it is a weekend; what follows
    /// `#` is a note. The error is the number of the first line that is none of these.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let mut calendar = Self { yearly: BTreeMap::new(), off: BTreeSet::new(), worked: BTreeSet::new() };
        for (index, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if !line.is_empty() && (index >= MOST_LINES || calendar.take(line).is_none()) {
                return Err(index + 1);
            }
        }
        Ok(calendar)
    }

    fn take(&mut self, line: &str) -> Option<()> {
        if let Some(date) = line.strip_prefix('+') {
            self.worked.insert(date.parse().ok()?);
        } else if let Ok(date) = line.parse() {
            self.off.insert(date);
        } else {
            let fixed = line.strip_prefix('=');
            let (month, day) = fixed.unwrap_or(line).split_once('-')?;
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            // A leap year: 29 February is a day of a year too.
            NaiveDate::from_ymd_opt(2024, month, day)?;
            self.yearly.insert((month, day), fixed.is_none());
        }
        Some(())
    }

    /// Whether a day is worked.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        if self.worked.contains(&day) {
            return true;
        }
        self.is_plain(day) && !self.is_given(day)
    }

    /// The day on which a term of so many working days ends: the day after `from` is the first.
    /// Without any days it ends at once.
    pub fn after(&self, from: NaiveDate, working_days: u32) -> NaiveDate {
        let mut day = from;
        let mut left = working_days;
        while left > 0 {
            let Some(next) = day.succ_opt() else { return day };
            day = next;
            left -= u32::from(self.is_working(day));
        }
        day
    }

    /// How many working days lie after `from` up to and with `to`.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        days.map(|day| u32::from(self.is_working(day))).sum()
    }

    /// The last moment of a term of so many working days that began at `moment`.
    pub fn deadline(&self, moment: DateTime<Utc>, working_days: u32) -> DateTime<Utc> {
        let last = self.after(almaty(moment).date_naive(), working_days);
        end_of(last).unwrap_or(moment)
    }

    /// Neither a weekend nor a holiday.
    fn is_plain(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && !self.off.contains(&day) && !self.yearly.contains_key(&(day.month(), day.day()))
    }

    /// Whether a holiday on a weekend before gives this day off.
    fn is_given(&self, day: NaiveDate) -> bool {
        let Some(first) = day.checked_sub_days(Days::new(MEMORY)) else { return false };
        let mut owed = 0u32;
        for earlier in first.iter_days().take_while(|earlier| *earlier < day) {
            let moves = self.yearly.get(&(earlier.month(), earlier.day())).is_some_and(|moves| *moves);
            if moves && is_weekend(earlier) {
                owed += 1;
            } else if self.is_plain(earlier) {
                owed = owed.saturating_sub(1);
            }
        }
        owed > 0
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Whether a day may have been meant: a year of this century that four digits hold.
pub fn is_sensible(day: &NaiveDate) -> bool {
    (2000..=2100).contains(&day.year())
}

/// The last moment of a day of the city.
pub fn end_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    let midnight = day.succ_opt()?.and_hms_opt(0, 0, 0)?;
    let start = Almaty.from_local_datetime(&midnight).earliest()?;
    Some(start.to_utc() - TimeDelta::milliseconds(1))
}

/// The first moment of a day of the city.
pub fn start_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    let midnight = day.and_hms_opt(0, 0, 0)?;
    Some(Almaty.from_local_datetime(&midnight).earliest()?.to_utc())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn weekends_and_holidays_are_not_worked_and_a_holiday_on_a_weekend_gives_the_next_day() {
        let calendar = Calendar::default();
        let off = [
            "2026-11-21",
            "2026-11-22",
            "2026-12-16",
            "2026-01-01",
            "2026-01-07",
            "2026-03-09",
            "2026-03-23",
            "2026-03-24",
            "2026-03-25",
            "2026-05-11",
            "2027-01-04",
        ];
        for text in off {
            assert!(!calendar.is_working(day(text)), "{text}");
        }
        // 7 January 2023 was a Saturday: the day is not made up for.
        for text in ["2026-11-20", "2026-03-26", "2026-03-10", "2026-05-12", "2027-01-05", "2023-01-09"] {
            assert!(calendar.is_working(day(text)), "{text}");
        }
    }

    #[test]
    fn single_days_are_taken_off_or_worked_by_the_list() {
        let calendar = Calendar::parse("12-16\n2026-11-24 # moved\n\n+2026-11-28").expect("a list");
        assert!(!calendar.is_working(day("2026-11-24")));
        assert!(calendar.is_working(day("2025-11-24")));
        assert!(calendar.is_working(day("2026-11-28")), "a Saturday");
        assert_eq!(calendar.after(day("2026-11-22"), 5), day("2026-11-28"));
    }

    #[test]
    fn the_first_line_that_is_no_day_is_named() {
        for (text, line) in
            [("13-01", 1), ("01-01\nNauryz", 2), ("2026-02-30", 1), ("+12-16", 1), ("12", 1), ("=2026-01-07", 1)]
        {
            assert_eq!(Calendar::parse(text), Err(line), "{text}");
        }
        assert_eq!(Calendar::parse(&"01-01\n".repeat(MOST_LINES + 1)), Err(MOST_LINES + 1));
        assert!(Calendar::parse("02-29\n\n# a note").is_ok());
    }

    #[test]
    fn a_term_ends_with_the_day_of_the_city() {
        // Friday 23:30 in the city, and half an hour later, when it is Saturday there.
        let at = |text: &str| DateTime::parse_from_rfc3339(text).expect("a moment").to_utc();
        let calendar = Calendar::default();
        let end = at("2026-11-25T23:59:59.999+05:00");
        assert_eq!(calendar.deadline(at("2026-11-20T23:30:00+05:00"), 3), end);
        assert_eq!(calendar.deadline(at("2026-11-21T00:00:00+05:00"), 3), end);
        assert_eq!(start_of(day("2026-11-26")).map(|start| start - end), Some(TimeDelta::milliseconds(1)));
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0..20_000i64).prop_map(|days| day("2000-01-01") + TimeDelta::days(days))
    }

    fn any_list() -> impl Strategy<Value = Calendar> {
        let line = prop_oneof![
            (1..=12u32, 1..=28u32).prop_map(|(month, day)| format!("{month:02}-{day:02}")),
            (1..=12u32, 1..=28u32).prop_map(|(month, day)| format!("={month:02}-{day:02}")),
            any_day().prop_map(|day| day.to_string()),
            any_day().prop_map(|day| format!("+{day}")),
        ];
        prop::collection::vec(line, 0..40).prop_map(|lines| Calendar::parse(&lines.join("\n")).expect("a list"))
    }

    proptest! {
        #[test]
        fn a_term_ends_on_a_working_day_and_holds_as_many_as_it_says(
            calendar in any_list(), from in any_day(), days in 1..60u32,
        ) {
            let end = calendar.after(from, days);
            prop_assert!(end > from && calendar.is_working(end));
            prop_assert_eq!(calendar.between(from, end), days);
            prop_assert_eq!(calendar.after(from, days + 1), calendar.after(end, 1), "terms add up");
        }

        #[test]
        fn a_later_beginning_never_ends_earlier(calendar in any_list(), from in any_day(), days in 0..30u32, wait in 0..60i64) {
            prop_assert!(calendar.after(from + TimeDelta::days(wait), days) >= calendar.after(from, days));
        }

        #[test]
        fn nothing_shifts_without_a_list(from in any_day()) {
            let weekends = Calendar::parse("").expect("a list");
            prop_assert_eq!(weekends.is_working(from), !is_weekend(from));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            let _ = Calendar::parse(&text);
        }
    }
}
