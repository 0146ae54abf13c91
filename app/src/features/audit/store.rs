//! Writing the log.

use chrono::{DateTime, Utc};
use portal_entities::audit;
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use serde_json::Value;

use crate::error::Result;
use crate::features::accounts::SignedIn;

/// One line of the log. `before` and `after` hold no personal data of citizens.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// A verb: `publish`, `return`, `grant`.
    pub action: &'static str,
    /// What kind of thing: `entry`, `section`, `user`, `media`, `setting`.
    pub target: &'static str,
    pub target_id: String,
    /// What people call the thing.
    pub title: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

/// Adds a line; part of the transaction that does what it tells of.
pub async fn record(
    db: &impl ConnectionTrait,
    who: Option<&SignedIn>,
    at: DateTime<Utc>,
    record: Record,
) -> Result<()> {
    let row = audit::ActiveModel {
        at: Set(at),
        user_id: Set(who.map(|who| who.user.id)),
        who: Set(who.map_or_else(|| "portal".to_owned(), |who| who.user.email.clone())),
        address: Set(who.map(|who| who.address.clone()).unwrap_or_default()),
        action: Set(record.action.to_owned()),
        target: Set(record.target.to_owned()),
        target_id: Set(Some(record.target_id).filter(|id| !id.is_empty())),
        title: Set(record.title),
        before: Set(record.before),
        after: Set(record.after),
        ..Default::default()
    };
    audit::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
