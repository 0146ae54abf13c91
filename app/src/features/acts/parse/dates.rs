//! Dates of acts as they are written in Kazakh, Russian and figures.

use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};

use super::source::pattern;

/// First letters of the months: enough to tell each in every case form.
const MONTHS: [[&str; 2]; 12] = [
    ["қаңтар", "январ"],
    ["ақпан", "феврал"],
    ["наурыз", "март"],
    ["сәуір", "апрел"],
    ["мамыр", "ма[йя]"],
    ["маусым", "июн"],
    ["шілде", "июл"],
    ["тамыз", "август"],
    ["қыркүйек", "сентябр"],
    ["қазан", "октябр"],
    ["қараша", "ноябр"],
    ["желтоқсан", "декабр"],
];

/// Date in any of the forms, as a piece of larger patterns. It has no named groups;
/// [`read`] takes the matched text apart.
pub(in crate::features::acts) static DATE: LazyLock<String> = LazyLock::new(|| {
    let kazakh = months(0);
    let russian = months(1);
    let quote = r#"["'«»“”]?"#;
    format!(
        r"(?:\d{{4}}\s*жыл(?:ғы|ы)?\s*{quote}\d{{1,2}}_*{quote}\s*(?:{kazakh})\p{{L}}*|{quote}\d{{1,2}}{quote}\s+(?:{russian})\p{{L}}*\s+\d{{4}}(?:\s*(?:года|г\.))?|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}(?:\s*(?:жылғы|ж\.|года|г\.))?|\d{{4}}\.\d{{1,2}}\.\d{{1,2}})"
    )
});

fn months(column: usize) -> String {
    MONTHS.map(|names| names[column]).join("|")
}

static FIGURES: LazyLock<Regex> = LazyLock::new(|| pattern(r"\d+"));
static MONTH: LazyLock<[Regex; 12]> =
    LazyLock::new(|| MONTHS.map(|[kazakh, russian]| pattern(&format!("(?i)(?:{kazakh}|{russian})"))));

/// The date in a text matched by [`DATE`].
pub(in crate::features::acts) fn read(text: &str) -> Option<NaiveDate> {
    let figures: Vec<u32> = FIGURES.find_iter(text).filter_map(|found| found.as_str().parse().ok()).collect();
    let (year, month, day) = match figures[..] {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] => (year, month, day),
        [a, b] => {
            let month = MONTH.iter().position(|month| month.is_match(text))?;
            let month = u32::try_from(month + 1).ok()?;
            if a > 31 { (a, month, b) } else { (b, month, a) }
        }
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The date and number of a match with groups `date` and `number`.
pub(in crate::features::acts) fn date_and_number(found: &Captures<'_>) -> Option<(NaiveDate, String)> {
    let date = read(found.name("date")?.as_str())?;
    let number = found.name("number")?.as_str().trim_end_matches(['-', '/']);
    Some((date, number.to_owned()))
}
