//! What may not be made public: material marked as restricted, numbers of persons
//! (O116-R-3.2, O116-T-2.7, P891-X).

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use super::Problem;
use crate::features::content::folded;
use crate::features::newsroom::model::Content;
use crate::i18n::Lang;

/// Marks that stand on restricted material, wherever they stand.
const MARKS: [&str; 5] = [
    "қызмет бабында пайдалану үшін",
    "қызмет бабында пайдалануға арналған",
    "для служебного пользования",
    "for official use",
    "for service use only",
];

/// Words that are a mark only where a line holds nothing else.
const STAMPS: [&str; 10] = [
    "құпия",
    "өте құпия",
    "аса құпия",
    "қбпү",
    "секретно",
    "совершенно секретно",
    "дсп",
    "secret",
    "top secret",
    "confidential",
];

/// How a text bears a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// As a mark.
    Borne(String),
    /// Named in quotation marks within a sentence, as rules on such material do.
    Named(String),
}

/// The mark that a text bears, else one that it names.
pub fn mark_of(text: &str) -> Option<Mark> {
    let marks = text.lines().filter_map(mark_of_line);
    marks.min_by_key(|mark| matches!(mark, Mark::Named(_)))
}

fn mark_of_line(line: &str) -> Option<Mark> {
    let plain = plain(line);
    let alone = words(&plain);
    if STAMPS.iter().any(|stamp| words(&folded(stamp)) == alone) {
        return Some(Mark::Borne(line.trim().to_owned()));
    }
    let mark = MARKS.iter().find(|mark| alone.contains(&words(&folded(mark))))?;
    let is_quoted = is_quoted(&plain, &folded(mark));
    // A mark with the number of its copy is still a mark.
    let is_sentence = alone.split(' ').count() > mark.split(' ').count() + 4;
    Some(if is_quoted && is_sentence { Mark::Named((*mark).to_owned()) } else { Mark::Borne((*mark).to_owned()) })
}

/// Folded, without the markup that hides words from a search, blanks as one space.
fn plain(line: &str) -> String {
    let bare: String = line.chars().filter(|letter| !"*_`\\\u{ad}\u{200b}".contains(*letter)).collect();
    folded(&bare).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Only the words, one space between.
fn words(text: &str) -> String {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_quoted(text: &str, mark: &str) -> bool {
    let Some(at) = text.find(mark) else { return false };
    let before = text[..at].chars().next_back();
    let after = text[at + mark.len()..].chars().next();
    before.is_some_and(|letter| "«\"“„'".contains(letter)) && after.is_some_and(|letter| "»\"”“'".contains(letter))
}

static TWELVE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\d{12,}").ok());

/// Numbers that could be somebody's individual identification number.
pub fn personal_numbers(text: &str) -> Vec<String> {
    let found = TWELVE.iter().flat_map(|twelve| twelve.find_iter(text)).map(|number| number.as_str());
    found.filter(|number| is_personal(number)).map(|number| format!("{}******", &number[..6])).collect()
}

/// Twelve digits that begin with a day of birth and end with the right check digit. Numbers of
/// organisations have another fifth digit and are public.
fn is_personal(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let [_, _, m1, m2, d1, d2, century, ..] = digits[..] else { return false };
    let (month, day) = (m1 * 10 + m2, d1 * 10 + d2);
    digits.len() == 12
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && century <= 6
        && check_digit(&digits[..11]) == Some(digits[11])
}

fn check_digit(digits: &[u32]) -> Option<u32> {
    const FIRST: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    let sum = |weights: [u32; 11]| digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11;
    [sum(FIRST), sum(SECOND)].into_iter().find(|sum| *sum < 10)
}

/// Looks through everything that readers would see.
pub fn check(content: &Content, found: &mut Vec<Problem>) {
    for (field, text) in public_words(content) {
        match mark_of(&text) {
            Some(Mark::Borne(mark)) => found.push(Problem::Restricted(field.clone(), mark)),
            Some(Mark::Named(mark)) => found.push(Problem::RestrictedNamed(field.clone(), mark)),
            None => {}
        }
        let numbers = personal_numbers(&text);
        found.extend(numbers.into_iter().map(|number| Problem::PersonalNumber(field.clone(), number)));
    }
}

/// All words of an entry with the fields they stand in.
fn public_words(content: &Content) -> Vec<(String, String)> {
    let mut words = Vec::new();
    for lang in Lang::ALL {
        let text = content.text(lang);
        for (part, text) in [("title", text.title), ("summary", text.summary), ("body", text.body)] {
            words.push((format!("{lang}.{part}"), text));
        }
    }
    let details = content.details.as_object();
    for (name, value) in details.into_iter().flatten() {
        collect(&format!("d.{name}"), value, &mut words);
    }
    for (lang, text) in [
        ("kk", &content.third_party.status.kk),
        ("ru", &content.third_party.status.ru),
        ("en", &content.third_party.status.en),
    ] {
        words.push((format!("status.{lang}"), text.clone()));
    }
    words.push(("source".to_owned(), content.third_party.source.clone()));
    let named = content.picture.iter().map(|file| ("picture", file));
    for (field, file) in named.chain(content.attachments.iter().map(|file| ("attachments", file))) {
        // Underscores and dots part the words of a file's name.
        words.push((field.to_owned(), file.name.replace(['_', '.', '-'], " ")));
        for label in [&file.label.kk, &file.label.ru, &file.label.en] {
            words.push((field.to_owned(), label.clone()));
        }
    }
    words
}

fn collect(field: &str, value: &Value, words: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => words.push((field.to_owned(), text.clone())),
        Value::Array(values) => values.iter().for_each(|value| collect(field, value, words)),
        Value::Object(values) => {
            values.iter().for_each(|(name, value)| collect(&format!("{field}.{name}"), value, words));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_borne(text: &str) -> bool {
        matches!(mark_of(text), Some(Mark::Borne(_)))
    }

    /// O116-R-3.2, P891-X
    #[test]
    fn marks_of_restricted_material_are_found() {
        for marked in [
            "Қызмет бабында пайдалану үшін",
            "**ҚЫЗМЕТ БАБЫНДА   ПАЙДАЛАНУ ҮШІН**",
            "«Қызмет бабында пайдалану үшін»",
            "Для служебного пользования. Экз. № 1",
            "## For official use only",
            "Мәтін\n\nқұпия\n\nмәтін",
            "ДСП",
            "Материал для служебного пользования разослан отделам города Шымкента",
        ] {
            assert!(is_borne(marked), "{marked}");
        }
        for open in ["Құпиялылық саясаты", "Дауыс беру құпия түрде өтеді", "Secret garden opened", "Қызмет бабы"]
        {
            assert_eq!(mark_of(open), None, "{open}");
        }
    }

    #[test]
    fn a_rule_that_names_a_mark_is_only_pointed_out() {
        let rule =
            "Ережеге сәйкес «Қызмет бабында пайдалану үшін» деген белгісі бар құжаттар сайтқа орналастырылмайды.";
        assert!(matches!(mark_of(rule), Some(Mark::Named(_))));
        assert!(is_borne(&format!("{rule}\n\nДля служебного пользования")), "the mark itself weighs more");
    }

    #[test]
    fn a_number_of_a_person_is_told_by_its_check_digit() {
        let body = "90010130000";
        let digits: Vec<u32> = body.chars().filter_map(|digit| digit.to_digit(10)).collect();
        let check = check_digit(&digits).unwrap();
        let (right, wrong) = (format!("{body}{check}"), format!("{body}{}", (check + 1) % 10));
        assert_eq!(personal_numbers(&format!("ЖСН {right}, мекенжайы")), ["900101******"]);
        assert_eq!(personal_numbers(&wrong), [""; 0]);
        assert_eq!(personal_numbers(&format!("{right}0")), [""; 0], "thirteen digits are something else");
    }

    #[test]
    fn the_number_of_an_organisation_is_public() {
        let body = "98124000000";
        let digits: Vec<u32> = body.chars().filter_map(|digit| digit.to_digit(10)).collect();
        let number = format!("{body}{}", check_digit(&digits).unwrap_or(0));
        assert_eq!(personal_numbers(&number), [""; 0]);
    }

    proptest! {
        #[test]
        fn a_mark_is_found_whatever_stands_around_it(before in "[а-я ]{0,30}", after in "[а-я ]{0,30}") {
            let text = format!("{before} для служебного пользования {after}");
            prop_assert!(is_borne(&text));
        }
    }
}
