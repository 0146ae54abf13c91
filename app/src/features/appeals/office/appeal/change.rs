//! What a step brings with it, or what is missing in its form.

use super::super::super::model::states::Step;
use super::super::super::store::{Change, Holder};
use super::typed::{Typed, note_field};
use super::{LONGEST, Work, undecided};
use crate::error::FieldErrors;
use crate::i18n::Lang;

/// Checks the form of a step.
pub fn change(work: &Work, step: Step, typed: &Typed, joined: Option<i64>, lang: Lang) -> Result<Change, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut change = Change::default();
    let mut text = |field: &'static str, value: &str| {
        let value = value.trim();
        if value.is_empty() || value.chars().count() > LONGEST {
            errors.add(field, tl!(lang, "appeals-fault-needed", most = LONGEST));
        }
        Some(value.to_owned())
    };
    match step {
        Step::Register => {
            let journal: String = typed.journal.trim().chars().take(100).collect();
            change.journal_number = (!journal.is_empty()).then_some(journal);
        }
        Step::Resolve => {
            change.note = text(note_field(step), &typed.note);
            change.executor_id = chosen(&work.executors, &typed.executor);
        }
        Step::PassToLeadership => change.leader_id = chosen(&work.leaders, &typed.leader),
        Step::SubmitAnswer => change.answer = text("answer", &typed.answer),
        Step::ReturnAnswer | Step::Extend | Step::Forward | Step::Refuse => {
            change.note = text(note_field(step), &typed.note);
        }
        Step::PlaceAnswer => change.public = public(work, typed, lang, &mut errors),
        Step::Join => change.joined_to = joined,
        _ => {}
    }
    change.kept = typed.kept.len();
    if let Some((field, message)) = lacks(step, &change, lang) {
        errors.add(field, message);
    }
    if errors.is_empty() { Ok(change) } else { Err(errors) }
}

fn lacks(step: Step, change: &Change, lang: Lang) -> Option<(&'static str, String)> {
    match step {
        Step::PassToLeadership if change.leader_id.is_none() => Some(("leader", tl!(lang, "appeals-fault-leader"))),
        Step::Resolve if change.executor_id.is_none() => Some(("executor", tl!(lang, "appeals-fault-executor"))),
        Step::Join if change.joined_to.is_none() => Some(("other", tl!(lang, "appeals-fault-other"))),
        _ => None,
    }
}

/// Question and answer for everybody: only where the applicant agreed, and only once a person
/// has decided on everything in them that may be personal (R95-1-9.2a). That an answer stays
/// unpublished is said, too: empty fields alone say nothing.
fn public(work: &Work, typed: &Typed, lang: Lang, errors: &mut FieldErrors) -> Option<(String, String)> {
    let (question, answer) = (typed.question.trim(), typed.public.trim());
    if !work.appeal.may_publish || typed.withhold {
        return None;
    }
    for (field, value) in [("question", question), ("public", answer)] {
        if value.is_empty() || value.chars().count() > LONGEST {
            errors.add(field, tl!(lang, "office-fault-public", most = LONGEST));
        }
    }
    if !undecided(work, typed).is_empty() {
        errors.add("hide", tl!(lang, "office-fault-personal"));
    }
    Some((question.to_owned(), answer.to_owned()))
}

fn chosen(people: &[Holder], typed: &str) -> Option<i64> {
    let id = typed.parse().ok()?;
    people.iter().any(|person| person.id == id).then_some(id)
}
