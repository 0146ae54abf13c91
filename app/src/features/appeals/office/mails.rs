//! Letters about an appeal, in the language of who gets them. None repeats what was written.

use chrono::{NaiveDate, TimeDelta};

use super::super::model::Kind;
use super::super::model::letter::Submission;
use super::super::store::{self, Appeal, Receipt, Wish};
use crate::features::mail::{self, Mail};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::dates::long_date;

const RECEIPT: &str = "appeal-receipt";
const NEW: &str = "appeal-new";
/// So many receipts go to one address within a day.
const MOST_RECEIPTS: u64 = 5;
const A_DAY: TimeDelta = TimeDelta::days(1);
/// An editor who heard of a new appeal hears of the next ones after so long.
const HEARD: TimeDelta = TimeDelta::minutes(15);

/// What an applicant is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word<'a> {
    /// The mark “registered for consideration” (R95-3-3b).
    Registered(Option<NaiveDate>),
    /// The leader set the longer term, which ends on this day.
    Extended(Option<NaiveDate>),
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
    let until = |day: Option<NaiveDate>| day.map(|day| tl!(lang, "office-mail-until", date = long_date(day, lang)));
    let (kind, said, more) = match word {
        Word::Registered(day) => ("appeal-registered", tl!(lang, "appeals-mail-registered"), until(day)),
        Word::Extended(day) => ("appeal-extended", tl!(lang, "appeals-mail-extended"), until(day)),
        Word::Answered => ("appeal-answered", tl!(lang, "appeals-mail-answered"), None),
        Word::Forwarded(reason) => ("appeal-forwarded", tl!(lang, "appeals-mail-forwarded"), Some(reason.to_owned())),
        Word::Refused(reason) => ("appeal-refused", tl!(lang, "appeals-mail-refused"), Some(reason.to_owned())),
        Word::Joined => ("appeal-joined", tl!(lang, "appeals-mail-joined"), None),
    };
    let mut paragraphs = vec![said];
    paragraphs.extend(more);
    paragraphs.push(tl!(lang, "appeals-mail-track"));
    paragraphs.push(format!("{}{}", portal.options().public_url, paths::appeal_track(lang)));
    paragraphs.push(tl!(lang, "site-name"));
    let subject = tl!(lang, "appeals-mail-subject", number = appeal.number.to_string());
    let letter = Mail { to: to.to_owned(), lang, kind, subject, paragraphs };
    queue(portal, db, appeal.kind, &letter).await
}

/// Tells the applicant what came of a request about their data.
pub(super) async fn told_of_request(
    portal: &Portal,
    db: &impl Db,
    appeal: &Appeal,
    wish: Wish,
    granted: bool,
) -> crate::error::Result<()> {
    let Some(to) = appeal.letter.reply.email() else { return Ok(()) };
    let lang = appeal.lang;
    let said = match (wish, granted) {
        (Wish::See, true) => tl!(lang, "reception-mail-see"),
        (Wish::Erase, true) => tl!(lang, "reception-mail-erased"),
        (_, false) => tl!(lang, "reception-mail-refused"),
    };
    let mut paragraphs = vec![said];
    if wish == Wish::See && granted {
        paragraphs.push(format!("{}{}", portal.options().public_url, paths::appeal_track(lang)));
    }
    paragraphs.push(tl!(lang, "site-name"));
    let subject = tl!(lang, "appeals-mail-subject", number = appeal.number.to_string());
    let letter = Mail { to: to.to_owned(), lang, kind: "appeal-request-answered", subject, paragraphs };
    queue(portal, db, appeal.kind, &letter).await
}

/// Word to the editors that somebody asks about their data.
pub(in super::super) async fn asked(
    portal: &Portal,
    db: &impl Db,
    appeal: &Appeal,
    editors: &[(String, Lang)],
) -> crate::error::Result<()> {
    for (to, lang) in editors {
        let lang = *lang;
        let number = appeal.number.to_string();
        let paragraphs = vec![
            tl!(lang, "reception-mail-asked", number = number.clone()),
            format!("{}{}", portal.options().public_url, paths::ADMIN_APPEAL_REQUESTS),
            tl!(lang, "site-name"),
        ];
        let subject = tl!(lang, "reception-mail-asked-subject", number = number);
        let letter = Mail { to: to.clone(), lang, kind: "appeal-request", subject, paragraphs };
        queue(portal, db, appeal.kind, &letter).await?;
    }
    Ok(())
}

/// Puts a letter into the outbox; of the trust line the list of mails tells its officers only.
async fn queue(portal: &Portal, db: &impl Db, kind: Kind, letter: &Mail) -> crate::error::Result<()> {
    mail::queue_about(db, portal.sealer()?, letter, kind.is_confidential(), portal.now()).await
}

/// The receipt for the applicant, and word to the editors of the reception (R95-3-1b). The code
/// is not mailed to editors, and nothing of the letter to anybody. Anybody may write down somebody
/// else's address: after some receipts a day it gets no more, and the page of the receipt is enough.
pub(in super::super) async fn received(
    portal: &Portal,
    db: &impl Db,
    submission: &Submission,
    receipt: &Receipt,
    editors: &[(String, Lang)],
) -> crate::error::Result<()> {
    let Submission { letter, kind, lang, .. } = submission;
    let (kind, lang, now) = (*kind, *lang, portal.now());
    let number = receipt.number.to_string();
    let public = &portal.options().public_url;
    if let Some(to) = letter.reply.email()
        && mail::count_to(db, to, RECEIPT, now - A_DAY).await? < MOST_RECEIPTS
    {
        let paragraphs = vec![
            tl!(lang, "appeals-mail-receipt", number = number.clone(), code = receipt.code.clone()),
            tl!(lang, "appeals-mail-track"),
            format!("{public}{}", paths::appeal_track(lang)),
            tl!(lang, "site-name"),
        ];
        let subject = tl!(lang, "appeals-mail-subject", number = number.clone());
        let letter = Mail { to: to.to_owned(), lang, kind: RECEIPT, subject, paragraphs };
        queue(portal, db, kind, &letter).await?;
    }
    let unregistered = store::unregistered(db, kind).await?;
    for (to, lang) in editors {
        if mail::count_to(db, to, NEW, now - HEARD).await? > 0 {
            continue;
        }
        let lang = *lang;
        let paragraphs = vec![
            tl!(lang, "appeals-mail-new", number = number.clone()),
            format!("{public}{}", paths::admin_appeal(receipt.id)),
            tl!(lang, "guard-mail-unregistered", n = unregistered, minutes = HEARD.num_minutes()),
            tl!(lang, "site-name"),
        ];
        let subject = tl!(lang, "appeals-mail-new-subject", number = number.clone());
        let letter = Mail { to: to.clone(), lang, kind: NEW, subject, paragraphs };
        queue(portal, db, kind, &letter).await?;
    }
    Ok(())
}
