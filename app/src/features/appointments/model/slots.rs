//! Which times of a host are free. Pure: schedule, single days, working days, what is taken and
//! the moment come in, times of the city come out.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::schedule::{Hours, Rules, Span};
use crate::calendar::{self, Calendar};
use crate::server::almaty;

/// A freed time is offered until so long before it begins.
pub const OFFERED_UNTIL: TimeDelta = TimeDelta::hours(2);

/// A time with a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    pub start: DateTime<Utc>,
    pub minutes: u16,
}

impl Slot {
    pub fn end(self) -> DateTime<Utc> {
        self.start + TimeDelta::minutes(self.minutes.into())
    }

    /// Its day in the city.
    pub fn day(self) -> NaiveDate {
        almaty(self.start).date_naive()
    }

    fn overlaps(self, other: Self) -> bool {
        self.start < other.end() && other.start < self.end()
    }
}

/// Single days that differ: the hours of that day alone, none of them on a day without reception.
pub type SingleDays = BTreeMap<NaiveDate, Vec<Span>>;

/// From which moment on and up to which day times are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: DateTime<Utc>,
    pub until: NaiveDate,
}

impl Window {
    fn new(rules: Rules, now: DateTime<Utc>, before: TimeDelta) -> Self {
        let today = almaty(now).date_naive();
        let until = today.checked_add_days(Days::new(rules.opens_days.into())).unwrap_or(today);
        Self { from: now + before, until }
    }

    /// What everybody may book now.
    pub fn of(rules: Rules, now: DateTime<Utc>) -> Self {
        Self::new(rules, now, TimeDelta::hours(rules.closes_hours.into()))
    }

    /// What the office may still enter: anything that has not begun.
    pub fn of_office(rules: Rules, now: DateTime<Utc>) -> Self {
        Self::new(rules, now, TimeDelta::zero())
    }

    /// What may be offered to somebody who waits, with time to answer.
    pub fn of_offers(rules: Rules, now: DateTime<Utc>) -> Self {
        Self::new(rules, now, OFFERED_UNTIL + TimeDelta::minutes(30))
    }
}

/// All times of a day, taken or not, the earliest first. A single day that differs holds even
/// where nobody works; the schedule holds on working days.
pub fn times_of_day(hours: &[Hours], days: &SingleDays, calendar: &Calendar, day: NaiveDate) -> Vec<Slot> {
    let spans: Vec<Span> = match days.get(&day) {
        Some(spans) => spans.clone(),
        None if calendar.is_working(day) => hours.iter().filter(|line| line.fit(day)).map(|line| line.span).collect(),
        None => Vec::new(),
    };
    let Some(midnight) = calendar::start_of(day) else { return Vec::new() };
    let in_span = |span: Span| {
        span.starts().map(move |start| Slot { start: midnight + TimeDelta::minutes(start.into()), minutes: span.slot })
    };
    let mut all: Vec<Slot> = spans.into_iter().flat_map(in_span).collect();
    all.sort_unstable();
    // Lines of a schedule may overlap by mistake; a host still receives one visitor at a time.
    let mut apart: Vec<Slot> = Vec::with_capacity(all.len());
    for slot in all {
        if apart.last().is_none_or(|last| !last.overlaps(slot)) {
            apart.push(slot);
        }
    }
    apart
}

/// The free times within a window, the earliest first.
pub fn free(hours: &[Hours], days: &SingleDays, calendar: &Calendar, taken: &[Slot], window: Window) -> Vec<Slot> {
    let first = almaty(window.from).date_naive();
    first
        .iter_days()
        .take_while(|day| *day <= window.until)
        .flat_map(|day| times_of_day(hours, days, calendar, day))
        .filter(|slot| slot.start >= window.from && !taken.iter().any(|other| other.overlaps(*slot)))
        .collect()
}

/// A time in addresses and forms: `2026-12-01-10-20`, on the clocks of the city.
pub fn name(start: DateTime<Utc>) -> String {
    almaty(start).format("%Y-%m-%d-%H-%M").to_string()
}

/// The moment of such a name.
pub fn from_name(name: &str) -> Option<DateTime<Utc>> {
    let (day, clock) = name.split_at_checked(10)?;
    let midnight = calendar::start_of(day.parse().ok().filter(calendar::is_sensible)?)?;
    let (hours, minutes) = clock.strip_prefix('-')?.split_once('-')?;
    let minutes = super::schedule::minutes_of(&format!("{hours}:{minutes}"))?;
    Some(midnight + TimeDelta::minutes(minutes.into()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::schedule::Weeks;
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    fn tuesdays() -> Vec<Hours> {
        vec![Hours { weekday: 1, weeks: Weeks::Every, span: Span::new(600, 660, 20).unwrap() }]
    }

    const NOW: &str = "2026-11-22T09:00:00+05:00";

    fn starts(days: &SingleDays, taken: &[Slot], rules: Rules) -> Vec<String> {
        let window = Window::of(rules, at(NOW));
        free(&tuesdays(), days, &Calendar::default(), taken, window).into_iter().map(|slot| name(slot.start)).collect()
    }

    const WEEK: Rules = Rules { opens_days: 7, closes_hours: 24, most_open: 1 };

    #[test]
    fn free_times_follow_the_schedule_of_the_city() {
        assert_eq!(starts(&SingleDays::new(), &[], WEEK), ["2026-11-24-10-00", "2026-11-24-10-20", "2026-11-24-10-40"]);
        let taken = Slot { start: at("2026-11-24T10:10:00+05:00"), minutes: 15 };
        assert_eq!(starts(&SingleDays::new(), &[taken], WEEK), ["2026-11-24-10-40"], "both that it touches are gone");
        // From Sunday nine o'clock the first of them is 49 hours away, the last not yet 50.
        assert_eq!(starts(&SingleDays::new(), &[], Rules { closes_hours: 49, ..WEEK }).len(), 3);
        assert!(starts(&SingleDays::new(), &[], Rules { closes_hours: 50, ..WEEK }).is_empty());
    }

    #[test]
    fn single_days_and_holidays_are_respected() {
        let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
        let off = SingleDays::from([(tuesday, Vec::new())]);
        assert!(starts(&off, &[], WEEK).is_empty());
        let saturday: NaiveDate = "2026-11-28".parse().unwrap();
        let moved = SingleDays::from([(tuesday, Vec::new()), (saturday, vec![Span::new(540, 570, 30).unwrap()])]);
        assert_eq!(starts(&moved, &[], WEEK), ["2026-11-28-09-00"]);
        // Wednesday, 16 December is Independence Day.
        let hours = [Hours { weekday: 2, ..tuesdays()[0] }];
        let holiday = "2026-12-16".parse().unwrap();
        assert!(times_of_day(&hours, &SingleDays::new(), &Calendar::default(), holiday).is_empty());
    }

    #[test]
    fn names_of_times_are_read_back_and_nothing_else_is() {
        let start = at("2026-11-24T10:20:00+05:00");
        assert_eq!(from_name(&name(start)), Some(start));
        for wrong in [
            "",
            "2026-11-24",
            "2026-11-24-10",
            "2026-13-24-10-20",
            "2026-11-24-25-20",
            "қараша-24-10-20",
            "9999-11-24-10-20",
        ] {
            assert_eq!(from_name(wrong), None, "{wrong}");
        }
    }

    fn lines() -> impl Strategy<Value = Vec<Hours>> {
        let line = (0_u8..7, 0_usize..6, 0_u16..1_380, 5_u16..240, 5_u16..60).prop_filter_map(
            "a span with room",
            |(weekday, weeks, from, length, slot)| {
                let span = Span::new(from, (from + length).min(1_440), slot)?;
                Some(Hours { weekday, weeks: Weeks::ALL[weeks], span })
            },
        );
        prop::collection::vec(line, 0..6)
    }

    proptest! {
        #[test]
        fn free_times_never_overlap_never_are_past_and_lie_inside_the_hours(
            hours in lines(),
            minute in 0_i64..600_000,
            taken in prop::collection::vec((0_i64..50_000, 5_u16..60), 0..8),
            opens_days in 0_u32..45,
            closes_hours in 0_u32..72,
        ) {
            let now = at("2026-01-01T00:00:00+05:00") + TimeDelta::minutes(minute);
            let taken: Vec<_> = taken
                .into_iter()
                .map(|(after, minutes)| Slot { start: now + TimeDelta::minutes(after), minutes })
                .collect();
            let rules = Rules { opens_days, closes_hours, most_open: 1 };
            let calendar = Calendar::default();
            let found = free(&hours, &SingleDays::new(), &calendar, &taken, Window::of(rules, now));
            for pair in found.windows(2) {
                prop_assert!(pair[0].end() <= pair[1].start);
            }
            for slot in found {
                let (start, end) = (almaty(slot.start), almaty(slot.end()));
                prop_assert!(slot.start >= now + TimeDelta::hours(closes_hours.into()));
                prop_assert!((start.date_naive() - almaty(now).date_naive()).num_days() <= i64::from(opens_days));
                prop_assert!(calendar.is_working(start.date_naive()));
                prop_assert!(taken.iter().all(|other| !other.overlaps(slot)));
                let inside = hours.iter().any(|line| {
                    let midnight = calendar::start_of(start.date_naive()).unwrap();
                    line.fit(start.date_naive())
                        && start.to_utc() >= midnight + TimeDelta::minutes(line.span.from.into())
                        && end.to_utc() <= midnight + TimeDelta::minutes(line.span.until.into())
                });
                prop_assert!(inside);
            }
        }

        #[test]
        fn no_name_of_a_time_breaks_anything(text in ".{0,30}") {
            let _ = from_name(&text);
        }
    }
}
