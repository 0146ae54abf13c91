//! With whom an appeal is now, which tells the office whom to ask.

use super::states::State;

/// Who has an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// Whoever registers: nobody has it by name yet.
    Registrars,
    Leader,
    Executor,
    /// Whoever places answers.
    Editors,
    /// Nothing is to be done any more.
    Nobody,
}

impl Desk {
    /// Who has an appeal that stands so.
    pub const fn of(state: State) -> Self {
        match state {
            State::Received | State::Registered => Self::Registrars,
            State::WithLeadership => Self::Leader,
            State::Resolved | State::WithExecutor => Self::Executor,
            State::AnswerReady => Self::Editors,
            State::Answered | State::Forwarded | State::Refused | State::Withdrawn | State::Joined => Self::Nobody,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_what_is_closed_and_somebody_has_the_rest() {
        for state in State::ALL {
            assert_eq!(Desk::of(state) == Desk::Nobody, state.is_closed(), "{state:?}");
        }
    }
}
