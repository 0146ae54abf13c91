//! The links that still work.

use chrono::{DateTime, Utc};
use portal_entities::one_time_links as links;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::model::{Kind, Token, hashed};
use crate::error::Result;

/// Whom or what a link that still works is about.
pub struct Link {
    pub user: Option<i64>,
    pub subject: Option<String>,
}

/// Makes a link; only the hash of its token is kept.
pub async fn make(
    db: &impl ConnectionTrait,
    kind: Kind,
    user: Option<i64>,
    subject: Option<String>,
    now: DateTime<Utc>,
) -> Result<Token> {
    let token = Token::random();
    let row = links::ActiveModel {
        token_hash: Set(hashed(token.reveal())),
        purpose: Set(kind.name.to_owned()),
        user_id: Set(user),
        subject: Set(subject),
        created_at: Set(now),
        expires_at: Set(now + kind.term),
        used_at: Set(None),
    };
    links::Entity::insert(row).exec_without_returning(db).await?;
    Ok(token)
}

/// The links of a person of these kinds work no more.
pub async fn revoke(db: &impl ConnectionTrait, user: i64, kinds: &[Kind]) -> Result<()> {
    links::Entity::delete_many()
        .filter(links::Column::UserId.eq(user))
        .filter(links::Column::Purpose.is_in(names(kinds)))
        .exec(db)
        .await?;
    Ok(())
}

/// Looks at a link without using it up.
pub async fn look(db: &impl ConnectionTrait, token: &str, kinds: &[Kind], now: DateTime<Utc>) -> Result<Option<Link>> {
    let found = links::Entity::find_by_id(hashed(token))
        .filter(links::Column::Purpose.is_in(names(kinds)))
        .filter(links::Column::UsedAt.is_null())
        .filter(links::Column::ExpiresAt.gt(now))
        .one(db)
        .await?;
    Ok(found.map(|row| Link { user: row.user_id, subject: row.subject }))
}

fn names(kinds: &[Kind]) -> impl Iterator<Item = &'static str> {
    kinds.iter().map(|kind| kind.name)
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
