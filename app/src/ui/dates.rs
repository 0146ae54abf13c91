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

/// Days of a year, where terms are kept in days.
const YEAR: u32 = 365;

/// A term in whole years where it is one, in days otherwise: «5 жыл», «400 күн».
pub fn term(days: u32, lang: Lang) -> String {
    let years = days / YEAR;
    if years > 0 && days.is_multiple_of(YEAR) {
        tl!(lang, "common-years", n = years)
    } else {
        tl!(lang, "common-days", n = days)
    }
}

/// What machines read of a moment.
fn exact(moment: DateTime<Utc>) -> String {
    // HTML allows three digits of a second; the database keeps nine.
    almaty(moment).to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// A moment as a `<time>` element, with the time of day (O116-T-20).
pub fn moment(moment: DateTime<Utc>) -> impl IntoView {
    view! { <time datetime=exact(moment)>{long_moment(moment, lang())}</time> }
}

/// The same for columns of tables.
pub fn short_moment(moment: DateTime<Utc>) -> impl IntoView {
    let local = almaty(moment);
    let text = format!("{}, {:02}:{:02}", in_column(local.date_naive(), lang()), local.hour(), local.minute());
    view! { <time datetime=exact(moment)>{text}</time> }
}

/// The date of a moment for columns of tables.
pub fn short_day(moment: DateTime<Utc>) -> impl IntoView {
    short_date(almaty(moment).date_naive())
}

/// A date for columns of tables.
pub fn short_date(date: NaiveDate) -> impl IntoView {
    view! { <time datetime=date.to_string()>{in_column(date, lang())}</time> }
}

/// «21.11.2026», “21 Nov 2026”: whoever writes English may read the month first.
fn in_column(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Kk | Lang::Ru => date.format("%d.%m.%Y"),
        Lang::En => date.format("%d %b %Y"),
    }
    .to_string()
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
        assert_eq!(Lang::ALL.map(|lang| in_column(date, lang)), ["21.11.2026", "21.11.2026", "21 Nov 2026"]);
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
    fn whole_years_are_said_in_years() {
        let terms = |days| Lang::ALL.map(|lang| term(days, lang));
        assert_eq!(terms(1_825), ["5 жыл", "5 лет", "5 years"]);
        assert_eq!(terms(365), ["1 жыл", "1 год", "1 year"]);
        assert_eq!(terms(730), ["2 жыл", "2 года", "2 years"]);
        assert_eq!(terms(400), ["400 күн", "400 дней", "400 days"]);
        assert_eq!(terms(1), ["1 күн", "1 день", "1 day"]);
    }

    #[test]
    fn times_are_those_of_the_city() {
        let moment = DateTime::parse_from_rfc3339("2026-11-20T19:30:00Z").unwrap().to_utc();
        assert_eq!(long_moment(moment, Lang::Kk), "2026 жылғы 21 қараша, сағат 00:30");
    }
}
