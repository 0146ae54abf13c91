//! The fields of each kind of entry: one list for the form, for reading what was sent, and
//! for the check.

mod reading;

pub use reading::{Fault, LONGEST_LINE, is_blank, is_missing, is_web_address, read, three};

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
    /// The address of a topic of questions and answers; see `features::faq`.
    Topic,
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

use Input::{Check, Choice, Date, Email, Line, Paragraphs, Phones, Target, Topic, Trilingual as Three, Url, Year};

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
            field("execution", Three),
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
    ("faq", &[field("topic", Topic)]),
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
