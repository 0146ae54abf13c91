//! States and terms in the applicant's words.

use chrono::NaiveDate;

use super::super::super::model::states::State as Stage;
use super::super::super::model::terms::{Due, due};
use crate::i18n::Lang;
use crate::ui::dates::long_date;

/// What a state is called for the applicant.
pub(in super::super::super) fn stage_name(stage: Stage, lang: Lang) -> String {
    match stage {
        Stage::Received => tl!(lang, "appeals-state-received"),
        Stage::Registered => tl!(lang, "appeals-state-registered"),
        Stage::WithLeadership => tl!(lang, "appeals-state-with-leadership"),
        Stage::Resolved => tl!(lang, "appeals-state-resolved"),
        Stage::WithExecutor => tl!(lang, "appeals-state-with-executor"),
        Stage::AnswerReady => tl!(lang, "appeals-state-answer-ready"),
        Stage::Answered => tl!(lang, "appeals-state-answered"),
        Stage::Forwarded => tl!(lang, "appeals-state-forwarded"),
        Stage::Refused => tl!(lang, "appeals-state-refused"),
        Stage::Withdrawn => tl!(lang, "appeals-state-withdrawn"),
        Stage::Joined => tl!(lang, "appeals-state-joined"),
    }
}

/// By when the answer comes, in words.
pub fn deadline(day: NaiveDate, today: NaiveDate, lang: Lang) -> String {
    let date = long_date(day, lang);
    match due(day, today) {
        Due::In(0) => tl!(lang, "reception-due-today", date = date),
        Due::In(days) => tl!(lang, "reception-due-in", date = date, days = days),
        Due::Overdue(days) => tl!(lang, "reception-due-over", date = date, days = days),
    }
}
