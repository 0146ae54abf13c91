//! What a form of a survey sends, and on which page of it somebody is.

use serde_json::{Map, Value};

use crate::features::guard::Carried;
use crate::features::media::Checked;
use crate::features::surveys::model::answer::{Answers, Fault, read};
use crate::features::surveys::model::question::{Kind, Question, pages};

/// Names and values in the order in which they came.
pub type Pairs = Vec<(String, String)>;

/// Where somebody wants to go from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Back,
    On,
}

/// Where a form goes next.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    /// To a page, with what is wrong on it.
    Page(i32, Vec<(i64, Fault)>),
    /// Everything is answered.
    Done,
}

fn value<'a>(pairs: &'a Pairs, name: &str) -> &'a str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
}

/// What a guarded form carries.
pub fn carried(pairs: &Pairs) -> Carried {
    let object: Map<String, Value> =
        pairs.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect();
    serde_json::from_value(Value::Object(object)).unwrap_or_default()
}

/// Whether somebody with a confirmed address wants to hear what was done with the answers.
pub fn wants_news(pairs: &Pairs) -> bool {
    value(pairs, "news") == "yes"
}

/// The question that takes files, if there is one.
pub fn file_question(questions: &[Question]) -> Option<&Question> {
    questions.iter().find(|question| question.kind == Kind::File)
}

/// Writes down as the answer how many files came along; what a form says of them itself is dropped. Their
/// names are kept with them and go with them.
pub fn name_files(questions: &[Question], pairs: &mut Pairs, files: &[Checked]) {
    let Some(question) = file_question(questions) else { return };
    let field = question.field();
    pairs.retain(|(name, _)| *name != field);
    if !files.is_empty() {
        pairs.push((field, files.len().to_string()));
    }
}

/// Where a form that was sent goes from here.
pub fn next(questions: &[Question], pairs: &Pairs) -> (Answers, Next) {
    let (answers, faults) = read(questions, pairs);
    let shown: Vec<i32> = {
        let asked: Vec<Question> = questions.iter().filter(|question| question.is_shown(&answers)).cloned().collect();
        pages(&asked)
    };
    let first = shown.first().copied().unwrap_or(1);
    let here = value(pairs, "page").parse().ok().filter(|page| shown.contains(page)).unwrap_or(first);
    let way = if value(pairs, "go") == "back" { Way::Back } else { Way::On };
    if way == Way::Back {
        let before = shown.iter().copied().rfind(|page| *page < here).unwrap_or(first);
        return (answers, Next::Page(before, Vec::new()));
    }
    let page_of = |id: i64| questions.iter().find(|question| question.id == id).map_or(here, |question| question.page);
    // Somebody may have gone back and emptied a field, or made up a form.
    let wrong = faults.iter().map(|(id, _)| page_of(*id)).filter(|page| *page <= here).min();
    if let Some(page) = wrong {
        let own = faults.into_iter().filter(|(id, _)| page_of(*id) == page).collect();
        return (answers, Next::Page(page, own));
    }
    match shown.iter().copied().find(|page| *page > here) {
        Some(page) => (answers, Next::Page(page, Vec::new())),
        None => (answers, Next::Done),
    }
}

/// The fields of a question by which it is answered.
fn fields(question: &Question) -> Vec<String> {
    let lines = question.body.lines.iter().chain(&question.body.choices).map(|line| question.line_field(line.id));
    std::iter::once(question.field()).chain(lines).collect()
}

/// What was typed on the other pages, to be carried along.
pub fn elsewhere(questions: &[Question], pairs: &Pairs, page: i32) -> Pairs {
    let known: Vec<String> = questions.iter().filter(|question| question.page != page).flat_map(fields).collect();
    pairs.iter().filter(|(name, value)| known.contains(name) && !value.is_empty()).cloned().collect()
}

/// Everything typed that belongs to the questions; the rest of a made-up form is dropped.
pub fn own(questions: &[Question], pairs: &Pairs) -> Pairs {
    let known: Vec<String> = questions.iter().flat_map(fields).collect();
    pairs.iter().filter(|(name, _)| known.contains(name)).cloned().collect()
}
