//! Values of fields as they are sent, read strictly, and what is missing of them.

use serde_json::{Map, Value, json};

use super::Field;
use super::Input::{self, Check, Choice, Date, Email, Paragraphs, Phones, Target, Trilingual as Three, Url, Year};
use crate::email_address::EmailAddress;
use crate::features::content::{Phone, PostalIndex};
use crate::i18n::{Lang, Trilingual};

/// What is wrong with a value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Phone,
    PostalIndex,
    Email,
    Url,
    Date,
    Year,
    Choice,
    TooLong,
}

/// The longest line, in characters.
pub const LONGEST_LINE: usize = 500;
/// The longest text of several paragraphs.
const LONGEST_TEXT: usize = 10_000;

/// Reads one field from what was sent: `get` gives the value of `NAME`, or of `NAME.kk` …
pub fn read(field: &Field, get: impl Fn(&str) -> String) -> Result<Value, Fault> {
    let text = || get(field.name).trim().to_owned();
    match field.input {
        Three => trilingual(field, LONGEST_LINE * 4, &get),
        Paragraphs => trilingual(field, LONGEST_TEXT, &get),
        Phones => phones(&get(field.name)),
        Check => Ok(json!(!text().is_empty())),
        Year => year(&text()),
        input => line(input, text()),
    }
}

/// Whether a field that has to be filled in is not. A draft may be saved so; it cannot be
/// published. A text in some language needs the Kazakh one, which stands in for the others.
pub fn is_missing(field: &Field, details: &Value) -> bool {
    let value = &details[field.name];
    match field.input {
        Three | Paragraphs => is_blank(&value["kk"]) && (field.required || !is_blank(value)),
        _ => field.required && is_blank(value),
    }
}

/// Nothing was filled in.
pub fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(values) => values.values().all(is_blank),
        _ => false,
    }
}

fn line(input: Input, text: String) -> Result<Value, Fault> {
    if text.is_empty() {
        return Ok(Value::Null);
    }
    if text.chars().count() > LONGEST_LINE {
        return Err(Fault::TooLong);
    }
    let check = |is_right: bool, fault| if is_right { Ok(()) } else { Err(fault) };
    match input {
        Email => check(EmailAddress::parse(&text).is_some(), Fault::Email)?,
        Url => check(is_web_address(&text), Fault::Url)?,
        Target => check(is_web_address(&text) || is_page(&text), Fault::Url)?,
        Input::PostalIndex => check(PostalIndex::try_from(text.clone()).is_ok(), Fault::PostalIndex)?,
        Date => check(chrono::NaiveDate::parse_from_str(&text, "%Y-%m-%d").is_ok(), Fault::Date)?,
        Choice(names) => check(names.contains(&text.as_str()), Fault::Choice)?,
        Input::Topic => check(is_address(&text), Fault::Choice)?,
        _ => {}
    }
    Ok(json!(text))
}

/// Small letters, figures and hyphens.
fn is_address(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn year(text: &str) -> Result<Value, Fault> {
    match text.parse::<i32>() {
        _ if text.is_empty() => Ok(Value::Null),
        Ok(year) if (1900..=2200).contains(&year) => Ok(json!(year)),
        _ => Err(Fault::Year),
    }
}

fn phones(text: &str) -> Result<Value, Fault> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let phones: Result<Vec<_>, _> = lines.map(|line| Phone::try_from(line.to_owned())).collect();
    phones.map(|phones| json!(phones)).map_err(|_| Fault::Phone)
}

fn trilingual(field: &Field, most: usize, get: &impl Fn(&str) -> String) -> Result<Value, Fault> {
    let mut texts = Map::new();
    for lang in Lang::ALL {
        let text = get(&format!("{}.{lang}", field.name)).trim().to_owned();
        if text.chars().count() > most {
            return Err(Fault::TooLong);
        }
        texts.insert(lang.code().to_owned(), json!(text));
    }
    let is_empty = texts.values().all(is_blank);
    Ok(if is_empty { Value::Null } else { Value::Object(texts) })
}

/// A trilingual text of the details.
pub fn three(details: &Value, name: &str) -> Trilingual {
    serde_json::from_value(details[name].clone()).unwrap_or_default()
}

/// An absolute address of the web; nothing that a browser would run.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty()
            && !text.contains(|letter: char| letter.is_whitespace() || letter.is_control() || "<>\"\\".contains(letter))
    })
}

fn is_page(text: &str) -> bool {
    text.strip_prefix("page:").is_some_and(|key| {
        !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    })
}

#[cfg(test)]
mod tests {
    use super::super::{field, required};
    use super::*;

    fn read_one(input: Input, text: &str) -> Result<Value, Fault> {
        read(&field("x", input), |_| text.to_owned())
    }

    /// O116-T-18, O116-T-19
    #[test]
    fn numbers_and_addresses_have_the_form_of_the_order() {
        assert_eq!(read_one(Phones, "53-00-00"), Err(Fault::Phone));
        assert_eq!(read_one(Phones, "+7 7252 53 00 00\n\n112"), Ok(json!(["+7 7252 53 00 00", "112"])));
        assert_eq!(read_one(Input::PostalIndex, "16002"), Err(Fault::PostalIndex));
        assert_eq!(read_one(Input::PostalIndex, "160023"), Ok(json!("160023")));
    }

    #[test]
    fn addresses_that_a_browser_would_run_are_none() {
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "http://a b",
            "//a.kz",
            "page:../x",
            "https://a.kz/\"x",
        ] {
            assert_eq!(read_one(Target, bad), Err(Fault::Url), "{bad}");
        }
        for good in ["https://egov.kz/cms/kk?x=1#y", "page:kindergarten-queue"] {
            assert!(read_one(Target, good).is_ok(), "{good}");
        }
    }

    #[test]
    fn dates_years_mails_and_choices_are_read_strictly() {
        assert_eq!(read_one(Date, "2026-02-30"), Err(Fault::Date));
        assert_eq!(read_one(Year, "12"), Err(Fault::Year));
        assert_eq!(read_one(Year, "2020"), Ok(json!(2020)));
        assert_eq!(read_one(Email, "a@b"), Err(Fault::Email));
        assert!(read_one(Email, "akim@shymkent.example.kz").is_ok());
        assert_eq!(read_one(Choice(&["a"]), "b"), Err(Fault::Choice));
    }

    #[test]
    fn a_trilingual_text_begins_with_kazakh() {
        let missing =
            |field: Field, kk: &str, ru: &str| is_missing(&field, &json!({"x": {"kk": kk, "ru": ru, "en": ""}}));
        assert!(missing(required("x", Three), "", "Аким"));
        assert!(missing(field("x", Three), "", "Аким"));
        assert!(missing(required("x", Three), "", ""));
        assert!(!missing(field("x", Three), "", ""));
        assert!(!missing(required("x", Three), "Әкім", ""));
    }
}
