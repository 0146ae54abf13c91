//! Phones, addresses and long sentences inside running text.

use std::sync::LazyLock;

use regex::Regex;

use super::{Problem, outside_code};
use crate::features::newsroom::model::Content;
use crate::i18n::Lang;

/// The most words of a sentence in news (O116-R-13c).
pub const SENTENCE: usize = 25;

/// How many long sentences of one text are named.
const NAMED: usize = 3;

type Pattern = LazyLock<Option<Regex>>;

static TARGET: Pattern = LazyLock::new(|| Regex::new(r"\]\([^)\s]*[^)]*\)|<?https?://\S+").ok());
static GROUPED: Pattern = LazyLock::new(|| Regex::new(r"\d{1,3}-\d{2}-\d{2}").ok());
static NAMED_PHONE: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:^|[^\p{L}])(?:тел|телефон\p{L}*|факс\p{L}*|phone|tel|fax)[.:]*\s*(?:№\s*)?:?\s*([+(]?\d[\d ()\u{a0}–-]*\d)",
    )
    .ok()
});
static LABELLED: Pattern = LazyLock::new(|| {
    Regex::new(r"(?i)(?:^|[^\p{L}])(?:мекен-?жай\p{L}*|адрес\p{L}*|address)[*_]*\s*:[*_]*\s*(\S.*)").ok()
});
static STREET: Pattern = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:көшесі|даңғылы|бульвары|\bstreet|\bavenue),?\s*(?:№\s*)?\d{1,4}\b",
        r"|(?:\bул\.|\bулиц[аеы]|\bпр\.|\bпр-т|\bпроспекте?|\bпроспекта)\s*[^,\n]{2,40},\s*(?:д\.\s*)?\d{1,4}\b"
    ))
    .ok()
});
static INDEX: Pattern = LazyLock::new(|| Regex::new(r"\b\d{6}\b").ok());

fn fits(pattern: &Pattern, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// O116-T-18, O116-T-19: numbers with the code of the city, addresses with the postal index.
pub fn contacts(lang: Lang, markdown: &str, found: &mut Vec<Problem>) {
    for line in outside_code(markdown) {
        let line = match TARGET.as_ref() {
            Some(target) => target.replace_all(line, " ").into_owned(),
            None => line.to_owned(),
        };
        found.extend(phones(&line).into_iter().map(|phone| Problem::PhoneWithoutCode(lang, phone)));
        if let Some(problem) = address(lang, &line) {
            found.push(problem);
        }
    }
}

/// The numbers of a line that lack the code of the city.
fn phones(line: &str) -> Vec<String> {
    let mut phones = Vec::new();
    for parts in NAMED_PHONE.iter().flat_map(|pattern| pattern.captures_iter(line)) {
        // A code in brackets or a + makes ten digits and more; short numbers have four at most.
        let number = parts[1].trim();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if (5..=9).contains(&digits) {
            phones.push(number.to_owned());
        }
    }
    for grouped in GROUPED.iter().flat_map(|pattern| pattern.find_iter(line)) {
        let before = line[..grouped.start()].trim_end_matches([' ', '\u{a0}', '-', '–']);
        let after = &line[grouped.end()..];
        let goes_on = after.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-');
        let has_code = before.ends_with(|letter: char| letter.is_ascii_digit() || letter == ')');
        let is_known = phones.iter().any(|phone| phone.contains(grouped.as_str()));
        if !goes_on && !has_code && !is_known && !is_date(grouped.as_str()) {
            phones.push(grouped.as_str().to_owned());
        }
    }
    phones
}

/// `20-11-26` is a day.
fn is_date(grouped: &str) -> bool {
    let parts: Vec<u32> = grouped.split('-').filter_map(|part| part.parse().ok()).collect();
    matches!(parts[..], [1..=31, 1..=12, _])
}

fn address(lang: Lang, line: &str) -> Option<Problem> {
    if fits(&INDEX, line) {
        return None;
    }
    let labelled = LABELLED.as_ref().and_then(|pattern| pattern.captures(line)).map(|parts| parts[1].to_owned());
    let is_postal = |text: &String| text.contains(|letter: char| letter.is_ascii_digit()) && !text.contains(['@', '/']);
    if let Some(text) = labelled.filter(is_postal) {
        return Some(Problem::AddressInText(lang, short(&text), true));
    }
    let street = STREET.as_ref().and_then(|pattern| pattern.find(line))?;
    Some(Problem::AddressInText(lang, short(street.as_str()), false))
}

/// O116-R-13c: sentences of news that are longer than [`SENTENCE`] words.
pub fn sentences(lang: Lang, content: &Content, found: &mut Vec<Problem>) {
    let written = content.text(lang);
    let too_long = [&written.summary, &written.body].into_iter().flat_map(|part| long_sentences(part));
    found.extend(too_long.take(NAMED).map(|(words, start)| Problem::LongSentence(lang, words, start)));
}

fn long_sentences(markdown: &str) -> Vec<(usize, String)> {
    let is_prose = |line: &&str| !line.starts_with(['#', '|', '>', '-', '*', '!']);
    let mut long = Vec::new();
    for line in outside_code(markdown).filter(is_prose) {
        for sentence in line.split_inclusive(['.', '!', '?', '…']) {
            let words: Vec<&str> =
                sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
            if words.len() > SENTENCE {
                long.push((words.len(), words[..6].join(" ")));
            }
        }
    }
    long
}

fn short(text: &str) -> String {
    text.chars().take(60).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// O116-T-18
    #[test]
    fn a_number_without_the_code_of_the_city_is_found_in_a_text() {
        for bad in [
            "Қабылдау бөлмесі: 53-00-00.",
            "Тел.: 530000",
            "Телефон 53 00 00, күн сайын",
            "Call us, phone 530-00-00",
            "- Факс: 53-00-01",
        ] {
            assert_eq!(phones(bad).len(), 1, "{bad}");
        }
        for good in [
            "+7 7252 53-00-00",
            "8 (7252) 53-00-00",
            "Тел.: +7 (7252) 53 00 00",
            "Телефон: 109",
            "тел. 1414",
            "2026-11-20 күні",
            "20-11-26 күні",
            "№ 12-34-56-78 іс",
            "телефон желісі 2025 жылы",
        ] {
            assert_eq!(phones(good), [""; 0], "{good}");
        }
    }

    /// O116-T-19
    #[test]
    fn an_address_without_its_index_is_found_in_a_text() {
        let is_error = |line: &str| match address(Lang::Kk, line) {
            Some(Problem::AddressInText(_, _, labelled)) => Some(labelled),
            _ => None,
        };
        assert_eq!(is_error("Мекенжайы: Шымкент қаласы, Тәуке хан даңғылы, 6"), Some(true));
        assert_eq!(is_error("**Адрес:** г. Шымкент, проспект Тауке хана, 6"), Some(true));
        assert_eq!(is_error("Акция прошла на ул. Казыбек би, 12."), Some(false));
        assert_eq!(is_error("Орталық Тәуке хан даңғылы, 6 үйде ашылды."), Some(false));
        assert_eq!(is_error("Address: 160023, Shymkent, Tauke Khan avenue, 6"), None);
        assert_eq!(is_error("Адрес: info@shymkent.example"), None);
        assert_eq!(is_error("Жаңа көше салынды, 2026 жыл."), None);
    }

    /// O116-R-13c
    #[test]
    fn sentences_of_more_words_than_news_bear_are_named() {
        let long = format!("{}соңы.", "сөз ".repeat(SENTENCE));
        assert_eq!(long_sentences(&format!("Қысқа сөйлем. {long} Тағы бірі."))[0].0, SENTENCE + 1);
        assert_eq!(long_sentences(&format!("| {long} |\n\n# {long}")), []);
        assert_eq!(long_sentences("Қысқа сөйлем."), []);
    }
}
