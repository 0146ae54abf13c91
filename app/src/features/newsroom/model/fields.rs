//! The fields of each kind of entry: one list for the form, for reading what was sent, and
//! for the check.

use serde_json::{Map, Value, json};

use crate::email_address::EmailAddress;
use crate::features::content::{Phone, PostalIndex};
use crate::i18n::{Lang, Trilingual};

/// How a field of the details is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// One line of text.
    Line,
    /// One line in each language.
    Trilingual,
    /// Several paragraphs in each language.
    Paragraphs,
    /// Phone numbers with the code of the city, one a line (O116-T-18).
    Phones,
    Email,
    /// An address on the web, `http://` or `https://`.
    Url,
    /// An address on the web, or `page:KEY` for a page of the portal.
    Target,
    /// Six digits (O116-T-19).
    PostalIndex,
    Date,
    Year,
    Check,
    /// One of a closed set: stored name and key of its words.
    Choice(&'static [&'static str]),
}

impl Input {
    pub fn is_trilingual(self) -> bool {
        matches!(self, Self::Trilingual | Self::Paragraphs)
    }
}

/// The fields of activity of the akimat; each news item names its own (O116-R-13b).
pub const THEMES: [&str; 17] = [
    "economy",
    "business",
    "education",
    "health",
    "social-protection",
    "culture",
    "sport",
    "construction",
    "housing",
    "transport",
    "ecology",
    "land",
    "agriculture",
    "safety",
    "digital",
    "society",
    "administration",
];

/// A banner is there for good, or until its end (O116-T-26).
pub const BANNER_ALWAYS: &str = "always";
pub const BANNER_UNTIL: &str = "until";

/// The one size of the banners of a place, in pixels (O116-T-26): the shape of the cuts that the
/// library makes around the point that matters.
pub fn banner_size(placement: &str) -> (u32, u32) {
    if placement == "item" { (320, 180) } else { (640, 360) }
}

/// A field of the details.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Name in the details.
    pub name: &'static str,
    pub input: Input,
    pub required: bool,
}

const fn field(name: &'static str, input: Input) -> Field {
    Field { name, input, required: false }
}

const fn required(name: &'static str, input: Input) -> Field {
    Field { name, input, required: true }
}

use Input::{Check, Choice, Date, Email, Line, Paragraphs, Phones, Target, Trilingual as Three, Url, Year};

const GROUP: Field = field("group", Three);

/// The kinds an editor can write, with their fields beside the words and files all have.
pub const KINDS: [(&str, &[Field]); 17] = [
    ("page", &[GROUP]),
    (
        "news",
        &[
            field("theme", Choice(&THEMES)),
            field("reach", Choice(&["local", "national", "foreign"])),
            field("happened_on", Date),
            field("place", Three),
            field("result", Three),
            field("is_official", Check),
        ],
    ),
    (
        "person",
        &[
            required("post", Three),
            field("unit", Three),
            field("phones", Phones),
            field("email", Email),
            field("reception", Three),
            field("from_year", Year),
            field("to_year", Year),
        ],
    ),
    (
        "organisation",
        &[
            GROUP,
            field("category", Line),
            field("parent", Line),
            field("head", Three),
            field("postal_index", Input::PostalIndex),
            field("address", Three),
            field("phones", Phones),
            field("email", Email),
            field("website", Url),
            field("hours", Three),
        ],
    ),
    (
        "contact",
        &[
            GROUP,
            field("postal_index", Input::PostalIndex),
            field("address", Three),
            field("phones", Phones),
            field("email", Email),
            field("website", Url),
            field("head", Three),
            field("hours", Three),
        ],
    ),
    ("link", &[required("url", Url), GROUP, field("checked_on", Date)]),
    (
        "banner",
        &[
            required("url", Target),
            required("placement", Choice(&["home", "item"])),
            required("shown", Choice(&[BANNER_ALWAYS, BANNER_UNTIL])),
        ],
    ),
    (
        "act",
        &[
            required("act_type", Choice(&["law", "government-resolution", "resolution", "decision", "order"])),
            required("number", Line),
            required("adopted_on", Date),
            required("place", Three),
            required("issuer", Three),
            required("signatory", Three),
            required("act_key", Line),
            field("in_force", Check),
            field("repealed_on", Date),
            field("repealed_by", Three),
            field("official_url", Url),
            field("explanation", Paragraphs),
        ],
    ),
    (
        "vacancy",
        &[
            required("unit", Three),
            required("stage", Choice(&["announced", "documents", "test", "interview", "result"])),
            required("phones", Phones),
            field("email", Email),
        ],
    ),
    ("event", &[field("place", Three)]),
    ("document", &[field("number", Line), field("issued_on", Date), GROUP]),
    ("indicator", &[required("value", Line), required("unit", Three), required("period", Three)]),
    ("faq", &[field("topic", Three)]),
    ("photo", &[field("album", Three)]),
    (
        "procurement",
        &[
            required("stage", Choice(&["planned", "announced", "review", "awarded", "cancelled"])),
            required("subject", Three),
            field("portal_url", Url),
            field("decision", Three),
            required("phones", Phones),
        ],
    ),
    (
        "service",
        &[
            required("form", Choice(&["electronic", "paper", "both", "proactive"])),
            required("hours", Three),
            required("documents", Three),
            required("price", Three),
            required("term", Three),
            required("result", Three),
            required("egov_url", Url),
            field("standard_url", Url),
        ],
    ),
    ("speech", &[required("speaker", Three), required("spoken_on", Date)]),
];

/// The fields of a kind; a kind of a newer release has none of its own.
pub fn fields_of(kind: &str) -> &'static [Field] {
    KINDS.iter().find(|(name, _)| *name == kind).map_or(&[], |(_, fields)| fields)
}

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
        _ => {}
    }
    Ok(json!(text))
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
