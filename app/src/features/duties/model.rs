//! When a duty is fulfilled, due soon, overdue, or was never filled. Days are those of the city.

pub mod class;
pub mod month;

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};

use self::class::Class;
use crate::features::content::UpdatePeriod;
use crate::i18n::{Lang, Trilingual};
use crate::server::almaty;

/// How a duty stands. From better to worse; time alone only makes it worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    Fulfilled,
    DueSoon,
    Overdue,
    NeverFilled,
}

impl State {
    pub const ALL: [Self; 4] = [Self::Fulfilled, Self::DueSoon, Self::Overdue, Self::NeverFilled];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fulfilled => "fulfilled",
            Self::DueSoon => "due-soon",
            Self::Overdue => "overdue",
            Self::NeverFilled => "never-filled",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether nothing is missing at the moment: what is due soon is not late.
    pub const fn is_good(self) -> bool {
        matches!(self, Self::Fulfilled | Self::DueSoon)
    }
}

/// A state with the day on which the next publication is still in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: State,
    /// Missing where the law names no term, and where nothing was ever published.
    pub due: Option<NaiveDate>,
}

/// How a duty with an update period stands on a day, after its last publication.
///
/// A period that recurs wants a publication in each of its days, months, quarters or years; so
/// the next one is due by the end of the period that follows the one of the last publication.
/// The last fifth of a period, and at least its last day, is “soon”. What is to be done as
/// needed, on an event or once for ever is fulfilled by the first publication.
pub fn state_of(period: Option<UpdatePeriod>, last: Option<NaiveDate>, today: NaiveDate) -> Standing {
    let Some(last) = last.filter(|last| *last <= today) else {
        return Standing { state: State::NeverFilled, due: None };
    };
    let Some((begin, end)) = period.and_then(|period| next_period(period, last)) else {
        return Standing { state: State::Fulfilled, due: None };
    };
    let length = (end - begin).num_days() + 1;
    let lead = (length / 5).max(1);
    let state = if today > end {
        State::Overdue
    } else if (end - today).num_days() < lead {
        State::DueSoon
    } else {
        State::Fulfilled
    };
    Standing { state, due: Some(end) }
}

/// First and last day of the period after the one that `day` lies in; nothing without a term.
fn next_period(period: UpdatePeriod, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let months = match period {
        UpdatePeriod::Daily => {
            let next = day.succ_opt()?;
            return Some((next, next));
        }
        UpdatePeriod::Monthly => 1,
        UpdatePeriod::Quarterly => 3,
        UpdatePeriod::Yearly => 12,
        UpdatePeriod::AsNeeded | UpdatePeriod::AsReceived | UpdatePeriod::OnEvent | UpdatePeriod::Permanent => {
            return None;
        }
    };
    let first_month = day.month0() / months * months;
    let this = NaiveDate::from_ymd_opt(day.year(), first_month + 1, 1)?;
    let begin = this.checked_add_months(Months::new(months))?;
    let end = begin.checked_add_months(Months::new(months))?.checked_sub_days(Days::new(1))?;
    Some((begin, end))
}

/// The last publication of each item of the structure in each language.
pub type LastPublished = HashMap<(i64, Lang), DateTime<Utc>>;

/// Keeps the later of two moments.
pub fn remember(last: &mut LastPublished, section: i64, lang: Lang, at: DateTime<Utc>) {
    last.entry((section, lang)).and_modify(|known| *known = at.max(*known)).or_insert(at);
}

/// A duty of the law and how it stands in each language.
#[derive(Clone, Debug)]
pub struct Duty {
    pub item_id: i64,
    pub item_key: String,
    pub title: Trilingual,
    pub section_id: i64,
    pub section_key: String,
    pub section_title: Trilingual,
    pub unit: Option<Trilingual>,
    pub unit_id: Option<i64>,
    pub period: Option<UpdatePeriod>,
    /// Requirement of the law.
    pub source: String,
    pub class: Class,
    /// The last day on which dynamic material is fresh, in the order of [`Lang::ALL`].
    pub fresh_until: [Option<NaiveDate>; 3],
    /// In the order of [`Lang::ALL`].
    pub standings: [(Standing, Option<DateTime<Utc>>); 3],
}

impl Duty {
    /// How the duty stands in a language.
    pub const fn standing(&self, lang: Lang) -> Standing {
        self.standings[lang as usize].0
    }

    /// Whether dynamic material was left untouched for too long (O116-R-12).
    pub fn is_stale(&self, lang: Lang, today: NaiveDate) -> bool {
        self.fresh_until[lang as usize].is_some_and(|until| until < today)
    }

    /// The last publication in a language.
    pub const fn last(&self, lang: Lang) -> Option<DateTime<Utc>> {
        self.standings[lang as usize].1
    }
}

/// What a board shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub lang: Lang,
    pub by_unit: bool,
    pub state: Option<State>,
    /// Only this top-level section.
    pub section: Option<i64>,
    pub unit: Option<i64>,
    pub class: Option<Class>,
    /// Only dynamic material left untouched for too long.
    pub only_stale: bool,
}

impl Filter {
    /// Whether a duty is shown.
    pub fn takes(&self, duty: &Duty, today: NaiveDate) -> bool {
        self.state.is_none_or(|state| duty.standing(self.lang).state == state)
            && self.section.is_none_or(|section| duty.section_id == section)
            && self.unit.is_none_or(|unit| duty.unit_id == Some(unit))
            && self.class.is_none_or(|class| duty.class == class)
            && (!self.only_stale || duty.is_stale(self.lang, today))
    }
}

/// How many duties stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; 4]);

impl Counts {
    /// Counts the duties in a language.
    pub fn of<'a>(duties: impl IntoIterator<Item = &'a Duty>, lang: Lang) -> Self {
        let mut counts = Self::default();
        for duty in duties {
            counts.0[duty.standing(lang).state as usize] += 1;
        }
        counts
    }

    pub const fn get(&self, state: State) -> usize {
        self.0[state as usize]
    }

    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// Duties that are not late.
    pub fn good(&self) -> usize {
        State::ALL.into_iter().filter(|state| state.is_good()).map(|state| self.get(state)).sum()
    }

    /// Share of the duties that are not late, in whole per cent; 100 only when it is all of them.
    pub fn share(&self) -> usize {
        (self.good() * 100).checked_div(self.total()).unwrap_or(100)
    }
}

/// The date of a moment in the city.
pub fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    almaty(moment).date_naive()
}

#[cfg(test)]
mod tests;
