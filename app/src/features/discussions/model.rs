//! Discussions: what they are, when one writes in them, what a comment may be.

pub mod comment;

use chrono::{DateTime, Utc};

use crate::i18n::{Lang, Trilingual};
use crate::named::named;

named! {
    /// What kind of discussion.
    Kind {
        #[default]
        Topic = "topic",
        /// Of the draft of an act.
        DraftAct = "draft-act",
        /// A round table: only the invited write, everybody reads.
        Experts = "experts",
        /// Questions beforehand, answers within the hour.
        Conference = "conference",
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
    /// The hour of a conference.
    Live,
    Closed,
}

impl Stand {
    /// Whether comments are taken.
    pub const fn takes_comments(self) -> bool {
        matches!(self, Self::Open | Self::Live)
    }
}

/// What the staff enters of a discussion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    pub kind: Kind,
    pub title: Trilingual,
    pub lead: Trilingual,
    /// What is discussed, in paragraphs parted by blank lines.
    pub body: Trilingual,
    /// Who asks, and concludes.
    pub department: Trilingual,
    /// Where the draft stands on the portal, without a language; may be empty.
    pub document: String,
    /// A vote that belongs to it.
    pub survey: Option<i64>,
    pub opens_at: DateTime<Utc>,
    pub closes_at: DateTime<Utc>,
    /// When the answers of a conference begin.
    pub live_at: Option<DateTime<Utc>>,
}

/// A discussion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discussion {
    pub id: i64,
    pub slug: String,
    pub sketch: Sketch,
    pub state: State,
    pub conclusion: Trilingual,
    pub concluded_at: Option<DateTime<Utc>>,
    /// Another one with everything that readers see of its comments.
    pub pulse: i64,
    /// Raised with every change of what the staff enters: whoever decides says which one they saw.
    pub sequence: i32,
}

impl Discussion {
    pub fn stand(&self, now: DateTime<Utc>) -> Stand {
        let Sketch { opens_at, closes_at, live_at, .. } = self.sketch;
        match self.state {
            State::Draft => Stand::Draft,
            State::Closed => Stand::Closed,
            State::Published if closes_at <= now => Stand::Closed,
            State::Published if opens_at > now => Stand::Coming,
            State::Published if live_at.is_some_and(|live| live <= now) => Stand::Live,
            State::Published => Stand::Open,
        }
    }

    pub fn title(&self, lang: Lang) -> &str {
        self.sketch.title.get(lang)
    }

    pub fn is_conference(&self) -> bool {
        self.sketch.kind == Kind::Conference
    }

    /// How many paragraphs can be spoken of one by one.
    pub fn paragraphs(&self) -> usize {
        paragraphs(&self.sketch.body.kk).count()
    }
}

/// The paragraphs of a text: blank lines part them.
pub fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    let mut all: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        match (line.is_empty(), all.last_mut()) {
            (false, Some(current)) => current.push(line),
            _ => all.push(Vec::new()),
        }
    }
    all.into_iter().filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n"))
}

/// Whether the translations have as many paragraphs as the Kazakh text, so that a number means the
/// same in each language; those that do not.
pub fn uneven(body: &Trilingual) -> Vec<Lang> {
    let wanted = paragraphs(&body.kk).count();
    let is_uneven = |lang: &Lang| {
        let count = paragraphs(body.own(*lang)).count();
        count > 0 && count != wanted
    };
    [Lang::Ru, Lang::En].into_iter().filter(is_uneven).collect()
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    fn discussion(state: State, live_at: Option<DateTime<Utc>>) -> Discussion {
        let start = DateTime::UNIX_EPOCH;
        let sketch = Sketch {
            kind: Kind::Topic,
            title: Trilingual::default(),
            lead: Trilingual::default(),
            body: Trilingual::default(),
            department: Trilingual::default(),
            document: String::new(),
            survey: None,
            opens_at: start,
            closes_at: start + TimeDelta::days(10),
            live_at,
        };
        let conclusion = Trilingual::default();
        Discussion { id: 1, slug: String::new(), sketch, state, conclusion, concluded_at: None, pulse: 0, sequence: 0 }
    }

    /// R95-2-2.5: for a fixed time.
    #[test]
    fn a_discussion_takes_comments_within_its_period_only() {
        let open = discussion(State::Published, None);
        let start = open.sketch.opens_at;
        for (seconds, stand) in
            [(-1, Stand::Coming), (0, Stand::Open), (863_999, Stand::Open), (864_000, Stand::Closed)]
        {
            assert_eq!(open.stand(start + TimeDelta::seconds(seconds)), stand, "{seconds}");
        }
        assert_eq!(discussion(State::Closed, None).stand(start), Stand::Closed);
        assert_eq!(discussion(State::Draft, None).stand(start), Stand::Draft);
        let live = discussion(State::Published, Some(start + TimeDelta::days(9)));
        assert_eq!(live.stand(start + TimeDelta::days(8)), Stand::Open);
        assert_eq!(live.stand(start + TimeDelta::days(9)), Stand::Live);
        assert_eq!(live.stand(start + TimeDelta::days(10)), Stand::Closed);
        let taking = [Stand::Draft, Stand::Coming, Stand::Open, Stand::Live, Stand::Closed].map(Stand::takes_comments);
        assert_eq!(taking, [false, false, true, true, false]);
    }

    #[test]
    fn blank_lines_part_paragraphs_and_translations_have_as_many() {
        let text = "\n1-тармақ\nжалғасы\n\n \n2-тармақ\r\n\r\n";
        assert_eq!(paragraphs(text).collect::<Vec<_>>(), ["1-тармақ\nжалғасы", "2-тармақ"]);
        let body = Trilingual { kk: text.to_owned(), ru: "один\n\nдва".to_owned(), en: "one".to_owned() };
        assert_eq!(uneven(&body), [Lang::En]);
        assert!(uneven(&Trilingual { en: String::new(), ..body }).is_empty());
    }

    proptest! {
        #[test]
        fn no_word_of_a_text_is_lost_between_paragraphs(text in "[a-c \n]{0,80}") {
            let words: Vec<&str> = text.split_whitespace().collect();
            let joined = paragraphs(&text).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(joined.split_whitespace().collect::<Vec<_>>(), words);
        }
    }
}
