//! The way of an appeal (Resolution 95, annex 3) as a state machine: which step leads where, and
//! whose step it is.

use serde::{Deserialize, Serialize};

/// Where an appeal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Came in and is on disk (R95-3-1a).
    Received,
    /// Entered in the incoming journal (R95-3-1c, R95-3-2).
    Registered,
    /// Handed to the akim, a deputy or the head of the office (R95-3-4).
    WithLeadership,
    /// The leader set a resolution (R95-3-5).
    Resolved,
    /// The executor signed for it (R95-3-5).
    WithExecutor,
    /// The executor handed the answer in (R95-3-7a).
    AnswerReady,
    /// The answer was placed and sent (R95-3-7b, R95-3-7c).
    Answered,
    /// Passed on to another body, with notice to the applicant.
    Forwarded,
    /// Not considered, with the reason told to the applicant.
    Refused,
    /// Taken back by the applicant.
    Withdrawn,
    /// Joined to an earlier appeal about the same.
    Joined,
}

impl State {
    pub const ALL: [Self; 11] = [
        Self::Received,
        Self::Registered,
        Self::WithLeadership,
        Self::Resolved,
        Self::WithExecutor,
        Self::AnswerReady,
        Self::Answered,
        Self::Forwarded,
        Self::Refused,
        Self::Withdrawn,
        Self::Joined,
    ];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Registered => "registered",
            Self::WithLeadership => "with-leadership",
            Self::Resolved => "resolved",
            Self::WithExecutor => "with-executor",
            Self::AnswerReady => "answer-ready",
            Self::Answered => "answered",
            Self::Forwarded => "forwarded",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Joined => "joined",
        }
    }

    /// The state of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Nothing more is due.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Answered | Self::Forwarded | Self::Refused | Self::Withdrawn | Self::Joined)
    }
}

/// What happens to an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    Receive,
    Register,
    /// The mark “registered for consideration”, beside the other steps (R95-3-3a).
    Acknowledge,
    PassToLeadership,
    Resolve,
    SignReceipt,
    SubmitAnswer,
    /// The editor gives an answer back to the executor.
    ReturnAnswer,
    PlaceAnswer,
    /// The leader sets the longer term (R95-3-6).
    Extend,
    Forward,
    Refuse,
    Join,
    Withdraw,
    /// The applicant adds words or files.
    AddInformation,
    /// The applicant rates the answer.
    Rate,
    /// The applicant contests the answer, once.
    Contest,
}

impl Step {
    pub const ALL: [Self; 17] = [
        Self::Receive,
        Self::Register,
        Self::Acknowledge,
        Self::PassToLeadership,
        Self::Resolve,
        Self::SignReceipt,
        Self::SubmitAnswer,
        Self::ReturnAnswer,
        Self::PlaceAnswer,
        Self::Extend,
        Self::Forward,
        Self::Refuse,
        Self::Join,
        Self::Withdraw,
        Self::AddInformation,
        Self::Rate,
        Self::Contest,
    ];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Receive => "receive",
            Self::Register => "register",
            Self::Acknowledge => "acknowledge",
            Self::PassToLeadership => "pass-to-leadership",
            Self::Resolve => "resolve",
            Self::SignReceipt => "sign-receipt",
            Self::SubmitAnswer => "submit-answer",
            Self::ReturnAnswer => "return-answer",
            Self::PlaceAnswer => "place-answer",
            Self::Extend => "extend",
            Self::Forward => "forward",
            Self::Refuse => "refuse",
            Self::Join => "join",
            Self::Withdraw => "withdraw",
            Self::AddInformation => "add-information",
            Self::Rate => "rate",
            Self::Contest => "contest",
        }
    }

    /// The step of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// Whose step it is.
    pub const fn part(self) -> Part {
        match self {
            Self::Receive => Part::System,
            Self::Register | Self::PassToLeadership | Self::Forward | Self::Refuse | Self::Join => Part::Registrar,
            Self::Acknowledge | Self::ReturnAnswer | Self::PlaceAnswer => Part::Editor,
            Self::Resolve | Self::Extend => Part::Leader,
            Self::SignReceipt | Self::SubmitAnswer => Part::Executor,
            Self::Withdraw | Self::AddInformation | Self::Rate | Self::Contest => Part::Applicant,
        }
    }
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    System,
    /// Who wrote the appeal and proves it with number and code.
    Applicant,
    /// The general division of the akim's office.
    Registrar,
    /// The editor of the virtual reception.
    Editor,
    /// The leader the appeal was handed to.
    Leader,
    /// The executor the resolution names.
    Executor,
}

/// What the steps so far left behind.
#[expect(clippy::struct_excessive_bools, reason = "each is a step that is taken once, beside the state")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stand {
    pub state: State,
    pub acknowledged: bool,
    pub extended: bool,
    pub contested: bool,
    pub rated: bool,
}

impl Stand {
    /// Just come in.
    pub const NEW: Self =
        Self { state: State::Received, acknowledged: false, extended: false, contested: false, rated: false };

    /// Where `step` leads; nothing if it cannot be taken here.
    #[must_use]
    pub fn after(self, step: Step) -> Option<Self> {
        use State::{
            AnswerReady, Answered, Forwarded, Joined, Received, Refused, Registered, Resolved, WithExecutor,
            WithLeadership, Withdrawn,
        };
        let to = |state| Some(Self { state, ..self });
        match (step, self.state) {
            (Step::Register, Received) => to(Registered),
            (Step::Acknowledge, state) if !self.acknowledged && !state.is_closed() && !matches!(state, Received) => {
                Some(Self { acknowledged: true, ..self })
            }
            (Step::PassToLeadership, Registered) => to(WithLeadership),
            (Step::Resolve, WithLeadership) => to(Resolved),
            (Step::SubmitAnswer, WithExecutor) => to(AnswerReady),
            (Step::SignReceipt, Resolved) | (Step::ReturnAnswer, AnswerReady) => to(WithExecutor),
            // The applicant hears of the registration before the answer.
            (Step::PlaceAnswer, AnswerReady) if self.acknowledged => to(Answered),
            (Step::Extend, WithLeadership | Resolved | WithExecutor) if !self.extended => {
                Some(Self { extended: true, ..self })
            }
            (Step::Forward, Registered | WithLeadership) => to(Forwarded),
            (Step::Refuse, Registered | WithLeadership) => to(Refused),
            (Step::Join, Received | Registered) => to(Joined),
            (Step::Withdraw, state) if !state.is_closed() => to(Withdrawn),
            (Step::AddInformation, state) if !state.is_closed() => to(state),
            (Step::Rate, Answered) if !self.rated => Some(Self { rated: true, ..self }),
            // A contested answer goes to the leadership again, with a term of its own.
            (Step::Contest, Answered) if !self.contested => {
                Some(Self { state: WithLeadership, contested: true, extended: false, rated: false, ..self })
            }
            _ => None,
        }
    }

    /// Where a whole history leads; nothing if one of its steps cannot have been taken.
    pub fn of(steps: impl IntoIterator<Item = Step>) -> Option<Self> {
        let mut steps = steps.into_iter();
        if steps.next() != Some(Step::Receive) {
            return None;
        }
        steps.try_fold(Self::NEW, Self::after)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stands() -> Vec<Stand> {
        let mut all = Vec::new();
        for state in State::ALL {
            for flags in 0..16_u8 {
                let is_set = |bit: u8| flags & (1 << bit) != 0;
                let (acknowledged, extended, contested, rated) = (is_set(0), is_set(1), is_set(2), is_set(3));
                all.push(Stand { state, acknowledged, extended, contested, rated });
            }
        }
        all
    }

    /// Where each step may be taken at all; whatever is not named is refused.
    fn places(step: Step) -> &'static [State] {
        use State::{AnswerReady, Answered, Received, Registered, Resolved, WithExecutor, WithLeadership};
        const OPEN: &[State] = &[Received, Registered, WithLeadership, Resolved, WithExecutor, AnswerReady];
        match step {
            Step::Receive => &[],
            Step::Register => &[Received],
            Step::Acknowledge => &[Registered, WithLeadership, Resolved, WithExecutor, AnswerReady],
            Step::PassToLeadership => &[Registered],
            Step::Resolve => &[WithLeadership],
            Step::SignReceipt => &[Resolved],
            Step::SubmitAnswer => &[WithExecutor],
            Step::ReturnAnswer | Step::PlaceAnswer => &[AnswerReady],
            Step::Extend => &[WithLeadership, Resolved, WithExecutor],
            Step::Forward | Step::Refuse => &[Registered, WithLeadership],
            Step::Join => &[Received, Registered],
            Step::Withdraw | Step::AddInformation => OPEN,
            Step::Rate | Step::Contest => &[Answered],
        }
    }

    #[test]
    fn every_step_is_taken_from_its_own_states_and_from_no_others() {
        for stand in stands() {
            for step in Step::ALL {
                if stand.after(step).is_some() {
                    assert!(places(step).contains(&stand.state), "{step:?} from {stand:?}");
                }
            }
        }
        for step in Step::ALL {
            for state in places(step) {
                let fresh = Stand { state: *state, acknowledged: step == Step::PlaceAnswer, ..Stand::NEW };
                assert!(fresh.after(step).is_some(), "{step:?} from {state:?}");
            }
        }
    }

    #[test]
    fn the_way_of_the_resolution_leads_from_the_letter_to_the_answer() {
        use Step::{Acknowledge, PassToLeadership, PlaceAnswer, Receive, Register, Resolve, SignReceipt, SubmitAnswer};
        let way = [Receive, Register, Acknowledge, PassToLeadership, Resolve, SignReceipt, SubmitAnswer, PlaceAnswer];
        assert_eq!(Stand::of(way).map(|stand| stand.state), Some(State::Answered));
        let without_mark = [Receive, Register, PassToLeadership, Resolve, SignReceipt, SubmitAnswer, PlaceAnswer];
        assert_eq!(Stand::of(without_mark), None, "the applicant was never told of the registration");
        assert_eq!(Stand::of([Register]), None);
    }

    #[test]
    fn an_answer_is_contested_only_once() {
        let answered = Stand { state: State::Answered, acknowledged: true, ..Stand::NEW };
        let again = answered.after(Step::Contest).unwrap();
        assert_eq!(again.state, State::WithLeadership);
        assert_eq!(Stand { state: State::Answered, ..again }.after(Step::Contest), None);
    }

    #[test]
    fn names_are_read_back() {
        for state in State::ALL {
            assert_eq!(State::from_name(state.name()), Some(state));
        }
        for step in Step::ALL {
            assert_eq!(Step::from_name(step.name()), Some(step));
        }
        assert_eq!((State::from_name(""), Step::from_name("answered")), (None, None));
    }

    proptest! {
        #[test]
        fn closed_appeals_stay_closed_unless_the_answer_is_contested(
            steps in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..40)
        ) {
            let mut stand = Stand::NEW;
            for step in steps {
                let Some(next) = stand.after(step) else { continue };
                if stand.state.is_closed() {
                    let may = step == Step::Contest || step == Step::Rate;
                    prop_assert!(may, "{:?} left {:?}", step, stand);
                }
                prop_assert!(!stand.acknowledged || next.acknowledged);
                prop_assert!(!stand.contested || next.contested);
                prop_assert!(next.state != State::Answered || next.acknowledged);
                stand = next;
            }
        }
    }
}
