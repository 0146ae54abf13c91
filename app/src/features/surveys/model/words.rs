//! The words that free answers share, Kazakh and Russian folded together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::features::content::folded;
use crate::features::search::stem;

/// Words that say nothing by themselves, folded.
const SMALL: &[&str] = &[
    "және",
    "мен",
    "пен",
    "бен",
    "үшін",
    "бар",
    "жоқ",
    "бұл",
    "осы",
    "сол",
    "деп",
    "еді",
    "емес",
    "керек",
    "бір",
    "біз",
    "сіз",
    "олар",
    "біздің",
    "өте",
    "да",
    "де",
    "та",
    "те",
    "ал",
    "бірақ",
    "болады",
    "болып",
    "болса",
    "туралы",
    "что",
    "как",
    "для",
    "это",
    "этот",
    "эта",
    "или",
    "его",
    "ещё",
    "чтобы",
    "был",
    "была",
    "было",
    "быть",
    "есть",
    "нет",
    "при",
    "под",
    "над",
    "без",
    "все",
    "всё",
    "the",
    "and",
    "for",
    "that",
    "with",
    "are",
    "not",
    "more",
];
/// Shorter words are joints.
const SHORTEST: usize = 3;
/// So many words are told.
const MOST: usize = 30;

/// A stem stands for all that begin with it from so many letters on: Kazakh endings follow one another.
const SHORTEST_ROOT: usize = 5;

/// The most frequent words with how many answers hold them; each answer counts a word once. A word
/// is told in the form that people wrote most.
pub fn frequent<'a>(answers: impl IntoIterator<Item = &'a str>) -> Vec<(String, u64)> {
    let small: BTreeSet<String> = SMALL.iter().map(|word| folded(word)).collect();
    let answers: Vec<Vec<(String, String)>> = answers.into_iter().map(|answer| stems(answer, &small)).collect();
    let roots = roots(answers.iter().flatten().map(|(stem, _)| stem.as_str()).collect());
    let mut found: BTreeMap<&str, (u64, BTreeMap<&str, u64>)> = BTreeMap::new();
    for answer in &answers {
        let mut own = BTreeSet::new();
        for (stem, written) in answer {
            let Some(root) = roots.get(stem.as_str()).copied() else { continue };
            let entry = found.entry(root).or_default();
            *entry.1.entry(written).or_default() += 1;
            entry.0 += u64::from(own.insert(root));
        }
    }
    let mut words: Vec<(String, u64)> = found
        .into_values()
        .filter_map(|(count, forms)| {
            let form = forms.into_iter().max_by_key(|(form, times)| (*times, Reverse(form.len())))?.0;
            Some((form.to_owned(), count))
        })
        .collect();
    words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    words.truncate(MOST);
    words
}

/// The words of an answer that say something: stem, and as written.
fn stems(answer: &str, small: &BTreeSet<String>) -> Vec<(String, String)> {
    let words = answer.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    let telling = words.filter(|word| word.chars().count() >= SHORTEST && !small.contains(&folded(word)));
    telling.map(|word| (stem(&word), word)).collect()
}

/// Each stem with the shortest one that it begins with.
fn roots(stems: BTreeSet<&str>) -> BTreeMap<&str, &str> {
    let mut roots = BTreeMap::new();
    let mut root = "";
    // In this order a beginning stands right before what goes on from it.
    for stem in stems {
        if root.chars().count() < SHORTEST_ROOT || !stem.starts_with(root) {
            root = stem;
        }
        roots.insert(stem, root);
    }
    roots
}
