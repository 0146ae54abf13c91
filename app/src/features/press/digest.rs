//! The digest by mail: each working morning what was entered since the one before, and what is
//! still to be answered, to those who asked for it and may read it.

use chrono::{DateTime, NaiveDate, Timelike as _, Utc};

use super::model::{Item, counted};
use super::store::{self, Reader};
use super::words::{answer_words, counts_words, kind_name, subject_name, tone_name};
use crate::error::Result;
use crate::features::mail::{self, Mail};
use crate::features::rights::{Action, Place, may};
use crate::features::workdays;
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates::long_date;

/// The hour from which mails go out.
const HOUR: u32 = 9;
/// A mail holds at most so many lines; the list has all of them.
const MOST: usize = 40;

/// Queues the digest for everybody who has not had that of today; called as often as one likes.
/// Nothing goes out on a day off, nor without anything to tell.
pub async fn send_due(portal: &Portal, now: DateTime<Utc>) -> Result<usize> {
    let local = almaty(now);
    let today = local.date_naive();
    if local.hour() < HOUR || !workdays::calendar(portal.db()).await?.is_working(today) {
        return Ok(0);
    }
    if due(store::readers(portal.db()).await?, today).is_empty() {
        return Ok(0);
    }
    let units = store::units(portal.db()).await?;
    let tx = portal.begin().await?;
    // Once more: another replica may have been faster.
    let readers = due(store::readers(&*tx).await?, today);
    // The first that are left out show that there are more.
    let most = u64::try_from(MOST + 1).unwrap_or(u64::MAX);
    let open = store::open(&*tx, most).await?;
    let mut count = 0;
    for reader in &readers {
        let new = store::entered(&*tx, reader.since, now, most).await?;
        if new.is_empty() && open.is_empty() {
            continue;
        }
        let letter = Letter { portal, today, units: &units, lang: reader.lang };
        mail::queue(&*tx, portal.sealer()?, &letter.written(&reader.email, &new, &open), now).await?;
        count += 1;
    }
    // Whoever had nothing to read today has had the morning's look as well.
    let all: Vec<i64> = readers.iter().map(|reader| reader.actor.id).collect();
    store::mark_sent(&*tx, &all, today, now).await?;
    tx.commit().await?;
    Ok(count)
}

fn due(mut readers: Vec<Reader>, today: NaiveDate) -> Vec<Reader> {
    readers.retain(|reader| {
        reader.sent_on.is_none_or(|sent| sent < today) && may(&reader.actor, Action::ReadPress, &Place::Site)
    });
    readers
}

struct Letter<'a> {
    portal: &'a Portal,
    today: NaiveDate,
    units: &'a [(i64, Trilingual)],
    lang: Lang,
}

impl Letter<'_> {
    fn written(&self, to: &str, new: &[Item], open: &[Item]) -> Mail {
        let lang = self.lang;
        let date = long_date(self.today, lang);
        let mut paragraphs = Vec::new();
        if new.is_empty() {
            paragraphs.push(tl!(lang, "press-mail-nothing"));
        } else if new.len() > MOST {
            paragraphs.push(tl!(lang, "press-mail-many", most = MOST));
        } else {
            paragraphs.push(counts_words(counted(new), lang));
        }
        for item in new.iter().take(MOST) {
            paragraphs.push(self.told(item));
            paragraphs.extend(item.link.clone());
        }
        if !open.is_empty() {
            paragraphs.push(tl!(lang, "press-mail-open"));
            let lines: Vec<_> = open.iter().take(MOST).map(|item| self.line(item)).collect();
            paragraphs.push(lines.join("\n"));
        }
        paragraphs.push(tl!(lang, "press-mail-list"));
        paragraphs.push(format!("{}{}", self.portal.options().public_url, paths::ADMIN_PRESS));
        let subject = tl!(lang, "press-mail-subject", date = date);
        Mail { to: to.to_owned(), lang, kind: "press-digest", subject, paragraphs }
    }

    /// Where it stood and about whom it is, and below that what it says.
    fn told(&self, item: &Item) -> String {
        let lang = self.lang;
        let about = [
            subject_name(item.subject, self.units, lang),
            format!("{} ({})", item.outlet, kind_name(item.kind, lang)),
            long_date(item.day, lang),
            tone_name(item.tone, lang),
        ];
        format!("– {}\n{}", about.join("; "), item.summary)
    }

    fn line(&self, item: &Item) -> String {
        let late = if item.answer.is_late(self.today) { tl!(self.lang, "press-late") } else { String::new() };
        let parts = [
            item.outlet.clone(),
            long_date(item.day, self.lang),
            subject_name(item.subject, self.units, self.lang),
            answer_words(item.answer, self.lang),
            late,
        ];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("– {}", parts.join("; "))
    }
}
