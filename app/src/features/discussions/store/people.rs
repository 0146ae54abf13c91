//! Experts with their links, and those who want to hear of the conclusion.

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::{discussion_invites as invites, discussion_readers as readers};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Select, Set};

use crate::email_address::EmailAddress;
use crate::error::{PortalError, Result};
use crate::features::one_time::hashed;
use crate::i18n::Lang;
use crate::marks;
use crate::secret::Sealer;

/// So long the link that confirms an address works.
const CONFIRMED_WITHIN: TimeDelta = TimeDelta::days(2);

/// An expert who was invited.
#[derive(Clone, Debug)]
pub struct Invited {
    pub id: i64,
    pub name: String,
    pub address: String,
}

/// Somebody who wants to hear of the conclusion.
#[derive(Clone, Debug)]
pub struct Reader {
    pub id: i64,
    pub discussion: i64,
    pub address: String,
    pub lang: Lang,
    pub is_confirmed: bool,
}

/// Who wants to.
pub struct NewReader<'a> {
    pub discussion: i64,
    pub address: &'a EmailAddress,
    pub lang: Lang,
    /// The same form once more.
    pub is_again: bool,
}

pub fn invite_purpose(mark: &str) -> String {
    format!("discussion-invite:{mark}")
}

pub fn reader_purpose(mark: &str) -> String {
    format!("discussion-reader:{mark}")
}

fn invited_of(sealer: &Sealer, row: invites::Model) -> Result<Invited> {
    let text = sealer.unseal(&row.sealed, &invite_purpose(&row.mark))?;
    let (name, address) = serde_json::from_slice(&text).map_err(PortalError::internal)?;
    Ok(Invited { id: row.id, name, address })
}

/// Invites an expert; gives the secret of the link, of which only the hash is kept. Nothing where the
/// same form invited them already.
pub async fn invite(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    (discussion, form): (i64, &str),
    (name, address, lang): (&str, &EmailAddress, Lang),
    now: DateTime<Utc>,
) -> Result<Option<String>> {
    // Changed and sent again it invites somebody else.
    let sent = marks::of_content(form, [name.as_bytes(), address.as_bytes()]);
    let token = sealer.fingerprint(&sent, &format!("discussion-invite-link:{discussion}"));
    let mark = marks::new();
    let who = serde_json::to_vec(&(name, &**address)).map_err(PortalError::internal)?;
    let row = invites::ActiveModel {
        discussion_id: Set(discussion),
        token_hash: Set(hashed(&token)),
        sealed: Set(sealer.seal(&who, &invite_purpose(&mark))?),
        mark: Set(mark),
        lang: Set(lang.code().to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    let once = OnConflict::column(invites::Column::TokenHash).do_nothing().to_owned();
    let is_new = invites::Entity::insert(row).on_conflict(once).exec_without_returning(db).await? == 1;
    Ok(is_new.then_some(token))
}

/// Whom a link invites.
pub async fn invited(db: &impl ConnectionTrait, sealer: &Sealer, discussion: i64, token: &str) -> Result<Invited> {
    let row = invites::Entity::find()
        .filter(invites::Column::TokenHash.eq(hashed(token)))
        .filter(invites::Column::DiscussionId.eq(discussion))
        .one(db)
        .await?;
    invited_of(sealer, row.ok_or(PortalError::NotFound)?)
}

/// Everybody who was invited.
pub async fn invites(db: &impl ConnectionTrait, sealer: &Sealer, discussion: i64) -> Result<Vec<Invited>> {
    let rows = invites::Entity::find()
        .filter(invites::Column::DiscussionId.eq(discussion))
        .order_by_asc(invites::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|row| invited_of(sealer, row)).collect()
}

/// The link of somebody works no more.
pub async fn withdraw_invite(db: &impl ConnectionTrait, discussion: i64, id: i64) -> Result<()> {
    invites::Entity::delete_many()
        .filter(invites::Column::Id.eq(id))
        .filter(invites::Column::DiscussionId.eq(discussion))
        .exec(db)
        .await?;
    Ok(())
}

/// The secret of the link in every mail to a reader, made anew each time from the mark.
fn link_of(sealer: &Sealer, mark: &str) -> String {
    sealer.fingerprint(mark, "discussion-reader-link")
}

fn reader_of(sealer: &Sealer, row: readers::Model) -> Result<Reader> {
    let text = sealer.unseal(&row.sealed, &reader_purpose(&row.mark))?;
    Ok(Reader {
        id: row.id,
        discussion: row.discussion_id,
        address: String::from_utf8(text).map_err(PortalError::internal)?,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        is_confirmed: row.confirmed_at.is_some(),
    })
}

/// Notes who wants to hear of the conclusion, until they confirm it; gives the secret of the link: the
/// same each time, so that a letter that came late works as well. Nothing where the address has
/// confirmed it already, or where the same form brought it before.
pub async fn begin_reading(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    new: NewReader<'_>,
    now: DateTime<Utc>,
) -> Result<Option<String>> {
    let reader = sealer.fingerprint(new.address, &format!("discussion-reader:{}", new.discussion));
    let known = readers::Entity::find()
        .filter(readers::Column::DiscussionId.eq(new.discussion))
        .filter(readers::Column::Reader.eq(&reader))
        .one(db)
        .await?;
    if let Some(known) = known {
        if known.confirmed_at.is_some() || new.is_again {
            return Ok(None);
        }
        let row = readers::ActiveModel { made_at: Set(now), ..Default::default() };
        readers::Entity::update_many().set(row).filter(readers::Column::Id.eq(known.id)).exec(db).await?;
        return Ok(Some(link_of(sealer, &known.mark)));
    }
    let mark = marks::new();
    let link = link_of(sealer, &mark);
    let row = readers::ActiveModel {
        discussion_id: Set(new.discussion),
        reader: Set(reader),
        link_hash: Set(hashed(&link)),
        sealed: Set(sealer.seal(new.address.as_bytes(), &reader_purpose(&mark))?),
        mark: Set(mark),
        lang: Set(new.lang.code().to_owned()),
        made_at: Set(now),
        ..Default::default()
    };
    // Whoever came first between the question and this sends the letter.
    let once = OnConflict::columns([readers::Column::DiscussionId, readers::Column::Reader]).do_nothing().to_owned();
    let is_new = readers::Entity::insert(row).on_conflict(once).exec_without_returning(db).await? == 1;
    Ok(is_new.then_some(link))
}

/// Who a link is of; one that was never confirmed works for a time only.
pub async fn reader_by_link(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    link: &str,
    now: DateTime<Utc>,
) -> Result<Option<Reader>> {
    let row = readers::Entity::find().filter(readers::Column::LinkHash.eq(hashed(link))).one(db).await?;
    let row = row.filter(|row| row.confirmed_at.is_some() || now - row.made_at < CONFIRMED_WITHIN);
    row.map(|row| reader_of(sealer, row)).transpose()
}

pub async fn confirm(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<()> {
    let row = readers::ActiveModel { confirmed_at: Set(Some(now)), ..Default::default() };
    readers::Entity::update_many().set(row).filter(readers::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Ends the wish; nothing of it is left.
pub async fn stop_reading(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    readers::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// Those who confirmed that they want to hear of the conclusion.
fn confirmed(discussion: i64) -> Select<readers::Entity> {
    readers::Entity::find()
        .filter(readers::Column::DiscussionId.eq(discussion))
        .filter(readers::Column::ConfirmedAt.is_not_null())
}

/// How many they are.
pub async fn reader_count(db: &impl ConnectionTrait, discussion: i64) -> Result<u64> {
    Ok(confirmed(discussion).count(db).await?)
}

/// Who they are.
pub async fn readers(db: &impl ConnectionTrait, sealer: &Sealer, discussion: i64) -> Result<Vec<Reader>> {
    let rows = confirmed(discussion).all(db).await?;
    rows.into_iter().map(|row| reader_of(sealer, row)).collect()
}

/// Forgets those who were told.
pub async fn forget_readers(db: &impl ConnectionTrait, discussion: i64) -> Result<()> {
    readers::Entity::delete_many().filter(readers::Column::DiscussionId.eq(discussion)).exec(db).await?;
    Ok(())
}

/// Forgets those who never confirmed it.
pub async fn expire(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    readers::Entity::delete_many()
        .filter(readers::Column::ConfirmedAt.is_null())
        .filter(readers::Column::MadeAt.lt(now - CONFIRMED_WITHIN))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets experts and readers of these discussions.
pub async fn drop_over(db: &impl ConnectionTrait, discussions: &[i64]) -> Result<()> {
    let ids = || discussions.iter().copied();
    invites::Entity::delete_many().filter(invites::Column::DiscussionId.is_in(ids())).exec(db).await?;
    readers::Entity::delete_many().filter(readers::Column::DiscussionId.is_in(ids())).exec(db).await?;
    Ok(())
}
