//! Measures of the plan: what they are, how they end, when they are late, and a month as weeks.

use chrono::{Datelike, Days, Months, NaiveDate};

/// What is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    News,
    Announcement,
    Interview,
    Briefing,
    Video,
    Document,
    Page,
    Other,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::News,
        Self::Announcement,
        Self::Interview,
        Self::Briefing,
        Self::Video,
        Self::Document,
        Self::Page,
        Self::Other,
    ];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Announcement => "announcement",
            Self::Interview => "interview",
            Self::Briefing => "briefing",
            Self::Video => "video",
            Self::Document => "document",
            Self::Page => "page",
            Self::Other => "other",
        }
    }

    /// The kind of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    Planned,
    Done,
    Cancelled,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Planned, Self::Done, Self::Cancelled];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The state after a step; nothing where the step makes no sense.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Planned, Step::Finish) => Some(Self::Done),
            (Self::Planned, Step::Cancel) => Some(Self::Cancelled),
            (Self::Done | Self::Cancelled, Step::Reopen) => Some(Self::Planned),
            _ => None,
        }
    }
}

/// What can be done with a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    Finish,
    Cancel,
    Reopen,
}

impl Step {
    /// The name in the log.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Finish => "done",
            Self::Cancel => "cancel",
            Self::Reopen => "reopen",
        }
    }
}

/// An information measure of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub id: i64,
    /// A section or an item of the structure.
    pub section: i64,
    pub title: String,
    pub kind: Kind,
    pub due: NaiveDate,
    /// The account of who sees to it.
    pub responsible: Option<i64>,
    pub state: State,
    /// What was published.
    pub entry: Option<i64>,
}

impl Measure {
    /// Whether its day has passed and nothing came of it.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == State::Planned && self.due < today
    }
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Option<Self> {
        day.with_day(1).map(Self)
    }

    /// `2026-11`.
    pub fn parse(text: &str) -> Option<Self> {
        let first: NaiveDate = format!("{text}-01").parse().ok()?;
        // The reader of dates is more lenient than addresses may be.
        Some(Self(first)).filter(|month| (2000..=2100).contains(&first.year()) && month.name() == text)
    }

    pub const fn first(self) -> NaiveDate {
        self.0
    }

    /// The last day.
    pub fn last(self) -> NaiveDate {
        self.shifted(1).and_then(|next| next.0.pred_opt()).unwrap_or(self.0)
    }

    /// The month so many months later, or earlier for a negative number.
    pub fn shifted(self, months: i32) -> Option<Self> {
        let by = Months::new(months.unsigned_abs());
        if months < 0 { self.0.checked_sub_months(by) } else { self.0.checked_add_months(by) }.map(Self)
    }

    /// The name in addresses.
    pub fn name(self) -> String {
        format!("{}-{:02}", self.0.year(), self.0.month())
    }

    /// Weeks from Monday to Sunday that hold all days of the month.
    pub fn weeks(self) -> Vec<[NaiveDate; 7]> {
        let before = u64::from(self.0.weekday().num_days_from_monday());
        let Some(monday) = self.0.checked_sub_days(Days::new(before)) else { return Vec::new() };
        let last = self.last();
        let mondays = monday.iter_weeks().take_while(|monday| *monday <= last);
        mondays
            .map(|monday| std::array::from_fn(|day| monday.checked_add_days(Days::new(day as u64)).unwrap_or(monday)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn only_what_is_still_planned_becomes_overdue_and_not_on_its_day() {
        let measure = |state| Measure {
            id: 1,
            section: 1,
            title: String::new(),
            kind: Kind::News,
            due: day("2026-11-22"),
            responsible: None,
            state,
            entry: None,
        };
        assert!(!measure(State::Planned).is_overdue(day("2026-11-22")));
        assert!(measure(State::Planned).is_overdue(day("2026-11-23")));
        assert!(!measure(State::Done).is_overdue(day("2026-11-23")));
        assert!(!measure(State::Cancelled).is_overdue(day("2026-11-23")));
    }

    #[test]
    fn what_ended_can_be_planned_again_and_nothing_ends_twice() {
        assert_eq!(State::Planned.after(Step::Finish), Some(State::Done));
        assert_eq!(State::Planned.after(Step::Cancel), Some(State::Cancelled));
        assert_eq!(State::Planned.after(Step::Reopen), None);
        for ended in [State::Done, State::Cancelled] {
            assert_eq!(ended.after(Step::Reopen), Some(State::Planned));
            assert_eq!(ended.after(Step::Finish), None);
            assert_eq!(ended.after(Step::Cancel), None);
        }
    }

    #[test]
    fn names_lead_back() {
        assert!(Kind::ALL.iter().all(|kind| Kind::from_name(kind.name()) == Some(*kind)));
        assert!(State::ALL.iter().all(|state| State::from_name(state.name()) == Some(*state)));
        assert_eq!(Month::parse("2026-11").map(Month::name).as_deref(), Some("2026-11"));
        for bad in ["", "2026", "2026-13", "2026-1", "1999-12", "2026-11-01", "+2026-1"] {
            assert_eq!(Month::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_month_is_whole_weeks_with_each_of_its_days_once(days in 0..36_000i64) {
            let month = Month::of(day("2000-01-01") + TimeDelta::days(days)).expect("a month");
            let weeks = month.weeks();
            let all: Vec<_> = weeks.concat();
            prop_assert!(all.windows(2).all(|two| two[1] == two[0] + TimeDelta::days(1)));
            prop_assert!(weeks.iter().all(|week| week[0].weekday() == chrono::Weekday::Mon));
            prop_assert!(weeks[0].contains(&month.first()) && weeks[weeks.len() - 1].contains(&month.last()));
            prop_assert_eq!(month.shifted(1).and_then(|next| next.shifted(-1)), Some(month));
        }
    }
}
