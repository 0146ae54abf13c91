//! Anchors: readable, unique, and the same at every import of the same text.

use std::collections::{HashMap, HashSet};

use super::labels::Style;
use crate::features::acts::model::{PartKind, SectionKind};

#[derive(Default)]
pub(super) struct Anchors {
    taken: HashSet<String>,
    counters: HashMap<String, usize>,
    annex: String,
}

impl Anchors {
    /// The wish itself, or with `-bis`, `-bis2`, … when the source repeats a number.
    pub fn unique(&mut self, wish: String) -> String {
        let mut anchor = wish.clone();
        let mut turn = 1;
        while !self.taken.insert(anchor.clone()) {
            anchor = if turn == 1 { format!("{wish}-bis") } else { format!("{wish}-bis{turn}") };
            turn += 1;
        }
        anchor
    }

    /// `annex-1-tbl-1`, `annex-1-tbl-2`, …
    pub fn numbered(&mut self, stem: &str) -> String {
        let counter = self.counters.entry(stem.to_owned()).or_default();
        *counter += 1;
        let wish = format!("{stem}-{counter}");
        self.unique(wish)
    }

    pub fn part(&mut self, kind: PartKind, number: Option<u32>) -> String {
        let number = number.map_or(String::new(), |number| format!("-{number}"));
        match kind {
            PartKind::Main => self.unique("act".to_owned()),
            PartKind::Annex => {
                self.annex = self.unique(format!("annex{number}"));
                self.annex.clone()
            }
            PartKind::Appendix => {
                let wish = format!("{}-app{number}", self.annex);
                self.unique(wish)
            }
        }
    }

    /// `parent` ends with a dash or is empty.
    pub fn section(&mut self, parent: &str, kind: SectionKind, number: &str) -> String {
        let short = match kind {
            SectionKind::Division => "div",
            SectionKind::Chapter => "ch",
            SectionKind::Paragraph => "par",
            SectionKind::Article => "art",
            SectionKind::Rubric => "r",
        };
        self.unique(format!("{parent}{short}-{number}"))
    }

    /// Numbers are counted through the part, everything else within its parent.
    pub fn clause(&mut self, parent: Option<&str>, prefix: &str, style: &Style, item: usize) -> String {
        let own = match style {
            Style::Number(numbers) => numbers.iter().map(u32::to_string).collect::<Vec<_>>().join("-"),
            Style::Paren(number) => number.to_string(),
            Style::Letter(letter) => latin(*letter),
            Style::Bullet => format!("item-{item}"),
        };
        self.unique(match (style, parent) {
            (Style::Number(_), _) | (_, None) => format!("{prefix}cl-{own}"),
            (_, Some(parent)) => format!("{parent}-{own}"),
        })
    }
}

/// The letter of a sub-clause in the Latin of URLs.
fn latin(letter: char) -> String {
    const CYRILLIC: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    const LATIN: [&str; 33] = [
        "a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "hard", "y", "soft", "eh", "yu", "ya",
    ];
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let known = CYRILLIC.chars().position(|other| other == small);
    match known {
        Some(index) => LATIN[index].to_owned(),
        None if small.is_ascii_alphanumeric() => small.to_string(),
        None => format!("u{:x}", u32::from(small)),
    }
}
