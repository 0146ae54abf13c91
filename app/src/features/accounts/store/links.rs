//! Links in letters about accounts.

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::super::model::links::{NEW_ADDRESS, PASSWORD, Purpose};
use crate::error::Result;
use crate::features::one_time::{self, Token};

/// Makes a link. Older ones of the same person for the same thing stop working.
pub async fn add(
    db: &impl ConnectionTrait,
    purpose: Purpose,
    user: Option<i64>,
    subject: Option<String>,
    now: DateTime<Utc>,
) -> Result<Token> {
    if let Some(user) = user {
        one_time::revoke(db, user, purpose.replaces()).await?;
    }
    one_time::make(db, purpose.kind(), user, subject, now).await
}

/// The links that set a password of this person, or move the account to another address, work
/// no more: whoever asked for them may have been somebody else.
pub async fn revoke(db: &impl ConnectionTrait, user: i64) -> Result<()> {
    one_time::revoke(db, user, &PASSWORD).await?;
    one_time::revoke(db, user, &NEW_ADDRESS).await
}
