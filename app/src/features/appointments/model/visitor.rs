//! Who comes: what the form asks, the check of it, and what is sealed.

use serde::{Deserialize, Serialize};

use crate::email_address::EmailAddress;
use crate::features::appeals::{cleaned, phone};
use crate::features::guard;

/// Letters of a name and of a subject: more are refused in words.
pub const LONGEST_NAME: usize = 150;
pub const LONGEST_SUBJECT: usize = 500;
const LONGEST_APPEAL: usize = 40;

/// A visitor; stored sealed (R95-1-9.2a).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    pub name: String,
    /// Empty where there is none; either this or the phone is there.
    pub email: String,
    pub phone: String,
    pub subject: String,
    /// The number of an earlier appeal.
    pub appeal: String,
}

/// The form as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Form {
    #[serde(flatten)]
    pub carried: guard::Carried,
    /// The time that was chosen.
    pub time: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub subject: String,
    pub appeal: String,
    pub consent: String,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    TooLong(usize),
    NoEmail,
    NoPhone,
    /// Neither e-mail nor phone.
    NoWay,
    NoConsent,
}

/// Faults by field, in the order of the form.
pub type Faults = Vec<(&'static str, Fault)>;

/// For whom a form is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// The visitor: e-mail or phone.
    Visitor,
    /// Who is to be written to once a time is free.
    Waiting,
    /// The office, which was told by word of mouth: the consent was given to it.
    Office,
}

impl Form {
    /// The visitor, or everything that is wrong.
    pub fn check(&self, asker: Asker) -> Result<Visitor, Faults> {
        let mut faults = Faults::new();
        let name = line("name", &self.name, LONGEST_NAME, true, &mut faults);
        let email = match self.email.trim() {
            "" => String::new(),
            typed => EmailAddress::parse(typed).map_or_else(
                || {
                    faults.push(("email", Fault::NoEmail));
                    String::new()
                },
                String::from,
            ),
        };
        let known_phone = match self.phone.trim() {
            "" => String::new(),
            typed => phone(typed).unwrap_or_else(|| {
                faults.push(("phone", Fault::NoPhone));
                String::new()
            }),
        };
        let has_way = match asker {
            Asker::Waiting => !self.email.trim().is_empty(),
            Asker::Visitor | Asker::Office => !self.email.trim().is_empty() || !self.phone.trim().is_empty(),
        };
        if !has_way {
            faults.push(("email", if asker == Asker::Waiting { Fault::Missing } else { Fault::NoWay }));
        }
        let subject = line("subject", &self.subject, LONGEST_SUBJECT, true, &mut faults);
        let appeal = line("appeal", &self.appeal, LONGEST_APPEAL, false, &mut faults);
        if self.consent != "yes" && asker != Asker::Office {
            faults.push(("consent", Fault::NoConsent));
        }
        let visitor = Visitor { name, email, phone: known_phone, subject, appeal };
        if faults.is_empty() { Ok(visitor) } else { Err(faults) }
    }
}

/// An address as its mailbox is known by: what comes after a plus is the reader's own label, and
/// some services leave out dots, or hold one mailbox under several names.
pub fn mailbox(email: &str) -> String {
    let Some((name, host)) = email.rsplit_once('@') else { return email.to_owned() };
    let plain = name.split('+').next().filter(|plain| !plain.is_empty()).unwrap_or(name);
    match host {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", plain.replace('.', "")),
        "yandex.ru" | "yandex.kz" | "yandex.com" | "ya.ru" => format!("{}@yandex.ru", plain.replace('.', "-")),
        _ => format!("{plain}@{host}"),
    }
}

/// A text of one line, without control characters and marks that turn the reading direction.
fn line(field: &'static str, text: &str, longest: usize, needed: bool, faults: &mut Faults) -> String {
    let text = cleaned(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() && needed {
        faults.push((field, Fault::Missing));
    } else if text.chars().count() > longest {
        faults.push((field, Fault::TooLong(longest)));
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form() -> Form {
        let text = |text: &str| text.to_owned();
        Form {
            name: text("Әлия Серікқызы"),
            email: text("Aliya@example.kz"),
            subject: text("Жер учаскесі туралы"),
            consent: text("yes"),
            ..Form::default()
        }
    }

    fn faults(asker: Asker, change: impl FnOnce(&mut Form)) -> Faults {
        let mut form = form();
        change(&mut form);
        form.check(asker).err().unwrap_or_default()
    }

    #[test]
    fn a_visitor_is_taken_whole_and_cleaned() {
        let mut sent = form();
        sent.subject = " Жер\u{202e}\tучаскесі\r\n туралы ".to_owned();
        sent.phone = "8 701 000 00 01".to_owned();
        let visitor = sent.check(Asker::Visitor).unwrap();
        assert_eq!((visitor.subject.as_str(), visitor.phone.as_str()), ("Жер учаскесі туралы", "+7 701 000 00 01"));
        assert_eq!(visitor.email, "aliya@example.kz");
    }

    #[test]
    fn each_fault_is_named_at_its_field() {
        let long = "а".repeat(LONGEST_SUBJECT + 1);
        let visitor = Asker::Visitor;
        for (found, field, fault) in [
            (faults(visitor, |form| form.name.clear()), "name", Fault::Missing),
            (faults(visitor, |form| form.email = "aliya".to_owned()), "email", Fault::NoEmail),
            (faults(visitor, |form| form.email.clear()), "email", Fault::NoWay),
            (faults(Asker::Waiting, |form| form.email.clear()), "email", Fault::Missing),
            (faults(visitor, |form| form.phone = "12".to_owned()), "phone", Fault::NoPhone),
            (faults(visitor, |form| form.subject = long), "subject", Fault::TooLong(LONGEST_SUBJECT)),
            (faults(visitor, |form| form.consent.clear()), "consent", Fault::NoConsent),
        ] {
            assert_eq!(found, [(field, fault)]);
        }
        assert!(faults(Asker::Office, |form| form.consent.clear()).is_empty());
    }

    #[test]
    fn one_mailbox_is_one_however_it_is_written() {
        for (one, other, is_same) in [
            ("aliya@mail.example", "aliya+1@mail.example", true),
            ("a.li.ya+x@gmail.com", "aliya@googlemail.com", true),
            ("a.liya@yandex.kz", "a-liya@ya.ru", true),
            ("a.liya@mail.example", "aliya@mail.example", false),
            ("aliya@mail.example", "aliya@other.example", false),
            ("+1@mail.example", "+2@mail.example", false),
        ] {
            assert_eq!(mailbox(one) == mailbox(other), is_same, "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_sent_is_refused_in_words_or_taken_whole(
            name in ".{0,200}", email in ".{0,60}", phone in ".{0,30}", subject in ".{0,600}", appeal in ".{0,60}",
        ) {
            let form = Form { name, email, phone, subject, appeal, ..form() };
            match form.check(Asker::Visitor) {
                Err(faults) => prop_assert!(!faults.is_empty()),
                Ok(visitor) => {
                    prop_assert!(!visitor.name.is_empty() && !visitor.subject.contains('\n'));
                    prop_assert!(!visitor.email.is_empty() || !visitor.phone.is_empty());
                }
            }
        }
    }
}
