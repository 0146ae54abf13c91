//! The terms of annex 3: three days to mark, 15 or 30 days to answer, three days to place the
//! answer. The resolution does not say which days it counts; that is a setting.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::server::almaty;

/// Which days a term counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    #[default]
    CalendarDays,
    WorkingDays,
}

/// How long each part may take, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    pub counting: Counting,
    /// From receipt to the mark “registered for consideration” (R95-3-3a).
    pub acknowledge: u32,
    /// From registration to the answer (R95-3-6).
    pub answer: u32,
    /// The same where the leader set the longer term.
    pub extended_answer: u32,
    /// From the answer handed in to the answer placed (R95-3-7b).
    pub place: u32,
}

impl Default for Terms {
    fn default() -> Self {
        Self { counting: Counting::CalendarDays, acknowledge: 3, answer: 15, extended_answer: 30, place: 3 }
    }
}

impl Terms {
    /// The last day of a term of `days` that begins at a moment: the day after it is the first
    /// one, on the clocks of the city.
    pub fn last_day(self, from: DateTime<Utc>, days: u32, calendar: &Calendar) -> NaiveDate {
        let from = almaty(from).date_naive();
        match self.counting {
            Counting::CalendarDays => from.checked_add_days(chrono::Days::new(days.into())).unwrap_or(NaiveDate::MAX),
            Counting::WorkingDays => calendar.after(from, days),
        }
    }

    /// The day by which an appeal registered then has to be answered.
    pub fn answer_by(self, registered_at: DateTime<Utc>, extended: bool, calendar: &Calendar) -> NaiveDate {
        self.last_day(registered_at, if extended { self.extended_answer } else { self.answer }, calendar)
    }
}

/// How a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// So many days are left; none means today.
    In(i64),
    /// So many days too late.
    Overdue(i64),
}

/// How a term that ends with `last_day` stands on `today`.
pub fn due(last_day: NaiveDate, today: NaiveDate) -> Due {
    let left = (last_day - today).num_days();
    if left < 0 { Due::Overdue(-left) } else { Due::In(left) }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, TimeZone as _};
    use chrono_tz::Asia::Almaty;
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        Almaty.from_local_datetime(&local).single().unwrap().to_utc()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn terms_end_where_the_calendar_says() {
        let calendar = Calendar::default();
        let in_days = Terms::default();
        let in_working_days = Terms { counting: Counting::WorkingDays, ..in_days };
        for (registered, fifteen, thirty, fifteen_working) in [
            ("2026-11-20 10:00", "2026-12-05", "2026-12-20", "2026-12-11"),
            // Over the turn of the year, with Independence Day and New Year.
            ("2026-12-21 09:00", "2027-01-05", "2027-01-20", "2027-01-14"),
            // Leap day.
            ("2028-02-20 12:00", "2028-03-06", "2028-03-21", "2028-03-13"),
            // Still the same day in the city, already another one in Greenwich, and the reverse.
            ("2026-11-20 00:30", "2026-12-05", "2026-12-20", "2026-12-11"),
            ("2026-11-20 23:59", "2026-12-05", "2026-12-20", "2026-12-11"),
        ] {
            let at = at(registered);
            assert_eq!(in_days.answer_by(at, false, &calendar), day(fifteen), "{registered}");
            assert_eq!(in_days.answer_by(at, true, &calendar), day(thirty), "{registered}");
            let working = in_working_days.answer_by(at, false, &calendar);
            assert!(calendar.is_working(working), "{registered}: {working}");
            if registered.starts_with("2026-11") {
                assert_eq!(working, day(fifteen_working), "{registered}");
            }
        }
    }

    #[test]
    fn the_last_day_is_not_overdue_yet() {
        let last = day("2026-12-05");
        assert_eq!(due(last, day("2026-12-05")), Due::In(0));
        assert_eq!(due(last, day("2026-12-06")), Due::Overdue(1));
        assert_eq!(due(last, day("2026-12-01")), Due::In(4));
    }

    proptest! {
        #[test]
        fn longer_terms_never_end_earlier_and_working_days_never_before_calendar_days(
            offset in 0_u64..4_000, minute in 0_i64..1_440, days in 0_u32..60
        ) {
            let calendar = Calendar::default();
            let start = at("2024-01-01 00:00") + Days::new(offset) + chrono::TimeDelta::minutes(minute);
            let plain = Terms::default();
            let working = Terms { counting: Counting::WorkingDays, ..plain };
            let last = plain.last_day(start, days, &calendar);
            prop_assert_eq!((last - almaty(start).date_naive()).num_days(), i64::from(days));
            prop_assert!(working.last_day(start, days, &calendar) >= last);
            for terms in [plain, working] {
                prop_assert!(terms.last_day(start, days + 1, &calendar) >= terms.last_day(start, days, &calendar));
            }
        }
    }
}
