//! What has a form of its own: phones, numbers of papers and cards, addresses, dates of birth.

use std::sync::LazyLock;

use regex::Regex;

use super::{Span, What, span};

/// Where a number of a house or a flat stands, before or after the word for it.
const HOUSE: &str = r"(?xi)
    \b(?:дом(?:а|е|у|ом)?|үй|кв|квартир(?:а|ы|е|у|ой)|пәтер|корпус|house|flat|apt|apartment|building|д)\b\.?\s*(?:№\s*)?\d{1,4}(?:/\d{1,3})?[\p{L}]?\b
    | \b\d{1,4}(?:/\d{1,3})?[а-яё]?[\s-]{0,2}(?:үй\p{L}{0,6}|пәтер\p{L}*|кв\b|дом\b|корпус\p{L}*)";

/// A street or a quarter with the number of a house: of itself, it is nobody's. Titles within a
/// name are written small: «Тәуке хан даңғылы», «ул. Толе би».
const STREET: &str = r"(?x)
    \b(?i:ул|улиц\p{L}*|пр|просп|пр-т|проспект\p{L}*|мкр|мкрн|м-н|микрорайон\p{L}*|б-р|бульвар\p{L}*|пер|переул\p{L}*|проезд\p{L}*|көше\p{L}*|даңғыл\p{L}*)\b
        \.?\s*[«\x22]?(?:\p{Lu}[\p{L}.-]*|\d{1,3})(?:\s(?:\p{Lu}|(?i:хан|батыр|би|жол|ата|ана|ақын|акын|датқа|датка|төре))[\p{L}.-]*){0,2}[»\x22]?,?\s*(?i:д\.|дом|үй)?\s*№?\s*\d{1,4}\p{L}?(?:[/-]\d{1,4}\p{L}?){0,2}
    | \p{Lu}[\p{L}.-]*\s(?:(?:\p{Lu}|(?i:хан|батыр|би|жол|ата|ана|ақын|датқа|төре|khan|batyr|bi|zholy|ata|ana|aqyn|datqa))[\p{L}.-]*\s){0,2}(?i:көше\p{L}*|даңғыл\p{L}*|бульвар\p{L}*|тұйығы\p{L}*|ықшамаудан\p{L}*|шағынаудан\p{L}*|мөлтек\saудан\p{L}*|street|st|avenue|ave)\b
        \.?,?\s*№?\s*\d{1,4}\p{L}?(?:[/-]\d{1,4}\p{L}?){0,2}
    | \b\d{1,4}\p{L}?(?:[/-]\d{1,4})?,?\s\p{Lu}[\p{L}.-]*\s(?:(?:\p{Lu}|(?i:khan|batyr|bi|zholy|ata|ana|aqyn|datqa))[\p{L}.-]*\s){0,2}(?i:street|avenue|st|ave)\b";

/// A capital letter of a first name, with a surname after or before it.
const INITIALS: &str = r"\b\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+|\b\p{Lu}\p{Ll}+\s\p{Lu}\.(?:\s?\p{Lu}\.)?";

/// A first name with a patronymic.
const FULL_NAME: &str = r"\b\p{Lu}\p{Ll}+[ \u{a0}]\p{Lu}\p{Ll}*(?:ұлы|қызы|улы|кызы|ович|евич|овн|евн|ичн|uly|qyzy|kyzy|ovich|evich|ovna|evna)\p{Ll}{0,5}\b";

/// Also as people write it who hide it from programs.
const EMAIL: &str = r"(?xi)
    [\p{L}\p{N}._%+-]+\s?(?:@|[\[({]\s?(?:at|ат|собака)\s?[\])}])\s?[\p{L}\p{N}-]+
        (?:\s?(?:\.|[\[({]\s?(?:dot|точка|нүкте)\s?[\])}])\s?[\p{L}\p{N}-]+)+";

/// Names in messengers and networks.
const ACCOUNT: &str = r"(?i)\b(?:t\.me|telegram\.me|wa\.me|vk\.com|ok\.ru|instagram\.com|facebook\.com|tiktok\.com)/[\p{L}\p{N}_.@/+-]+|@[\p{L}\p{N}_][\p{L}\p{N}_.]+";

/// A number of the city, and any after a word for telephone.
const SHORT_PHONE: &str = r"(?xi)
    \b\d{2}[\ \u{a0}-]\d{2}[\ \u{a0}-]\d{2}\b
    | \b(?:тел|телефон\p{L}*|моб|сот|факс|звон\p{L}*|қоңырау\p{L}*|хабарлас\p{L}*|нөмір\p{L}*|номер\p{L}*|phone|tel|call)\b
        [.:,\s№]{0,3}(?<piece>\d(?:[\ \u{a0}-]?\d){4,6})\b";

/// An account of a bank, whole.
const IBAN: &str = r"(?i)\bKZ(?:[ \u{a0}]?[A-Z0-9]){18}\b";

/// Passports, identity cards, number plates of cars; also with Cyrillic letters that look alike.
const DOCUMENT: &str = r"(?x)
    \b[NnНн][\ ]?№?[\ ]?\d{7,9}\b
    | (?i:паспорт|passport|куәлі|төлқұжат|удостоверени|identity\scard)\p{L}*[\s:,№]{0,4}(?<piece>(?:\p{L}{1,2}\s?)?\d{6,9})\b
    | \b\d{3}[\ ]?[A-ZА-Я]{2,3}[\ ]?\d{2}\b
    | \b\d{3}[a-z]{2,3}\d{2}\b
    | \b[A-ZА-Я][\ ]?\d{3}[\ ]?[A-ZА-Я]{2,3}\b";

/// A day on which somebody living may have been born; one of late years only where it is said.
const BIRTH: &str = r"(?xi)
    \b\d{1,2}[./-]\d{1,2}[./-](?:19\d\d|20[01]\d)\b
    | \b(?:19\d\d|20[01]\d)-\d{2}-\d{2}\b
    | (?:туған|рожд|род\.|born|birth)\P{N}{0,24}(?<piece>\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b";

static PATTERNS: LazyLock<Vec<(What, Regex)>> = LazyLock::new(|| {
    let known = [
        (What::Email, EMAIL),
        (What::Email, ACCOUNT),
        (What::Address, HOUSE),
        (What::Address, STREET),
        (What::Name, INITIALS),
        (What::Name, FULL_NAME),
        (What::Phone, SHORT_PHONE),
        (What::Card, IBAN),
        (What::Document, DOCUMENT),
        (What::Birth, BIRTH),
    ];
    known.into_iter().filter_map(|(what, pattern)| Some((what, Regex::new(pattern).ok()?))).collect()
});

/// Digits with what people put between them.
static DIGITS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\+?\(?\d(?:[ \u{a0}()./\-–]{0,2}\d){5,40}").ok());

/// Everything in `text` that is told by its form.
pub fn find(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for (what, pattern) in PATTERNS.iter() {
        // The word that tells what a number is stays.
        let pieces = pattern.captures_iter(text).filter_map(|hit| hit.name("piece").or_else(|| hit.get(0)));
        found.extend(pieces.map(|piece| span(piece.range(), *what)));
    }
    found.extend(numbers(text));
    found
}

/// Long numbers, told apart by how many digits they have.
fn numbers(text: &str) -> Vec<Span> {
    let Some(digits) = &*DIGITS else { return Vec::new() };
    let what = |hit: &str| match hit.chars().filter(char::is_ascii_digit).count() {
        12 => Some(What::Iin),
        9 => Some(What::Document),
        10 | 11 | 13..=15 => Some(What::Phone),
        // A number of the city: 53-00-01.
        6 | 7 if hit.contains('-') => Some(What::Phone),
        // Longer: a card, or several numbers in one.
        16.. => Some(What::Card),
        _ => None,
    };
    digits.find_iter(text).filter_map(|hit| Some(span(hit.range(), what(hit.as_str())?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_one() {
        assert_eq!(PATTERNS.len(), 10);
        assert!(DIGITS.is_some());
    }
}
