//! Appeals in figures: how many came, were answered, in time or late; nothing personal in them.

use chrono::{Datelike, NaiveDate};

use super::states::State;
use super::{Channel, Kind, Topic};

/// What counts of an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    pub kind: Kind,
    pub channel: Channel,
    pub topic: Topic,
    pub state: State,
    /// The day of receipt.
    pub received: NaiveDate,
    /// The day the answer was ready.
    pub ready: Option<NaiveDate>,
    pub answer_by: Option<NaiveDate>,
}

/// The counts of some appeals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub received: u64,
    pub answered: u64,
    /// Of the answered, those whose answer was ready within the term.
    pub on_time: u64,
    /// Closed otherwise: passed on, not considered, withdrawn, joined.
    pub otherwise: u64,
    /// Still open.
    pub open: u64,
    /// Open after the term.
    pub overdue: u64,
}

impl Counts {
    fn add(&mut self, case: &Case, today: NaiveDate) {
        self.received += 1;
        let is_late = |day: NaiveDate| case.answer_by.is_some_and(|last| day > last);
        if case.state == State::Answered {
            self.answered += 1;
            self.on_time += u64::from(!is_late(case.ready.unwrap_or(case.received)));
        } else if case.state.is_closed() {
            self.otherwise += 1;
        } else {
            self.open += 1;
            self.overdue += u64::from(is_late(today));
        }
    }

    fn of<'a>(cases: impl IntoIterator<Item = &'a Case>, today: NaiveDate) -> Self {
        let mut counts = Self::default();
        cases.into_iter().for_each(|case| counts.add(case, today));
        counts
    }

    /// Answered too late.
    pub const fn late(&self) -> u64 {
        self.answered - self.on_time
    }

    /// The share answered on time, in hundredths; nothing where nothing was answered.
    pub fn share_on_time(&self) -> Option<u64> {
        (self.answered > 0).then(|| self.on_time * 100 / self.answered)
    }
}

/// The counts of a stretch of time, in whole and by part; parts without any appeal are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub all: Counts,
    pub months: Vec<((i32, u32), Counts)>,
    pub topics: Vec<(Topic, Counts)>,
    pub kinds: Vec<(Kind, Counts)>,
    pub channels: Vec<(Channel, Counts)>,
}

impl Figures {
    /// What came to the trust line is left out: nothing of it is public.
    pub fn of(cases: &[Case], today: NaiveDate) -> Self {
        let cases: Vec<Case> = cases.iter().filter(|case| !case.kind.is_confidential()).copied().collect();
        let mut months: Vec<_> = cases.iter().map(|case| month(case.received)).collect();
        months.sort_unstable();
        months.dedup();
        Self {
            all: Counts::of(&cases, today),
            months: by(&cases, months, |case| month(case.received), today),
            topics: by(&cases, Topic::ALL, |case| case.topic, today),
            kinds: by(&cases, Kind::ALL, |case| case.kind, today),
            channels: by(&cases, Channel::ALL, |case| case.channel, today),
        }
    }
}

fn month(day: NaiveDate) -> (i32, u32) {
    (day.year(), day.month())
}

fn by<K: PartialEq + Copy>(
    cases: &[Case],
    keys: impl IntoIterator<Item = K>,
    key_of: impl Fn(&Case) -> K,
    today: NaiveDate,
) -> Vec<(K, Counts)> {
    let counts = |key: K| (key, Counts::of(cases.iter().filter(|case| key_of(case) == key), today));
    keys.into_iter().map(counts).filter(|(_, counts)| counts.received > 0).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn case(state: State, ready: Option<&str>) -> Case {
        Case {
            kind: Kind::Appeal,
            channel: Channel::Portal,
            topic: Topic::Roads,
            state,
            received: day("2026-11-02"),
            ready: ready.map(day),
            answer_by: Some(day("2026-11-17")),
        }
    }

    #[test]
    fn an_answer_on_the_last_day_is_in_time_and_the_overdue_are_counted() {
        let cases = [
            case(State::Answered, Some("2026-11-17")),
            case(State::Answered, Some("2026-11-18")),
            case(State::Forwarded, None),
            case(State::WithExecutor, None),
            Case { kind: Kind::Corruption, ..case(State::WithExecutor, None) },
        ];
        let figures = Figures::of(&cases, day("2026-11-18"));
        let expected = Counts { received: 4, answered: 2, on_time: 1, otherwise: 1, open: 1, overdue: 1 };
        assert_eq!((figures.all, figures.all.late(), figures.all.share_on_time()), (expected, 1, Some(50)));
        assert_eq!(figures.kinds.len(), 1, "nothing of the trust line");
        assert_eq!(Figures::of(&cases, day("2026-11-17")).all.overdue, 0, "the last day is not over");
        assert_eq!(Figures::of(&[], day("2026-11-17")), Figures::default());
    }

    proptest! {
        #[test]
        fn parts_add_up_to_the_whole(picks in prop::collection::vec((0..6_usize, 0..5_usize, 0..15_usize, 0..11_usize, 0..400_u64), 0..60)) {
            let start = day("2026-01-01");
            let cases: Vec<Case> = picks
                .into_iter()
                .map(|(kind, channel, topic, state, offset)| Case {
                    kind: Kind::ALL[kind],
                    channel: Channel::ALL[channel],
                    topic: Topic::ALL[topic],
                    state: State::ALL[state],
                    received: start + chrono::Days::new(offset),
                    ready: Some(start + chrono::Days::new(offset + 14)),
                    answer_by: Some(start + chrono::Days::new(offset + 15)),
                })
                .collect();
            let figures = Figures::of(&cases, day("2026-12-31"));
            let all = figures.all;
            prop_assert_eq!(all.received, all.answered + all.otherwise + all.open);
            prop_assert!(all.on_time <= all.answered && all.overdue <= all.open);
            for parts in [
                figures.months.iter().map(|(_, counts)| counts.received).sum::<u64>(),
                figures.topics.iter().map(|(_, counts)| counts.received).sum(),
                figures.kinds.iter().map(|(_, counts)| counts.received).sum(),
                figures.channels.iter().map(|(_, counts)| counts.received).sum(),
            ] {
                prop_assert_eq!(parts, all.received);
            }
        }
    }
}
