//! The outbox.

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::outbox;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

use super::model::{MOST_ATTEMPTS, Mail, Outgoing, back_off};
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::server::Portal;

/// Mails that were sent stay in the list so long.
const KEPT: TimeDelta = TimeDelta::days(90);

/// Puts a mail into the outbox.
pub async fn queue(db: &impl ConnectionTrait, mail: &Mail, now: DateTime<Utc>) -> Result<()> {
    let row = outbox::ActiveModel {
        recipient: Set(mail.to.clone()),
        subject: Set(mail.subject.clone()),
        text: Set(mail.text()),
        html: Set(mail.html()),
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

/// Whether any mail is due.
pub async fn is_any_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool> {
    Ok(outbox::Entity::find().filter(outbox::Column::NextAttemptAt.lte(now)).limit(1).one(db).await?.is_some())
}

/// Takes mails that are due, each for this worker alone: whoever raises the number of attempts
/// first has it. One that is never heard of again, because the program ended, is due after
/// its back-off.
pub async fn claim_due(db: &impl ConnectionTrait, most: u64, now: DateTime<Utc>) -> Result<Vec<Outgoing>> {
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
        if taken.rows_affected == 1 {
            claimed.push(Outgoing {
                id: row.id,
                to: row.recipient,
                lang: Lang::from_code(&row.lang).unwrap_or_default(),
                subject: row.subject,
                text: row.text,
                html: row.html,
                attempts,
            });
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
        ..Default::default()
    };
    outbox::Entity::update_many().set(row).filter(outbox::Column::Id.eq(id)).exec(db).await?;
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
    Ok(())
}

/// How many mails were given up and still lie in the list.
pub async fn count_dead(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(outbox::Entity::find().filter(outbox::Column::DeadAt.is_not_null()).count(db).await?)
}

/// Removes mails that were sent long ago.
pub async fn clear(portal: &Portal) -> Result<()> {
    let tx = portal.begin().await?;
    outbox::Entity::delete_many().filter(outbox::Column::SentAt.lt(portal.now() - KEPT)).exec(&*tx).await?;
    tx.commit().await
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Waiting,
    Sent,
    Dead,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Sent, Self::Dead];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Dead => "dead",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    fn condition(self) -> Condition {
        match self {
            Self::Waiting => {
                Condition::all().add(outbox::Column::SentAt.is_null()).add(outbox::Column::DeadAt.is_null())
            }
            Self::Sent => Condition::all().add(outbox::Column::SentAt.is_not_null()),
            Self::Dead => Condition::all().add(outbox::Column::DeadAt.is_not_null()),
        }
    }
}

/// A mail in the list; without its words.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: i64,
    pub recipient: String,
    pub subject: String,
    pub created_at: DateTime<Utc>,
    pub attempts: i32,
    pub next_attempt_at: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
    pub error: Option<String>,
}

/// A page of the mails in one state, newest first; `NotFound` beyond the last page.
pub async fn list(db: &impl ConnectionTrait, state: State, page: u64, size: u64) -> Result<(Vec<Listed>, u64)> {
    let query = outbox::Entity::find().filter(state.condition());
    let count = query.clone().count(db).await?;
    if page > 1 && page > count.div_ceil(size) {
        return Err(PortalError::NotFound);
    }
    let rows =
        query.order_by_desc(outbox::Column::Id).offset(page.saturating_sub(1) * size).limit(size).all(db).await?;
    Ok((rows.into_iter().map(listed).collect(), count))
}

fn listed(row: outbox::Model) -> Listed {
    Listed {
        id: row.id,
        recipient: row.recipient,
        subject: row.subject,
        created_at: row.created_at,
        attempts: row.attempts,
        next_attempt_at: row.next_attempt_at,
        sent_at: row.sent_at,
        error: row.last_error,
    }
}

/// One mail that was not sent.
pub async fn unsent(db: &impl ConnectionTrait, id: i64) -> Result<Option<Listed>> {
    let found = outbox::Entity::find_by_id(id).filter(outbox::Column::SentAt.is_null()).one(db).await?;
    Ok(found.map(listed))
}

/// Sends a mail again at once, with all attempts before it.
pub async fn make_due(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<()> {
    let row = outbox::ActiveModel {
        attempts: Set(0),
        next_attempt_at: Set(Some(now)),
        dead_at: Set(None),
        ..Default::default()
    };
    outbox::Entity::update_many()
        .set(row)
        .filter(outbox::Column::Id.eq(id))
        .filter(outbox::Column::SentAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes a mail that was not sent.
pub async fn remove(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    outbox::Entity::delete_many()
        .filter(outbox::Column::Id.eq(id).and(outbox::Column::SentAt.is_null()))
        .exec(db)
        .await?;
    Ok(())
}
