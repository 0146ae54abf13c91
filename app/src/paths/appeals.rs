//! Addresses of the virtual reception.

use super::{item, with_mark};
use crate::i18n::Lang;

/// The form of the virtual reception.
pub fn appeals(lang: Lang) -> String {
    format!("/{lang}/appeals")
}

/// How appeals are considered (R95-3-8).
pub fn appeal_procedure(lang: Lang) -> String {
    item(lang, "work-with-public", "appeal-procedure")
}

/// The receipt of a form that was sent.
pub fn appeal_receipt(lang: Lang, mark: &str) -> String {
    format!("/{lang}/appeals/receipt/{mark}")
}

/// Answers that everybody may read.
pub fn appeal_answers(lang: Lang) -> String {
    format!("/{lang}/appeals/answers")
}

/// One of them, on its page of the register.
pub fn appeal_answer(lang: Lang, id: i64, page: u64) -> String {
    let query = if page > 1 { format!("?page={page}") } else { String::new() };
    format!("/{lang}/appeals/answers{query}#answer-{id}")
}

/// The same by their words: asked anew each time.
pub fn appeal_answers_search(lang: Lang) -> String {
    format!("/{lang}/appeals/answers/search")
}

/// Answers to a subject while it is typed.
pub fn appeal_similar(lang: Lang) -> String {
    format!("/{lang}/appeals/similar")
}

/// A file for who has number and code.
pub fn appeal_file(lang: Lang) -> String {
    format!("/{lang}/appeals/track/file")
}

/// A request about one's own data.
pub fn appeal_request(lang: Lang) -> String {
    format!("/{lang}/appeals/track/request")
}

/// One's own appeals, below the account.
pub const fn account_appeals() -> &'static str {
    "/account/appeals"
}

/// One of them.
pub fn account_appeal(id: i64) -> String {
    format!("/account/appeals/{id}")
}

/// A step in one of them, or a file of it.
pub fn account_appeal_step(id: i64, step: &str) -> String {
    format!("/account/appeals/{id}/{step}")
}

/// A file of an appeal for the office.
pub fn admin_appeal_file(id: i64, file: i64) -> String {
    format!("{ADMIN_APPEALS}/{id}/files/{file}")
}

/// What applicants ask of their own data.
pub const ADMIN_APPEAL_REQUESTS: &str = "/admin/appeals/requests";

/// One such request.
pub fn admin_appeal_request(id: i64) -> String {
    format!("{ADMIN_APPEAL_REQUESTS}/{id}")
}

/// A step of the applicant's own.
pub fn appeal_own_step(lang: Lang, step: &str) -> String {
    format!("/{lang}/appeals/track/{step}")
}

/// An appeal for the office.
pub fn admin_appeal(id: i64) -> String {
    format!("{ADMIN_APPEALS}/{id}")
}

/// A step of the office.
pub fn admin_appeal_step(id: i64, step: &str) -> String {
    format!("{ADMIN_APPEALS}/{id}/{step}")
}

/// Where one's appeal is, with number and code.
pub fn appeal_track(lang: Lang) -> String {
    format!("/{lang}/appeals/track")
}

/// Appeals in figures.
pub fn appeal_statistics(lang: Lang) -> String {
    format!("/{lang}/appeals/statistics")
}

/// The figures of a past year.
pub fn appeal_statistics_of(lang: Lang, year: i32) -> String {
    format!("/{lang}/appeals/statistics/{year}")
}

/// The reviews of appeals by period.
pub fn appeal_reviews(lang: Lang) -> String {
    format!("/{lang}/appeals/review")
}

/// The review of a year or a quarter.
pub fn appeal_review(lang: Lang, period: &str) -> String {
    format!("/{lang}/appeals/review/{period}")
}

/// The figures of a period as a file.
pub fn appeal_figures_file(lang: Lang, period: &str) -> String {
    format!("/{lang}/appeals/figures/{period}.csv")
}

/// The journal, filtered and sorted.
pub fn appeals_journal(query: &str) -> String {
    format!("{ADMIN_APPEALS}{}", with_mark(query))
}

/// The journal as a file: `csv` or `xlsx`.
pub fn appeals_file(format: &str, query: &str) -> String {
    format!("{ADMIN_APPEALS}.{format}{}", with_mark(query))
}

/// The journal on one page, for the printer.
pub fn appeals_print(query: &str) -> String {
    let gap = if query.is_empty() { "" } else { "&" };
    format!("{ADMIN_APPEALS}?{query}{gap}print=all")
}

/// The receipt of an appeal that the office entered.
pub fn admin_appeal_receipt(mark: &str, given: &str) -> String {
    format!("{ADMIN_APPEALS}/receipt/{mark}?given={given}")
}

/// A template of an answer.
pub fn appeal_template(id: i64) -> String {
    format!("{ADMIN_APPEALS_TEMPLATES}/{id}")
}

/// Where a template is removed.
pub fn appeal_template_removal(id: i64) -> String {
    format!("{ADMIN_APPEALS_TEMPLATES}/{id}/remove")
}

/// The office's words about a period.
pub fn admin_appeal_review(period: &str) -> String {
    format!("{ADMIN_APPEALS_REVIEWS}/{period}")
}

pub const ADMIN_APPEALS: &str = "/admin/appeals";
pub const ADMIN_APPEALS_BOARD: &str = "/admin/appeals/board";
pub const ADMIN_APPEALS_NEW: &str = "/admin/appeals/new";
pub const ADMIN_APPEALS_TEMPLATES: &str = "/admin/appeals/templates";
pub const ADMIN_APPEALS_REVIEWS: &str = "/admin/appeals/reviews";
pub const ADMIN_APPEALS_PERSON: &str = "/admin/appeals/person";
pub const ADMIN_APPEALS_PERSON_FILE: &str = "/admin/appeals/person.json";
pub const ADMIN_APPEALS_PERSON_ERASE: &str = "/admin/appeals/person/erase";
