//! Links that work once.

use chrono::{DateTime, Utc};
use portal_entities::one_time_links as links;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::super::model::tokens::{Purpose, Token, hashed};
use crate::error::Result;

/// What a link that still works is for.
pub struct Link {
    pub user: Option<i64>,
    pub subject: Option<String>,
}

/// Makes a link; only the hash of its token is kept. Older ones of the same person for the
/// same purpose stop working.
pub async fn add(
    db: &impl ConnectionTrait,
    purpose: Purpose,
    user: Option<i64>,
    subject: Option<String>,
    now: DateTime<Utc>,
) -> Result<Token> {
    if let Some(user) = user {
        revoke(db, user).await?;
    }
    let token = Token::random();
    let row = links::ActiveModel {
        token_hash: Set(hashed(token.reveal())),
        purpose: Set(purpose.name().to_owned()),
        user_id: Set(user),
        subject: Set(subject),
        created_at: Set(now),
        expires_at: Set(now + purpose.term()),
        used_at: Set(None),
    };
    links::Entity::insert(row).exec_without_returning(db).await?;
    Ok(token)
}

/// The links that set a password of this person work no more.
pub async fn revoke(db: &impl ConnectionTrait, user: i64) -> Result<()> {
    let passwords = [Purpose::Invitation.name(), Purpose::Reset.name()];
    links::Entity::delete_many()
        .filter(links::Column::UserId.eq(user))
        .filter(links::Column::Purpose.is_in(passwords))
        .exec(db)
        .await?;
    Ok(())
}

/// Looks at a link without using it up.
pub async fn look(
    db: &impl ConnectionTrait,
    token: &str,
    purposes: &[Purpose],
    now: DateTime<Utc>,
) -> Result<Option<Link>> {
    let found = links::Entity::find_by_id(hashed(token))
        .filter(links::Column::Purpose.is_in(purposes.iter().map(|purpose| purpose.name())))
        .filter(links::Column::UsedAt.is_null())
        .filter(links::Column::ExpiresAt.gt(now))
        .one(db)
        .await?;
    Ok(found.map(|row| Link { user: row.user_id, subject: row.subject }))
}

/// Uses a link up; `false` when somebody did before. What it carried is forgotten.
pub async fn use_up(db: &impl ConnectionTrait, token: &str, now: DateTime<Utc>) -> Result<bool> {
    let used = links::Entity::update_many()
        .col_expr(links::Column::UsedAt, Expr::value(now))
        .col_expr(links::Column::Subject, Expr::value(Option::<String>::None))
        .filter(links::Column::TokenHash.eq(hashed(token)))
        .filter(links::Column::UsedAt.is_null())
        .filter(links::Column::ExpiresAt.gt(now))
        .exec(db)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Removes links that work no more, with what they carried.
pub async fn remove_expired(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64> {
    Ok(links::Entity::delete_many().filter(links::Column::ExpiresAt.lt(now)).exec(db).await?.rows_affected)
}
