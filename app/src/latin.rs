//! Kazakh and Russian words in Latin letters, for addresses and file names.

/// Small Latin letters, digits and single hyphens, the first of them none.
pub fn latin(text: &str) -> String {
    let mut latin = String::new();
    for letter in text.to_lowercase().chars() {
        match sound(letter) {
            Some(sound) => latin.push_str(sound),
            None if letter.is_ascii_alphanumeric() => latin.push(letter),
            None if !latin.is_empty() && !latin.ends_with('-') => latin.push('-'),
            None => {}
        }
    }
    latin
}

/// The same, no longer than `longest`; `otherwise` where nothing is left.
pub fn short(text: &str, longest: usize, otherwise: &str) -> String {
    let latin = latin(text);
    match latin.get(..longest).unwrap_or(&latin).trim_end_matches('-') {
        "" => otherwise.to_owned(),
        short => short.to_owned(),
    }
}

/// A Cyrillic letter, Kazakh ones included; signs without a sound of their own vanish.
const fn sound(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'ғ' => "gh",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
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
    use super::*;

    #[test]
    fn words_become_plain_letters_and_hyphens() {
        assert_eq!(short("Жаңа жылдық іс-шара", 60, "file"), "zhanga-zhyldyq-is-shara");
        assert_eq!(short("  «Ғылым», объём № 7! ", 60, "file"), "ghylym-obyom-7");
        assert_eq!(short("文", 60, "file"), "file");
        assert_eq!(short("бір екі", 4, "file"), "bir");
    }
}
