//! Dates and times as each language writes them, on the clocks of the city.

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Timelike, Utc};
use leptos::prelude::*;

use crate::i18n::{Lang, lang};
use crate::server::almaty;

/// Months inside a date: Russian in the genitive, Kazakh and Russian in small letters.
const MONTHS_IN_DATE: [[&str; 3]; 12] = [
    ["қаңтар", "января", "January"],
    ["ақпан", "февраля", "February"],
    ["наурыз", "марта", "March"],
    ["сәуір", "апреля", "April"],
    ["мамыр", "мая", "May"],
    ["маусым", "июня", "June"],
    ["шілде", "июля", "July"],
    ["тамыз", "августа", "August"],
    ["қыркүйек", "сентября", "September"],
    ["қазан", "октября", "October"],
    ["қараша", "ноября", "November"],
    ["желтоқсан", "декабря", "December"],
];

/// Months standing alone: Russian in the nominative.
const MONTHS_RU: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

/// «2026 жылғы 21 қараша», «21 ноября 2026 года», “21 November 2026”.
pub fn long_date(date: NaiveDate, lang: Lang) -> String {
    let (year, day) = (date.year(), date.day());
    let month = MONTHS_IN_DATE[date.month0() as usize][lang as usize];
    match lang {
        Lang::Kk => format!("{year} жылғы {day} {month}"),
        Lang::Ru => format!("{day} {month} {year} года"),
        Lang::En => format!("{day} {month} {year}"),
    }
}

/// A date with the time of day: «2026 жылғы 21 қараша, сағат 09:05».
pub fn long_moment(moment: DateTime<Utc>, lang: Lang) -> String {
    let local = almaty(moment);
    let date = long_date(local.date_naive(), lang);
    let time = format!("{:02}:{:02}", local.hour(), local.minute());
    match lang {
        Lang::Kk => format!("{date}, сағат {time}"),
        Lang::Ru | Lang::En => format!("{date}, {time}"),
    }
}

/// The name of a month for headings and archives; `month` is 1 to 12.
pub fn month_name(month: u32, lang: Lang) -> &'static str {
    let index = (month.clamp(1, 12) - 1) as usize;
    if lang == Lang::Ru { MONTHS_RU[index] } else { MONTHS_IN_DATE[index][lang as usize] }
}

/// Days of the week from Monday.
const WEEKDAYS: [[&str; 3]; 7] = [
    ["дүйсенбі", "понедельник", "Monday"],
    ["сейсенбі", "вторник", "Tuesday"],
    ["сәрсенбі", "среда", "Wednesday"],
    ["бейсенбі", "четверг", "Thursday"],
    ["жұма", "пятница", "Friday"],
    ["сенбі", "суббота", "Saturday"],
    ["жексенбі", "воскресенье", "Sunday"],
];

/// The name of a day of the week, counted from Monday as 0.
pub fn weekday_name(day: usize, lang: Lang) -> &'static str {
    WEEKDAYS[day % 7][lang as usize]
}

/// «2026 жылғы қараша», «ноябрь 2026 года», “November 2026”.
pub fn month_of_year(month: u32, year: i32, lang: Lang) -> String {
    let name = month_name(month, lang);
    match lang {
        Lang::Kk => format!("{year} жылғы {name}"),
        Lang::Ru => format!("{name} {year} года"),
        Lang::En => format!("{name} {year}"),
    }
}

/// A month inside a date: «ноября».
pub fn month_in_date(month: u32, lang: Lang) -> &'static str {
    MONTHS_IN_DATE[(month.clamp(1, 12) - 1) as usize][lang as usize]
}

/// «сейсенбі, 10:00–12:00»: the end only where it is on the same day.
pub fn weekday_and_time(start: DateTime<Utc>, end: Option<DateTime<Utc>>, lang: Lang) -> String {
    let clock = |time: DateTime<chrono_tz::Tz>| format!("{:02}:{:02}", time.hour(), time.minute());
    let local = almaty(start);
    let weekday = WEEKDAYS[local.weekday().num_days_from_monday() as usize][lang as usize];
    let end = end.map(almaty).filter(|end| end.date_naive() == local.date_naive() && *end > local);
    match end {
        Some(end) => format!("{weekday}, {}–{}", clock(local), clock(end)),
        None => format!("{weekday}, {}", clock(local)),
    }
}

/// A moment as a `<time>` element, with the time of day (O116-T-20).
pub fn moment(moment: DateTime<Utc>) -> impl IntoView {
    // HTML allows three digits of a second; the database keeps nine.
    let exact = almaty(moment).to_rfc3339_opts(SecondsFormat::Secs, false);
    view! { <time datetime=exact>{long_moment(moment, lang())}</time> }
}

/// The date of a moment as a `<time>` element.
pub fn day(moment: DateTime<Utc>) -> impl IntoView {
    date(almaty(moment).date_naive())
}

/// A date as a `<time>` element.
pub fn date(date: NaiveDate) -> impl IntoView {
    view! { <time datetime=date.to_string()>{long_date(date, lang())}</time> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_dates_its_own_way() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(long_date(date, Lang::Kk), "2026 жылғы 21 қараша");
        assert_eq!(long_date(date, Lang::Ru), "21 ноября 2026 года");
        assert_eq!(long_date(date, Lang::En), "21 November 2026");
        assert_eq!(month_name(5, Lang::Ru), "май");
    }

    #[test]
    fn an_event_of_one_day_names_its_weekday_and_its_hours() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().to_utc();
        let start = at("2026-11-24T10:00:00+05:00");
        let same_day = Some(at("2026-11-24T12:00:00+05:00"));
        assert_eq!(weekday_and_time(start, same_day, Lang::Kk), "сейсенбі, 10:00–12:00");
        assert_eq!(weekday_and_time(start, Some(at("2026-11-25T12:00:00+05:00")), Lang::En), "Tuesday, 10:00");
        assert_eq!(month_of_year(11, 2026, Lang::Ru), "ноябрь 2026 года");
    }

    #[test]
    fn times_are_those_of_the_city() {
        let moment = DateTime::parse_from_rfc3339("2026-11-20T19:30:00Z").unwrap().to_utc();
        assert_eq!(long_moment(moment, Lang::Kk), "2026 жылғы 21 қараша, сағат 00:30");
    }
}
