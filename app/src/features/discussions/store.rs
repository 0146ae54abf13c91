//! Discussions in the database.

mod comments;
mod moderation;
mod people;

pub use comments::{
    Counts, New, Shown, add, by_submission, comment, counts, drop_waiting, every, has_comments, page, spread,
    submission_of, withdraw, words_purpose,
};
pub use moderation::{
    Decision, Line, Reported, decide, erase_words, journal, published, reply, report, reported, reported_count, settle,
    waiting, waiting_count,
};
pub use people::{
    Invited, NewReader, Reader, begin_reading, confirm, drop_over, expire, forget_readers, invite, invite_purpose,
    invited, invites, reader_by_link, reader_count, reader_purpose, readers, stop_reading, withdraw_invite,
};

use chrono::{DateTime, Utc};
use portal_entities::discussions;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder, QuerySelect,
    Select, Set,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::model::{Discussion, Kind, Sketch, State};
use crate::error::{PortalError, Result};
use crate::i18n::Trilingual;
use crate::slug::free;

/// Addresses of their own beside those of discussions.
const TAKEN: [&str; 4] = ["archive", "rules", "sent", "news"];

/// What does not read is missing, as elsewhere in content.
fn from_json<T: DeserializeOwned + Default>(value: serde_json::Value) -> T {
    serde_json::from_value(value).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(value).map_err(PortalError::internal)
}

fn opened(row: discussions::Model) -> Discussion {
    Discussion {
        id: row.id,
        slug: row.slug,
        sketch: Sketch {
            kind: Kind::from_name(&row.kind).unwrap_or_default(),
            title: from_json(row.title),
            lead: from_json(row.lead),
            body: from_json(row.body),
            department: from_json(row.department),
            document: row.document,
            survey: row.survey_id,
            opens_at: row.opens_at,
            closes_at: row.closes_at,
            live_at: row.live_at,
        },
        state: State::from_name(&row.state).unwrap_or_default(),
        conclusion: from_json(row.conclusion),
        concluded_at: row.concluded_at,
        pulse: row.pulse,
        sequence: row.sequence,
    }
}

/// Those that end last first.
fn in_order() -> Select<discussions::Entity> {
    discussions::Entity::find().order_by_desc(discussions::Column::ClosesAt).order_by_desc(discussions::Column::Id)
}

/// All discussions.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Discussion>> {
    Ok(in_order().all(db).await?.into_iter().map(opened).collect())
}

/// Those that were published.
pub async fn public(db: &impl ConnectionTrait) -> Result<Vec<Discussion>> {
    let public = in_order().filter(discussions::Column::State.ne(State::Draft.name()));
    Ok(public.all(db).await?.into_iter().map(opened).collect())
}

/// One discussion.
pub async fn discussion(db: &impl ConnectionTrait, id: i64) -> Result<Discussion> {
    discussions::Entity::find_by_id(id).one(db).await?.map(opened).ok_or(PortalError::NotFound)
}

/// The discussion of an address, whatever its state.
pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Option<Discussion>> {
    Ok(discussions::Entity::find().filter(discussions::Column::Slug.eq(slug)).one(db).await?.map(opened))
}

fn row_of(sketch: &Sketch, now: DateTime<Utc>) -> Result<discussions::ActiveModel> {
    Ok(discussions::ActiveModel {
        kind: Set(sketch.kind.name().to_owned()),
        title: Set(json(&sketch.title)?),
        lead: Set(json(&sketch.lead)?),
        body: Set(json(&sketch.body)?),
        department: Set(json(&sketch.department)?),
        document: Set(sketch.document.clone()),
        survey_id: Set(sketch.survey),
        opens_at: Set(sketch.opens_at),
        closes_at: Set(sketch.closes_at),
        live_at: Set(sketch.live_at),
        changed_at: Set(now),
        ..Default::default()
    })
}

/// Begins a draft under an address that is free.
pub async fn begin(db: &impl ConnectionTrait, slug: &str, sketch: &Sketch, now: DateTime<Utc>) -> Result<i64> {
    let column = discussions::Column::Slug;
    let alike = discussions::Entity::find().select_only().column(column).filter(column.starts_with(slug));
    let mut taken: Vec<String> = alike.into_tuple().all(db).await?;
    taken.extend(TAKEN.map(str::to_owned));
    let mut row = row_of(sketch, now)?;
    row.slug = Set(free(slug, &taken));
    row.state = Set(State::Draft.name().to_owned());
    row.conclusion = Set(json(&Trilingual::default())?);
    row.pulse = Set(0);
    row.sequence = Set(0);
    row.created_at = Set(now);
    Ok(row.insert(db).await?.id)
}

/// Changes a discussion that still is as it was seen; changed meanwhile, it is a conflict.
async fn change(db: &impl ConnectionTrait, seen: &Discussion, mut row: discussions::ActiveModel) -> Result<()> {
    row.sequence = Set(seen.sequence.saturating_add(1));
    let changed = discussions::Entity::update_many()
        .set(row)
        .filter(discussions::Column::Id.eq(seen.id))
        .filter(discussions::Column::Sequence.eq(seen.sequence))
        .exec(db)
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// Keeps what was changed of a discussion.
pub async fn keep(db: &impl ConnectionTrait, seen: &Discussion, sketch: &Sketch, now: DateTime<Utc>) -> Result<()> {
    change(db, seen, row_of(sketch, now)?).await
}

/// Opens or closes a discussion that still is as it was seen; a state or a text changed meanwhile is a
/// conflict.
pub async fn set_state(
    db: &impl ConnectionTrait,
    seen: &Discussion,
    (from, to): (State, State),
    now: DateTime<Utc>,
) -> Result<()> {
    let changed = discussions::Entity::update_many()
        .col_expr(discussions::Column::State, Expr::value(to.name()))
        .col_expr(discussions::Column::ChangedAt, Expr::value(now))
        .filter(discussions::Column::Id.eq(seen.id))
        .filter(discussions::Column::State.eq(from.name()))
        .filter(discussions::Column::Sequence.eq(seen.sequence))
        .exec(db)
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// Keeps the conclusion.
pub async fn conclude(
    db: &impl ConnectionTrait,
    seen: &Discussion,
    conclusion: &Trilingual,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = discussions::ActiveModel {
        conclusion: Set(json(conclusion)?),
        concluded_at: Set(Some(now)),
        changed_at: Set(now),
        ..Default::default()
    };
    change(db, seen, row).await
}

/// Something that readers see of its comments is another one now.
async fn touch(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    discussions::Entity::update_many()
        .col_expr(discussions::Column::Pulse, Expr::col(discussions::Column::Pulse).add(1))
        .filter(discussions::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// Removes a draft that still is as it was seen.
pub async fn remove(db: &impl ConnectionTrait, seen: &Discussion) -> Result<()> {
    let gone = discussions::Entity::delete_many()
        .filter(discussions::Column::Id.eq(seen.id))
        .filter(discussions::Column::Sequence.eq(seen.sequence))
        .filter(discussions::Column::State.eq(State::Draft.name()))
        .exec(db)
        .await?;
    if gone.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}
