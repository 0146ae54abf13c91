//! A child in the queue, as much of it as the portal knows: no name, no readable identification number.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::iin::Iin;

/// So many kindergartens one application names at most.
pub const MOST_WISHES: usize = 10;

/// The number of an application, as the department gives it out.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Number(Box<str>);

impl Number {
    /// The number that somebody typed or a file holds; small letters and blanks do not matter. An
    /// identification number is none: it would stand in the open list.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String =
            text.chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_uppercase).take(40).collect();
        let is_known = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '/' | '.');
        let count = text.chars().count();
        let is_fine = (3..=30).contains(&count)
            && text.chars().all(is_known)
            && text.chars().any(|letter| letter.is_ascii_digit())
            && Iin::parse(&text).is_err();
        is_fine.then(|| Self(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Number {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no number of an application")
    }
}

impl From<Number> for String {
    fn from(number: Number) -> Self {
        number.0.into()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Whose turn it is beside the date of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    Priority,
    Preferential,
    General,
}

impl Category {
    pub const ALL: [Self; 3] = [Self::Priority, Self::Preferential, Self::General];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Priority => "priority",
            Self::Preferential => "preferential",
            Self::General => "general",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }

    /// The category that a file names in one of three languages.
    pub fn from_words(words: &str) -> Option<Self> {
        const BEGINNINGS: [(&str, Category); 15] = [
            ("жалпы", Category::General),
            ("общ", Category::General),
            ("general", Category::General),
            ("жеңілд", Category::Preferential),
            ("льгот", Category::Preferential),
            ("prefer", Category::Preferential),
            ("бірінші кезек", Category::Priority),
            ("бірінші-кезек", Category::Priority),
            ("кезектен тыс", Category::Priority),
            ("первооч", Category::Priority),
            ("внеоч", Category::Priority),
            ("приоритет", Category::Priority),
            ("басым", Category::Priority),
            ("priority", Category::Priority),
            ("out-of-turn", Category::Priority),
        ];
        let words = super::folded(words);
        BEGINNINGS.into_iter().find(|(beginning, _)| words.starts_with(beginning)).map(|(_, category)| category)
    }
}

/// The code of a kindergarten: up to twelve Latin letters, figures and hyphens.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code([u8; Self::LONGEST]);

impl Code {
    pub const LONGEST: usize = 12;

    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_uppercase();
        let is_known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let is_fine = (1..=Self::LONGEST).contains(&text.len()) && text.bytes().all(is_known);
        let mut bytes = [0; Self::LONGEST];
        for (place, byte) in bytes.iter_mut().zip(text.bytes()) {
            *place = byte;
        }
        is_fine.then_some(Self(bytes))
    }

    pub fn as_str(&self) -> &str {
        let length = self.0.iter().position(|byte| *byte == 0).unwrap_or(Self::LONGEST);
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }
}

impl TryFrom<String> for Code {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no code of a kindergarten")
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// The keyed hash of an identification number: the same number is recognised, and without the key
/// nobody finds out which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IinKey(pub [u8; 16]);

/// A place that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voucher {
    pub on: NaiveDate,
    pub garden: Code,
}

/// An application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub number: Number,
    pub iin: Option<IinKey>,
    pub applied: NaiveDate,
    pub category: Category,
    /// The year of birth: groups of kindergartens are formed by it.
    pub born: u16,
    /// The kindergartens the parents chose, in their order.
    pub wishes: Vec<Code>,
    pub voucher: Option<Voucher>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_type_it_and_is_never_an_identification_number() {
        assert_eq!(Number::parse(" shy-2024 / 00123 ").unwrap().as_str(), "SHY-2024/00123");
        assert!(Number::parse("Ш-001").is_some());
        let born = NaiveDate::from_ymd_opt(2022, 5, 14).unwrap();
        let iin = super::super::iin::sample(born, 7);
        for bad in ["", "12", "no figure", "1;2;3", &"1".repeat(31), &iin] {
            assert!(Number::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn codes_are_short_and_plain() {
        assert_eq!(Code::parse(" ds-12 ").unwrap().as_str(), "DS-12");
        for bad in ["", "№ 5", "ABCDEFGHIJKLM", "a b"] {
            assert!(Code::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn categories_are_known_in_three_languages() {
        for (words, category) in [
            ("Жалпы кезек", Category::General),
            ("общая  очередь", Category::General),
            ("Льготная", Category::Preferential),
            ("Жеңілдікті санат", Category::Preferential),
            ("Бірінші кезекте орын алатын санат", Category::Priority),
            ("первоочередная", Category::Priority),
            ("Внеочередная", Category::Priority),
        ] {
            assert_eq!(Category::from_words(words), Some(category), "{words}");
        }
        assert_eq!(Category::from_words("сад"), None);
    }
}
