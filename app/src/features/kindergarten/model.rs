//! The rules of the queue: who stands where, what a file must hold, how long it may take.

pub mod check;
pub mod columns;
pub mod csv;
pub mod estimate;
pub mod garden;
pub mod iin;
pub mod order;
pub mod pack;
pub mod queue;
pub mod record;
pub mod renewal;
pub mod sheet;

use chrono::NaiveDate;

/// A date as people and programs write it: `2026-11-22`, `22.11.2026`, `22/11/2026`, a time of day after it or not.
pub fn date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let day = day.trim_end_matches("г.");
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"].into_iter().find_map(|form| {
        let found = NaiveDate::parse_from_str(day, form).ok()?;
        // `%Y` takes years of two figures as well.
        (1900..2200).contains(&chrono::Datelike::year(&found)).then_some(found)
    })
}

/// Small letters, one blank between words: how names are compared.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_offices_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22);
        for text in
            ["2026-11-22", "22.11.2026", " 22/11/2026 ", "2026-11-22T00:00:00", "22.11.2026 10:15", "22.11.2026г."]
        {
            assert_eq!(date(text), day, "{text}");
        }
        for text in ["", "31.02.2026", "22.11.26", "11-22-2026", "soon", "45000"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
