//! The founding documents, when the folder with their texts is at hand.
//!
//! `PORTAL_ACTS` names it; without it `../shared/seeds` beside the checkout is tried. The
//! texts are not part of the project: where they are absent the fixtures alone are tested.

use std::path::{Path, PathBuf};

use regex::Regex;

use super::{FIXTURES, fixture_text, parse_act};
use crate::features::acts::{
    model::{ActStatus, Counts},
    parse::{FindingKind, ParsedAct},
};

fn folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("PORTAL_ACTS").map(PathBuf::from) {
        assert!(named.is_dir(), "PORTAL_ACTS names no folder: {}", named.display());
        return Some(named);
    }
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seeds");
    beside.is_dir().then_some(beside)
}

fn texts() -> Vec<(String, String)> {
    let Some(folder) = folder() else {
        eprintln!("not run: no folder with the founding documents (set PORTAL_ACTS)");
        return Vec::new();
    };
    let files = std::fs::read_dir(&folder).expect("the folder can be read");
    let mut texts: Vec<(String, String)> = files
        .map(|file| file.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a text in UTF-8"))
        })
        .collect();
    texts.sort();
    assert!(!texts.is_empty(), "no texts in {}", folder.display());
    texts
}

/// Words by rules written a second time, apart from the reader's own.
fn words_of_source(text: &str) -> Vec<String> {
    let rule = Regex::new(r"(?m)^[-|:]+(?:[\t |]+[-|:]+)+[ \t]*$").expect("a pattern");
    let tag = Regex::new(r"</?(?:p|ol|ul|li)(?: [^<>]*)?>").expect("a pattern");
    let heading = Regex::new(r"(?m)^#+ ").expect("a pattern");
    let text = rule.replace_all(text, "");
    let text = heading.replace_all(&text, "");
    let text = tag.replace_all(&text, " ");
    let text = text.replace(r"\*", "\u{1}").replace('*', "").replace('\u{1}', "*").replace('|', " ");
    text.split_whitespace().map(str::to_owned).collect()
}

fn assert_same_words(name: &str, text: &str, act: &ParsedAct) {
    let (read, source) = (act.document.words(), words_of_source(text));
    let differ = read.iter().zip(&source).position(|(a, b)| a != b);
    assert_eq!(differ, None, "{name}: {:?}", differ.map(|at| (&read[at], &source[at])));
    assert_eq!(read.len(), source.len(), "{name}");
    assert!(!act.report.has(FindingKind::KeptPlain), "{name}");
}

#[test]
fn no_word_of_the_founding_documents_is_lost_or_moved() {
    for (name, text) in texts() {
        assert_same_words(&name, &text, &parse_act(&name, &text));
    }
}

#[test]
fn no_word_of_the_fixtures_is_lost_or_moved() {
    for name in FIXTURES {
        let text = fixture_text(name);
        assert_same_words(name, &text, &parse_act(name, &text));
    }
}

struct Expected {
    file: &'static str,
    number: &'static str,
    adopted_on: &'static str,
    signed_by: Option<&'static str>,
    repealed_by: Option<&'static str>,
    /// annexes, chapters, rubrics, clauses, tables, notes
    counts: [usize; 6],
    uncertain: usize,
}

const EXPECTED: [Expected; 5] = [
    Expected {
        file: "order-116-2016",
        number: "116",
        adopted_on: "2016-01-28",
        signed_by: Some("Ж. Қасымбек"),
        repealed_by: Some("114/НҚ"),
        counts: [7, 0, 0, 98, 5, 1],
        uncertain: 3,
    },
    Expected {
        file: "resolution-891-2007",
        number: "891",
        adopted_on: "2007-10-03",
        signed_by: None,
        repealed_by: Some("624"),
        counts: [1, 0, 0, 2, 1, 5],
        uncertain: 1,
    },
    Expected {
        file: "resolution-95-2011",
        number: "95",
        adopted_on: "2011-02-02",
        signed_by: Some("А.Жетпісбаев"),
        repealed_by: None,
        counts: [4, 17, 10, 139, 6, 0],
        uncertain: 0,
    },
    Expected {
        file: "statute-akim-office-2021",
        number: "1501",
        adopted_on: "2021-11-29",
        signed_by: Some("М. Әйтенов"),
        repealed_by: None,
        counts: [1, 5, 1, 71, 0, 0],
        uncertain: 0,
    },
    Expected {
        file: "statute-digitalization-department-2022",
        number: "1855",
        adopted_on: "2022-09-19",
        signed_by: Some("М. Әйтенов"),
        repealed_by: None,
        counts: [1, 5, 1, 69, 0, 0],
        uncertain: 1,
    },
];

#[test]
fn the_founding_documents_are_read_whole() {
    for (name, text) in texts() {
        let Some(expected) = EXPECTED.iter().find(|expected| name.starts_with(expected.file)) else {
            continue;
        };
        let act = parse_act(&name, &text);
        let meta = &act.document.meta;
        assert_eq!(meta.number.as_deref(), Some(expected.number), "{name}");
        assert_eq!(meta.adopted_on.map(|date| date.to_string()).as_deref(), Some(expected.adopted_on), "{name}");
        assert_eq!(meta.signatory.as_ref().and_then(|by| by.name.as_deref()), expected.signed_by, "{name}");
        let repealed_by = match &meta.status {
            ActStatus::Repealed { by } => by.as_ref().map(|by| by.number.as_str()),
            ActStatus::InForce => None,
        };
        assert_eq!(repealed_by, expected.repealed_by, "{name}");
        let Counts { annexes, chapters, rubrics, clauses, tables, notes, .. } = act.report.counts;
        assert_eq!([annexes, chapters, rubrics, clauses, tables, notes], expected.counts, "{name}");
        assert_eq!(
            act.report.uncertain().count(),
            expected.uncertain,
            "{name}: {:?}",
            act.report.uncertain().collect::<Vec<_>>()
        );
    }
}
