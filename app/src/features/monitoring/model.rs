//! What is counted, and how days add up.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::i18n::Lang;

/// What a row counts. `Ok` to `Bytes` and `Hosts` have no name; the others count by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// Requests answered.
    Ok,
    /// Requests refused or failed.
    Failed,
    /// Files sent.
    Files,
    /// Bytes sent.
    Bytes,
    /// Different network addresses of a day.
    Hosts,
    /// Page views by address.
    Page,
    /// Page views by section.
    Section,
    /// Page views by language.
    Lang,
    /// Visits by class of device.
    Device,
    /// Visits by the site they came from.
    Referrer,
    /// Forms sent.
    Form,
    /// Refusals and failures by status.
    Error,
}

impl Measure {
    pub const ALL: [Self; 12] = [
        Self::Ok,
        Self::Failed,
        Self::Files,
        Self::Bytes,
        Self::Hosts,
        Self::Page,
        Self::Section,
        Self::Lang,
        Self::Device,
        Self::Referrer,
        Self::Form,
        Self::Error,
    ];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Failed => "failed",
            Self::Files => "files",
            Self::Bytes => "bytes",
            Self::Hosts => "hosts",
            Self::Page => "page",
            Self::Section => "section",
            Self::Lang => "lang",
            Self::Device => "device",
            Self::Referrer => "referrer",
            Self::Form => "form",
            Self::Error => "error",
        }
    }
}

/// What a day gained in one respect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub measure: Measure,
    pub name: String,
    pub amount: u64,
}

/// The rows that a number of views of one page adds: by address, section and language.
pub fn named_by_path(path: &str, views: u64) -> Vec<Row> {
    let mut segments = path.split('/').skip(1);
    let lang = segments.next().and_then(Lang::from_code).unwrap_or_default();
    let section = segments.next().filter(|section| !section.is_empty()).unwrap_or("home");
    let row = |measure, name: &str| Row { measure, name: name.chars().take(300).collect(), amount: views };
    vec![row(Measure::Page, path), row(Measure::Section, section), row(Measure::Lang, lang.code())]
}

/// The host of the page a visitor came from, if it is another one and looks like one.
pub fn referring_host(referrer: &str, own: &str) -> Option<String> {
    let host = url::Url::parse(referrer).ok()?.host_str()?.to_ascii_lowercase();
    let is_plain = host.len() <= 100 && host.contains('.') && !host.contains(|letter: char| letter.is_whitespace());
    (is_plain && host != own).then_some(host)
}

/// The figures of one day or one month (R95-1-6.8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub visits: u64,
    pub ok: u64,
    pub failed: u64,
    pub hosts: u64,
    pub files: u64,
    pub bytes: u64,
}

impl Figures {
    pub fn add(&mut self, measure: Measure, amount: u64) {
        match measure {
            Measure::Ok => self.ok += amount,
            Measure::Failed => self.failed += amount,
            Measure::Files => self.files += amount,
            Measure::Bytes => self.bytes += amount,
            Measure::Hosts => self.hosts += amount,
            _ => {}
        }
    }

    pub fn plus(&mut self, other: &Self) {
        self.visits += other.visits;
        self.ok += other.ok;
        self.failed += other.failed;
        self.hosts += other.hosts;
        self.files += other.files;
        self.bytes += other.bytes;
    }

    /// In the order of the columns.
    pub const fn all(&self) -> [u64; 6] {
        [self.visits, self.ok, self.failed, self.hosts, self.files, self.bytes]
    }
}

/// Days added up by month; a month has its first day as its name.
pub fn by_month(days: &BTreeMap<NaiveDate, Figures>) -> BTreeMap<NaiveDate, Figures> {
    let mut months: BTreeMap<NaiveDate, Figures> = BTreeMap::new();
    for (day, figures) in days {
        months.entry(day.with_day(1).unwrap_or(*day)).or_default().plus(figures);
    }
    months
}

/// A volume as people read it: `1,5 МБ` is left to the language, this is the number of megabytes.
pub fn megabytes(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_counts_for_page_section_and_language() {
        let names = |path| named_by_path(path, 2).into_iter().map(|row| row.name).collect::<Vec<_>>();
        assert_eq!(names("/ru/news/a"), ["/ru/news/a", "news", "ru"]);
        assert_eq!(names("/"), ["/", "home", "kk"]);
        assert_eq!(names("/en/"), ["/en/", "home", "en"]);
        assert!(named_by_path("/", 2).iter().all(|row| row.amount == 2));
    }

    #[test]
    fn only_other_sites_are_places_to_come_from() {
        assert_eq!(referring_host("https://egov.kz/cms?x=1", "a.kz"), Some("egov.kz".to_owned()));
        for other in ["https://a.kz/kk/", "nonsense", "", "https://localhost/", "android-app:x"] {
            assert_eq!(referring_host(other, "a.kz"), None, "{other}");
        }
    }

    #[test]
    fn days_add_up_to_months() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let figures = Figures { visits: 1, ok: 2, failed: 3, hosts: 4, files: 5, bytes: 6 };
        let days = BTreeMap::from([(day(1, 5), figures), (day(1, 9), figures), (day(2, 1), figures)]);
        let months = by_month(&days);
        assert_eq!(months.keys().copied().collect::<Vec<_>>(), [day(1, 1), day(2, 1)]);
        assert_eq!(months[&day(1, 1)].all(), [2, 4, 6, 8, 10, 12]);
        assert_eq!(megabytes(1_550_000), "1.5");
    }
}
