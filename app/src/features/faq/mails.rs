//! Letters to those who asked: that the answer is there, or why there is none.

use super::model::Question;
use super::store;
use crate::error::Result;
use crate::features::audit::{self, Record};
use crate::features::mail::{self, Mail};
use crate::paths;
use crate::server::{Db, Portal};

/// An entry of the newsroom became public at `path`, without the language: whoever asked is told,
/// once. Entries that answer nobody's question are none of ours.
pub async fn entry_published(portal: &Portal, db: &impl Db, entry: i64, path: &str) -> Result<()> {
    let Some(question) = store::answered(db, portal.sealer()?, entry, portal.now()).await? else { return Ok(()) };
    audit::record(db, None, portal.now(), record("answer", question.id)).await?;
    let lang = question.lang;
    let address = format!("{}{}", portal.options().public_url, paths::in_language(lang, path));
    let paragraphs = vec![tl!(lang, "faq-mail-answered-text"), address, tl!(lang, "site-name")];
    write_to_author(portal, db, &question, tl!(lang, "faq-mail-answered"), paragraphs).await
}

/// Why a question is not answered here, and where to turn.
pub(super) async fn tell_refused(portal: &Portal, db: &impl Db, question: &Question, reason: &str) -> Result<()> {
    let lang = question.lang;
    let appeals = format!("{}{}", portal.options().public_url, paths::appeals(lang));
    let paragraphs = vec![
        tl!(lang, "faq-mail-refused-text"),
        reason.to_owned(),
        tl!(lang, "faq-mail-appeal"),
        appeals,
        tl!(lang, "site-name"),
    ];
    write_to_author(portal, db, question, tl!(lang, "faq-mail-refused"), paragraphs).await
}

/// Nothing where no address was left.
async fn write_to_author(
    portal: &Portal,
    db: &impl Db,
    question: &Question,
    subject: String,
    paragraphs: Vec<String>,
) -> Result<()> {
    let to = question.letter.as_ref().map(|letter| letter.email.clone()).unwrap_or_default();
    if to.is_empty() {
        return Ok(());
    }
    let letter = Mail { to, lang: question.lang, kind: "faq", subject, paragraphs };
    mail::queue(db, portal.sealer()?, &letter, portal.now()).await
}

/// A line of the log about a question: its number, never its words.
pub(super) fn record(action: &'static str, id: i64) -> Record {
    Record { action, target: "question", target_id: id.to_string(), title: format!("№ {id}"), ..Record::default() }
}
