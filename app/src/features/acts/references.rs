//! Mentions of other acts in a text, and of this act's own annexes and clauses (`O116-T-15`).

use std::{ops::Range, sync::LazyLock};

use chrono::NaiveDate;
use regex::{Captures, Regex};

use super::{
    model::{ActDocument, ActMeta, ActType, Block, PartKind, Text},
    parse::{DATE, NUMBER, kind_word, pattern, read_date},
};

/// An act named by date, and by number where the text has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bytes of the plain text given; from the date to the number.
    pub range: Range<usize>,
    pub date: NaiveDate,
    /// Laws are often named by title and date alone.
    pub number: Option<String>,
    pub act_type: Option<ActType>,
}

static DATE_NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?i)(?P<date>{})\s*{NUMBER}", *DATE)));
static NUMBER_DATE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?i){NUMBER}\s+от\s+(?P<date>{})", *DATE)));
/// A law between whose date and name its title may stand.
static DATED_LAW: LazyLock<Regex> = LazyLock::new(|| {
    let republic = r"\p{L}+\s+Республикасы\p{L}*\s+";
    let title = r#"[«"“][^«»"“”]{1,250}[»"”]\s*"#;
    pattern(&format!(r"(?i)(?P<date>{})\s+(?:{republic}|{title})?(?P<law>заң|кодекс)\p{{L}}*", *DATE))
});
static NOT_AN_ACT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^\s*(?:болып\s+тіркел|санында|\(\d)"));

/// Every mention in a text, in order, not overlapping.
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for pattern in [&*DATE_NUMBER, &*NUMBER_DATE, &*DATED_LAW] {
        for captures in pattern.captures_iter(text) {
            let Some(mention) = mention(text, &captures) else {
                continue;
            };
            let free =
                |other: &Mention| mention.range.end <= other.range.start || mention.range.start >= other.range.end;
            if found.iter().all(free) {
                found.push(mention);
            }
        }
    }
    found.sort_by_key(|mention| mention.range.start);
    found
}

fn mention(text: &str, captures: &Captures<'_>) -> Option<Mention> {
    let range = captures.get(0)?.range();
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let number = captures.name("number").map(|number| number.as_str().trim_end_matches(['-', '/']).to_owned());
    if number.is_some() && NOT_AN_ACT.is_match(after) {
        return None;
    }
    let date = read_date(captures.name("date")?.as_str())?;
    let act_type = match captures.name("law") {
        Some(law) => kind_word(law.as_str()),
        None => kind_near(before, after),
    };
    Some(Mention { range, date, number, act_type })
}

/// Kazakh names the kind after the number, Russian before the date.
fn kind_near(before: &str, after: &str) -> Option<ActType> {
    const FAR: usize = 160;
    const NEAR: usize = 30;
    let start = before.char_indices().rev().take(NEAR).last().map_or(before.len(), |(at, _)| at);
    let end = after.char_indices().nth(FAR).map_or(after.len(), |(at, _)| at);
    let russian = before.ends_with("от ").then(|| kind_word(&before[start..])).flatten();
    russian.or_else(|| kind_word(&after[..end]))
}

impl Mention {
    /// Whether the act is the one mentioned.
    pub fn is_of(&self, act: &ActMeta) -> bool {
        let same_number = self
            .number
            .as_deref()
            .is_some_and(|number| act.number.as_deref().is_some_and(|own| same_number(own, number)));
        same_number && act.adopted_on == Some(self.date)
    }
}

/// Numbers are written with and without spaces and capitals.
pub fn same_number(a: &str, b: &str) -> bool {
    let plain =
        |number: &str| number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    plain(a) == plain(b)
}

/// Every other act that the document mentions, once each, in order.
pub fn cited_acts(document: &ActDocument) -> Vec<Mention> {
    let mut cited: Vec<Mention> = Vec::new();
    let mut read = |text: &Text| {
        for mention in mentions(&text.plain()) {
            let known = cited.iter().any(|other| other.date == mention.date && other.number == mention.number);
            if !known && !mention.is_of(&document.meta) {
                cited.push(mention);
            }
        }
    };
    for part in &document.parts {
        part.mark.iter().for_each(&mut read);
        part.visit(&mut |block: &Block| block.texts().into_iter().for_each(&mut read));
    }
    cited
}

/// A place of the same document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InnerReference {
    pub range: Range<usize>,
    pub anchor: String,
}

static ANNEX: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)осы\s+(?P<what>қаулы|бұйры|шешім|қағида|талап|ереже|регламент)\p{L}*\s+(?:(?P<number>\d{1,2})\s*-?\s*)?(?P<word>қосымша)\p{L}*",
    )
});
static CLAUSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)осы\s+(?:қаулы|бұйры|шешім|қағида|талап|ереже|регламент)\p{L}*\s+(?P<number>\d{1,3})-(?:тарма[қғ])\p{L}*",
    )
});

/// Annexes and clauses of this document named in a text of the part `part`.
pub fn inner_references(document: &ActDocument, part: usize, text: &str) -> Vec<InnerReference> {
    let own = document.parts.get(part);
    let prefix =
        own.filter(|part| part.kind != PartKind::Main).map_or(String::new(), |part| format!("{}-", part.anchor));
    let mut found = Vec::new();
    for annex in ANNEX.captures_iter(text) {
        let Some(whole) = annex.get(0) else { continue };
        let stem = if prefix.is_empty() { "annex".to_owned() } else { format!("{prefix}app") };
        let wish = annex.name("number").map_or(stem.clone(), |number| format!("{stem}-{}", number.as_str()));
        found.push(InnerReference { range: whole.range(), anchor: wish });
    }
    for clause in CLAUSE.captures_iter(text) {
        let (Some(whole), Some(number)) = (clause.get(0), clause.name("number")) else {
            continue;
        };
        found.push(InnerReference { range: whole.range(), anchor: format!("{prefix}cl-{}", number.as_str()) });
    }
    if found.is_empty() {
        return found;
    }
    let anchors = document.anchors();
    found.retain(|reference| anchors.contains(&reference.anchor.as_str()));
    found.sort_by_key(|reference| reference.range.start);
    found
}
