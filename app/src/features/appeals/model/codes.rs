//! The secret code of a receipt and the mark of a form. The code is made from the mark with the
//! portal's key: sent twice, a form gets the same receipt, and nothing readable is stored.

/// Letters that nobody takes for one another (Crockford's Base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: 60 bits, out of reach for guessing behind a rate limit.
const CODE: usize = 12;
/// Letters of a number that stands in until there is a real one.
const INTERIM: usize = 10;

/// A code as it stands on the receipt: `7K3D-W9QA-2MTX`.
pub fn code(mac: &[u8; 32]) -> String {
    let letters = letters(mac, CODE);
    [&letters[..4], &letters[4..8], &letters[8..]].join("-")
}

/// The number of an appeal that waits to be registered: `K-7K3DW9QA2M`.
pub fn interim(mac: &[u8; 32]) -> String {
    format!("K-{}", letters(mac, INTERIM))
}

fn letters(mac: &[u8; 32], count: usize) -> String {
    mac.iter().take(count).map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect()
}

/// What somebody typed, as it was given out: letters that look like others are those others, and
/// neither blanks nor small letters matter. Nothing if it cannot be a code.
pub fn typed_code(text: &str) -> Option<String> {
    let letters = typed(text);
    (letters.len() == CODE).then(|| [&letters[..4], &letters[4..8], &letters[8..]].join("-"))
}

/// The same for a number that stands in.
pub fn typed_interim(text: &str) -> Option<String> {
    let letters = typed(text.trim().trim_start_matches(['K', 'k', 'К', 'к']));
    (letters.len() == INTERIM).then(|| format!("K-{letters}"))
}

fn typed(text: &str) -> String {
    text.chars()
        .flat_map(char::to_uppercase)
        .filter_map(|letter| match letter {
            'O' | 'О' => Some('0'),
            'I' | 'L' | 'І' => Some('1'),
            // Cyrillic letters of the same shape.
            'А' => Some('A'),
            'В' => Some('B'),
            'С' => Some('C'),
            'Е' => Some('E'),
            'Н' => Some('H'),
            'К' => Some('K'),
            'М' => Some('M'),
            'Р' => Some('P'),
            'Т' => Some('T'),
            'Х' => Some('X'),
            letter if letter.is_ascii() && LETTERS.contains(&(letter as u8)) => Some(letter),
            _ => None,
        })
        .take(64)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = code(&[7; 32]);
        assert_eq!(code, "7777-7777-7777");
        assert_eq!(typed_code("7777 7777-7777"), Some(code));
        assert_eq!(typed_code("oiL7-abce-hkmp").as_deref(), Some("0117-ABCE-HKMP"));
        assert_eq!(typed_code("АВСЕ-НКМР-ТХ77").as_deref(), Some("ABCE-HKMP-TX77"));
        assert_eq!((typed_code(""), typed_code("7777-7777-777")), (None, None));
        assert_eq!(typed_interim("к-7777777777").as_deref(), Some("K-7777777777"));
    }

    proptest! {
        #[test]
        fn what_is_given_out_is_read_back(mac: [u8; 32]) {
            prop_assert_eq!(typed_code(&code(&mac).to_lowercase()), Some(code(&mac)));
            // A stand-in whose letters begin with K keeps them.
            let given = interim(&mac);
            prop_assert_eq!(typed_interim(&given).is_some(), true);
        }

        #[test]
        fn nothing_typed_breaks_it(text in ".{0,80}") {
            let _ = (typed_code(&text), typed_interim(&text));
        }
    }
}
