//! Accounts in the database.

pub mod attempts;
pub mod links;
pub mod people;
pub mod sessions;
pub mod terms;
pub mod two_step;

use chrono::{DateTime, Utc};
use portal_entities::users;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

use super::model::{NewPassword, User};
use crate::email_address::{self, EmailAddress};
use crate::error::Result;
use crate::features::rights::{self, Grant, Role};
use crate::i18n::Lang;

/// The stored name of who works here, and of who registered.
const STAFF: &str = "staff";
const CITIZEN: &str = "citizen";

fn user(row: users::Model) -> User {
    User {
        id: row.id,
        email: row.email,
        name: row.name,
        password_hash: row.password_hash,
        must_change_password: row.must_change_password,
        is_disabled: row.disabled_at.is_some(),
        lang: row.lang.as_deref().and_then(Lang::from_code).unwrap_or_default(),
        is_citizen: row.role == CITIZEN,
        totp_secret: row.totp_secret,
    }
}

/// An account by its e-mail address; letters of either case are the same.
pub async fn by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<User>> {
    let email = email_address::spelled(email);
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
        email: Set(email_address::spelled(email)),
        name: Set(name.to_owned()),
        password_hash: Set(password_hash),
        must_change_password: Set(true),
        role: Set(STAFF.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    let id = row.insert(db).await?.id;
    rights::replace_grants(db, id, &[Grant { role: Role::Administrator, section: None }]).await
}

/// Somebody new.
pub struct NewUser {
    pub email: EmailAddress,
    pub name: String,
    pub password_hash: String,
    pub lang: Lang,
    /// A visitor, with the moment they agreed to the processing of their data; staff without.
    pub consented_at: Option<DateTime<Utc>>,
}

/// Adds an account and gives its id.
pub async fn add(db: &impl ConnectionTrait, new: NewUser, now: DateTime<Utc>) -> Result<i64> {
    let row = users::ActiveModel {
        email: Set(new.email.into()),
        name: Set(new.name),
        password_hash: Set(new.password_hash),
        must_change_password: Set(false),
        role: Set(if new.consented_at.is_some() { CITIZEN } else { STAFF }.to_owned()),
        created_at: Set(now),
        lang: Set(Some(new.lang.code().to_owned())),
        consented_at: Set(new.consented_at),
        ..Default::default()
    };
    Ok(row.insert(db).await?.id)
}

/// Moves an account to another address; links that set a password went to the old one.
pub async fn set_email(db: &impl ConnectionTrait, id: i64, email: &EmailAddress) -> Result<()> {
    let row = users::ActiveModel { id: Set(id), email: Set(email.to_string()), ..Default::default() };
    row.update(db).await?;
    links::revoke(db, id).await
}

/// Changes the name and the language of letters.
pub async fn set_name(db: &impl ConnectionTrait, id: i64, name: &str, lang: Lang) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(id),
        name: Set(name.to_owned()),
        lang: Set(Some(lang.code().to_owned())),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

/// Replaces a password hash; `one_time` asks for another change at the next sign-in. Whoever
/// can set a password is let in at once: the lock is gone. Links that others may hold are too.
pub async fn set_password(db: &impl ConnectionTrait, id: i64, password_hash: String, one_time: bool) -> Result<()> {
    let row = users::ActiveModel {
        id: Set(id),
        password_hash: Set(password_hash),
        must_change_password: Set(one_time),
        failures: Set(0),
        failed_at: Set(None),
        locked_until: Set(None),
        ..Default::default()
    };
    row.update(db).await?;
    links::revoke(db, id).await
}
