//! Addresses of surveys and votes.

use crate::i18n::Lang;

/// All surveys.
pub fn surveys(lang: Lang) -> String {
    format!("/{lang}/surveys")
}

/// The form of a survey.
pub fn survey(lang: Lang, slug: &str) -> String {
    format!("/{lang}/surveys/{slug}")
}

/// Where a state service is rated.
pub fn rate_service(lang: Lang) -> String {
    format!("/{lang}/surveys/rate")
}

/// Where a link to answer by is asked for.
pub fn survey_link(lang: Lang, slug: &str) -> String {
    format!("/{lang}/surveys/{slug}/link")
}

/// The form behind such a link.
pub fn survey_by_link(lang: Lang, slug: &str, token: &str) -> String {
    format!("/{lang}/surveys/{slug}/take/{token}")
}

/// What a survey came to.
pub fn survey_results(lang: Lang, slug: &str) -> String {
    format!("/{lang}/surveys/{slug}/results")
}

/// The same as a file: `csv`, `xlsx`, `json`.
pub fn survey_file(lang: Lang, slug: &str, format: &str) -> String {
    format!("/{lang}/surveys/{slug}/results.{format}")
}

/// Where one finds one's own answers by the code of the receipt.
pub fn survey_receipts(lang: Lang) -> String {
    format!("/{lang}/surveys/receipt")
}

/// The receipt of a form that was sent.
pub fn survey_receipt(lang: Lang, mark: &str) -> String {
    format!("/{lang}/surveys/receipt/{mark}")
}

/// Where one's own answers are erased.
pub fn survey_erase(lang: Lang) -> String {
    format!("/{lang}/surveys/receipt/erase")
}

/// A survey for the staff.
pub fn admin_survey(id: i64) -> String {
    format!("{ADMIN_SURVEYS}/{id}")
}

/// A part of it or a step with it: `edit`, `question`, `preview`, `results`, `publish`, `close` …
pub fn admin_survey_part(id: i64, part: &str) -> String {
    format!("{ADMIN_SURVEYS}/{id}/{part}")
}

/// A question of a survey.
pub fn admin_question(survey: i64, question: i64) -> String {
    format!("{ADMIN_SURVEYS}/{survey}/questions/{question}")
}

/// A step with it: `up`, `down`, `remove`.
pub fn admin_question_step(survey: i64, question: i64, step: &str) -> String {
    format!("{ADMIN_SURVEYS}/{survey}/questions/{question}/{step}")
}

pub const ADMIN_SURVEYS: &str = "/admin/surveys";
pub const ADMIN_NEW_SURVEY: &str = "/admin/surveys/new";
