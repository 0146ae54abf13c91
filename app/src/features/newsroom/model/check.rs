//! The check of accessibility and duties that stands beside the text: errors block the
//! review, warnings do not, and the reviewer sees both.

mod restricted;
mod running;

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::content::Content;
use super::fields::{BANNER_UNTIL, banner_size, fields_of, is_blank, is_missing, three};
use crate::i18n::Lang;

pub use restricted::{Mark, mark_of};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A field of the kind that has to be filled in (for acts O116-T-14).
    FieldMissing(&'static str, bool),
    /// No title in Kazakh, which stands in for the other languages.
    NoTitle,
    /// Words in this language without a title.
    TitleMissing(Lang),
    NotTranslated(Lang),
    /// News show date, title and summary (O116-T-28a).
    NoSummary,
    /// A heading two levels below the one before it (O116-T-33).
    HeadingJump(Lang, String),
    /// A link whose words do not tell where it leads.
    VagueLink(Lang, String),
    TableWithoutHeader(Lang),
    /// Markup that is not shown.
    RawHtml(Lang),
    /// Hyphens or spaces set by hand (R95-2-7c).
    ManualLayout(Lang),
    /// O116-T-38
    NoAlt(Lang, String),
    UnknownFile(String),
    /// A sound or video without captions in any language (O116-T-43).
    NoCaptions(String),
    /// Archives for readers are zip alone (O116-U-2.7d, R95-2-7e).
    NotZip(String),
    /// Over 30 kB after processing.
    HeavyPicture(String),
    NoPicture,
    /// News tell date, place and result (O116-R-13d).
    NewsWithoutDate,
    NewsWithoutPlace,
    NewsWithoutResult,
    /// Which of the body's fields of activity it belongs to (O116-R-13b).
    NewsWithoutTheme,
    /// Language, words, beginning (O116-R-13c).
    LongSentence(Lang, usize, String),
    /// In a text (O116-T-18).
    PhoneWithoutCode(Lang, String),
    /// In a text (O116-T-19); whether the text calls it an address.
    AddressInText(Lang, String, bool),
    /// Field and mark (O116-R-3.2, O116-T-2.7, P891-X).
    Restricted(String, String),
    /// The same named in quotation marks.
    RestrictedNamed(String, String),
    /// A file that bears such a mark.
    RestrictedFile(String),
    /// Field and beginning of the number.
    PersonalNumber(String, String),
    /// Banners are of one size (O116-T-26): what the picture has, what its place needs.
    BannerTooSmall((u32, u32), (u32, u32)),
    /// A temporary banner without its last moment (O116-T-26).
    BannerWithoutEnd,
    EventWithoutDate,
    EndsBeforeStart,
    VacancyWithoutEnd,
    /// O116-T-17
    NameNotFull,
    /// O116-T-19
    AddressWithoutIndex,
    /// O116-T-13
    NoScan,
    /// O116-L-7.4
    NoPortalLink,
    /// R95-1-2.5, R95-1-8.2a
    NoSourceStatus,
    NoConsent,
    /// R95-1-7.1
    NoProvider,
    /// R95-1-6.5a
    NotProofread,
}

impl Problem {
    pub fn severity(&self) -> Severity {
        match self {
            Self::NotTranslated(_)
            | Self::RawHtml(_)
            | Self::ManualLayout(_)
            | Self::NoPicture
            | Self::LongSentence(..)
            | Self::AddressInText(_, _, false)
            | Self::RestrictedNamed(..)
            | Self::PersonalNumber(..)
            | Self::HeavyPicture(_)
            | Self::NoScan => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// There is nothing that could be shown, or nothing that may be, not even in an emergency.
    pub fn is_structural(&self) -> bool {
        matches!(self, Self::NoTitle | Self::FieldMissing(..) | Self::Restricted(..) | Self::RestrictedFile(_))
    }

    /// The field where it is to be mended.
    pub fn field(&self) -> String {
        match self {
            Self::FieldMissing(name, is_trilingual) => format!("d.{name}{}", if *is_trilingual { ".kk" } else { "" }),
            Self::NoTitle | Self::NameNotFull => "kk.title".to_owned(),
            Self::TitleMissing(lang) | Self::NotTranslated(lang) => format!("{lang}.title"),
            Self::NoSummary => "kk.summary".to_owned(),
            Self::HeadingJump(lang, _)
            | Self::VagueLink(lang, _)
            | Self::TableWithoutHeader(lang)
            | Self::RawHtml(lang)
            | Self::LongSentence(lang, ..)
            | Self::PhoneWithoutCode(lang, _)
            | Self::AddressInText(lang, ..)
            | Self::ManualLayout(lang) => format!("{lang}.body"),
            Self::Restricted(field, _) | Self::RestrictedNamed(field, _) | Self::PersonalNumber(field, _) => {
                field.clone()
            }
            Self::NoAlt(..)
            | Self::UnknownFile(_)
            | Self::NoCaptions(_)
            | Self::HeavyPicture(_)
            | Self::BannerTooSmall(..)
            | Self::NoPicture => "picture".to_owned(),
            Self::NewsWithoutTheme => "d.theme".to_owned(),
            Self::NewsWithoutDate => "d.happened_on".to_owned(),
            Self::NewsWithoutPlace => "d.place.kk".to_owned(),
            Self::NewsWithoutResult => "d.result.kk".to_owned(),
            Self::EventWithoutDate => "starts_at".to_owned(),
            Self::EndsBeforeStart | Self::VacancyWithoutEnd | Self::BannerWithoutEnd => "ends_at".to_owned(),
            Self::AddressWithoutIndex => "d.postal_index".to_owned(),
            Self::NoScan | Self::RestrictedFile(_) | Self::NotZip(_) => "attachments".to_owned(),
            Self::NoPortalLink => "d.portal_url".to_owned(),
            Self::NoSourceStatus => "status.kk".to_owned(),
            Self::NoConsent => "consent".to_owned(),
            Self::NoProvider => "provider".to_owned(),
            Self::NotProofread => "is_proofread".to_owned(),
        }
    }
}

/// What readers do with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nature {
    #[default]
    Document,
    Picture,
    /// A sound or video.
    Recording {
        has_captions: bool,
    },
}

/// What the check needs to know of a library file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MediaFacts {
    pub name: String,
    pub nature: Nature,
    /// Languages with a text alternative.
    pub alt: Vec<Lang>,
    /// Bytes of what a page shows.
    pub page_bytes: i64,
    /// Width and height of the original in pixels; a drawing fits every size.
    pub pixels: Option<(u32, u32)>,
    /// Its name or its text bears a mark of restricted material.
    pub is_restricted: bool,
}

/// The most that a picture of a page may weigh (O116-T-31).
const PICTURE_LIMIT: i64 = 30 * 1024;

/// Everything that is wrong with an entry, errors first.
#[expect(clippy::implicit_hasher, reason = "there is one hasher here")]
pub fn check(kind: &str, content: &Content, media: &HashMap<i64, MediaFacts>) -> Vec<Problem> {
    let mut found = Vec::new();
    words(kind, content, &mut found);
    for lang in content.languages() {
        let text = content.text(lang);
        body(lang, &text.body, &mut found);
        for part in [&text.summary, &text.body] {
            running::contacts(lang, part, &mut found);
        }
        if kind == "news" {
            running::sentences(lang, content, &mut found);
        }
    }
    restricted::check(content, &mut found);
    files(kind, content, media, &mut found);
    kind_rules(kind, content, &mut found);
    duties(content, &mut found);
    found.sort_by_key(Problem::severity);
    found
}

fn words(kind: &str, content: &Content, found: &mut Vec<Problem>) {
    let kazakh = content.text(Lang::Kk);
    if kazakh.title.trim().is_empty() {
        found.push(Problem::NoTitle);
    }
    for lang in [Lang::Ru, Lang::En] {
        let text = content.text(lang);
        if text.is_empty() {
            found.push(Problem::NotTranslated(lang));
        } else if text.title.trim().is_empty() {
            found.push(Problem::TitleMissing(lang));
        }
    }
    if kind == "news" && kazakh.summary.trim().is_empty() {
        found.push(Problem::NoSummary);
    }
}

/// Words that say nothing of where a link leads.
const VAGUE: [&str; 16] = [
    "мұнда",
    "осында",
    "мұнда басыңыз",
    "осында басыңыз",
    "сілтеме",
    "толығырақ",
    "здесь",
    "тут",
    "нажмите здесь",
    "ссылка",
    "подробнее",
    "сюда",
    "here",
    "click here",
    "link",
    "read more",
];

static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(!?)\[([^\]]*)\]\([^)]*\)").ok());
static HTML: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"</?[A-Za-z][A-Za-z0-9]*(\s[^<>]*)?/?>").ok());
static BROKEN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\p{L}-\n\p{Ll}|\S {3,}\S|\u{00AD}").ok());

fn body(lang: Lang, markdown: &str, found: &mut Vec<Problem>) {
    let mut level = 1;
    for line in outside_code(markdown) {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
            // The title of the page is the first level.
            if hashes > level + 1 || hashes == 1 {
                found.push(Problem::HeadingJump(lang, line[hashes..].trim().to_owned()));
            }
            level = hashes;
        }
    }
    if let Some(link) = LINK.as_ref() {
        for parts in link.captures_iter(markdown).filter(|parts| parts[1].is_empty()) {
            let words = parts[2].trim().to_lowercase();
            let words = words.trim_matches(|letter: char| !letter.is_alphanumeric());
            if words.is_empty() || VAGUE.contains(&words) {
                found.push(Problem::VagueLink(lang, parts[2].to_owned()));
            }
        }
    }
    if has_table_without_header(markdown) {
        found.push(Problem::TableWithoutHeader(lang));
    }
    if HTML.as_ref().is_some_and(|html| html.is_match(markdown)) {
        found.push(Problem::RawHtml(lang));
    }
    if BROKEN.as_ref().is_some_and(|broken| broken.is_match(markdown)) {
        found.push(Problem::ManualLayout(lang));
    }
}

fn outside_code(markdown: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    markdown.lines().map(str::trim_start).filter(move |line| {
        if line.starts_with("```") {
            in_code = !in_code;
        }
        !in_code
    })
}

/// A table whose first row is empty has no header that could be read out.
fn has_table_without_header(markdown: &str) -> bool {
    let lines: Vec<&str> = markdown.lines().map(str::trim).collect();
    lines.windows(2).any(|pair| {
        let is_rule =
            pair[1].starts_with('|') && pair[1].contains("---") && pair[1].chars().all(|c| "|-: ".contains(c));
        is_rule && pair[0].starts_with('|') && pair[0].chars().all(|letter| "| ".contains(letter))
    })
}

fn files(kind: &str, content: &Content, media: &HashMap<i64, MediaFacts>, found: &mut Vec<Problem>) {
    for id in content.media() {
        let Some(facts) = media.get(&id) else {
            found.push(Problem::UnknownFile(id.to_string()));
            continue;
        };
        if facts.is_restricted {
            found.push(Problem::RestrictedFile(facts.name.clone()));
        }
        if is_rar(&facts.name) {
            found.push(Problem::NotZip(facts.name.clone()));
        }
        if facts.nature == (Nature::Recording { has_captions: false }) {
            found.push(Problem::NoCaptions(facts.name.clone()));
        }
        if facts.nature == Nature::Document {
            continue;
        }
        for lang in content.languages().into_iter().filter(|lang| !facts.alt.contains(lang)) {
            found.push(Problem::NoAlt(lang, facts.name.clone()));
        }
        if facts.nature == Nature::Picture && facts.page_bytes > PICTURE_LIMIT {
            found.push(Problem::HeavyPicture(facts.name.clone()));
        }
    }
    match kind {
        "photo" if content.picture.is_none() => found.push(Problem::NoAlt(Lang::Kk, String::new())),
        "news" if content.picture.is_none() => found.push(Problem::NoPicture),
        "banner" => banner_picture(content, media, found),
        "act" if content.attachments.is_empty() => found.push(Problem::NoScan),
        _ => {}
    }
}

/// O116-T-26: every picture of a place is cut to one size, so it has to be large enough for it.
fn banner_picture(content: &Content, media: &HashMap<i64, MediaFacts>, found: &mut Vec<Problem>) {
    let Some(picture) = &content.picture else {
        found.push(Problem::NoPicture);
        return;
    };
    let need = banner_size(content.details["placement"].as_str().unwrap_or_default());
    let has = picture.media.and_then(|id| media.get(&id)?.pixels);
    if let Some(has) = has.filter(|has| has.0 < need.0 || has.1 < need.1) {
        found.push(Problem::BannerTooSmall(has, need));
    }
}

fn is_rar(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("rar"))
}

fn kind_rules(kind: &str, content: &Content, found: &mut Vec<Problem>) {
    let details = &content.details;
    let missing = fields_of(kind).iter().filter(|field| is_missing(field, details));
    found.extend(missing.map(|field| Problem::FieldMissing(field.name, field.input.is_trilingual())));
    match kind {
        "news" => {
            if is_blank(&details["theme"]) {
                found.push(Problem::NewsWithoutTheme);
            }
            if is_blank(&details["happened_on"]) {
                found.push(Problem::NewsWithoutDate);
            }
            if is_blank(&details["place"]) {
                found.push(Problem::NewsWithoutPlace);
            }
            if is_blank(&details["result"]) {
                found.push(Problem::NewsWithoutResult);
            }
        }
        "banner" if details["shown"] == BANNER_UNTIL && content.ends_at.is_none() => {
            found.push(Problem::BannerWithoutEnd);
        }
        "event" if content.starts_at.is_none() => found.push(Problem::EventWithoutDate),
        "vacancy" if content.ends_at.is_none() => found.push(Problem::VacancyWithoutEnd),
        "person" if !is_full_name(&content.text(Lang::Kk).title) => found.push(Problem::NameNotFull),
        "organisation" | "contact"
            if !three(details, "address").kk.is_empty() && is_blank(&details["postal_index"]) =>
        {
            found.push(Problem::AddressWithoutIndex);
        }
        "procurement" if details["stage"] == "announced" && is_blank(&details["portal_url"]) => {
            found.push(Problem::NoPortalLink);
        }
        _ => {}
    }
    if let (Some(starts), Some(ends)) = (content.starts_at, content.ends_at)
        && ends < starts
    {
        found.push(Problem::EndsBeforeStart);
    }
}

/// Surname and name at least, none of them an initial (O116-T-17).
fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    words.len() >= 2
        && words
            .iter()
            .all(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && !word.ends_with('.'))
}

fn duties(content: &Content, found: &mut Vec<Problem>) {
    if !content.third_party.is_own() {
        if content.third_party.status.kk.trim().is_empty() {
            found.push(Problem::NoSourceStatus);
        }
        if content.third_party.consent.trim().is_empty() {
            found.push(Problem::NoConsent);
        }
    }
    if content.provider.trim().is_empty() {
        found.push(Problem::NoProvider);
    }
    if !content.is_proofread {
        found.push(Problem::NotProofread);
    }
}

#[cfg(test)]
mod tests;
