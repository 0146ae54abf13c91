//! Whose letters somebody asks for, to see or to erase what is held about them.

use std::collections::BTreeSet;

use super::letter::Letter;
use crate::email_address;

/// What is known of the person; every part that is given has to fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub email: String,
    pub phone: String,
    pub name: String,
}

impl Person {
    /// Whether nothing is known: that fits nobody.
    pub fn is_empty(&self) -> bool {
        self.marks().is_empty()
    }

    /// What a letter has to tell of its writer to be this person's: every one of these.
    pub fn marks(&self) -> BTreeSet<String> {
        marks(&email_address::spelled(&self.email), &self.phone, &self.name)
    }
}

/// What a letter tells of its writer.
pub fn marks_of(letter: &Letter) -> BTreeSet<String> {
    marks(letter.reply.email().unwrap_or_default(), &letter.phone, &letter.name)
}

fn marks(email: &str, phone: &str, name: &str) -> BTreeSet<String> {
    let given = |kind: &str, value: String| (!value.is_empty()).then(|| format!("{kind}:{value}"));
    let of_name = words(name).into_iter().filter_map(|word| given("name", word));
    given("email", email.to_owned()).into_iter().chain(given("phone", digits(phone))).chain(of_name).collect()
}

/// The ten digits that tell a number from others: `8` and `+7` are the same.
fn digits(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(10)..].iter().collect()
}

fn words(name: &str) -> Vec<String> {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::letter::Reply;
    use super::*;

    fn letter() -> Letter {
        Letter {
            name: "Серікқызы Әлия".to_owned(),
            reply: Reply::Email("aliya@mail.example".to_owned()),
            phone: "+7 701 000 00 01".to_owned(),
            subject: String::new(),
            text: String::new(),
        }
    }

    fn wrote(email: &str, phone: &str, name: &str) -> bool {
        let person = Person { email: email.to_owned(), phone: phone.to_owned(), name: name.to_owned() };
        !person.is_empty() && person.marks().is_subset(&marks_of(&letter()))
    }

    #[test]
    fn everything_that_is_given_has_to_fit() {
        assert!(wrote("Aliya@mail.example", "", ""));
        assert!(wrote("", "8 (701) 000-00-01", "әлия СЕРІКҚЫЗЫ"));
        assert!(!wrote("aliya@mail.example", "8 701 000 00 02", ""));
        assert!(!wrote("", "", "Әлия Ахметова"));
        assert!(!wrote("aliya", "", ""));
    }

    #[test]
    fn who_is_not_named_wrote_nothing() {
        assert!(!wrote(" ", "–", ", "));
    }
}
