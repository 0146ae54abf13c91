//! What an event is, when it takes place, in which stage it stands.

mod agenda;
mod form;

pub use agenda::{Asked, Line, agenda, months};
pub use form::{Fault, Scope, read, typed_of};

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use crate::i18n::{Lang, Trilingual};
use crate::server::almaty;

/// What is shown. The akimat's own kinds – forum, briefing, round table – are in the calendar of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    Theatre,
    Cinema,
    Concert,
    Exhibition,
    Festival,
    Children,
    Meeting,
    #[default]
    Other,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Theatre,
        Self::Cinema,
        Self::Concert,
        Self::Exhibition,
        Self::Festival,
        Self::Children,
        Self::Meeting,
        Self::Other,
    ];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Theatre => "theatre",
            Self::Cinema => "cinema",
            Self::Concert => "concert",
            Self::Exhibition => "exhibition",
            Self::Festival => "festival",
            Self::Children => "children",
            Self::Meeting => "meeting",
            Self::Other => "other",
        }
    }

    /// The kind of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How far an event has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Sent; nobody has opened the link in the mail yet.
    Unconfirmed,
    /// Waits for the keeper.
    Waiting,
    Published,
    /// The sender was told why and may correct it.
    Returned,
    /// Was published and is no more.
    Withdrawn,
}

impl Stage {
    pub const ALL: [Self; 5] = [Self::Unconfirmed, Self::Waiting, Self::Published, Self::Returned, Self::Withdrawn];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Waiting => "waiting",
            Self::Published => "published",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// Whether the keeper may publish it now.
    pub const fn may_be_published(self) -> bool {
        matches!(self, Self::Waiting | Self::Returned | Self::Withdrawn)
    }
}

/// One of the times at which an event takes place; an exhibition is open from its beginning to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    pub start: DateTime<Utc>,
    pub end: Option<DateTime<Utc>>,
}

/// Whoever comes late still finds it in the list.
const UNTOLD_LENGTH: TimeDelta = TimeDelta::hours(2);

impl Time {
    /// From when on it is past.
    pub fn over_at(self) -> DateTime<Utc> {
        self.end.unwrap_or(self.start + UNTOLD_LENGTH)
    }

    /// The months it falls into, be it with a part of it.
    pub fn months(self) -> impl Iterator<Item = (i32, u32)> {
        let next = |(year, month): &(i32, u32)| Some(if *month == 12 { (year + 1, 1) } else { (*year, month + 1) });
        let last = month_of(self.end.unwrap_or(self.start));
        std::iter::successors(Some(month_of(self.start)), next).take_while(move |month| *month <= last)
    }

    pub fn touches(self, month: (i32, u32)) -> bool {
        self.months().any(|own| own == month)
    }

    /// Whether it lasts for more than a day.
    pub fn is_long(self) -> bool {
        self.end.is_some_and(|end| end - self.start > TimeDelta::hours(24))
    }
}

/// What a visitor pays, in tenge; nothing is said where nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Price {
    pub from: Option<u32>,
    pub to: Option<u32>,
}

/// The limits of age that the law on the protection of children from harmful information knows.
pub const AGES: [u32; 7] = [0, 6, 12, 14, 16, 18, 21];

/// What is said of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    pub kind: Kind,
    pub title: Trilingual,
    pub about: Trilingual,
    /// Who shows it.
    pub house: Trilingual,
    /// Address and hall.
    pub place: Trilingual,
    /// The house's own page of it, where tickets are.
    pub site: String,
    pub price: Price,
    pub age: Option<u32>,
    /// The poster in words (O116-T-38).
    pub alt: Trilingual,
    /// The first one first.
    pub times: Vec<Time>,
}

impl Sketch {
    /// When the last of its times is over.
    pub fn over_at(&self) -> Option<DateTime<Utc>> {
        self.times.iter().map(|time| time.over_at()).max()
    }

    /// The next of its times that is not over; the last one if all are.
    pub fn next(&self, now: DateTime<Utc>) -> Option<Time> {
        self.times.iter().find(|time| time.over_at() > now).or(self.times.last()).copied()
    }

    /// What is missing for it to be published, by field; a poster needs its words in every language.
    pub fn gaps(&self, has_poster: bool) -> Vec<String> {
        let required = [("title", &self.title), ("house", &self.house), ("place", &self.place)];
        let mut gaps: Vec<_> =
            required.into_iter().filter(|(_, text)| text.kk.is_empty()).map(|(name, _)| format!("{name}_kk")).collect();
        let alts = Lang::ALL.into_iter().zip([&self.alt.kk, &self.alt.ru, &self.alt.en]);
        gaps.extend(alts.filter(|(_, alt)| has_poster && alt.is_empty()).map(|(lang, _)| format!("alt_{lang}")));
        gaps
    }
}

/// A text in whatever language there is, the wanted one first.
pub fn any(text: &Trilingual, lang: Lang) -> &str {
    let own = text.get(lang);
    [own, &text.kk, &text.ru, &text.en].into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// The language of a text that stands in for a missing one.
pub fn other_lang(text: &Trilingual, lang: Lang) -> Option<&'static str> {
    let own = match lang {
        Lang::Kk => &text.kk,
        Lang::Ru => &text.ru,
        Lang::En => &text.en,
    };
    (own.is_empty() && !text.kk.is_empty() && lang != Lang::Kk).then(|| Lang::Kk.code())
}

/// Year and month of a moment in the city.
pub fn month_of(moment: DateTime<Utc>) -> (i32, u32) {
    let local = almaty(moment);
    (local.year(), local.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    #[test]
    fn a_poster_without_words_in_every_language_is_not_published() {
        let of = |text: &str| Trilingual { kk: text.to_owned(), ..Trilingual::default() };
        let sketch =
            Sketch { title: of("Абай"), house: of("Театр"), alt: of("Афиша"), ..Sketch::default() };
        assert_eq!(sketch.gaps(true), ["place_kk", "alt_ru", "alt_en"]);
        assert_eq!(sketch.gaps(false), ["place_kk"]);
    }

    #[test]
    fn an_event_is_over_when_its_last_time_is() {
        let play = Time { start: at("2026-12-01T19:00:00+05:00"), end: None };
        let show = Time { start: at("2026-12-03T10:00:00+05:00"), end: Some(at("2026-12-20T18:00:00+05:00")) };
        let sketch = Sketch { times: vec![play, show], ..Sketch::default() };
        assert_eq!(sketch.over_at(), show.end);
        assert_eq!(sketch.next(at("2026-12-01T20:59:00+05:00")), Some(play));
        assert_eq!(sketch.next(at("2026-12-01T21:00:00+05:00")), Some(show));
        assert!(show.is_long() && !play.is_long());
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
        for stage in Stage::ALL {
            assert_eq!(Stage::from_name(stage.name()), Some(stage));
        }
    }
}
