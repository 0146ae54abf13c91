//! What an appeal is: its kinds and ways in, the letter and its check, number and code.

pub mod arrival;
pub mod codes;
pub mod desk;
pub mod figures;
pub mod letter;
pub mod likeness;
pub mod period;
pub mod person;
pub mod redact;
pub mod states;
pub mod terms;

use serde::{Deserialize, Serialize};

/// What a letter is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    #[default]
    Appeal,
    Proposal,
    /// A question to the akim (R95-2-M2.4).
    Question,
    Complaint,
    /// How to make health care better.
    HealthCare,
    /// A report of corruption to the trust line: may come without a name, is never public.
    Corruption,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Appeal, Self::Proposal, Self::Question, Self::Complaint, Self::HealthCare, Self::Corruption];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Appeal => "appeal",
            Self::Proposal => "proposal",
            Self::Question => "question",
            Self::Complaint => "complaint",
            Self::HealthCare => "health-care",
            Self::Corruption => "corruption",
        }
    }

    /// The kind of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Only the trust line reads it, and nothing of it is ever public.
    pub const fn is_confidential(self) -> bool {
        matches!(self, Self::Corruption)
    }
}

/// How an appeal came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    Portal,
    Email,
    Post,
    Phone,
    Counter,
}

impl Channel {
    pub const ALL: [Self; 5] = [Self::Portal, Self::Email, Self::Post, Self::Phone, Self::Counter];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Email => "email",
            Self::Post => "post",
            Self::Phone => "phone",
            Self::Counter => "counter",
        }
    }

    /// The way of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.name() == name)
    }
}

/// What an appeal is about; statistics and the register of answers are by topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    Roads,
    Transport,
    Utilities,
    Housing,
    Improvement,
    Ecology,
    Land,
    Education,
    Health,
    SocialProtection,
    Employment,
    Business,
    Culture,
    Order,
    #[default]
    Other,
}

impl Topic {
    pub const ALL: [Self; 15] = [
        Self::Roads,
        Self::Transport,
        Self::Utilities,
        Self::Housing,
        Self::Improvement,
        Self::Ecology,
        Self::Land,
        Self::Education,
        Self::Health,
        Self::SocialProtection,
        Self::Employment,
        Self::Business,
        Self::Culture,
        Self::Order,
        Self::Other,
    ];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Roads => "roads",
            Self::Transport => "transport",
            Self::Utilities => "utilities",
            Self::Housing => "housing",
            Self::Improvement => "improvement",
            Self::Ecology => "ecology",
            Self::Land => "land",
            Self::Education => "education",
            Self::Health => "health",
            Self::SocialProtection => "social-protection",
            Self::Employment => "employment",
            Self::Business => "business",
            Self::Culture => "culture",
            Self::Order => "order",
            Self::Other => "other",
        }
    }

    /// The topic of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }
}

/// The number of an appeal: running within its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number {
    pub year: i32,
    pub number: i32,
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{:05}", self.year, self.number)
    }
}

impl std::str::FromStr for Number {
    type Err = ();

    /// Reads what people copy from a receipt: `2026-00012`, `2026/12`, `№ 2026-12`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim().trim_start_matches('№').trim();
        let (year, number) = text.split_once(['-', '/', '–', ' ']).ok_or(())?;
        let read = |part: &str, longest: usize| match part {
            part if part.is_empty() || part.len() > longest || !part.bytes().all(|b| b.is_ascii_digit()) => Err(()),
            part => part.parse().map_err(|_| ()),
        };
        Ok(Self { year: read(year, 4)?, number: read(number, 9)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let number = Number { year: 2026, number: 12 };
        assert_eq!(number.to_string(), "2026-00012");
        for text in ["2026-00012", " 2026-12 ", "№ 2026-00012", "№2026/12"] {
            assert_eq!(text.parse(), Ok(number), "{text}");
        }
        for text in ["", "2026", "2026-", "-12", "2026-1e3", "2026-+12", "99999-1", "2026-9999999999", "бір-екі"]
        {
            assert_eq!(text.parse::<Number>(), Err(()), "{text}");
        }
    }

    #[test]
    fn names_are_read_back() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::from_name(kind.name()) == Some(kind)));
        assert!(Channel::ALL.into_iter().all(|channel| Channel::from_name(channel.name()) == Some(channel)));
        assert!(Topic::ALL.into_iter().all(|topic| Topic::from_name(topic.name()) == Some(topic)));
    }
}
