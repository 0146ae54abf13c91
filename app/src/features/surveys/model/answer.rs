//! Answers: read from a form, checked, turned into what is counted.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::question::{Kind, LARGEST, Question};

/// What a form sends, in order.
pub type Sent = [(String, String)];

/// An answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One choice or several, in the order of the question.
    Picked(Vec<i64>),
    /// Of each line of a matrix its choice; of each choice of a ranking its rank.
    Lines(BTreeMap<i64, i64>),
    /// A step of a scale, a number, a day counted from the year 1.
    Whole(i64),
    Words(String),
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    /// Not every line of a matrix is answered.
    LineMissing,
    /// The question has no such choice.
    NoChoice,
    /// The ranks are not 1, 2, 3 … without one twice or left out.
    Ranks(usize),
    Number(i64, i64),
    Day,
    TooLong(usize),
}

/// The answers of one person so far, by question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<i64, Answer>);

/// What is counted: question, line, choice.
pub type Cell = (i64, i64, i64);

impl Answers {
    pub fn get(&self, question: i64) -> Option<&Answer> {
        self.0.get(&question)
    }

    pub fn put(&mut self, question: i64, answer: Answer) {
        self.0.insert(question, answer);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is counted; of a text only that there is one.
    pub fn cells(&self) -> Vec<Cell> {
        let of_one = |(question, answer): (&i64, &Answer)| -> Vec<Cell> {
            match answer {
                Answer::Picked(choices) => choices.iter().map(|choice| (*question, 0, *choice)).collect(),
                Answer::Lines(lines) => lines.iter().map(|(line, choice)| (*question, *line, *choice)).collect(),
                Answer::Whole(number) => vec![(*question, 0, *number)],
                Answer::Words(_) => vec![(*question, 0, 0)],
            }
        };
        self.0.iter().flat_map(of_one).collect()
    }

    /// What was written freely.
    pub fn texts(&self) -> BTreeMap<i64, String> {
        let words = |(question, answer): (&i64, &Answer)| match answer {
            Answer::Words(words) => Some((*question, words.clone())),
            _ => None,
        };
        self.0.iter().filter_map(words).collect()
    }

    /// The answers that cells and texts come from.
    pub fn restored(questions: &[Question], cells: &[Cell], texts: &BTreeMap<i64, String>) -> Self {
        let mut answers = Self::default();
        for question in questions {
            let own = || cells.iter().filter(|(id, ..)| *id == question.id);
            if own().next().is_none() {
                continue;
            }
            let answer = match question.kind {
                Kind::Single | Kind::Multiple => Answer::Picked(own().map(|(_, _, choice)| *choice).collect()),
                Kind::Matrix | Kind::Ranking => {
                    Answer::Lines(own().map(|(_, line, choice)| (*line, *choice)).collect())
                }
                Kind::Scale | Kind::Number | Kind::Date => {
                    Answer::Whole(own().map(|(_, _, number)| *number).next().unwrap_or_default())
                }
                // Of files their names, a line each.
                Kind::Short | Kind::Long | Kind::File => {
                    Answer::Words(texts.get(&question.id).cloned().unwrap_or_default())
                }
            };
            answers.put(question.id, answer);
        }
        answers
    }
}

/// Reads the answers to those questions that are asked, and finds what is wrong. Questions stand in
/// their order; one that is not shown counts as not answered, whatever was sent.
pub fn read(questions: &[Question], sent: &Sent) -> (Answers, Vec<(i64, Fault)>) {
    let (mut answers, mut faults) = (Answers::default(), Vec::new());
    for question in questions {
        if !question.is_shown(&answers) {
            continue;
        }
        match parse(question, sent) {
            Ok(Some(answer)) => answers.put(question.id, answer),
            Ok(None) if question.body.required => faults.push((question.id, Fault::Missing)),
            Ok(None) => {}
            Err(fault) => faults.push((question.id, fault)),
        }
    }
    (answers, faults)
}

fn values<'a>(sent: &'a Sent, name: &str) -> impl Iterator<Item = &'a str> {
    sent.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
}

fn parse(question: &Question, sent: &Sent) -> Result<Option<Answer>, Fault> {
    let field = question.field();
    let first = values(sent, &field).next();
    let choice = |value: &str| value.parse().ok().filter(|id| question.has_choice(*id)).ok_or(Fault::NoChoice);
    match question.kind {
        Kind::Single => first.map(|value| Ok(Answer::Picked(vec![choice(value)?]))).transpose(),
        Kind::Multiple => {
            let mut picked: Vec<i64> = values(sent, &field).map(choice).collect::<Result<_, _>>()?;
            picked.sort_by_key(|id| question.body.choices.iter().position(|choice| choice.id == *id));
            picked.dedup();
            Ok((!picked.is_empty()).then_some(Answer::Picked(picked)))
        }
        Kind::Scale => first.map(|value| whole(value, question.body.least, question.body.most)).transpose(),
        Kind::Number => first.map(|value| whole(value, question.body.least, question.body.most)).transpose(),
        Kind::Date => first.map(day).transpose(),
        Kind::Short | Kind::Long | Kind::File => first.map(|value| words(value, question.kind.longest())).transpose(),
        Kind::Matrix => matrix(question, sent, choice),
        Kind::Ranking => ranking(question, sent),
    }
}

fn whole(value: &str, least: i64, most: i64) -> Result<Answer, Fault> {
    let plain: String = value.chars().filter(|letter| !letter.is_whitespace()).collect();
    let number = plain.parse().ok().filter(|number| (least..=most).contains(number));
    number.map(Answer::Whole).ok_or(Fault::Number(least.max(-LARGEST), most.min(LARGEST)))
}

fn day(value: &str) -> Result<Answer, Fault> {
    let day: NaiveDate = value.parse().map_err(|_| Fault::Day)?;
    let is_sensible = (1900..=2100).contains(&day.year());
    if is_sensible { Ok(Answer::Whole(day.num_days_from_ce().into())) } else { Err(Fault::Day) }
}

/// The day of a number that [`day`] made.
pub fn day_of(number: i64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(number).ok()?)
}

fn words(value: &str, longest: usize) -> Result<Answer, Fault> {
    // Browsers end lines with two signs and count one.
    let text = value.replace("\r\n", "\n");
    let clean: String = text.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
    if clean.chars().count() > longest { Err(Fault::TooLong(longest)) } else { Ok(Answer::Words(clean)) }
}

fn matrix(
    question: &Question,
    sent: &Sent,
    choice: impl Fn(&str) -> Result<i64, Fault>,
) -> Result<Option<Answer>, Fault> {
    let mut lines = BTreeMap::new();
    for line in &question.body.lines {
        if let Some(value) = values(sent, &question.line_field(line.id)).next() {
            lines.insert(line.id, choice(value)?);
        }
    }
    let is_partial = !lines.is_empty() && lines.len() < question.body.lines.len();
    if is_partial && question.body.required {
        return Err(Fault::LineMissing);
    }
    Ok((!lines.is_empty()).then_some(Answer::Lines(lines)))
}

fn ranking(question: &Question, sent: &Sent) -> Result<Option<Answer>, Fault> {
    let count = question.body.choices.len();
    let most = i64::try_from(count).unwrap_or(i64::MAX);
    let mut ranks = BTreeMap::new();
    for choice in &question.body.choices {
        if let Some(value) = values(sent, &question.line_field(choice.id)).next() {
            let rank: i64 = value.parse().map_err(|_| Fault::Ranks(count))?;
            ranks.insert(choice.id, rank);
        }
    }
    let mut given: Vec<i64> = ranks.values().copied().collect();
    given.sort_unstable();
    let is_order = given.iter().copied().eq(1..=most);
    match ranks.is_empty() {
        true => Ok(None),
        false if is_order => Ok(Some(Answer::Lines(ranks))),
        false => Err(Fault::Ranks(count)),
    }
}
