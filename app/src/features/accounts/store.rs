//! Accounts in the database.

use chrono::{DateTime, Utc};
use portal_entities::users;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

use super::model::{NewPassword, User};
use crate::error::Result;
use crate::features::rights::{self, Grant, Role};

fn user(row: users::Model) -> User {
    User {
        id: row.id,
        email: row.email,
        name: row.name,
        password_hash: row.password_hash,
        must_change_password: row.must_change_password,
        is_disabled: row.disabled_at.is_some(),
    }
}

/// An account by its e-mail address; letters of either case are the same.
pub async fn by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<User>> {
    let email = email.trim().to_lowercase();
    Ok(users::Entity::find().filter(users::Column::Email.eq(email)).one(db).await?.map(user))
}

/// An account by its id.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Option<User>> {
    Ok(users::Entity::find_by_id(id).one(db).await?.map(user))
}

/// Whether nobody has an account yet.
pub async fn is_empty(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(users::Entity::find().count(db).await? == 0)
}

/// Creates an administrator, or gives an existing one a new one-time password.
pub async fn create_administrator(
    db: &impl ConnectionTrait,
    email: &str,
    name: &str,
    password: &NewPassword,
    now: DateTime<Utc>,
) -> Result<()> {
    let password_hash = password.hash()?;
    if let Some(known) = by_email(db, email).await? {
        return set_password(db, known.id, password_hash, true).await;
    }
    let row = users::ActiveModel {
        email: Set(email.trim().to_lowercase()),
        name: Set(name.to_owned()),
        password_hash: Set(password_hash),
        must_change_password: Set(true),
        role: Set("staff".to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    let id = row.insert(db).await?.id;
    rights::store::replace(db, id, &[Grant { role: Role::Administrator, section: None }]).await
}

/// Replaces a password hash; `one_time` asks for another change at the next sign-in.
pub async fn set_password(db: &impl ConnectionTrait, id: i64, password_hash: String, one_time: bool) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(id),
        password_hash: Set(password_hash),
        must_change_password: Set(one_time),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}
