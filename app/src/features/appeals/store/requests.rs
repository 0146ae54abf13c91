//! What applicants ask of their own data: to see it, or to have it erased.

use chrono::{DateTime, Utc};
use portal_entities::{appeal_requests as requests, appeals};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select, Set,
};

use super::Sight;
use crate::error::{PortalError, Result};
use crate::features::appeals::model::Number;
use crate::features::appeals::model::states::State;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    See,
    Erase,
}

impl Wish {
    pub const ALL: [Self; 2] = [Self::See, Self::Erase];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Erase => "erase",
        }
    }

    /// The wish of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wish| wish.name() == name)
    }
}

/// A request and what came of it.
#[derive(Clone, Debug)]
pub struct Request {
    pub id: i64,
    pub appeal_id: i64,
    pub wish: Wish,
    pub asked_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub granted: Option<bool>,
}

fn opened(row: requests::Model) -> Option<Request> {
    Some(Request {
        id: row.id,
        appeal_id: row.appeal_id,
        wish: Wish::from_name(&row.wish)?,
        asked_at: row.asked_at,
        answered_at: row.answered_at,
        granted: row.granted,
    })
}

/// The last request about an appeal.
pub async fn latest_request(db: &impl ConnectionTrait, appeal: i64) -> Result<Option<Request>> {
    let found = requests::Entity::find()
        .filter(requests::Column::AppealId.eq(appeal))
        .order_by_desc(requests::Column::Id)
        .one(db)
        .await?;
    Ok(found.and_then(opened))
}

/// Notes a request; one that waits for its answer is enough, however many are sent at once.
pub async fn ask(db: &impl ConnectionTrait, appeal: i64, wish: Wish, at: DateTime<Utc>) -> Result<bool> {
    if latest_request(db, appeal).await?.is_some_and(|request| request.answered_at.is_none()) {
        return Ok(false);
    }
    let row = requests::ActiveModel {
        appeal_id: Set(appeal),
        wish: Set(wish.name().to_owned()),
        asked_at: Set(at),
        ..Default::default()
    };
    // Of two at the same moment the index on the open request of an appeal takes one.
    let once = OnConflict::new().do_nothing().to_owned();
    Ok(requests::Entity::insert(row).on_conflict(once).exec_without_returning(db).await? == 1)
}

/// A request that waits for its answer, with what its line tells; no letter is opened for it.
#[derive(Clone, Debug)]
pub struct OpenRequest {
    pub request: Request,
    pub number: Number,
    pub state: State,
}

fn open(sight: Sight) -> Select<requests::Entity> {
    let seen = appeals::Entity::find().select_only().column(appeals::Column::Id).filter(sight.condition());
    requests::Entity::find()
        .filter(requests::Column::AnsweredAt.is_null())
        .filter(requests::Column::AppealId.in_subquery(seen.into_query()))
}

/// How many requests about appeals that one may see wait for an answer.
pub async fn open_count(db: &impl ConnectionTrait, sight: Sight) -> Result<u64> {
    Ok(open(sight).count(db).await?)
}

/// How many of them came before one.
pub async fn open_before(db: &impl ConnectionTrait, sight: Sight, id: i64) -> Result<u64> {
    Ok(open(sight).filter(requests::Column::Id.lt(id)).count(db).await?)
}

/// Some of them, oldest first.
pub async fn open_requests(
    db: &impl ConnectionTrait,
    sight: Sight,
    (offset, limit): (u64, u64),
) -> Result<Vec<OpenRequest>> {
    let rows = open(sight).order_by_asc(requests::Column::Id).offset(offset).limit(limit).all(db).await?;
    let about: Vec<(i64, i32, i32, String)> = appeals::Entity::find()
        .select_only()
        .columns([appeals::Column::Id, appeals::Column::Year, appeals::Column::Number, appeals::Column::State])
        .filter(appeals::Column::Id.is_in(rows.iter().map(|row| row.appeal_id)))
        .into_tuple()
        .all(db)
        .await?;
    let with_appeal = |row: requests::Model| {
        let (_, year, number, state) = about.iter().find(|(id, ..)| *id == row.appeal_id)?;
        let (number, state) = (Number { year: *year, number: *number }, State::from_name(state)?);
        Some(OpenRequest { request: opened(row)?, number, state })
    };
    Ok(rows.into_iter().filter_map(with_appeal).collect())
}

/// One request.
pub async fn request(db: &impl ConnectionTrait, id: i64) -> Result<Request> {
    requests::Entity::find_by_id(id).one(db).await?.and_then(opened).ok_or(PortalError::NotFound)
}

/// Answers a request, once.
pub async fn answer_request(db: &impl ConnectionTrait, id: i64, granted: bool, at: DateTime<Utc>) -> Result<()> {
    let row = requests::ActiveModel { answered_at: Set(Some(at)), granted: Set(Some(granted)), ..Default::default() };
    let answered = requests::Entity::update_many()
        .set(row)
        .filter(requests::Column::Id.eq(id))
        .filter(requests::Column::AnsweredAt.is_null())
        .exec(db)
        .await?;
    if answered.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}
