//! What was written where, about whom, in what tone, and what is to be done about it.

mod figures;

use chrono::{DateTime, NaiveDate, Utc};

pub use figures::{Counts, by_week, counted};

/// The longest summary, name of an outlet, and address, in characters.
pub const LONGEST_SUMMARY: usize = 1_000;
pub const LONGEST_OUTLET: usize = 120;
pub const LONGEST_LINK: usize = 1_000;

/// What kind of outlet it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Newspaper,
    Television,
    Radio,
    Site,
    SocialNetwork,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Newspaper, Self::Television, Self::Radio, Self::Site, Self::SocialNetwork];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Newspaper => "newspaper",
            Self::Television => "tv",
            Self::Radio => "radio",
            Self::Site => "site",
            Self::SocialNetwork => "social",
        }
    }

    /// The kind of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    Positive,
    Neutral,
    Critical,
}

impl Tone {
    pub const ALL: [Self; 3] = [Self::Positive, Self::Neutral, Self::Critical];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Neutral => "neutral",
            Self::Critical => "critical",
        }
    }

    /// The tone of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tone| tone.name() == name)
    }
}

/// About whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    Akim,
    /// A unit of the structure.
    Unit(i64),
}

impl Subject {
    /// The value in forms and addresses: `akim`, or the number of a unit.
    pub fn value(self) -> String {
        match self {
            Self::Akim => "akim".to_owned(),
            Self::Unit(id) => id.to_string(),
        }
    }

    /// The subject of such a value; whether there is such a unit is for the caller to see.
    pub fn from_value(value: &str) -> Option<Self> {
        if value == "akim" { Some(Self::Akim) } else { value.parse().ok().map(Self::Unit) }
    }
}

/// What is to be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    NotNeeded,
    /// Wanted, by a day or without one.
    Needed(Option<NaiveDate>),
    /// Given; the day by which it was wanted stays.
    Given(Option<NaiveDate>),
}

impl Answer {
    /// The stored names.
    pub const NAMES: [&str; 3] = ["none", "needed", "given"];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotNeeded => Self::NAMES[0],
            Self::Needed(_) => Self::NAMES[1],
            Self::Given(_) => Self::NAMES[2],
        }
    }

    /// The answer of a stored name and day.
    pub fn from_name(name: &str, by: Option<NaiveDate>) -> Option<Self> {
        match name {
            "none" => Some(Self::NotNeeded),
            "needed" => Some(Self::Needed(by)),
            "given" => Some(Self::Given(by)),
            _ => None,
        }
    }

    /// The day by which it is, or was, wanted.
    pub const fn by(self) -> Option<NaiveDate> {
        match self {
            Self::NotNeeded => None,
            Self::Needed(by) | Self::Given(by) => by,
        }
    }

    /// The day of an answer that is still to be given has passed.
    pub fn is_late(self, today: NaiveDate) -> bool {
        matches!(self, Self::Needed(Some(by)) if by < today)
    }

    pub const fn is_open(self) -> bool {
        matches!(self, Self::Needed(_))
    }
}

/// A line of the digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: i64,
    /// When it was published or broadcast.
    pub day: NaiveDate,
    pub outlet: String,
    pub kind: Kind,
    pub link: Option<String>,
    pub subject: Subject,
    pub tone: Tone,
    pub summary: String,
    pub answer: Answer,
    pub changed_at: DateTime<Utc>,
}

/// A whole address on the web, of a scheme that browsers open and nothing else does.
pub fn is_link(text: &str) -> bool {
    let is_web = |url: &url::Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    text.chars().count() <= LONGEST_LINK
        && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control())
        && url::Url::parse(text).is_ok_and(|url| is_web(&url) && url.username().is_empty() && url.password().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn names_lead_back() {
        assert!(Kind::ALL.iter().all(|kind| Kind::from_name(kind.name()) == Some(*kind)));
        assert!(Tone::ALL.iter().all(|tone| Tone::from_name(tone.name()) == Some(*tone)));
        for answer in [Answer::NotNeeded, Answer::Needed(None), Answer::Given(Some(day("2026-11-22")))] {
            assert_eq!(Answer::from_name(answer.name(), answer.by()), Some(answer));
            assert!(Answer::NAMES.contains(&answer.name()));
        }
        for subject in [Subject::Akim, Subject::Unit(7)] {
            assert_eq!(Subject::from_value(&subject.value()), Some(subject));
        }
        assert_eq!(Subject::from_value("mayor"), None);
    }

    #[test]
    fn only_an_open_answer_is_late_and_not_on_its_day() {
        let by = Some(day("2026-11-22"));
        assert!(!Answer::Needed(by).is_late(day("2026-11-22")));
        assert!(Answer::Needed(by).is_late(day("2026-11-23")));
        assert!(!Answer::Given(by).is_late(day("2026-11-23")));
        assert!(!Answer::Needed(None).is_late(day("2026-11-23")));
    }

    #[test]
    fn links_lead_to_the_web_and_nowhere_else() {
        for good in ["https://a.kz/1?x=1#y", "http://qala.example/мақала"] {
            assert!(is_link(good), "{good}");
        }
        for bad in [
            "",
            "a.kz",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://a.kz",
            "https://",
            "//a.kz",
            "https://user:word@a.kz",
            "https://a.kz/a b",
            "\u{1}https://a.kz",
        ] {
            assert!(!is_link(bad), "{bad}");
        }
        assert!(!is_link(&format!("https://a.kz/{}", "a".repeat(LONGEST_LINK))));
    }
}
