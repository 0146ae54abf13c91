//! Addresses of questions and answers.

use super::{query_of, with_mark};
use crate::i18n::Lang;

/// Frequent questions by topic.
pub fn faq(lang: Lang) -> String {
    format!("/{lang}/faq")
}

/// Answers by their words: asked anew each time.
pub fn faq_search(lang: Lang) -> String {
    format!("/{lang}/faq/search")
}

/// The form in which a question is asked.
pub fn ask_question(lang: Lang) -> String {
    format!("/{lang}/faq/ask")
}

/// The same with the topic chosen.
pub fn ask_about(lang: Lang, topic: &str) -> String {
    format!("{}{}", ask_question(lang), with_mark(&query_of([("topic", topic)])))
}

/// What became of a question that was asked.
pub fn asked_question(lang: Lang, mark: &str) -> String {
    format!("/{lang}/faq/ask/{mark}")
}

/// A question.
pub fn admin_question_asked(id: i64) -> String {
    format!("{ADMIN_FAQ}/questions/{id}")
}

/// A step with it: `draft`, `refuse`.
pub fn admin_question_asked_step(id: i64, step: &str) -> String {
    format!("{ADMIN_FAQ}/questions/{id}/{step}")
}

/// Where the public answer to an appeal becomes an entry.
pub fn admin_faq_of_appeal(appeal: i64) -> String {
    format!("{ADMIN_FAQ}/of-appeal/{appeal}")
}

/// A topic.
pub fn admin_faq_topic(id: i64) -> String {
    format!("{ADMIN_FAQ_TOPICS}/{id}")
}

/// A step with it: `up`, `down`, `remove`.
pub fn admin_faq_topic_step(id: i64, step: &str) -> String {
    format!("{ADMIN_FAQ_TOPICS}/{id}/{step}")
}

pub const ADMIN_FAQ: &str = "/admin/faq";
pub const ADMIN_FAQ_TOPICS: &str = "/admin/faq/topics";
