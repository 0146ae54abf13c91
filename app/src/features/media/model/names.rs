//! Names of files: what people see, and the address the file is stored under.

use super::format::Format;
use crate::slug::slug;

/// The longest name, in letters.
const LONGEST: usize = 120;
/// The longest name in an address, in letters.
const LONGEST_STEM: usize = 60;

/// The extension of a name, in small letters; empty where there is none.
pub fn extension(name: &str) -> String {
    name.rsplit_once('.').map(|(_, extension)| extension.trim().to_lowercase()).unwrap_or_default()
}

/// A name without folders, control characters and whatever is special to a file system; Kazakh
/// letters stay. The extension is the one of the format.
pub fn clean_name(name: &str, format: Format) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, end)) if is_extension(end) => stem,
        _ => last,
    };
    let spaced: String = stem.chars().map(|letter| if is_plain(letter) { letter } else { ' ' }).collect();
    let joined = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = joined.trim_matches(['.', ' ', '-']).chars().take(LONGEST).collect();
    let stem = cut.trim_end_matches(['.', ' ', '-']);
    let stem = if stem.is_empty() { "file" } else { stem };
    format!("{stem}.{}", format.extension())
}

fn is_extension(end: &str) -> bool {
    (1..=5).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_plain(letter: char) -> bool {
    letter.is_alphanumeric() || "-_.,()№+'’«»".contains(letter)
}

/// The longest part of a name for readers, in letters.
const LONGEST_PART: usize = 40;

/// The name that a downloaded file has: information, section and subsection with `_` between them
/// (R95-2-7f), each cut at a word where it is long.
pub fn name_for_readers(information: &str, section: &str, subsection: &str, extension: &str) -> String {
    let parts = [information, section, subsection].map(part_of_name);
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let stem = if parts.is_empty() { "file".to_owned() } else { parts.join("_") };
    format!("{stem}.{extension}")
}

fn part_of_name(text: &str) -> String {
    let spaced: String =
        text.chars().map(|letter| if is_plain(letter) && letter != '_' { letter } else { ' ' }).collect();
    let mut part = String::new();
    for word in spaced.split_whitespace() {
        if !part.is_empty() && part.chars().count() + word.chars().count() >= LONGEST_PART {
            break;
        }
        if !part.is_empty() {
            part.push(' ');
        }
        part.extend(word.chars().take(LONGEST_PART));
    }
    part.trim_matches(['.', ' ', '-', ',']).to_owned()
}

/// Where the file is stored: the beginning of its hash, which nobody guesses and no other file
/// has, and its name in Latin letters.
pub fn stored_path(sha256: &str, name: &str, format: Format) -> String {
    let start = sha256.get(..24).unwrap_or(sha256);
    let folder = sha256.get(..2).unwrap_or("00");
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{folder}/{start}-{}.{}", slug(stem, LONGEST_STEM, "file"), format.extension())
}

/// Whether the address names its content, so that it never means another.
pub fn has_hash(path: &str) -> bool {
    let hash = path.split_once('/').and_then(|(_, name)| name.split_once('-')).map_or("", |(hash, _)| hash);
    hash.len() == 24 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn kazakh_letters_stay_and_the_format_gives_the_extension() {
        assert_eq!(clean_name("Қаланың жоспары.PDF", Format::Pdf), "Қаланың жоспары.pdf");
        assert_eq!(clean_name("C:\\Users\\x\\..\\жоба.php.jpg", Format::Png), "жоба.php.png");
        assert_eq!(clean_name("../../etc/passwd", Format::Txt), "passwd.txt");
        assert_eq!(clean_name("\u{202e}gpj.exe", Format::Jpg), "gpj.jpg");
        assert_eq!(clean_name("<b>.svg", Format::Svg), "b.svg");
        assert_eq!(clean_name("", Format::Zip), "file.zip");
    }

    /// R95-2-7f
    #[test]
    fn readers_get_names_of_three_parts() {
        assert_eq!(
            name_for_readers("2026 жылғы бюджет", "Бюджеттің атқарылуы", "Есептер", "pdf"),
            "2026 жылғы бюджет_Бюджеттің атқарылуы_Есептер.pdf"
        );
        let long = "Шымкент қаласының әлеуметтік-экономикалық даму жоспары туралы";
        assert_eq!(name_for_readers(long, "a_b/../c", "", "txt"), "Шымкент қаласының_a b .. c.txt");
        assert_eq!(name_for_readers("", "", "", "zip"), "file.zip");
    }

    #[test]
    fn the_address_is_in_latin_letters() {
        let sha = "0123456789abcdef0123456789abcdef";
        assert_eq!(
            stored_path(sha, "Жаңа жылдық іс-шара.jpg", Format::Jpg),
            "01/0123456789abcdef01234567-zhanga-zhyldyq-is-shara.jpg"
        );
        assert_eq!(stored_path(sha, "文.png", Format::Png), "01/0123456789abcdef01234567-file.png");
    }

    #[test]
    fn only_addresses_with_a_hash_are_kept_for_ever() {
        assert!(has_hash("01/0123456789abcdef01234567-a.jpg"));
        assert!(!has_hash("images/park.svg") && !has_hash("emblem.svg"));
    }

    proptest! {
        #[test]
        fn a_cleaned_name_is_harmless_and_stays_what_it_is(name in ".{0,200}") {
            let clean = clean_name(&name, Format::Pdf);
            prop_assert!(clean.strip_suffix(".pdf").is_some() && clean.chars().count() <= LONGEST + 4);
            prop_assert!(!clean.starts_with('.') && !clean.contains(['/', '\\', '<', '>', '"', ':', '\0', '\n']));
            prop_assert_eq!(clean_name(&clean, Format::Pdf), clean);
        }

        #[test]
        fn a_name_for_readers_is_harmless(one in ".{0,80}", two in ".{0,80}", three in ".{0,80}") {
            let name = name_for_readers(&one, &two, &three, "pdf");
            prop_assert!(name.strip_suffix(".pdf").is_some() && name.chars().count() <= 3 * LONGEST_PART + 6, "{name}");
            prop_assert!(!name.starts_with('.') && !name.contains(['/', '\\', '<', '>', '"', ':', '\0', '\n']));
            prop_assert!(name.matches('_').count() <= 2, "{name}");
        }

        #[test]
        fn every_address_is_plain(name in ".{0,200}") {
            let path = stored_path("ab12cd", &name, Format::Rtf);
            prop_assert!(path.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-./".contains(&b)));
            prop_assert!(!path.contains(".."));
        }
    }
}
