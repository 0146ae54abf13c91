//! The classes of information, and the terms that follow from them rather than from the table
//! of rubrics.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::features::content::{Kind, UpdatePeriod};

/// Working days within which dynamic material other than news is renewed (O116-R-12).
pub const DYNAMIC_DAYS: u32 = 3;

/// Every item has exactly one (R95-1-8.1a). Order 116 knows two: what is not dynamic is static
/// (O116-R-3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// Stays as it is until the facts change: structure, basic acts, history.
    Permanent,
    /// Renewed at a set term.
    Periodic,
    /// News, announcements, whatever comes in or happens.
    Dynamic,
}

impl Class {
    pub const ALL: [Self; 3] = [Self::Permanent, Self::Periodic, Self::Dynamic];

    /// The class of an item, from what it holds and how often the law wants it renewed.
    pub const fn of(kind: Kind, period: Option<UpdatePeriod>) -> Self {
        use UpdatePeriod::{AsNeeded, AsReceived, Daily, Monthly, OnEvent, Permanent, Quarterly, Yearly};
        match (kind, period) {
            (Kind::News | Kind::Calendar, _) | (_, Some(Daily | AsReceived | OnEvent)) => Self::Dynamic,
            (_, Some(Monthly | Quarterly | Yearly)) => Self::Periodic,
            (_, Some(AsNeeded | Permanent) | None) => Self::Permanent,
        }
    }

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Permanent => "permanent",
            Self::Periodic => "periodic",
            Self::Dynamic => "dynamic",
        }
    }

    /// The class of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// Of the two classes of Order 116, the one that is not dynamic (O116-R-3.4).
    pub const fn is_static(self) -> bool {
        !matches!(self, Self::Dynamic)
    }
}

/// The last day on which dynamic material other than news is fresh after its last publication
/// (O116-R-12); nothing for all other material.
pub fn fresh_until(class: Class, kind: Kind, last: Option<NaiveDate>, calendar: &Calendar) -> Option<NaiveDate> {
    let is_meant = !class.is_static() && kind != Kind::News;
    last.filter(|_| is_meant).map(|last| calendar.after(last, DYNAMIC_DAYS))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{State, state_of};
    use super::*;

    const PERIODS: [Option<UpdatePeriod>; 9] = [
        None,
        Some(UpdatePeriod::Daily),
        Some(UpdatePeriod::Monthly),
        Some(UpdatePeriod::Quarterly),
        Some(UpdatePeriod::Yearly),
        Some(UpdatePeriod::AsNeeded),
        Some(UpdatePeriod::AsReceived),
        Some(UpdatePeriod::OnEvent),
        Some(UpdatePeriod::Permanent),
    ];

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// R95-1-8.1a
    #[test]
    fn structure_is_permanent_reports_are_periodic_and_announcements_are_dynamic() {
        assert_eq!(Class::of(Kind::OrgChart, Some(UpdatePeriod::AsNeeded)), Class::Permanent);
        assert_eq!(Class::of(Kind::Page, Some(UpdatePeriod::Permanent)), Class::Permanent);
        assert_eq!(Class::of(Kind::Statistics, Some(UpdatePeriod::Quarterly)), Class::Periodic);
        assert_eq!(Class::of(Kind::News, Some(UpdatePeriod::Daily)), Class::Dynamic);
        assert_eq!(Class::of(Kind::Calendar, Some(UpdatePeriod::AsNeeded)), Class::Dynamic);
        assert_eq!(Class::of(Kind::Vacancies, Some(UpdatePeriod::AsReceived)), Class::Dynamic);
    }

    /// O116-R-12: a Friday's publication is fresh until Wednesday, over a holiday one day longer.
    #[test]
    fn dynamic_material_other_than_news_is_renewed_within_three_working_days() {
        let calendar = Calendar::default();
        let fresh = |kind, class, last| fresh_until(class, kind, Some(day(last)), &calendar);
        assert_eq!(fresh(Kind::Appeals, Class::Dynamic, "2026-11-20"), Some(day("2026-11-25")));
        assert_eq!(fresh(Kind::Appeals, Class::Dynamic, "2026-12-14"), Some(day("2026-12-18")));
        assert_eq!(fresh(Kind::News, Class::Dynamic, "2026-11-20"), None, "news has its own term");
        assert_eq!(fresh(Kind::Page, Class::Periodic, "2026-11-20"), None);
        assert_eq!(fresh_until(Class::Dynamic, Kind::Page, None, &calendar), None);
    }

    proptest! {
        /// R95-1-8.1a: the periodic class has a term and shows it. O116-R-11: static material
        /// without a period is never late, however long ago it was published.
        #[test]
        fn only_material_with_a_term_becomes_overdue(
            period in prop::sample::select(PERIODS.to_vec()), wait in 0..5_000i64,
        ) {
            let class = Class::of(Kind::Page, period);
            let last = day("2020-01-15");
            let standing = state_of(period, Some(last), last + chrono::TimeDelta::days(wait));
            match class {
                Class::Permanent => prop_assert_eq!(standing.state, State::Fulfilled),
                Class::Periodic => prop_assert!(standing.due.is_some()),
                Class::Dynamic => {}
            }
        }
    }
}
