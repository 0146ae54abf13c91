//! Who is told by e-mail when a place changes. The address is sealed, and gone with the watch.

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::kinder_watches as rows;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder, QuerySelect, Set};

use super::super::model::record::Number;
use crate::error::{PortalError, Result};
use crate::features::one_time::hashed;
use crate::i18n::Lang;
use crate::secret::Sealer;

/// So long the link that confirms an address works.
const CONFIRMED_WITHIN: TimeDelta = TimeDelta::days(2);

/// What the address of a watch is sealed for.
pub fn watch_purpose(mark: &str) -> String {
    format!("kinder-watch:{mark}")
}

/// The secret of the link in every mail of a watch, made anew each time from its mark.
fn link(sealer: &Sealer, mark: &str) -> String {
    sealer.fingerprint(mark, "kinder-watch-link")
}

/// Somebody who watches a place.
#[derive(Clone, Debug)]
pub struct Watch {
    pub id: i64,
    pub number: Number,
    pub lang: Lang,
    pub email: String,
    pub link: String,
    /// What the last mail told.
    pub place: Option<u32>,
    pub is_confirmed: bool,
}

fn watch(sealer: &Sealer, row: rows::Model) -> Result<Watch> {
    let email =
        String::from_utf8(sealer.unseal(&row.sealed, &watch_purpose(&row.mark))?).map_err(PortalError::internal)?;
    Ok(Watch {
        id: row.id,
        number: Number::parse(&row.number).ok_or_else(|| PortalError::internal("a watch of no number"))?,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        email,
        link: link(sealer, &row.mark),
        place: row.place.and_then(|place| u32::try_from(place).ok()),
        is_confirmed: row.confirmed_at.is_some(),
    })
}

/// What is asked for.
pub struct NewWatch<'a> {
    pub mark: &'a str,
    pub number: &'a Number,
    pub email: &'a str,
    pub lang: Lang,
    pub place: Option<u32>,
    /// The state of the queue that was seen.
    pub told: String,
}

/// Begins a watch that waits for its confirmation. Nothing where the address watches this place already
/// and said so.
pub async fn begin_watch(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    new: NewWatch<'_>,
    now: DateTime<Utc>,
) -> Result<Option<Watch>> {
    let email_key = sealer.fingerprint(new.email, "kinder-watch-email");
    let same = rows::Column::Number.eq(new.number.as_str()).and(rows::Column::EmailKey.eq(&email_key));
    let known = rows::Entity::find().filter(same.clone()).one(db).await?;
    if known.is_some_and(|row| row.confirmed_at.is_some()) {
        return Ok(None);
    }
    rows::Entity::delete_many().filter(same).exec(db).await?;
    let row = rows::ActiveModel {
        mark: Set(new.mark.to_owned()),
        link_hash: Set(hashed(&link(sealer, new.mark))),
        number: Set(new.number.to_string()),
        lang: Set(new.lang.code().to_owned()),
        sealed: Set(sealer.seal(new.email.as_bytes(), &watch_purpose(new.mark))?),
        email_key: Set(email_key),
        place: Set(new.place.and_then(|place| i32::try_from(place).ok())),
        told: Set(new.told),
        made_at: Set(now),
        confirmed_at: Set(None),
        ..Default::default()
    };
    let row = rows::Entity::insert(row).exec_with_returning(db).await?;
    watch(sealer, row).map(Some)
}

/// The watch of a link; one that was never confirmed works for a time only.
pub async fn watch_by_link(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    link: &str,
    now: DateTime<Utc>,
) -> Result<Option<Watch>> {
    let row = rows::Entity::find().filter(rows::Column::LinkHash.eq(hashed(link))).one(db).await?;
    let row = row.filter(|row| row.confirmed_at.is_some() || now - row.made_at < CONFIRMED_WITHIN);
    row.map(|row| watch(sealer, row)).transpose()
}

pub async fn confirm_watch(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<()> {
    let row = rows::ActiveModel { confirmed_at: Set(Some(now)), ..Default::default() };
    rows::Entity::update_many().set(row).filter(rows::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Ends a watch; nothing of it is left.
pub async fn stop_watch(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    rows::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// Forgets those whose link was never opened.
pub async fn forget_unconfirmed(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    rows::Entity::delete_many()
        .filter(rows::Column::ConfirmedAt.is_null())
        .filter(rows::Column::MadeAt.lt(now - CONFIRMED_WITHIN))
        .exec(db)
        .await?;
    Ok(())
}

/// Some of those who were not told of this state of the queue yet.
pub async fn watches_to_tell(db: &impl ConnectionTrait, sealer: &Sealer, state: &str, most: u64) -> Result<Vec<Watch>> {
    let found = rows::Entity::find()
        .filter(rows::Column::ConfirmedAt.is_not_null())
        .filter(rows::Column::Told.ne(state))
        .order_by_asc(rows::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    // One that does not open keeps nothing from the others.
    Ok(found.into_iter().filter_map(|row| watch(sealer, row).ok()).collect())
}

/// Notes what a watch was told.
pub async fn mark_told(db: &impl ConnectionTrait, id: i64, place: Option<u32>, state: &str) -> Result<()> {
    let row = rows::ActiveModel {
        place: Set(place.and_then(|place| i32::try_from(place).ok())),
        told: Set(state.to_owned()),
        ..Default::default()
    };
    rows::Entity::update_many().set(row).filter(rows::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}
