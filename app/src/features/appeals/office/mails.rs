//! Letters about an appeal, in the language of who gets them. None repeats what was written.

use super::super::model::letter::Reply;
use super::super::store::{Appeal, Receipt};
use crate::features::mail::{self, Mail};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};

/// What an applicant is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word<'a> {
    /// The mark “registered for consideration” (R95-3-3b).
    Registered,
    /// The leader set the longer term.
    Extended,
    /// The answer was placed (R95-3-7c).
    Answered,
    Forwarded(&'a str),
    Refused(&'a str),
    Joined,
}

/// Tells the applicant, if they left an e-mail address.
pub(super) async fn tell(portal: &Portal, db: &impl Db, appeal: &Appeal, word: Word<'_>) -> crate::error::Result<()> {
    let Some(to) = appeal.letter.reply.email() else { return Ok(()) };
    let lang = appeal.lang;
    let (kind, said, reason) = match word {
        Word::Registered => ("appeal-registered", tl!(lang, "appeals-mail-registered"), None),
        Word::Extended => ("appeal-extended", tl!(lang, "appeals-mail-extended"), None),
        Word::Answered => ("appeal-answered", tl!(lang, "appeals-mail-answered"), None),
        Word::Forwarded(reason) => ("appeal-forwarded", tl!(lang, "appeals-mail-forwarded"), Some(reason)),
        Word::Refused(reason) => ("appeal-refused", tl!(lang, "appeals-mail-refused"), Some(reason)),
        Word::Joined => ("appeal-joined", tl!(lang, "appeals-mail-joined"), None),
    };
    let mut paragraphs = vec![said];
    paragraphs.extend(reason.map(str::to_owned));
    paragraphs.push(tl!(lang, "appeals-mail-track"));
    paragraphs.push(format!("{}{}", portal.options().public_url, paths::appeal_track(lang)));
    paragraphs.push(tl!(lang, "site-name"));
    let subject = tl!(lang, "appeals-mail-subject", number = appeal.number.to_string());
    mail::queue(db, &Mail { to: to.to_owned(), lang, kind, subject, paragraphs }, portal.now()).await
}

/// The receipt for the applicant, and word to the editors of the reception (R95-3-1b). The code
/// is not mailed to editors, and nothing of the letter to anybody.
pub(in super::super) async fn received(
    portal: &Portal,
    db: &impl Db,
    reply: &Reply,
    lang: Lang,
    receipt: &Receipt,
    editors: &[(String, Lang)],
) -> crate::error::Result<()> {
    let number = receipt.number.to_string();
    let public = &portal.options().public_url;
    if let Some(to) = reply.email() {
        let paragraphs = vec![
            tl!(lang, "appeals-mail-receipt", number = number.clone(), code = receipt.code.clone()),
            tl!(lang, "appeals-mail-track"),
            format!("{public}{}", paths::appeal_track(lang)),
            tl!(lang, "site-name"),
        ];
        let subject = tl!(lang, "appeals-mail-subject", number = number.clone());
        let letter = Mail { to: to.to_owned(), lang, kind: "appeal-receipt", subject, paragraphs };
        mail::queue(db, &letter, portal.now()).await?;
    }
    for (to, lang) in editors {
        let lang = *lang;
        let paragraphs = vec![
            tl!(lang, "appeals-mail-new", number = number.clone()),
            format!("{public}{}", paths::admin_appeal(receipt.id)),
            tl!(lang, "site-name"),
        ];
        let subject = tl!(lang, "appeals-mail-new-subject", number = number.clone());
        let letter = Mail { to: to.clone(), lang, kind: "appeal-new", subject, paragraphs };
        mail::queue(db, &letter, portal.now()).await?;
    }
    Ok(())
}
