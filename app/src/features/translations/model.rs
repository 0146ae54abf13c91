//! How a language of a page stands beside the Kazakh one.

use chrono::{DateTime, Utc};

use crate::i18n::Lang;

/// The state of one language of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Missing,
    /// The Kazakh text changed at this moment, after the translation.
    Stale(DateTime<Utc>),
    Current,
}

/// What a list is narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Missing,
    Stale,
    Current,
}

impl Wanted {
    pub const ALL: [Self; 3] = [Self::Missing, Self::Stale, Self::Current];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Current => "current",
        }
    }

    /// What a name stands for.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wanted| wanted.name() == name)
    }
}

/// A text as it is stored: its language and when it changed last, where that is known.
pub type Text = (Lang, Option<DateTime<Utc>>);

/// The state of each language, in the order of [`Lang::ALL`]. The Kazakh text is the source and
/// never stale; where it is missing, nothing can be older than it.
pub fn states_of(texts: &[Text]) -> [State; 3] {
    let changed = |lang: Lang| texts.iter().find(|(of, _)| *of == lang).map(|(_, changed)| *changed);
    let source = changed(Lang::Kk).flatten();
    Lang::ALL.map(|lang| match (changed(lang), source) {
        (None, _) => State::Missing,
        (Some(Some(own)), Some(source)) if own < source => State::Stale(source),
        _ => State::Current,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(second, 0)
    }

    #[test]
    fn a_translation_is_stale_when_the_kazakh_text_changed_after_it() {
        let states = states_of(&[(Lang::Kk, at(20)), (Lang::Ru, at(10)), (Lang::En, at(20))]);
        assert_eq!(states, [State::Current, State::Stale(at(20).expect("a moment")), State::Current]);
    }

    #[test]
    fn what_is_not_there_is_missing_and_what_has_no_date_is_current() {
        assert_eq!(states_of(&[]), [State::Missing; 3]);
        assert_eq!(states_of(&[(Lang::Ru, at(1))]), [State::Missing, State::Current, State::Missing]);
        assert_eq!(states_of(&[(Lang::Kk, at(9)), (Lang::Ru, None)])[1], State::Current);
    }
}
