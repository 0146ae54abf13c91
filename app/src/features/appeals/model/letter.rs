//! The letter of an applicant: what the form asks, the check of it, and what is sealed.

use serde::{Deserialize, Serialize};

use super::{Kind, Topic};
use crate::email_address::EmailAddress;
use crate::features::content::PostalIndex;
use crate::features::guard;
use crate::i18n::Lang;

/// Letters of a subject, of a text, of a name and of an address: more are refused in words.
pub const LONGEST_SUBJECT: usize = 200;
pub const LONGEST_TEXT: usize = 10_000;
pub const LONGEST_NAME: usize = 150;
pub const LONGEST_ADDRESS: usize = 300;
/// A text shorter than this tells the office nothing.
pub const SHORTEST_TEXT: usize = 20;

/// Where the answer goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    Email(String),
    Post {
        index: String,
        address: String,
    },
    /// Without a name there is nobody to write to: the answer waits behind number and code.
    Nowhere,
}

/// What an applicant wrote; stored sealed (R95-1-9.2a).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub name: String,
    pub reply: Reply,
    pub phone: String,
    pub subject: String,
    pub text: String,
}

/// A letter with what is stored beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    pub letter: Letter,
    pub kind: Kind,
    pub topic: Topic,
    /// The language of the answer.
    pub lang: Lang,
    /// Whether the answer may be published, without anything personal (R95-3-9).
    pub may_publish: bool,
}

/// The form as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    #[serde(flatten)]
    pub carried: guard::Carried,
    pub kind: String,
    pub topic: String,
    pub name: String,
    pub reply: String,
    pub email: String,
    pub index: String,
    pub address: String,
    pub phone: String,
    pub lang: String,
    pub subject: String,
    pub text: String,
    pub publish: String,
    pub consent: String,
    /// Another wish than to send: `similar`.
    pub step: String,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    Missing,
    TooLong(usize),
    TooShort(usize),
    NoEmail,
    NoIndex,
    NoPhone,
    NoChoice,
    NoConsent,
}

/// Faults by field, in the order of the form.
pub type Faults = Vec<(&'static str, Fault)>;

impl Form {
    /// The submission, or everything that is wrong with it.
    pub fn check(&self) -> Result<Submission, Faults> {
        let mut faults = Faults::new();
        let kind = chosen("kind", Kind::from_name(&self.kind), &mut faults);
        let topic = chosen("topic", Topic::from_name(&self.topic), &mut faults);
        let is_anonymous = kind == Kind::Corruption && self.name.trim().is_empty();
        let name = if is_anonymous { String::new() } else { line("name", &self.name, LONGEST_NAME, &mut faults) };
        let reply = self.reply_address(is_anonymous, &mut faults);
        let phone = match self.phone.trim() {
            "" => String::new(),
            typed => phone(typed).unwrap_or_else(|| {
                faults.push(("phone", Fault::NoPhone));
                String::new()
            }),
        };
        let lang = chosen("lang", Lang::from_code(&self.lang), &mut faults);
        let subject = line("subject", &self.subject, LONGEST_SUBJECT, &mut faults);
        let text = paragraphs(&self.text);
        match text.chars().count() {
            0 => faults.push(("text", Fault::Missing)),
            count if count < SHORTEST_TEXT => faults.push(("text", Fault::TooShort(SHORTEST_TEXT))),
            count if count > LONGEST_TEXT => faults.push(("text", Fault::TooLong(LONGEST_TEXT))),
            _ => {}
        }
        if self.consent != "yes" {
            faults.push(("consent", Fault::NoConsent));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let letter = Letter { name, reply, phone, subject, text };
        Ok(Submission { letter, kind, topic, lang, may_publish: self.publish == "yes" && !kind.is_confidential() })
    }

    fn reply_address(&self, is_anonymous: bool, faults: &mut Faults) -> Reply {
        match self.reply.as_str() {
            "post" => {
                let index = PostalIndex::try_from(self.index.replace(' ', "")).map_or_else(
                    |_| {
                        faults.push(("index", Fault::NoIndex));
                        String::new()
                    },
                    String::from,
                );
                Reply::Post { index, address: line("address", &self.address, LONGEST_ADDRESS, faults) }
            }
            _ if is_anonymous && self.email.trim().is_empty() => Reply::Nowhere,
            "email" => Reply::Email(EmailAddress::parse(&self.email).map_or_else(
                || {
                    faults.push(("email", Fault::NoEmail));
                    String::new()
                },
                String::from,
            )),
            _ => {
                faults.push(("reply", Fault::NoChoice));
                Reply::Nowhere
            }
        }
    }
}

impl Reply {
    /// Where mails go.
    pub fn email(&self) -> Option<&str> {
        match self {
            Self::Email(address) => Some(address),
            Self::Post { .. } | Self::Nowhere => None,
        }
    }
}

impl Letter {
    /// What is left of a letter after its term.
    pub fn erased() -> Self {
        let nothing = String::new;
        Self { name: nothing(), reply: Reply::Nowhere, phone: nothing(), subject: "–".to_owned(), text: nothing() }
    }

    /// What makes two letters those of one sender: the reply address, however it was typed.
    pub fn sender(&self) -> Option<String> {
        let plain = |text: &str| {
            text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
        };
        match &self.reply {
            Reply::Email(address) => Some(address.clone()),
            Reply::Post { index, address } => Some(format!("{index}{}", plain(address))),
            Reply::Nowhere => None,
        }
    }
}

/// A phone number as people type it: `8 701 …`, `+7 (701) …` or ten digits. The code is part of
/// it (O116-T-19).
pub fn phone(typed: &str) -> Option<String> {
    let is_known = |letter: char| letter.is_ascii_digit() || " +()-\u{a0}".contains(letter);
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.len() {
        11 => digits.strip_prefix(['7', '8'])?,
        10 => digits.as_str(),
        _ => return None,
    };
    let (code, rest) = national.split_at(3);
    let shown = || format!("+7 {code} {} {} {}", &rest[..3], &rest[3..5], &rest[5..]);
    typed.chars().all(is_known).then(shown)
}

fn chosen<T: Default>(field: &'static str, value: Option<T>, faults: &mut Faults) -> T {
    value.unwrap_or_else(|| {
        faults.push((field, Fault::NoChoice));
        T::default()
    })
}

/// A text of one line: control characters and marks that turn the reading direction are dropped.
fn line(field: &'static str, text: &str, longest: usize, faults: &mut Faults) -> String {
    let text = cleaned(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        faults.push((field, Fault::Missing));
    } else if text.chars().count() > longest {
        faults.push((field, Fault::TooLong(longest)));
    }
    text
}

/// A text of paragraphs, with one kind of line end.
fn paragraphs(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    cleaned(&text).trim().to_owned()
}

/// A text without control characters and marks that turn the reading direction.
pub fn cleaned(text: &str) -> String {
    let is_wanted = |letter: &char| match letter {
        '\n' | '\t' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => false,
        letter => !letter.is_control(),
    };
    text.chars().filter(is_wanted).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form() -> Form {
        let text = |text: &str| text.to_owned();
        Form {
            kind: text("appeal"),
            topic: text("roads"),
            name: text("Әлия Серікқызы"),
            reply: text("email"),
            email: text("Aliya@example.kz"),
            lang: text("kk"),
            subject: text("Көшедегі жарық"),
            text: text("Біздің көшеде екі аптадан бері шам жанбайды."),
            consent: text("yes"),
            ..Form::default()
        }
    }

    fn faults(change: impl FnOnce(&mut Form)) -> Faults {
        let mut form = form();
        change(&mut form);
        form.check().err().unwrap_or_default()
    }

    #[test]
    fn a_whole_letter_is_taken_and_cleaned() {
        let mut sent = form();
        sent.subject = "  Көшедегі\u{202e}\tжарық\u{0} ".to_owned();
        sent.text = "Бірінші жол осында.\r\nЕкінші жол осында.\u{200b}".to_owned();
        let taken = sent.check().unwrap();
        assert_eq!(taken.letter.subject, "Көшедегі жарық");
        assert_eq!(taken.letter.text, "Бірінші жол осында.\nЕкінші жол осында.");
        assert_eq!(taken.letter.reply, Reply::Email("aliya@example.kz".to_owned()));
        assert!(!taken.may_publish);
    }

    #[test]
    fn each_fault_is_named_at_its_field() {
        let text = |count: usize| "а".repeat(count);
        for (found, field, fault) in [
            (faults(|form| form.kind = text(3)), "kind", Fault::NoChoice),
            (faults(|form| form.topic.clear()), "topic", Fault::NoChoice),
            (faults(|form| form.name = " \u{202e} ".to_owned()), "name", Fault::Missing),
            (faults(|form| form.name = text(LONGEST_NAME + 1)), "name", Fault::TooLong(LONGEST_NAME)),
            (faults(|form| form.reply.clear()), "reply", Fault::NoChoice),
            (faults(|form| form.email = "aliya".to_owned()), "email", Fault::NoEmail),
            (faults(|form| form.phone = "12".to_owned()), "phone", Fault::NoPhone),
            (faults(|form| form.lang = "de".to_owned()), "lang", Fault::NoChoice),
            (faults(|form| form.subject.clear()), "subject", Fault::Missing),
            (faults(|form| form.text = text(SHORTEST_TEXT - 1)), "text", Fault::TooShort(SHORTEST_TEXT)),
            (faults(|form| form.text = text(LONGEST_TEXT + 1)), "text", Fault::TooLong(LONGEST_TEXT)),
            (faults(|form| form.consent.clear()), "consent", Fault::NoConsent),
        ] {
            assert_eq!(found, [(field, fault)]);
        }
        let by_post = faults(|form| form.reply = "post".to_owned());
        assert_eq!(by_post, [("index", Fault::NoIndex), ("address", Fault::Missing)]);
    }

    #[test]
    fn only_a_report_of_corruption_may_come_without_a_name_and_none_is_published() {
        let nameless = |form: &mut Form| {
            form.name.clear();
            form.email.clear();
            form.publish = "yes".to_owned();
        };
        assert_eq!(faults(nameless), [("name", Fault::Missing), ("email", Fault::NoEmail)]);
        let mut report = form();
        nameless(&mut report);
        report.kind = "corruption".to_owned();
        let report = report.check().unwrap();
        assert_eq!((report.letter.reply.clone(), report.may_publish), (Reply::Nowhere, false));
        assert_eq!(report.letter.sender(), None);
    }

    #[test]
    fn phones_are_read_as_people_type_them() {
        for typed in ["8 701 000 00 01", "+7 (701) 000-00-01", "7010000001", "77010000001"] {
            assert_eq!(phone(typed).as_deref(), Some("+7 701 000 00 01"), "{typed}");
        }
        for typed in ["112", "8 701", "+1 701 000 00 01", "8 701 000 00 01 доп. 5", "٨٧٠١٠٠٠٠٠٠١"] {
            assert_eq!(phone(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_same_address_typed_otherwise_is_the_same_sender() {
        let letter = |address: &str| {
            let mut form = form();
            form.reply = "post".to_owned();
            form.index = "160000".to_owned();
            form.address = address.to_owned();
            form.check().unwrap().letter
        };
        assert_eq!(letter("Тәуелсіздік даңғылы, 1-үй").sender(), letter("тәуелсіздік даңғылы 1 үй").sender());
    }

    proptest! {
        #[test]
        fn whatever_is_sent_is_refused_in_words_or_taken_whole(
            subject in ".{0,250}", text in ".{0,400}", name in ".{0,200}", email in ".{0,60}", kind in ".{0,12}",
            phone in ".{0,30}", index in ".{0,10}", reply in "(email|post|x)?",
        ) {
            let form = Form { kind, name, reply, email, index, phone, subject, text, ..form() };
            match form.check() {
                Err(faults) => prop_assert!(!faults.is_empty()),
                Ok(taken) => {
                    let letter = taken.letter;
                    prop_assert!(!letter.subject.is_empty() && letter.subject.chars().count() <= LONGEST_SUBJECT);
                    prop_assert!(!letter.subject.contains('\n'));
                    prop_assert!(letter.text.chars().all(|c| c == '\n' || c == '\t' || !c.is_control()));
                }
            }
        }
    }
}
