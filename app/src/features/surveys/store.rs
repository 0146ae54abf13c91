//! Surveys in the database: what is asked, who answered, what was answered.

mod figures;
mod files;
mod invites;
mod questions;
mod responses;

pub use figures::{counts, crossing, pulses, texts};
pub use files::{attach, detach, drop_files, file, file_keys, file_names, file_purpose, files};
pub use invites::{
    Invited, drop_invites, expire, forget_readers, forget_readers_of_closed, invite, invited, reader_purpose, readers,
    sent_purpose as invite_purpose, start_reading, use_up,
};
pub use questions::{drop_question, keep_question, question, questions, reorder};
pub use responses::{
    Found, New, Taken, all_counts, by_code, by_submission, code_of, count, erase, every, has_voted, submission_of,
    take, texts_purpose, voter,
};

use chrono::{DateTime, Utc};
use portal_entities::surveys;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::model::{Publicity, Sketch, Sort, State, Survey, Who};
use crate::error::{PortalError, Result};
use crate::i18n::Trilingual;
use crate::slug::free;

/// Addresses of their own beside those of the surveys.
const TAKEN: [&str; 2] = ["receipt", "rate"];

/// What does not read is missing, as elsewhere in content.
fn from_json<T: DeserializeOwned + Default>(value: serde_json::Value) -> T {
    serde_json::from_value(value).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(value).map_err(PortalError::internal)
}

fn opened(row: surveys::Model) -> Survey {
    Survey {
        id: row.id,
        slug: row.slug,
        sketch: Sketch {
            sort: Sort::from_name(&row.sort).unwrap_or_default(),
            title: from_json(row.title),
            lead: from_json(row.lead),
            thanks: from_json(row.thanks),
            department: from_json(row.department),
            opens_at: row.opens_at,
            closes_at: row.closes_at,
            who: Who::from_name(&row.who).unwrap_or_default(),
            results: Publicity::from_name(&row.results).unwrap_or(Publicity::Never),
        },
        state: State::from_name(&row.state).unwrap_or_default(),
        outcome: from_json(row.outcome),
        outcome_at: row.outcome_at,
        changed_at: row.changed_at,
    }
}

/// All surveys, the newest first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Survey>> {
    let rows = surveys::Entity::find().order_by_desc(surveys::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(opened).collect())
}

/// Those that were published, the newest first.
pub async fn published(db: &impl ConnectionTrait) -> Result<Vec<Survey>> {
    let rows = surveys::Entity::find()
        .filter(surveys::Column::State.ne(State::Draft.name()))
        .order_by_desc(surveys::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(opened).collect())
}

/// One survey.
pub async fn survey(db: &impl ConnectionTrait, id: i64) -> Result<Survey> {
    surveys::Entity::find_by_id(id).one(db).await?.map(opened).ok_or(PortalError::NotFound)
}

/// The survey of an address, whatever its state.
pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Option<Survey>> {
    Ok(surveys::Entity::find().filter(surveys::Column::Slug.eq(slug)).one(db).await?.map(opened))
}

fn row_of(sketch: &Sketch, now: DateTime<Utc>) -> Result<surveys::ActiveModel> {
    Ok(surveys::ActiveModel {
        sort: Set(sketch.sort.name().to_owned()),
        title: Set(json(&sketch.title)?),
        lead: Set(json(&sketch.lead)?),
        thanks: Set(json(&sketch.thanks)?),
        department: Set(json(&sketch.department)?),
        opens_at: Set(sketch.opens_at),
        closes_at: Set(sketch.closes_at),
        who: Set(sketch.who.name().to_owned()),
        results: Set(sketch.results.name().to_owned()),
        changed_at: Set(now),
        ..Default::default()
    })
}

/// Adds a draft under an address that is free.
pub async fn add(db: &impl ConnectionTrait, slug: &str, sketch: &Sketch, now: DateTime<Utc>) -> Result<i64> {
    let column = surveys::Column::Slug;
    let alike = surveys::Entity::find().select_only().column(column).filter(column.starts_with(slug));
    let mut taken: Vec<String> = alike.into_tuple().all(db).await?;
    taken.extend(TAKEN.map(str::to_owned));
    let mut row = row_of(sketch, now)?;
    row.slug = Set(free(slug, &taken));
    row.state = Set(State::Draft.name().to_owned());
    row.outcome = Set(json(&Trilingual::default())?);
    row.created_at = Set(now);
    Ok(row.insert(db).await?.id)
}

/// Keeps what was changed of a survey.
pub async fn keep(db: &impl ConnectionTrait, id: i64, sketch: &Sketch, now: DateTime<Utc>) -> Result<()> {
    let mut row = row_of(sketch, now)?;
    row.id = Set(id);
    row.update(db).await?;
    Ok(())
}

/// Publishes or closes a survey that stood otherwise; a state changed meanwhile is a conflict.
pub async fn set_state(
    db: &impl ConnectionTrait,
    id: i64,
    (from, to): (State, State),
    now: DateTime<Utc>,
) -> Result<()> {
    let changed = surveys::Entity::update_many()
        .col_expr(surveys::Column::State, Expr::value(to.name()))
        .col_expr(surveys::Column::ChangedAt, Expr::value(now))
        .filter(surveys::Column::Id.eq(id))
        .filter(surveys::Column::State.eq(from.name()))
        .exec(db)
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// Keeps what was done with the answers.
pub async fn set_outcome(db: &impl ConnectionTrait, id: i64, outcome: &Trilingual, now: DateTime<Utc>) -> Result<()> {
    let row = surveys::ActiveModel {
        id: Set(id),
        outcome: Set(json(outcome)?),
        outcome_at: Set(Some(now)),
        changed_at: Set(now),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

/// Removes a draft with its questions.
pub async fn remove(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    let gone = surveys::Entity::delete_many()
        .filter(surveys::Column::Id.eq(id))
        .filter(surveys::Column::State.eq(State::Draft.name()))
        .exec(db)
        .await?;
    if gone.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}
