//! The form in which a question is asked, and the check of it.

use serde::{Deserialize, Serialize};

use crate::email_address::EmailAddress;
use crate::features::guard;

/// Letters of a question: more is an appeal.
pub const LONGEST_TEXT: usize = 2_000;
/// A question shorter than this tells nobody anything.
pub const SHORTEST_TEXT: usize = 10;
pub const LONGEST_NAME: usize = 100;

/// The form as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    #[serde(flatten)]
    pub carried: guard::Carried,
    pub topic: String,
    /// The unit that the author wants to ask; may be empty.
    pub unit: String,
    pub text: String,
    pub name: String,
    pub email: String,
    pub consent: String,
}

/// A question that may be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Submission {
    pub topic: String,
    pub unit: Option<i64>,
    pub text: String,
    pub name: String,
    pub email: String,
}

/// What is wrong with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Topic,
    Unit,
    Short(usize),
    Long(usize),
    Name(usize),
    Email,
    Consent,
}

impl Form {
    /// The question, or everything that is wrong with it. `topics` and `units` are what may be chosen.
    pub fn check(&self, topics: &[&str], units: &[i64]) -> Result<Submission, Vec<Fault>> {
        let mut faults = Vec::new();
        let (text, name) = (tidied(&self.text), tidied(&self.name).replace('\n', " "));
        let unit = self.unit.parse().ok().filter(|unit| units.contains(unit));
        let email = EmailAddress::parse(&self.email);
        let mut refuse = |is_wrong: bool, fault: Fault| {
            if is_wrong {
                faults.push(fault);
            }
        };
        refuse(!topics.contains(&self.topic.as_str()), Fault::Topic);
        refuse(!self.unit.is_empty() && unit.is_none(), Fault::Unit);
        refuse(text.chars().count() < SHORTEST_TEXT, Fault::Short(SHORTEST_TEXT));
        refuse(text.chars().count() > LONGEST_TEXT, Fault::Long(LONGEST_TEXT));
        refuse(name.chars().count() > LONGEST_NAME, Fault::Name(LONGEST_NAME));
        refuse(!self.email.trim().is_empty() && email.is_none(), Fault::Email);
        refuse(self.consent != "yes", Fault::Consent);
        if !faults.is_empty() {
            return Err(faults);
        }
        let email = email.map(|email| email.to_string()).unwrap_or_default();
        Ok(Submission { topic: self.topic.clone(), unit, text, name, email })
    }
}

/// Without blanks around and without signs that nobody types.
fn tidied(text: &str) -> String {
    crate::features::appeals::cleaned(&text.replace("\r\n", "\n")).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> Form {
        Form {
            topic: "transport".into(),
            text: " Автобус қашан\r\nкеледі? ".into(),
            consent: "yes".into(),
            ..Form::default()
        }
    }

    #[test]
    fn name_address_and_unit_may_be_left_out() {
        let found = filled().check(&["transport"], &[]).unwrap();
        assert_eq!((found.text.as_str(), found.unit, found.email.as_str()), ("Автобус қашан\nкеледі?", None, ""));
        let whole = Form { unit: "7".into(), name: "Бақыт".into(), email: "B@example.kz".into(), ..filled() };
        let found = whole.check(&["transport"], &[7]).unwrap();
        assert_eq!((found.unit, found.name.as_str(), found.email.as_str()), (Some(7), "Бақыт", "b@example.kz"));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = Form {
            topic: "closed".into(),
            unit: "8".into(),
            text: "Неге?".into(),
            name: "ә".repeat(101),
            email: "nobody".into(),
            ..Form::default()
        };
        let faults = wrong.check(&["transport"], &[7]).unwrap_err();
        let expected = [Fault::Topic, Fault::Unit, Fault::Short(10), Fault::Name(100), Fault::Email, Fault::Consent];
        assert_eq!(faults, expected);
        let long = Form { text: "ә".repeat(2_001), ..filled() };
        assert_eq!(long.check(&["transport"], &[]), Err(vec![Fault::Long(2_000)]));
    }
}
