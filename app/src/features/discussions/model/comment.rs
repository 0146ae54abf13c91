//! Comments: what they hold, what becomes of them, how they stand below one another.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::i18n::Lang;
use crate::named::named;

/// Letters of a name and of a comment at most.
pub const LONGEST_NAME: usize = 80;
pub const LONGEST_TEXT: usize = 3_000;
/// Letters of who replies at most: the name of a department fits.
pub const LONGEST_BY: usize = 200;

named! {
    /// What became of a comment.
    Standing {
        #[default]
        Waiting = "waiting",
        Published = "published",
        Refused = "refused",
        /// Taken back by whoever wrote it.
        Withdrawn = "withdrawn",
    }
}

impl Standing {
    /// Whether a moderator may decide so: what was taken back stays so, and nothing is decided twice alike.
    pub fn may_become(self, to: Self) -> bool {
        match to {
            Self::Waiting => false,
            Self::Published => matches!(self, Self::Waiting | Self::Refused),
            Self::Refused | Self::Withdrawn => matches!(self, Self::Waiting | Self::Published),
        }
    }
}

named! {
    /// Why a comment is not published, or was reported.
    Reason {
        #[default]
        Offensive = "offensive",
        Personal = "personal",
        Advertising = "advertising",
        OffTopic = "off-topic",
        Unlawful = "unlawful",
        Repeated = "repeated",
    }
}

/// Who says what, as the author wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// As the author wishes; may be empty.
    pub name: String,
    pub text: String,
}

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    TooLong(usize),
}

impl Words {
    /// What was typed, without signs that are none; nothing in it is markup.
    pub fn check((name, longest): (&str, usize), text: &str) -> Result<Self, Vec<(&'static str, Fault)>> {
        let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name: String = name.chars().filter(|letter| !is_unseen(*letter)).collect();
        let text = text.trim().replace("\r\n", "\n");
        let text: String = text.chars().filter(|letter| !is_unseen(*letter) || *letter == '\n').collect();
        let mut faults = Vec::new();
        if name.chars().count() > longest {
            faults.push(("name", Fault::TooLong(longest)));
        }
        if text.chars().count() > LONGEST_TEXT {
            faults.push(("text", Fault::TooLong(LONGEST_TEXT)));
        }
        if text.trim().is_empty() {
            faults.push(("text", Fault::Missing));
        }
        if faults.is_empty() { Ok(Self { name, text: text.trim().to_owned() }) } else { Err(faults) }
    }
}

/// Signs that are not seen but do something to what is: they turn the direction of a line or hide in it.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
        )
}

/// What an official answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub text: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// A comment.
#[derive(Clone, Debug)]
pub struct Comment {
    pub id: i64,
    pub discussion: i64,
    pub paragraph: Option<i32>,
    pub answers_to: Option<i64>,
    /// Nothing once it was erased.
    pub words: Option<Words>,
    pub lang: Lang,
    pub standing: Standing,
    pub reason: Option<Reason>,
    pub is_expert: bool,
    pub sent_at: DateTime<Utc>,
    pub reply: Option<Reply>,
}

/// A comment with those that answer it.
#[derive(Clone, Debug)]
pub struct Thread {
    pub first: Comment,
    pub answers: Vec<Comment>,
}

/// Answers below what they answer, each in the order given.
pub fn threads(firsts: Vec<Comment>, answers: Vec<Comment>) -> Vec<Thread> {
    let mut below: BTreeMap<i64, Vec<Comment>> = BTreeMap::new();
    for answer in answers {
        below.entry(answer.answers_to.unwrap_or_default()).or_default().push(answer);
    }
    let thread = |first: Comment| Thread { answers: below.remove(&first.id).unwrap_or_default(), first };
    firsts.into_iter().map(thread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_plain_text_within_its_limits() {
        let words = Words::check((" Әлия \n С. ", 80), " a\r\nb\u{7}\u{202e}\u{2028}\u{61c}\u{2060} <b> ").unwrap();
        assert_eq!((words.name.as_str(), words.text.as_str()), ("Әлия С.", "a\nb <b>"));
        assert_eq!(Words::check(("", 80), "пікір").unwrap().name, "", "a name is no duty");
        assert_eq!(Words::check(("", 80), " \u{200b}\n "), Err(vec![("text", Fault::Missing)]));
        let long = Words::check((&"ә".repeat(81), LONGEST_NAME), &"ә".repeat(3_001)).unwrap_err();
        assert_eq!(long, [("name", Fault::TooLong(80)), ("text", Fault::TooLong(3_000))]);
        assert!(Words::check((&"ә".repeat(200), LONGEST_BY), "жауап").is_ok(), "a department replies");
    }

    #[test]
    fn moderators_decide_and_authors_take_back_for_good() {
        use Standing::{Published, Refused, Waiting, Withdrawn};
        for (from, to, may) in [
            (Waiting, Published, true),
            (Waiting, Refused, true),
            (Published, Refused, true),
            (Refused, Published, true),
            (Published, Withdrawn, true),
            (Waiting, Withdrawn, true),
            (Withdrawn, Published, false),
            (Withdrawn, Refused, false),
            (Published, Published, false),
            (Refused, Waiting, false),
        ] {
            assert_eq!(from.may_become(to), may, "{from:?} {to:?}");
        }
    }

    #[test]
    fn answers_stand_below_what_they_answer() {
        let comment = |id, answers_to| Comment {
            id,
            discussion: 1,
            paragraph: None,
            answers_to,
            words: None,
            lang: Lang::Kk,
            standing: Standing::Published,
            reason: None,
            is_expert: false,
            sent_at: DateTime::UNIX_EPOCH,
            reply: None,
        };
        let firsts = vec![comment(1, None), comment(2, None)];
        let threads =
            threads(firsts, vec![comment(3, Some(1)), comment(4, Some(2)), comment(5, Some(1)), comment(6, Some(9))]);
        let ids: Vec<(i64, Vec<i64>)> =
            threads.iter().map(|one| (one.first.id, one.answers.iter().map(|answer| answer.id).collect())).collect();
        assert_eq!(ids, [(1, vec![3, 5]), (2, vec![4])]);
    }
}
