//! Titles and names as parts of addresses: small Latin letters, digits and hyphens.

/// A text as a part of an address, at most `longest` letters; `otherwise` where nothing is left.
pub fn slug(text: &str, longest: usize, otherwise: &str) -> String {
    let mut slug = String::new();
    for letter in text.to_lowercase().chars() {
        match latin(letter) {
            Some(letters) => slug.push_str(letters),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    let short: String = slug.chars().take(longest).collect();
    match short.trim_matches('-') {
        "" => otherwise.to_owned(),
        slug => slug.to_owned(),
    }
}

/// The first of `stem`, `stem-2`, `stem-3` … that is not taken.
pub fn free(stem: &str, taken: &[String]) -> String {
    let is_free = |slug: &String| !taken.contains(slug);
    let numbered = (2..).map(|number: usize| format!("{stem}-{number}"));
    std::iter::once(stem.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

/// Cyrillic letters of Kazakh and Russian in Latin; signs without a sound of their own vanish.
const fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        'ъ' | 'ь' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_latin_whatever_the_title_is_written_in() {
        assert_eq!(slug("Жастар саясаты", 60, "item"), "zhastar-sayasaty");
        assert_eq!(slug("Қоғамдық тыңдаулар – 2026", 60, "item"), "qogamdyq-tyngdaular-2026");
        assert_eq!(slug("Объекты (список)", 60, "item"), "obekty-spisok");
        assert_eq!(slug("Open Data", 60, "item"), "open-data");
        assert_eq!(slug("«2026 жыл» – бюджет", 60, "item"), "2026-zhyl-byudzhet");
        assert_eq!(slug("«»", 60, "item"), "item");
        assert_eq!(slug("文", 60, "file"), "file");
    }

    #[test]
    fn what_is_taken_gets_the_next_number() {
        let taken = ["event", "event-2", "event-4"].map(str::to_owned);
        assert_eq!(free("event", &taken), "event-3");
        assert_eq!(free("play", &taken), "play");
    }

    proptest! {
        #[test]
        fn every_slug_is_a_part_of_an_address(title in ".{0,300}", longest in 1_usize..100) {
            let slug = slug(&title, longest, "x");
            prop_assert!(!slug.is_empty() && slug.len() <= longest);
            prop_assert!(slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-'));
        }
    }
}
