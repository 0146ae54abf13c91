//! What a questionnaire may be: checked whenever a question is added, changed, moved or removed.

use super::question::{
    Body, Choice, Kind, LARGEST, LONGEST_CHOICE, LONGEST_HINT, LONGEST_TITLE, MOST_CHOICES, MOST_LINES, MOST_LONG,
    MOST_QUESTIONS, MOST_STEPS, Question,
};
use super::{Survey, own_words};
use crate::i18n::{Lang, Trilingual};

/// What is wrong with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    NoTitle,
    TooLong(usize),
    /// So many choices at least and at most.
    Choices(usize, usize),
    /// A language has other than as many lines as Kazakh.
    Uneven,
    Lines(usize),
    Bounds(i64, i64),
    /// Only questions of earlier pages that are answered by choosing can decide.
    Condition,
    TooMany(usize),
    TooManyLong(usize),
    /// Files are taken by one question, on the last page.
    FileNotLast,
    /// It would change what answers already given mean.
    Answered,
}

/// Finds what is wrong with a question that is to stand among `others`.
pub fn check(question: &Question, others: &[Question]) -> Vec<(&'static str, Fault)> {
    let (kind, body) = (question.kind, &question.body);
    let mut faults = Vec::new();
    let longest = |words: &Trilingual| Lang::ALL.map(|lang| own_words(words, lang).chars().count()).into_iter().max();
    if body.title.kk.is_empty() {
        faults.push(("title_kk", Fault::NoTitle));
    }
    if longest(&body.title) > Some(LONGEST_TITLE) {
        faults.push(("title_kk", Fault::TooLong(LONGEST_TITLE)));
    }
    if longest(&body.hint) > Some(LONGEST_HINT) {
        faults.push(("hint_kk", Fault::TooLong(LONGEST_HINT)));
    }
    if kind.has_choices() {
        let most = if matches!(kind, Kind::Ranking | Kind::Matrix) { 10 } else { MOST_CHOICES };
        faults.extend(list_fault(&body.choices, 2, most).map(|fault| ("choices_kk", fault)));
    }
    if kind.has_lines() {
        faults.extend(list_fault(&body.lines, 1, MOST_LINES).map(|fault| ("lines_kk", fault)));
    }
    faults.extend(bounds_fault(kind, body).map(|fault| ("most", fault)));
    if !has_ground(question, others) {
        faults.push(("show_if", Fault::Condition));
    }
    if others.len() >= MOST_QUESTIONS {
        faults.push(("title_kk", Fault::TooMany(MOST_QUESTIONS)));
    }
    let is_long = |question: &&Question| question.kind == Kind::Long;
    if kind == Kind::Long && others.iter().filter(is_long).count() >= MOST_LONG {
        faults.push(("kind", Fault::TooManyLong(MOST_LONG)));
    }
    if !files_come_last(question, others) {
        faults.push(("kind", Fault::FileNotLast));
    }
    faults
}

/// Files cannot travel from page to page as other answers do: one question takes them, on the last page.
fn files_come_last(question: &Question, others: &[Question]) -> bool {
    let is_file = |question: &&Question| question.kind == Kind::File;
    let others: Vec<&Question> = others.iter().filter(|other| other.id != question.id).collect();
    if question.kind == Kind::File {
        return !others.iter().any(is_file) && others.iter().all(|other| other.page <= question.page);
    }
    others.iter().filter(|other| other.kind == Kind::File).all(|file| question.page <= file.page)
}

fn list_fault(list: &[Choice], least: usize, most: usize) -> Option<Fault> {
    let is_long =
        |choice: &Choice| Lang::ALL.iter().any(|lang| own_words(&choice.words, *lang).chars().count() > LONGEST_CHOICE);
    if list.iter().any(|choice| choice.words.kk.is_empty()) {
        return Some(Fault::Uneven);
    }
    if list.iter().any(is_long) {
        return Some(Fault::TooLong(LONGEST_CHOICE));
    }
    (!(least..=most).contains(&list.len())).then_some(Fault::Choices(least, most))
}

const fn bounds_fault(kind: Kind, body: &Body) -> Option<Fault> {
    let is_fine = match kind {
        Kind::Scale => (body.least == 0 || body.least == 1) && body.most > body.least && body.most <= MOST_STEPS,
        Kind::Number => body.least <= body.most && body.least >= -LARGEST && body.most <= LARGEST,
        _ => true,
    };
    match kind {
        _ if is_fine => None,
        Kind::Scale => Some(Fault::Bounds(1, MOST_STEPS)),
        _ => Some(Fault::Bounds(-LARGEST, LARGEST)),
    }
}

/// Whether what a question depends on stands on an earlier page and has those answers. So no
/// question ever waits for itself, and none appears below one's hands.
fn has_ground(question: &Question, others: &[Question]) -> bool {
    let Some(condition) = &question.body.show_if else { return true };
    let Some(decides) = others.iter().find(|other| other.id == condition.question) else { return false };
    let values = decides.values();
    decides.kind.can_decide()
        && decides.page < question.page
        && !condition.choices.is_empty()
        && condition.choices.iter().all(|choice| values.contains(choice))
}

/// Whether every condition of a questionnaire has its ground.
pub fn is_consistent(questions: &[Question]) -> bool {
    questions.iter().all(|question| has_ground(question, questions))
}

/// Whether a change leaves what answers mean as it was: only texts that were missing, and help
/// texts, may come in once somebody has answered.
pub fn keeps_meaning(before: &Question, after: &Question) -> bool {
    let same_list = |before: &[Choice], after: &[Choice]| {
        before.len() == after.len()
            && before.iter().zip(after).all(|(one, other)| one.id == other.id && is_filled_in(&one.words, &other.words))
    };
    before.id == after.id
        && (before.page, before.position, before.kind) == (after.page, after.position, after.kind)
        && is_filled_in(&before.body.title, &after.body.title)
        && same_list(&before.body.choices, &after.body.choices)
        && same_list(&before.body.lines, &after.body.lines)
        && (before.body.least, before.body.most) == (after.body.least, after.body.most)
        && before.body.required == after.body.required
        && before.body.show_if == after.body.show_if
}

fn is_filled_in(before: &Trilingual, after: &Trilingual) -> bool {
    Lang::ALL.into_iter().all(|lang| {
        let words = own_words(before, lang);
        words.is_empty() || words == own_words(after, lang)
    })
}

/// The order of the questions after one was moved up or down on its page; nothing where it
/// cannot go further.
pub fn moved(questions: &[Question], id: i64, up: bool) -> Option<Vec<i64>> {
    let mut order: Vec<&Question> = questions.iter().collect();
    let from = order.iter().position(|question| question.id == id)?;
    let to = if up { from.checked_sub(1)? } else { from + 1 };
    let is_same_page = order.get(to)?.page == order[from].page;
    is_same_page.then(|| {
        order.swap(from, to);
        order.iter().map(|question| question.id).collect()
    })
}

/// Lines typed in three languages, one choice each. Lines that were there keep their numbers.
pub fn listed(typed: [&str; 3]) -> Vec<Choice> {
    let [kk, ru, en] = typed.map(|text| {
        let lines: Vec<String> = text.lines().map(|line| line.trim().to_owned()).collect();
        let end = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        lines.into_iter().take(end).collect::<Vec<_>>()
    });
    let count = kk.len().max(ru.len()).max(en.len());
    let line = |lines: &[String], index: usize| lines.get(index).cloned().unwrap_or_default();
    (0..count)
        .zip(1..)
        .map(|(index, id)| Choice {
            id,
            words: Trilingual { kk: line(&kk, index), ru: line(&ru, index), en: line(&en, index) },
        })
        .collect()
}

/// How many texts a language lacks, of those that Kazakh has.
pub fn missing(survey: &Survey, questions: &[Question], lang: Lang) -> usize {
    let sketch = &survey.sketch;
    let own = [&sketch.title, &sketch.lead, &sketch.thanks, &sketch.department, &survey.outcome];
    let all = own.into_iter().chain(questions.iter().flat_map(Question::texts));
    all.filter(|words| !words.kk.is_empty() && own_words(words, lang).is_empty()).count()
}
