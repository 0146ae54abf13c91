//! The waiting list of each host, in the order in which people came.

use chrono::{DateTime, Utc};
use portal_entities::{appointment_waiting as waiting, appointments};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select, Set,
};

use super::bookings::{By, MOST, keys_of};
use crate::error::{PortalError, Result};
use crate::features::appointments::model::visitor::Visitor;
use crate::features::appointments::model::waiting::{Place, Unanswered};
use crate::i18n::Lang;
use crate::secret::{Sealer, hex};

/// Somebody who waits, opened.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: i64,
    pub lang: Lang,
    pub visitor: Visitor,
    pub account_id: Option<i64>,
}

pub fn purpose(submission: &str) -> String {
    format!("appointment-waiting:{submission}")
}

/// Puts somebody at the end of the list, once: the same form, mailbox, telephone or account
/// counts once.
pub async fn join(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    host_id: i64,
    mark: &str,
    (visitor, lang, account_id): (&Visitor, Lang, Option<i64>),
    at: DateTime<Utc>,
) -> Result<()> {
    let submission = hex(&sealer.mac(mark.as_bytes(), "appointment-waiting"));
    let [email_key, phone_key] = keys_of(sealer, visitor);
    let email_key = email_key.unwrap_or_default();
    let is_theirs = Condition::any()
        .add(waiting::Column::EmailKey.eq(&email_key))
        .add_option(phone_key.as_ref().map(|key| waiting::Column::PhoneKey.eq(key)))
        .add_option(account_id.map(|id| waiting::Column::AccountId.eq(id)));
    let is_there = Condition::any().add(waiting::Column::Submission.eq(&submission)).add(
        Condition::all()
            .add(waiting::Column::HostId.eq(host_id))
            .add(is_theirs)
            .add(waiting::Column::State.ne(Place::Over.name())),
    );
    if waiting::Entity::find().filter(is_there).count(db).await? > 0 {
        return Ok(());
    }
    let words = serde_json::to_vec(visitor).map_err(PortalError::internal)?;
    let row = waiting::ActiveModel {
        sealed: Set(sealer.seal(&words, &purpose(&submission))?),
        submission: Set(submission),
        host_id: Set(host_id),
        state: Set(Place::Waiting.name().to_owned()),
        lang: Set(lang.code().to_owned()),
        email_key: Set(email_key),
        phone_key: Set(phone_key),
        account_id: Set(account_id),
        joined_at: Set(at),
        ..Default::default()
    };
    row.insert(db).await?;
    Ok(())
}

/// Who waits for a host, longest first. One whose words do not open must not keep the others
/// waiting.
pub async fn queue(db: &impl ConnectionTrait, sealer: &Sealer, host_id: i64) -> Result<Vec<Waiting>> {
    let rows = waiting_for(host_id).order_by_asc(waiting::Column::Id).limit(MOST).all(db).await?;
    let told = |id| move |error: &PortalError| tracing::error!(%error, id, "a place in a waiting list is passed over");
    Ok(rows.into_iter().filter_map(|row| opened(&row, sealer).inspect_err(told(row.id)).ok()).collect())
}

fn opened(row: &waiting::Model, sealer: &Sealer) -> Result<Waiting> {
    let words = sealer.unseal(&row.sealed, &purpose(&row.submission))?;
    let visitor = serde_json::from_slice(&words).map_err(PortalError::internal)?;
    let lang = Lang::from_code(&row.lang).unwrap_or_default();
    Ok(Waiting { id: row.id, lang, visitor, account_id: row.account_id })
}

fn waiting_for(host_id: i64) -> Select<waiting::Entity> {
    waiting::Entity::find()
        .filter(waiting::Column::HostId.eq(host_id))
        .filter(waiting::Column::State.eq(Place::Waiting.name()))
}

/// The offers of times that are yet to come with a host that nobody answered.
pub async fn unanswered_offers(db: &impl ConnectionTrait, host_id: i64, now: DateTime<Utc>) -> Result<Unanswered> {
    let left: Vec<(Option<i64>, DateTime<Utc>)> = appointments::Entity::find()
        .select_only()
        .columns([appointments::Column::WaitingId, appointments::Column::StartsAt])
        .filter(appointments::Column::HostId.eq(host_id))
        .filter(appointments::Column::StartsAt.gt(now))
        .filter(appointments::Column::CancelledBy.eq(By::Term.name()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(left.into_iter().filter_map(|(place, start)| Some((place?, start))).collect())
}

/// How many offers to a place ended without an answer.
pub async fn unanswered_count(db: &impl ConnectionTrait, id: i64) -> Result<u64> {
    Ok(appointments::Entity::find()
        .filter(appointments::Column::WaitingId.eq(id))
        .filter(appointments::Column::CancelledBy.eq(By::Term.name()))
        .count(db)
        .await?)
}

/// Says how a place stands now.
pub async fn mark(db: &impl ConnectionTrait, id: i64, state: Place) -> Result<()> {
    let row = waiting::ActiveModel { state: Set(state.name().to_owned()), ..Default::default() };
    waiting::Entity::update_many().set(row).filter(waiting::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// How many wait for a host.
pub async fn waiting_count(db: &impl ConnectionTrait, host_id: i64) -> Result<u64> {
    Ok(waiting_for(host_id).count(db).await?)
}

/// The hosts that somebody waits for.
pub async fn hosts_with_waiting(db: &impl ConnectionTrait) -> Result<Vec<i64>> {
    Ok(waiting::Entity::find()
        .select_only()
        .column(waiting::Column::HostId)
        .distinct()
        .filter(waiting::Column::State.eq(Place::Waiting.name()))
        .order_by_asc(waiting::Column::HostId)
        .into_tuple()
        .all(db)
        .await?)
}

/// Removes some places older than a moment, whatever became of them; how many.
pub async fn erase_waiting(db: &impl ConnectionTrait, before: DateTime<Utc>, most: u64) -> Result<u64> {
    let some: Vec<i64> = waiting::Entity::find()
        .select_only()
        .column(waiting::Column::Id)
        .filter(waiting::Column::JoinedAt.lt(before))
        .order_by_asc(waiting::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    Ok(waiting::Entity::delete_many().filter(waiting::Column::Id.is_in(some)).exec(db).await?.rows_affected)
}
