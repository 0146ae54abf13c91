//! Addresses of public discussions.

use crate::i18n::Lang;

/// Discussions that are open, to come and lately over.
pub fn discussions(lang: Lang) -> String {
    format!("/{lang}/discussions")
}

/// All that are over.
pub fn discussion_archive(lang: Lang) -> String {
    format!("/{lang}/discussions/archive")
}

/// What is published and what is not.
pub fn discussion_rules(lang: Lang) -> String {
    format!("/{lang}/discussions/rules")
}

/// One discussion.
pub fn discussion(lang: Lang, slug: &str) -> String {
    format!("/{lang}/discussions/{slug}")
}

/// What was said of one of its paragraphs.
pub fn discussion_paragraph(lang: Lang, slug: &str, paragraph: i32) -> String {
    format!("/{lang}/discussions/{slug}?paragraph={paragraph}")
}

/// Where a comment is written.
pub fn discussion_comment(lang: Lang, slug: &str) -> String {
    format!("/{lang}/discussions/{slug}/comment")
}

/// The same for an expert, by the link of the invitation.
pub fn discussion_by_link(lang: Lang, slug: &str, token: &str) -> String {
    format!("/{lang}/discussions/{slug}/take/{token}")
}

/// Where a comment is reported.
pub fn discussion_report(lang: Lang, slug: &str, comment: i64) -> String {
    format!("/{lang}/discussions/{slug}/report/{comment}")
}

/// What became of one's own comment.
pub fn discussion_sent(lang: Lang, mark: &str) -> String {
    format!("/{lang}/discussions/sent/{mark}")
}

/// Where it is taken back.
pub fn discussion_withdraw(lang: Lang, mark: &str) -> String {
    format!("/{lang}/discussions/sent/{mark}/withdraw")
}

/// A step with the wish to hear of the conclusion: `confirm`, `stop`.
pub fn discussion_news(lang: Lang, link: &str, step: &str) -> String {
    format!("/{lang}/discussions/news/{link}/{step}")
}

/// A discussion for the staff.
pub fn admin_discussion(id: i64) -> String {
    format!("{ADMIN_DISCUSSIONS}/{id}")
}

/// A part of it or a step with it: `edit`, `publish`, `close`, `conclusion`, `invites`, `journal` …
pub fn admin_discussion_part(id: i64, part: &str) -> String {
    format!("{ADMIN_DISCUSSIONS}/{id}/{part}")
}

/// A comment for the staff.
pub fn admin_comment_page(comment: i64) -> String {
    format!("{ADMIN_COMMENTS}/{comment}")
}

/// The link of an invitation works no more.
pub fn admin_discussion_invite(discussion: i64, invite: i64) -> String {
    format!("{ADMIN_DISCUSSIONS}/{discussion}/invites/{invite}/withdraw")
}

/// A step with a comment: `publish`, `refuse`, `reply`, `settle`.
pub fn admin_comment(comment: i64, step: &str) -> String {
    format!("{ADMIN_COMMENTS}/{comment}/{step}")
}

pub const ADMIN_DISCUSSIONS: &str = "/admin/discussions";
pub const ADMIN_NEW_DISCUSSION: &str = "/admin/discussions/new";
/// Comments that wait for a moderator.
pub const ADMIN_COMMENTS: &str = "/admin/discussions/comments";
