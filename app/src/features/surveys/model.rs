//! Surveys and votes: what they are, when they are open, who sees their results.

pub mod answer;
pub mod builder;
pub mod question;
pub mod tally;
#[cfg(test)]
mod tests;
pub mod words;

use chrono::{DateTime, Utc};

use crate::i18n::{Lang, Trilingual};

pub(crate) use crate::named::named;

named! {
    /// A survey asks for opinions, a vote decides between choices.
    Sort {
        #[default]
        Survey = "survey",
        Vote = "vote",
        /// Of a state service; made by whoever rates it first.
        Rating = "rating",
    }
}

impl Sort {
    /// What the staff makes, and everybody finds in the list.
    pub const LISTED: &[Self] = &[Self::Survey, Self::Vote];
}

named! {
    /// Who may answer, once each.
    Who {
        /// Everybody; a browser counts once.
        #[default]
        Browser = "browser",
        /// Whoever confirms an e-mail address; an address counts once.
        Email = "email",
        /// Whoever was given a link.
        Invited = "invited",
    }
}

named! {
    /// When everybody sees the results.
    Publicity {
        AtOnce = "at-once",
        #[default]
        AfterClosing = "after-closing",
        Never = "never",
    }
}

named! {
    /// What the staff decided.
    State {
        #[default]
        Draft = "draft",
        Published = "published",
        Closed = "closed",
    }
}

/// What follows from state and clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    Draft,
    Coming,
    Open,
    Closed,
}

/// What the staff enters of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    pub sort: Sort,
    pub title: Trilingual,
    pub lead: Trilingual,
    /// Said to whoever answered.
    pub thanks: Trilingual,
    /// Who asks, and says later what was done with the answers.
    pub department: Trilingual,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
    pub who: Who,
    pub results: Publicity,
}

impl Sketch {
    /// A new survey or vote. What others voted would sway those who vote later, so nobody sees it
    /// before the end unless somebody decides otherwise.
    pub fn new(sort: Sort) -> Self {
        let results = if sort == Sort::Vote { Publicity::AfterClosing } else { Publicity::AtOnce };
        Self { sort, results, ..Self::default() }
    }
}

/// A survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    pub id: i64,
    pub slug: String,
    pub sketch: Sketch,
    pub state: State,
    /// What was done with the answers.
    pub outcome: Trilingual,
    pub outcome_at: Option<DateTime<Utc>>,
    pub changed_at: DateTime<Utc>,
}

impl Survey {
    pub fn stand(&self, now: DateTime<Utc>) -> Stand {
        match self.state {
            State::Draft => Stand::Draft,
            State::Closed => Stand::Closed,
            State::Published if self.sketch.closes_at.is_some_and(|end| end <= now) => Stand::Closed,
            State::Published if self.sketch.opens_at.is_some_and(|start| start > now) => Stand::Coming,
            State::Published => Stand::Open,
        }
    }

    /// Whether everybody may see the results now.
    pub fn shows_results(&self, now: DateTime<Utc>) -> bool {
        match (self.stand(now), self.sketch.results) {
            (Stand::Draft | Stand::Coming, _) | (_, Publicity::Never) => false,
            (_, Publicity::AtOnce) => true,
            (stand, Publicity::AfterClosing) => stand == Stand::Closed,
        }
    }

    pub fn title(&self, lang: Lang) -> &str {
        self.sketch.title.get(lang)
    }
}

/// The text of one language, without another standing in.
pub fn own_words(words: &Trilingual, lang: Lang) -> &str {
    words.own(lang)
}

/// The language a text is in where that is not the page's.
pub fn other_lang(words: &Trilingual, lang: Lang) -> Option<&'static str> {
    words.other_lang(lang)
}
