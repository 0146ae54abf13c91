//! Topics, questions and their way: plain rules.

mod form;
mod page;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, Trilingual};

pub use form::{Fault, Form, LONGEST_TEXT, Submission};
pub use page::{Group, by_topic, cut};

/// Letters of a topic's name.
pub const LONGEST_TITLE: usize = 100;

/// Under what questions and answers stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    pub id: i64,
    /// Its address; never changes.
    pub slug: String,
    pub title: Trilingual,
    /// Key of the item in which answers to its questions are published.
    pub place: String,
    /// Whether questions about it are taken.
    pub is_open: bool,
}

/// Where a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    Waiting,
    /// An official wrote an answer, which is a draft of the newsroom until it is published.
    Drafted,
    Answered,
    Refused,
}

impl State {
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Drafted, Self::Answered, Self::Refused];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Drafted => "drafted",
            Self::Answered => "answered",
            Self::Refused => "refused",
        }
    }

    /// The state of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Nobody has decided yet.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Drafted)
    }

    /// Whether a question may go on to another state.
    pub const fn may_become(self, next: Self) -> bool {
        match next {
            Self::Waiting => false,
            // Written anew where the first draft was thrown away.
            Self::Drafted | Self::Refused => self.is_open(),
            Self::Answered => matches!(self, Self::Drafted),
        }
    }
}

/// What somebody wrote, and what they were told: stored sealed (R95-1-9.2a).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    pub text: String,
    /// As the author wishes to be named; may be empty.
    pub name: String,
    pub email: String,
    /// Why it was refused.
    pub reason: String,
}

/// A question as it is kept.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: i64,
    pub mark: String,
    /// The address of its topic.
    pub topic: String,
    /// The unit it is meant for, if the author chose one.
    pub unit: Option<i64>,
    pub lang: Lang,
    pub state: State,
    /// Nothing once it is erased, and for what was made of an appeal.
    pub letter: Option<Letter>,
    pub appeal: Option<i64>,
    /// The entry of the newsroom with the answer.
    pub entry: Option<i64>,
    pub received_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_a_decision_and_nothing_is_answered_without_a_draft() {
        for decided in [State::Answered, State::Refused] {
            assert!(State::ALL.into_iter().all(|next| !decided.may_become(next)), "{decided:?}");
        }
        assert!(!State::Waiting.may_become(State::Answered));
        assert!(State::Drafted.may_become(State::Answered) && State::Drafted.may_become(State::Drafted));
        assert!(State::ALL.into_iter().all(|state| !state.may_become(State::Waiting)));
    }

    #[test]
    fn names_of_states_come_back() {
        for state in State::ALL {
            assert_eq!(State::from_name(state.name()), Some(state));
        }
        assert_eq!(State::from_name("gone"), None);
    }
}
