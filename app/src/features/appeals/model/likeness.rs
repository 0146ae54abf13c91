//! Whether two letters say much the same.

use std::collections::BTreeSet;

/// From here on a letter is suggested as the same as another, in hundredths.
pub const MUCH: u32 = 55;

/// Endings are no difference: words count by their first letters.
const STEM: usize = 5;
/// Shorter words tell nothing.
const SHORTEST: usize = 4;
/// Fewer words are no ground for comparing.
const FEWEST: usize = 4;

/// The words of a text by which it is compared.
pub fn stems(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= SHORTEST)
        .map(|word| word.to_lowercase().chars().take(STEM).collect())
        .collect()
}

/// How much two texts have in common, 0 to 100: the words of both among the words of either.
pub fn likeness(one: &BTreeSet<String>, other: &BTreeSet<String>) -> u32 {
    if one.len().min(other.len()) < FEWEST {
        return 0;
    }
    let common = one.intersection(other).count();
    let all = one.len() + other.len() - common;
    u32::try_from(common * 100 / all.max(1)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn compared(one: &str, other: &str) -> u32 {
        likeness(&stems(one), &stems(other))
    }

    #[test]
    fn the_same_complaint_in_other_forms_of_words_is_much_the_same() {
        let one = "Біздің көшеде екі аптадан бері шам жанбайды, балалар қараңғыда жүреді.";
        let same = "Көшемізде біздің шам екі аптадан жанбайды, балаларымыз қараңғыда жүреді";
        let other = "Балабақшаға кезек қалай беріледі, қандай құжаттар қажет екенін айтыңызшы.";
        assert!(compared(one, same) >= MUCH, "{}", compared(one, same));
        assert!(compared(one, other) < MUCH, "{}", compared(one, other));
    }

    #[test]
    fn a_few_words_are_no_ground_for_comparing() {
        assert_eq!(compared("Көмектесіңіздер", "Көмектесіңіздер"), 0);
        assert_eq!(compared("", ""), 0);
    }

    proptest! {
        #[test]
        fn likeness_knows_no_direction_and_stays_within_its_bounds(one in "\\PC{0,200}", other in "\\PC{0,200}") {
            let found = compared(&one, &other);
            prop_assert!(found <= 100);
            prop_assert_eq!(found, compared(&other, &one));
            prop_assert!(matches!(compared(&one, &one), 0 | 100));
        }
    }
}
