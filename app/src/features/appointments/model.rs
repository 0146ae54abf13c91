//! What a reception by appointment is: hosts with their schedule, free times, visitors.

pub mod calendar_file;
pub mod schedule;
pub mod slots;
pub mod visitor;
pub mod waiting;

/// The number of a booking: running within its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub year: i32,
    pub number: i32,
}

impl std::fmt::Display for Number {
    /// With a letter before it, so that nobody takes it for the number of an appeal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "R{}-{:05}", self.year, self.number)
    }
}

impl std::str::FromStr for Number {
    type Err = ();

    /// Reads what people copy: `R2026-00012`, `r 2026-12`, `2026-12`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim().trim_start_matches(['R', 'r', '№', ' ']);
        let (year, number) = text.split_once('-').ok_or(())?;
        let read = |part: &str, longest: usize| match part.trim() {
            part if part.is_empty() || part.len() > longest || !part.bytes().all(|b| b.is_ascii_digit()) => Err(()),
            part => part.parse().map_err(|_| ()),
        };
        Ok(Self { year: read(year, 4)?, number: read(number, 9)? })
    }
}

/// How a booking came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Portal,
    /// Entered by the office for somebody who phoned or came.
    Office,
    /// Offered to somebody of the waiting list, who took it.
    Waiting,
}

impl Channel {
    pub const ALL: [Self; 3] = [Self::Portal, Self::Office, Self::Waiting];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Office => "office",
            Self::Waiting => "waiting",
        }
    }

    /// The way of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.name() == name)
    }
}

/// What became of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Came,
    Missed,
}

impl Outcome {
    pub const ALL: [Self; 2] = [Self::Came, Self::Missed];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::Missed => "missed",
        }
    }

    /// The outcome of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

/// How a booking stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Offered to somebody who waited, not taken yet.
    Held,
    Booked,
    Cancelled,
    Done(Outcome),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let number = Number { year: 2026, number: 12 };
        assert_eq!(number.to_string(), "R2026-00012");
        for text in ["R2026-00012", " r 2026-12 ", "№ 2026-00012"] {
            assert_eq!(text.parse(), Ok(number), "{text}");
        }
        for text in ["", "2026", "R2026-", "R2026-+2", "99999-1", "2026-9999999999"] {
            assert_eq!(text.parse::<Number>(), Err(()), "{text}");
        }
    }

    #[test]
    fn names_are_read_back() {
        assert!(Channel::ALL.into_iter().all(|channel| Channel::from_name(channel.name()) == Some(channel)));
        assert!(Outcome::ALL.into_iter().all(|outcome| Outcome::from_name(outcome.name()) == Some(outcome)));
    }
}
