//! The check of accessibility and duties that stands beside the text: errors block the
//! review, warnings do not, and the reviewer sees both.

mod files;
mod problem;
mod restricted;
mod running;

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::content::Content;
use super::fields::{BANNER_UNTIL, fields_of, is_blank, is_missing, three};
use super::languages::own;
use crate::i18n::Lang;

pub use files::{MediaFacts, Nature};
pub use problem::{Problem, Severity};
pub use restricted::{Mark, mark_of};

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
    files::check(kind, content, media, &mut found);
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

fn kind_rules(kind: &str, content: &Content, found: &mut Vec<Problem>) {
    let details = &content.details;
    let missing = fields_of(kind).iter().filter(|field| is_missing(field, details));
    found.extend(missing.map(|field| Problem::FieldMissing(field.name, field.input.is_trilingual())));
    for field in fields_of(kind).iter().filter(|field| field.input.is_trilingual()) {
        let words = three(details, field.name);
        let untranslated = [Lang::Ru, Lang::En].into_iter().filter(|lang| {
            !words.kk.trim().is_empty()
                && own(&words, *lang).trim().is_empty()
                && !content.text(*lang).title.trim().is_empty()
        });
        found.extend(untranslated.map(|lang| Problem::FieldNotTranslated(lang, field.name)));
    }
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
