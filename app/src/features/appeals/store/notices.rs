//! Which mails about terms went out, so that each goes out once.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::appeal_notices;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};

use crate::error::Result;

/// Subject, the day it is about, and the kind of mail.
pub type Notice = (String, NaiveDate, String);

/// Of the wanted notices those that were not sent yet; from now on they are.
pub async fn take_unsent(
    db: &impl ConnectionTrait,
    wanted: impl IntoIterator<Item = Notice>,
    now: DateTime<Utc>,
) -> Result<HashSet<Notice>> {
    let wanted: HashSet<Notice> = wanted.into_iter().collect();
    let Some(oldest) = wanted.iter().map(|(_, due, _)| *due).min() else { return Ok(wanted) };
    let sent: Vec<Notice> = appeal_notices::Entity::find()
        .select_only()
        .columns([appeal_notices::Column::Subject, appeal_notices::Column::Due, appeal_notices::Column::Kind])
        .filter(appeal_notices::Column::Due.gte(oldest))
        .into_tuple()
        .all(db)
        .await?;
    let sent: HashSet<Notice> = sent.into_iter().collect();
    let unsent: HashSet<Notice> = wanted.difference(&sent).cloned().collect();
    let rows: Vec<_> = unsent
        .iter()
        .map(|(subject, due, kind)| appeal_notices::ActiveModel {
            subject: Set(subject.clone()),
            due: Set(*due),
            kind: Set(kind.clone()),
            sent_at: Set(now),
        })
        .collect();
    for some in rows.chunks(200) {
        appeal_notices::Entity::insert_many(some.to_vec()).exec_without_returning(db).await?;
    }
    Ok(unsent)
}
