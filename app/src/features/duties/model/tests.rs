//! Every period, before, around and after its dates.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;

const PERIODS: [UpdatePeriod; 8] = [
    UpdatePeriod::Daily,
    UpdatePeriod::Monthly,
    UpdatePeriod::Quarterly,
    UpdatePeriod::Yearly,
    UpdatePeriod::AsNeeded,
    UpdatePeriod::AsReceived,
    UpdatePeriod::OnEvent,
    UpdatePeriod::Permanent,
];

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// R95-2, rubric table: what each period means, by the day.
#[test]
fn each_period_has_its_dates() {
    use State::{DueSoon, Fulfilled, Overdue};
    let table = [
        (UpdatePeriod::Daily, "2026-11-21", "2026-11-21", Fulfilled, "2026-11-22"),
        (UpdatePeriod::Daily, "2026-11-21", "2026-11-22", DueSoon, "2026-11-22"),
        (UpdatePeriod::Daily, "2026-11-21", "2026-11-23", Overdue, "2026-11-22"),
        (UpdatePeriod::Daily, "2026-12-31", "2027-01-01", DueSoon, "2027-01-01"),
        (UpdatePeriod::Daily, "2028-02-28", "2028-02-29", DueSoon, "2028-02-29"),
        (UpdatePeriod::Monthly, "2026-10-01", "2026-10-31", Fulfilled, "2026-11-30"),
        (UpdatePeriod::Monthly, "2026-10-31", "2026-11-24", Fulfilled, "2026-11-30"),
        (UpdatePeriod::Monthly, "2026-10-31", "2026-11-25", DueSoon, "2026-11-30"),
        (UpdatePeriod::Monthly, "2026-10-31", "2026-11-30", DueSoon, "2026-11-30"),
        (UpdatePeriod::Monthly, "2026-10-31", "2026-12-01", Overdue, "2026-11-30"),
        (UpdatePeriod::Monthly, "2026-12-15", "2027-01-31", DueSoon, "2027-01-31"),
        (UpdatePeriod::Monthly, "2028-01-31", "2028-02-29", DueSoon, "2028-02-29"),
        (UpdatePeriod::Monthly, "2028-01-31", "2028-03-01", Overdue, "2028-02-29"),
        (UpdatePeriod::Quarterly, "2026-07-01", "2026-12-13", Fulfilled, "2026-12-31"),
        (UpdatePeriod::Quarterly, "2026-09-30", "2026-12-14", DueSoon, "2026-12-31"),
        (UpdatePeriod::Quarterly, "2026-09-30", "2027-01-01", Overdue, "2026-12-31"),
        (UpdatePeriod::Quarterly, "2026-12-31", "2027-01-01", Fulfilled, "2027-03-31"),
        (UpdatePeriod::Yearly, "2025-01-01", "2026-10-19", Fulfilled, "2026-12-31"),
        (UpdatePeriod::Yearly, "2025-12-31", "2026-10-20", DueSoon, "2026-12-31"),
        (UpdatePeriod::Yearly, "2025-12-31", "2027-01-01", Overdue, "2026-12-31"),
    ];
    for (period, last, today, state, due) in table {
        let expected = Standing { state, due: Some(day(due)) };
        assert_eq!(state_of(Some(period), Some(day(last)), day(today)), expected, "{period:?} {last} {today}");
    }
}

#[test]
fn what_has_no_term_is_fulfilled_by_the_first_publication() {
    for period in [None].into_iter().chain(PERIODS[4..].iter().copied().map(Some)) {
        let standing = state_of(period, Some(day("1999-01-01")), day("2026-11-22"));
        assert_eq!(standing, Standing { state: State::Fulfilled, due: None }, "{period:?}");
    }
}

#[test]
fn what_was_never_published_was_never_filled_whatever_the_period() {
    for period in [None].into_iter().chain(PERIODS.into_iter().map(Some)) {
        let standing = state_of(period, None, day("2026-11-22"));
        assert_eq!(standing, Standing { state: State::NeverFilled, due: None }, "{period:?}");
        let later = state_of(period, Some(day("2026-11-23")), day("2026-11-22"));
        assert_eq!(later.state, State::NeverFilled, "what is published tomorrow is not there today");
    }
}

#[test]
fn shares_are_rounded_down_and_nothing_to_do_is_done() {
    assert_eq!(Counts([2, 0, 1, 0]).share(), 66);
    assert_eq!(Counts([199, 0, 0, 1]).share(), 99);
    assert_eq!(Counts::default().share(), 100);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..60_000i64).prop_map(|days| day("1970-01-01") + TimeDelta::days(days))
}

proptest! {
    #[test]
    fn time_alone_never_makes_a_duty_better(
        period in prop::option::of(prop::sample::select(PERIODS.to_vec())),
        last in any_day(),
        wait in 0..800i64,
        more in 0..800i64,
    ) {
        let earlier = state_of(period, Some(last), last + TimeDelta::days(wait));
        let later = state_of(period, Some(last), last + TimeDelta::days(wait + more));
        prop_assert!(earlier.state <= later.state, "{earlier:?} {later:?}");
        prop_assert_eq!(earlier.due, later.due);
    }

    #[test]
    fn a_publication_makes_every_duty_fulfilled_on_its_day(
        period in prop::option::of(prop::sample::select(PERIODS.to_vec())),
        today in any_day(),
    ) {
        let standing = state_of(period, Some(today), today);
        prop_assert_eq!(standing.state, State::Fulfilled);
        prop_assert!(standing.due.is_none_or(|due| due > today));
    }

    #[test]
    fn no_date_is_too_strange(
        period in prop::option::of(prop::sample::select(PERIODS.to_vec())),
        last in prop::sample::select(vec![NaiveDate::MIN, NaiveDate::MAX, day("2028-02-29"), day("9999-12-31")]),
        today in prop::sample::select(vec![NaiveDate::MIN, NaiveDate::MAX, day("2028-02-29"), day("9999-12-31")]),
    ) {
        let _ = state_of(period, Some(last), today);
    }
}
