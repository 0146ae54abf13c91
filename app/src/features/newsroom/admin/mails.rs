//! What the newsroom mails: to reviewers that something waits for them, to authors what became of
//! their work.

use chrono::{DateTime, Utc};

use super::Work;
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::mail::{self, Mail};
use crate::features::newsroom::store;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};

/// Whoever can approve it and wrote none of it learns that it waits.
pub(super) async fn tell_reviewers(
    db: &impl Db,
    portal: &Portal,
    work: &Work,
    staff: &Staff,
    now: DateTime<Utc>,
) -> Result<()> {
    let readers = store::reviewers(db, &work.place, &work.entry.workflow.authors).await?;
    let words = |lang, title: &str| {
        let lead = tl!(lang, "newsroom-mail-review-text", name = staff.user.name.as_str(), title = title);
        (tl!(lang, "newsroom-mail-review", title = title), vec![lead])
    };
    mail_all(db, portal, work, readers, "review", words, now).await
}

/// The editors get the reviewer's words by e-mail.
pub(super) async fn tell_authors(
    db: &impl Db,
    portal: &Portal,
    work: &Work,
    remark: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let words = |lang, title: &str| {
        let lead = tl!(lang, "newsroom-mail-returned-text", title = title);
        (tl!(lang, "newsroom-mail-returned", title = title), vec![lead, remark.to_owned()])
    };
    mail_all(db, portal, work, authors(db, work).await?, "returned", words, now).await
}

/// The editors learn that their work is on the site, or will be.
pub(super) async fn tell_approval(
    db: &impl Db,
    portal: &Portal,
    work: &Work,
    done: &'static str,
    now: DateTime<Utc>,
) -> Result<()> {
    let words = |lang, title: &str| {
        let lead = match done {
            "scheduled" => tl!(lang, "newsroom-mail-scheduled-text", title = title),
            _ => tl!(lang, "newsroom-mail-approved-text", title = title),
        };
        (tl!(lang, "newsroom-mail-approved", title = title), vec![lead])
    };
    mail_all(db, portal, work, authors(db, work).await?, done, words, now).await
}

/// Addresses and languages of whoever wrote the draft.
async fn authors(db: &impl Db, work: &Work) -> Result<Vec<(String, Lang)>> {
    store::addresses(db, work.entry.workflow.authors.iter().copied()).await
}

/// A mail to each, with subject and paragraphs in their language and a link to the work.
async fn mail_all(
    db: &impl Db,
    portal: &Portal,
    work: &Work,
    readers: Vec<(String, Lang)>,
    kind: &'static str,
    words: impl Fn(Lang, &str) -> (String, Vec<String>),
    now: DateTime<Utc>,
) -> Result<()> {
    let link = format!("{}{}", portal.options().public_url, paths::entry_page(work.entry.id));
    for (to, lang) in readers {
        let (subject, mut paragraphs) = words(lang, &work.content.title(lang));
        paragraphs.push(link.clone());
        mail::queue(db, portal.sealer()?, &Mail { to, lang, kind, subject, paragraphs }, now).await?;
    }
    Ok(())
}
