//! Who asked for the digest by mail.

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::{press_readers, users};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::error::Result;
use crate::features::rights::{self, Actor};
use crate::i18n::Lang;

/// Somebody who asked for it, with the rights of the moment.
#[derive(Clone, Debug)]
pub struct Reader {
    pub actor: Actor,
    pub email: String,
    pub lang: Lang,
    /// What was entered before is known to them.
    pub since: DateTime<Utc>,
    pub sent_on: Option<NaiveDate>,
}

/// Everybody who asked for it and can sign in.
pub async fn readers(db: &impl ConnectionTrait) -> Result<Vec<Reader>> {
    let rows = press_readers::Entity::find().order_by_asc(press_readers::Column::UserId).all(db).await?;
    let people = users::Entity::find()
        .filter(users::Column::Id.is_in(rows.iter().map(|row| row.user_id)))
        .filter(users::Column::DisabledAt.is_null())
        .all(db)
        .await?;
    let mut readers = Vec::new();
    for row in rows {
        let Some(person) = people.iter().find(|person| person.id == row.user_id) else { continue };
        readers.push(Reader {
            actor: Actor { id: row.user_id, grants: rights::grants_of(db, row.user_id).await? },
            email: person.email.clone(),
            lang: person.lang.as_deref().and_then(Lang::from_code).unwrap_or_default(),
            since: row.since,
            sent_on: row.sent_on,
        });
    }
    Ok(readers)
}

/// Whether somebody gets it.
pub async fn is_reader(db: &impl ConnectionTrait, user: i64) -> Result<bool> {
    Ok(press_readers::Entity::find_by_id(user).one(db).await?.is_some())
}

/// From now on somebody gets what is entered since a moment.
pub async fn start_reading(db: &impl ConnectionTrait, user: i64, since: DateTime<Utc>) -> Result<()> {
    let row = press_readers::ActiveModel { user_id: Set(user), since: Set(since), sent_on: Set(None) };
    press_readers::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Somebody gets it no longer.
pub async fn forget_reader(db: &impl ConnectionTrait, user: i64) -> Result<()> {
    press_readers::Entity::delete_by_id(user).exec(db).await?;
    Ok(())
}

/// Everything up to `now` was sent to these people; that was the mail of `day`.
pub async fn mark_sent(db: &impl ConnectionTrait, users: &[i64], day: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let sent = press_readers::ActiveModel { since: Set(now), sent_on: Set(Some(day)), ..Default::default() };
    let of_them = press_readers::Column::UserId.is_in(users.iter().copied());
    press_readers::Entity::update_many().set(sent).filter(of_them).exec(db).await?;
    Ok(())
}
