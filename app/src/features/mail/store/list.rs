//! The list of mails for the administrator, and what is done there.

use chrono::{DateTime, Utc};
use portal_entities::outbox;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

use crate::error::{PortalError, Result};

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

    pub(super) fn condition(self) -> Condition {
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
    /// Reader and subject are for the officers of the trust line only.
    pub is_confidential: bool,
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
        is_confidential: row.is_confidential,
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
