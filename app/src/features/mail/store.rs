//! The outbox.

mod list;

pub use list::{Listed, State, list, make_due, remove, unsent};

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::outbox;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::model::{MOST_ATTEMPTS, Mail, Outgoing, back_off};
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::secret::Sealer;
use crate::server::Portal;

/// Mails that were sent or given up stay in the list so long.
const KEPT: TimeDelta = TimeDelta::days(90);

pub(super) fn words_purpose(mark: &str) -> String {
    format!("mail:{mark}")
}

fn new_mark() -> String {
    format!("{:032x}", rand::random::<u128>())
}

/// Both versions of the words in one, and the link that stops such mails where there is one, sealed
/// for a mark.
fn sealed(sealer: &Sealer, mark: &str, words: &[&str]) -> Result<String> {
    let words = serde_json::to_vec(words).map_err(PortalError::internal)?;
    sealer.seal(&words, &words_purpose(mark))
}

/// Puts a mail into the outbox; its words are sealed until they go out.
pub async fn queue(db: &impl ConnectionTrait, sealer: &Sealer, mail: &Mail, now: DateTime<Utc>) -> Result<()> {
    queue_about(db, sealer, mail, false, now).await
}

/// The same for a mail about something that may be confidential: then the list of mails shows
/// reader and subject to the officers of the trust line only.
pub async fn queue_about(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    mail: &Mail,
    is_confidential: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    put(db, sealer, mail, (is_confidential, None), now).await
}

/// The same for a mail that one asked for and may stop with one click (RFC 8058).
pub async fn queue_with_stop(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    mail: &Mail,
    stop: Option<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    put(db, sealer, mail, (false, stop), now).await
}

async fn put(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    mail: &Mail,
    (is_confidential, stop): (bool, Option<String>),
    now: DateTime<Utc>,
) -> Result<()> {
    let mark = new_mark();
    let (text, html) = (mail.text(), mail.html());
    let words: Vec<&str> = [text.as_str(), html.as_str()].into_iter().chain(stop.as_deref()).collect();
    let row = outbox::ActiveModel {
        recipient: Set(mail.to.clone()),
        subject: Set(mail.subject.clone()),
        text: Set(String::new()),
        html: Set(String::new()),
        sealed: Set(Some(sealed(sealer, &mark, &words)?)),
        mark: Set(Some(mark)),
        is_confidential: Set(is_confidential),
        is_fleeting: Set(false),
        lang: Set(mail.lang.code().to_owned()),
        kind: Set(mail.kind.to_owned()),
        created_at: Set(now),
        next_attempt_at: Set(Some(now)),
        attempts: Set(0),
        ..Default::default()
    };
    outbox::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// The words of a mail, plain and as HTML; those of rows of earlier releases are not sealed.
pub fn words(sealer: &Sealer, row: &outbox::Model) -> Result<(String, String)> {
    opened(sealer, row).map(|(text, html, _)| (text, html))
}

/// The words, and the link that stops such mails.
fn opened(sealer: &Sealer, row: &outbox::Model) -> Result<(String, String, Option<String>)> {
    let (Some(closed), Some(mark)) = (&row.sealed, &row.mark) else {
        return Ok((row.text.clone(), row.html.clone(), None));
    };
    let words: Vec<String> =
        serde_json::from_slice(&sealer.unseal(closed, &words_purpose(mark))?).map_err(PortalError::internal)?;
    let mut words = words.into_iter();
    let mut next = || words.next();
    let (text, html) = next().zip(next()).ok_or_else(|| PortalError::internal("a mail without words"))?;
    Ok((text, html, next()))
}

/// So many old mails are sealed in one transaction.
const BATCH: usize = 50;

/// Seals the words of mails that a release wrote which did not.
pub async fn seal_old(portal: &Portal) -> Result<()> {
    loop {
        let tx = portal.begin().await?;
        let count = seal_some(&*tx, portal.sealer()?).await?;
        tx.commit().await?;
        if count < BATCH {
            return Ok(());
        }
    }
}

async fn seal_some(db: &impl ConnectionTrait, sealer: &Sealer) -> Result<usize> {
    let has_words = outbox::Column::Text.ne("").or(outbox::Column::Html.ne(""));
    let rows = outbox::Entity::find().filter(has_words).limit(BATCH as u64).all(db).await?;
    let count = rows.len();
    for row in rows {
        let mark = row.mark.unwrap_or_else(new_mark);
        let mut change =
            outbox::ActiveModel { text: Set(String::new()), html: Set(String::new()), ..Default::default() };
        // Of what went out nothing is kept.
        if row.sent_at.is_none() {
            change.sealed = Set(Some(sealed(sealer, &mark, &[&row.text, &row.html])?));
            change.mark = Set(Some(mark));
        }
        // What went out this very moment is looked at again the next time.
        let as_it_was = match row.sent_at {
            Some(_) => outbox::Column::SentAt.is_not_null(),
            None => outbox::Column::SentAt.is_null(),
        };
        outbox::Entity::update_many()
            .set(change)
            .filter(outbox::Column::Id.eq(row.id))
            .filter(as_it_was)
            .exec(db)
            .await?;
    }
    Ok(count)
}

/// How many mails of a kind an address was sent since a moment.
pub async fn count_to(db: &impl ConnectionTrait, to: &str, kind: &str, since: DateTime<Utc>) -> Result<u64> {
    let of_kind = outbox::Entity::find().filter(outbox::Column::Kind.eq(kind)).filter(outbox::Column::Recipient.eq(to));
    Ok(of_kind.filter(outbox::Column::CreatedAt.gt(since)).count(db).await?)
}

/// Forgets the mails to an address whose subject names something: those that were sent or given
/// up now, those that wait as soon as they are (R95-1-9.2c).
pub async fn forget(db: &impl ConnectionTrait, to: &str, named: &str) -> Result<()> {
    let about = outbox::Column::Recipient.eq(to).and(outbox::Column::Subject.contains(named));
    outbox::Entity::delete_many().filter(about.clone()).filter(State::Waiting.condition().not()).exec(db).await?;
    let fleeting = outbox::Entity::update_many().col_expr(outbox::Column::IsFleeting, Expr::value(true));
    fleeting.filter(about).exec(db).await?;
    Ok(())
}

/// Whether any mail is due.
pub async fn is_any_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool> {
    Ok(outbox::Entity::find().filter(outbox::Column::NextAttemptAt.lte(now)).limit(1).one(db).await?.is_some())
}

/// Takes mails that are due, each for this worker alone: whoever raises the number of attempts
/// first has it. One that is never heard of again, because the program ended, is due after
/// its back-off.
pub async fn claim_due(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    most: u64,
    now: DateTime<Utc>,
) -> Result<Vec<Outgoing>> {
    let due = outbox::Entity::find()
        .filter(outbox::Column::NextAttemptAt.lte(now))
        .order_by_asc(outbox::Column::NextAttemptAt)
        .limit(most)
        .all(db)
        .await?;
    let mut claimed = Vec::new();
    for row in due {
        let attempts = row.attempts.saturating_add(1);
        let taken = outbox::Entity::update_many()
            .col_expr(outbox::Column::Attempts, Expr::value(attempts))
            .col_expr(outbox::Column::NextAttemptAt, Expr::value(now + back_off(attempts)))
            .filter(outbox::Column::Id.eq(row.id))
            .filter(outbox::Column::Attempts.eq(row.attempts))
            .filter(outbox::Column::NextAttemptAt.lte(now))
            .exec(db)
            .await?;
        if taken.rows_affected != 1 {
            continue;
        }
        let opened = opened(sealer, &row);
        let mut mail = Outgoing {
            id: row.id,
            to: row.recipient,
            lang: Lang::from_code(&row.lang).unwrap_or_default(),
            subject: row.subject,
            text: String::new(),
            html: String::new(),
            stop: None,
            attempts,
        };
        match opened {
            Ok(words) => {
                (mail.text, mail.html, mail.stop) = words;
                claimed.push(mail);
            }
            // Sealed with a key that is not here: the others go out all the same.
            Err(error) => failed(db, &mail, &error.to_string(), true, now).await?,
        }
    }
    Ok(claimed)
}

/// A mail went out. Its words are forgotten: they may hold links that open accounts.
pub async fn sent(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<()> {
    let row = outbox::ActiveModel {
        sent_at: Set(Some(now)),
        next_attempt_at: Set(None),
        last_error: Set(None),
        text: Set(String::new()),
        html: Set(String::new()),
        sealed: Set(None),
        ..Default::default()
    };
    outbox::Entity::update_many().set(row).filter(outbox::Column::Id.eq(id)).exec(db).await?;
    drop_fleeting(db, id).await
}

/// Whose letter was erased meanwhile leaves no trace here, once the mail has gone its way.
async fn drop_fleeting(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    outbox::Entity::delete_many()
        .filter(outbox::Column::Id.eq(id))
        .filter(outbox::Column::IsFleeting.eq(true))
        .filter(outbox::Column::NextAttemptAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// A mail did not go out. After the last attempt, or where another one is no use, it is given up.
pub async fn failed(
    db: &impl ConnectionTrait,
    mail: &Outgoing,
    error: &str,
    is_final: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut row =
        outbox::ActiveModel { last_error: Set(Some(error.chars().take(1_000).collect())), ..Default::default() };
    if is_final || mail.attempts >= MOST_ATTEMPTS {
        row.dead_at = Set(Some(now));
        row.next_attempt_at = Set(None);
    }
    outbox::Entity::update_many()
        .set(row)
        .filter(outbox::Column::Id.eq(mail.id))
        .filter(outbox::Column::Attempts.eq(mail.attempts))
        .exec(db)
        .await?;
    drop_fleeting(db, mail.id).await
}

/// How many mails were given up and still lie in the list.
pub async fn count_dead(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(outbox::Entity::find().filter(outbox::Column::DeadAt.is_not_null()).count(db).await?)
}

/// Removes mails that were sent or given up long ago, with what words they still have.
pub async fn clear(portal: &Portal) -> Result<()> {
    let tx = portal.begin().await?;
    let before = portal.now() - KEPT;
    let is_old = outbox::Column::SentAt.lt(before).or(outbox::Column::DeadAt.lt(before));
    outbox::Entity::delete_many().filter(is_old).exec(&*tx).await?;
    tx.commit().await
}
