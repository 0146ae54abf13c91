//! What a query looks for: all of its words, all without their endings, or any of them.

use crate::features::content::folded;

/// More words than this do not make a query clearer, only dearer.
const MOST_WORDS: usize = 8;

/// Words shorter than this stand in too many titles to be looked for alone, in letters.
const SHORTEST_ALONE: usize = 4;

/// Words from this length on are looked for without their last letters, which often are a case
/// or a plural.
const SHORTEST_TRIMMED: usize = 5;
const ENDING: usize = 2;

/// The words looked for, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub words: Vec<String>,
    /// One of them is enough.
    pub any: bool,
}

impl Wanted {
    /// Every word of a query as it is written.
    pub fn every_word(query: &str) -> Self {
        let words = folded(query);
        let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self { words: words.take(MOST_WORDS).map(str::to_owned).collect(), any: false }
    }

    /// Every word of a query, whatever its ending.
    pub fn every_stem(query: &str) -> Self {
        Self { words: Self::every_word(query).words.into_iter().map(without_ending).collect(), any: false }
    }

    /// Any longer word of a query, whatever its ending.
    pub fn any_stem(query: &str) -> Self {
        let all = Self::every_word(query).words.into_iter();
        Self { words: all.filter(|word| length(word) >= SHORTEST_ALONE).map(without_ending).collect(), any: true }
    }

    /// Whether a text holds the words.
    pub fn fits(&self, text: &str) -> bool {
        let found = self.count_in(text);
        found > 0 && (self.any || found == self.words.len())
    }

    /// How many of the words a text holds.
    pub fn count_in(&self, text: &str) -> usize {
        let text = folded(text);
        self.words.iter().filter(|word| text.contains(word.as_str())).count()
    }
}

fn length(word: &str) -> usize {
    word.chars().count()
}

/// A word folded and without its ending: what its forms have in common.
pub fn stem(word: &str) -> String {
    without_ending(folded(word))
}

fn without_ending(word: String) -> String {
    match length(&word) {
        letters if letters >= SHORTEST_TRIMMED => word.chars().take(letters - ENDING).collect(),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loose_query_forgets_endings_and_small_words() {
        assert_eq!(Wanted::every_stem("Запись на приём").words, ["запи", "на", "при"].map(str::to_owned));
        assert_eq!(Wanted::any_stem("Запись на приём, 2026").words, ["запи", "при", "2026"].map(str::to_owned));
        assert_eq!(Wanted::any_stem("на и в"), Wanted { words: Vec::new(), any: true });
    }

    #[test]
    fn all_words_or_any_of_them_must_be_there() {
        assert!(Wanted::every_word("детский сад").fits("Очередь в детский сад"));
        assert!(!Wanted::every_word("детский дом").fits("Очередь в детский сад"));
        assert!(Wanted::any_stem("детский дом").fits("Очередь в детский сад"));
        assert!(!Wanted::default().fits("Очередь в детский сад"));
    }

    #[test]
    fn signs_are_no_words() {
        assert_eq!(Wanted::every_word(" % _ \\ "), Wanted::default());
        assert_eq!(Wanted::every_word("№116-2016").words, ["116", "2016"].map(str::to_owned));
    }
}
