//! Questions: their kinds, what belongs to each, when they are shown.

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Answers};
use super::named;
use crate::i18n::{Lang, Trilingual};

/// Pages of a survey at most.
pub const MOST_PAGES: i32 = 10;
pub const MOST_QUESTIONS: usize = 30;
/// So many questions may take long texts: all of them together have to fit into one form.
pub const MOST_LONG: usize = 8;
pub const MOST_CHOICES: usize = 30;
pub const MOST_LINES: usize = 15;
/// Letters of a title, a hint, a choice.
pub const LONGEST_TITLE: usize = 300;
pub const LONGEST_HINT: usize = 600;
pub const LONGEST_CHOICE: usize = 200;
/// Numbers beyond this are no answers to anything.
pub const LARGEST: i64 = 1_000_000_000;
/// The steps of a scale.
pub const MOST_STEPS: i64 = 10;

named! {
    /// What can be asked.
    Kind {
        #[default]
        Single = "single",
        Multiple = "multiple",
        Scale = "scale",
        Matrix = "matrix",
        Ranking = "ranking",
        Number = "number",
        Date = "date",
        Short = "short",
        Long = "long",
        File = "file",
    }
}

impl Kind {
    pub const fn has_choices(self) -> bool {
        matches!(self, Self::Single | Self::Multiple | Self::Matrix | Self::Ranking)
    }

    pub const fn has_lines(self) -> bool {
        matches!(self, Self::Matrix)
    }

    pub const fn has_bounds(self) -> bool {
        matches!(self, Self::Scale | Self::Number)
    }

    pub const fn is_text(self) -> bool {
        matches!(self, Self::Short | Self::Long)
    }

    /// Whether other questions can depend on the answer.
    pub const fn can_decide(self) -> bool {
        matches!(self, Self::Single | Self::Multiple | Self::Scale)
    }

    /// Whether answers fall into few groups that can be set against those of another question.
    pub const fn can_cross(self) -> bool {
        self.can_decide()
    }

    /// Letters of a text at most.
    pub const fn longest(self) -> usize {
        if matches!(self, Self::Long | Self::File) { 2_000 } else { 300 }
    }
}

/// One of several answers, or a line of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub id: i64,
    pub words: Trilingual,
}

/// The question is shown where an earlier one was answered like this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    pub question: i64,
    /// One of these; of a scale its steps.
    pub choices: Vec<i64>,
}

/// Everything of a question but its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    pub title: Trilingual,
    pub hint: Trilingual,
    pub choices: Vec<Choice>,
    pub lines: Vec<Choice>,
    pub required: bool,
    pub least: i64,
    pub most: i64,
    pub show_if: Option<Condition>,
}

/// A question in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    pub id: i64,
    pub page: i32,
    pub position: i32,
    pub kind: Kind,
    pub body: Body,
}

impl Question {
    /// The name of its field, and where an error leads.
    pub fn field(&self) -> String {
        format!("q{}", self.id)
    }

    /// The name of the field of one of its lines.
    pub fn line_field(&self, line: i64) -> String {
        format!("q{}-{line}", self.id)
    }

    pub fn title(&self, lang: Lang) -> &str {
        self.body.title.get(lang)
    }

    /// Whether somebody who answered so far is asked this.
    pub fn is_shown(&self, so_far: &Answers) -> bool {
        let Some(condition) = &self.body.show_if else { return true };
        match so_far.get(condition.question) {
            Some(Answer::Picked(picked)) => picked.iter().any(|choice| condition.choices.contains(choice)),
            Some(Answer::Whole(step)) => condition.choices.contains(step),
            _ => false,
        }
    }

    pub fn has_choice(&self, id: i64) -> bool {
        self.body.choices.iter().any(|choice| choice.id == id)
    }

    /// Values that an answer can be counted by, in their order: choices, or steps of a scale.
    pub fn values(&self) -> Vec<i64> {
        match self.kind {
            Kind::Scale => (self.body.least..=self.body.most).collect(),
            _ => self.body.choices.iter().map(|choice| choice.id).collect(),
        }
    }

    /// A value in words.
    pub fn value_in_words(&self, value: i64, lang: Lang) -> String {
        let of_choice = || self.body.choices.iter().find(|choice| choice.id == value);
        of_choice().map_or_else(|| value.to_string(), |choice| choice.words.get(lang).to_owned())
    }

    /// Every text that is shown to those who answer.
    pub fn texts(&self) -> impl Iterator<Item = &Trilingual> {
        let choices = self.body.choices.iter().chain(&self.body.lines).map(|choice| &choice.words);
        [&self.body.title, &self.body.hint].into_iter().chain(choices)
    }
}

/// The pages that have questions, in order.
pub fn pages(questions: &[Question]) -> Vec<i32> {
    let mut pages: Vec<i32> = questions.iter().map(|question| question.page).collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}
