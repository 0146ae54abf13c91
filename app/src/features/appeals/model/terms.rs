//! The terms of annex 3: three days to mark, 15 or 30 days to answer, three days to place the
//! answer. The resolution does not say which days it counts; that is a setting.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::states::State;
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

impl Counting {
    /// Its name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CalendarDays => "calendar-days",
            Self::WorkingDays => "working-days",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        [Self::CalendarDays, Self::WorkingDays].into_iter().find(|counting| counting.name() == name)
    }
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

/// Of an appeal, what says when something is due next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    pub state: State,
    pub acknowledged: bool,
    pub received: NaiveDate,
    pub acknowledge_by: Option<NaiveDate>,
    pub answer_by: Option<NaiveDate>,
    pub place_by: Option<NaiveDate>,
}

impl Running {
    /// The last day of the term that runs now; nothing for what is closed.
    pub fn next(self) -> Option<NaiveDate> {
        match self.state {
            state if state.is_closed() => None,
            // Registered on the day of receipt (R95-3-1c).
            State::Received => Some(self.received),
            State::AnswerReady => self.place_by,
            _ if self.acknowledged => self.answer_by,
            _ => self.acknowledge_by.into_iter().chain(self.answer_by).min(),
        }
    }

    /// The same with how it stands on a day.
    pub fn due(self, today: NaiveDate) -> Option<(NaiveDate, Due)> {
        self.next().map(|day| (day, due(day, today)))
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

/// How soon something has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    Overdue,
    Today,
    Soon,
    Later,
}

impl Urgency {
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Today, Self::Soon, Self::Later];

    /// How soon by how a term stands.
    pub const fn of(due: Due) -> Self {
        match due {
            Due::Overdue(_) => Self::Overdue,
            Due::In(0) => Self::Today,
            Due::In(days) if days <= SOON_DAYS => Self::Soon,
            Due::In(_) => Self::Later,
        }
    }
}

/// What is due within so many days is due soon.
const SOON_DAYS: i64 = 3;

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

    /// Every day off at the turn of the year, in May and in March, counted by hand.
    #[test]
    fn working_days_leave_out_holidays_and_what_they_move() {
        let calendar = Calendar::default();
        let terms = Terms { counting: Counting::WorkingDays, ..Terms::default() };
        for (from, days, last) in [
            // Independence Day is a Wednesday.
            ("2026-12-14 10:00", 3, "2026-12-18"),
            // 1 January is a Friday, 2 January a Saturday that gives Monday off, 7 January a Thursday.
            ("2026-12-30 10:00", 3, "2027-01-06"),
            ("2026-12-30 10:00", 4, "2027-01-08"),
            // 29 February is a Tuesday; 8 March a Wednesday.
            ("2028-02-28 10:00", 1, "2028-02-29"),
            ("2028-02-28 10:00", 3, "2028-03-02"),
            ("2028-02-28 10:00", 7, "2028-03-09"),
            // Nauryz, from a Tuesday to a Thursday.
            ("2028-03-20 10:00", 1, "2028-03-24"),
            // Received on a Sunday: Monday is the first day.
            ("2026-11-22 23:30", 3, "2026-11-25"),
        ] {
            assert_eq!(terms.last_day(at(from), days, &calendar), day(last), "{days} from {from}");
        }
    }

    #[test]
    fn calendar_days_cross_the_turn_of_the_year_and_the_leap_day() {
        let terms = Terms::default();
        let calendar = Calendar::default();
        for (from, days, last) in [
            ("2026-12-31 23:59", 3, "2027-01-03"),
            ("2027-01-01 00:00", 3, "2027-01-04"),
            ("2026-12-31 12:00", 30, "2027-01-30"),
            ("2028-02-28 12:00", 1, "2028-02-29"),
            ("2028-02-29 12:00", 15, "2028-03-15"),
            ("2028-02-29 12:00", 366, "2029-03-01"),
            ("2027-02-28 12:00", 1, "2027-03-01"),
            ("2026-11-22 12:00", 0, "2026-11-22"),
        ] {
            assert_eq!(terms.last_day(at(from), days, &calendar), day(last), "{days} from {from}");
        }
    }

    /// R95-3-1c, R95-3-3a, R95-3-6, R95-3-7b
    #[test]
    fn the_term_that_runs_now_is_that_of_the_next_step() {
        let running = Running {
            state: State::Received,
            acknowledged: false,
            received: day("2026-11-20"),
            acknowledge_by: Some(day("2026-11-23")),
            answer_by: Some(day("2026-12-05")),
            place_by: Some(day("2026-12-01")),
        };
        let next = |state, acknowledged| Running { state, acknowledged, ..running }.next();
        assert_eq!(next(State::Received, false), Some(day("2026-11-20")), "registered on the day of receipt");
        assert_eq!(next(State::Registered, false), Some(day("2026-11-23")), "acknowledged in three days");
        assert_eq!(next(State::WithExecutor, true), Some(day("2026-12-05")));
        assert_eq!(next(State::AnswerReady, true), Some(day("2026-12-01")), "placed in three days");
        for state in State::ALL.into_iter().filter(|state| state.is_closed()) {
            assert_eq!(next(state, true), None, "{state:?}");
        }
        assert_eq!(Running { acknowledge_by: None, answer_by: None, state: State::Registered, ..running }.next(), None);
        assert_eq!(running.due(day("2026-11-21")), Some((day("2026-11-20"), Due::Overdue(1))));
    }

    #[test]
    fn the_last_day_is_not_overdue_yet() {
        let last = day("2026-12-05");
        assert_eq!(due(last, day("2026-12-05")), Due::In(0));
        assert_eq!(due(last, day("2026-12-06")), Due::Overdue(1));
        assert_eq!(due(last, day("2026-12-01")), Due::In(4));
        let urgency = |today: &str| Urgency::of(due(last, day(today)));
        let days = ["2026-12-06", "2026-12-05", "2026-12-02", "2026-12-01"];
        assert_eq!(days.map(urgency), Urgency::ALL);
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
