//! What the answers add up to.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::Cell;
use super::question::{Kind, Question};

/// How often each answer was given, and by how many people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Everybody who answered the survey.
    pub people: u64,
    /// Those who answered a question.
    pub answered: BTreeMap<i64, u64>,
    pub cells: BTreeMap<Cell, u64>,
}

impl Counts {
    /// The same sums made of single answers, each with who gave it.
    pub fn of(responses: &[Vec<Cell>]) -> Self {
        let mut counts = Self { people: responses.len() as u64, ..Self::default() };
        for cells in responses {
            let own: BTreeSet<Cell> = cells.iter().copied().collect();
            let questions: BTreeSet<i64> = own.iter().map(|(question, ..)| *question).collect();
            for question in questions {
                *counts.answered.entry(question).or_default() += 1;
            }
            for cell in own {
                *counts.cells.entry(cell).or_default() += 1;
            }
        }
        counts
    }

    pub fn of_question(&self, question: i64) -> u64 {
        self.answered.get(&question).copied().unwrap_or_default()
    }

    pub fn of_cell(&self, question: i64, line: i64, choice: i64) -> u64 {
        self.cells.get(&(question, line, choice)).copied().unwrap_or_default()
    }

    /// How many people filled in a line of a matrix.
    pub fn of_line(&self, question: i64, line: i64) -> u64 {
        self.values(question, line).map(|(_, count)| count).sum()
    }

    /// Values given to a line of a question, each with how often.
    pub fn values(&self, question: i64, line: i64) -> impl Iterator<Item = (i64, u64)> {
        let range = self.cells.range((question, line, i64::MIN)..=(question, line, i64::MAX));
        range.map(|((_, _, value), count)| (*value, *count))
    }

    /// Mean, middle, least and most of what was given.
    pub fn figures(&self, question: i64, line: i64) -> Option<Figures> {
        let values: Vec<(i64, u64)> = self.values(question, line).collect();
        Figures::of(&values)
    }
}

/// Figures of numbers, the mean in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    pub mean: i64,
    pub median: i64,
    pub least: i64,
    pub most: i64,
}

impl Figures {
    fn of(values: &[(i64, u64)]) -> Option<Self> {
        let (first, last) = (values.first()?, values.last()?);
        let count: u64 = values.iter().map(|(_, count)| count).sum();
        let sum: i128 = values.iter().map(|(value, count)| i128::from(*value) * i128::from(*count)).sum();
        let mut seen = 0;
        let middle = values.iter().find(|(_, here)| {
            seen += here;
            seen * 2 >= count
        });
        Some(Self {
            mean: i64::try_from(rounded(sum * 100, i128::from(count))).unwrap_or_default(),
            median: middle.map_or(first.0, |(value, _)| *value),
            least: first.0,
            most: last.0,
        })
    }
}

const fn rounded(sum: i128, count: i128) -> i128 {
    if count == 0 { 0 } else { (2 * sum + count).div_euclid(2 * count) }
}

/// The share of `part` in tenths of a percent of those who answered: of people, not of ticks.
pub const fn share(part: u64, of: u64) -> u64 {
    if of == 0 { 0 } else { (part * 2_000 + of) / (2 * of) }
}

/// How the answers to two questions go together: for each pair of values, how many people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crossed {
    pub pairs: BTreeMap<(i64, i64), u64>,
    /// People by the value of the first question, with an answer to both.
    pub people: BTreeMap<i64, u64>,
}

/// Sets the answers to one question against those to another; `given` holds who, which question,
/// which value.
pub fn cross(given: &[(i64, i64, i64)], one: i64, other: i64) -> Crossed {
    let mut by_person: BTreeMap<i64, [BTreeSet<i64>; 2]> = BTreeMap::new();
    for (person, question, value) in given {
        let side = usize::from(*question != one);
        if *question == one || *question == other {
            by_person.entry(*person).or_default()[side].insert(*value);
        }
    }
    let mut crossed = Crossed::default();
    for [first, second] in by_person.values().filter(|[first, second]| !first.is_empty() && !second.is_empty()) {
        for value in first {
            *crossed.people.entry(*value).or_default() += 1;
            for other in second {
                *crossed.pairs.entry((*value, *other)).or_default() += 1;
            }
        }
    }
    crossed
}

/// Lines of a question that are counted each for itself: of a matrix its lines, of a ranking its
/// choices, of the others the one there is.
pub fn lines(question: &Question) -> Vec<i64> {
    match question.kind {
        Kind::Matrix => question.body.lines.iter().map(|line| line.id).collect(),
        Kind::Ranking => question.body.choices.iter().map(|choice| choice.id).collect(),
        _ => vec![0],
    }
}
