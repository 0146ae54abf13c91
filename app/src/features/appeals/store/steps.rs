//! Taking a step, and the events that steps leave behind.

use chrono::{DateTime, Utc};
use portal_entities::{appeal_events, appeals, users};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait as _, QueryFilter, QueryOrder, Set};

use super::{Appeal, answer_purpose, note_purpose};
use crate::calendar::Calendar;
use crate::error::{PortalError, Result};
use crate::features::appeals::model::Topic;
use crate::features::appeals::model::states::{Stand, State, Step};
use crate::features::appeals::model::terms::Terms;
use crate::features::content::folded;
use crate::secret::Sealer;

/// Who takes a step, as the event names them.
#[derive(Clone, Copy, Debug)]
pub struct Actor<'a> {
    pub id: Option<i64>,
    pub name: &'a str,
}

impl Actor<'_> {
    pub const SYSTEM: Self = Actor { id: None, name: "portal" };
    pub const APPLICANT: Self = Actor { id: None, name: "applicant" };
}

/// What a step brings with it.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// A reason, a resolution, the applicant's further words; sealed.
    pub note: Option<String>,
    pub journal_number: Option<String>,
    pub topic: Option<Topic>,
    pub leader_id: Option<i64>,
    pub executor_id: Option<i64>,
    pub joined_to: Option<i64>,
    pub answer: Option<String>,
    /// Question and answer for everybody, without anything personal.
    pub public: Option<(String, String)>,
    /// How many pieces that may be personal a person left in them.
    pub kept: usize,
    pub rating: Option<i32>,
}

/// Takes a step with everything that belongs to it: state, dates, terms, the event. A step that
/// is not possible from where the appeal stands, or stood a moment ago, is a conflict.
pub async fn take(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    appeal: &Appeal,
    step: Step,
    actor: Actor<'_>,
    change: Change,
    (at, terms, calendar): (DateTime<Utc>, Terms, &Calendar),
) -> Result<Stand> {
    let next = appeal.stand.after(step).ok_or(PortalError::Conflict)?;
    let mut row = appeals::ActiveModel {
        state: Set(next.state.name().to_owned()),
        acknowledged: Set(next.acknowledged),
        extended: Set(next.extended),
        contested: Set(next.contested),
        ..Default::default()
    };
    match step {
        Step::Register => {
            row.registered_at = Set(Some(at));
            row.answer_by = Set(Some(terms.answer_by(at, false, calendar)));
        }
        Step::Acknowledge => row.acknowledged_at = Set(Some(at)),
        Step::Extend => {
            let registered_at = appeal.registered_at.unwrap_or(at);
            row.answer_by = Set(Some(terms.answer_by(registered_at, true, calendar)));
        }
        Step::SubmitAnswer => {
            row.answer_ready_at = Set(Some(at));
            row.place_by = Set(Some(terms.last_day(at, terms.place, calendar)));
        }
        // A term of its own begins; the answer contested stays readable until there is another.
        Step::Contest => {
            row.answer_ready_at = Set(None);
            row.answer_by = Set(Some(terms.answer_by(at, false, calendar)));
            row.closed_at = Set(None);
            row.rating = Set(None);
        }
        _ => {}
    }
    if next.state.is_closed() && !appeal.stand.state.is_closed() {
        row.closed_at = Set(Some(at));
    }
    if let Some(number) = change.journal_number {
        row.journal_number = Set(Some(number));
    }
    if let Some(topic) = change.topic {
        row.topic = Set(topic.name().to_owned());
    }
    if change.leader_id.is_some() {
        row.leader_id = Set(change.leader_id);
    }
    if change.executor_id.is_some() {
        row.executor_id = Set(change.executor_id);
        row.unit_id = Set(unit_of(db, change.executor_id).await?);
    }
    if change.joined_to.is_some() {
        row.joined_to = Set(change.joined_to);
    }
    if let Some(answer) = &change.answer {
        row.answer_sealed = Set(Some(sealer.seal(answer.as_bytes(), &answer_purpose(&appeal.submission))?));
    }
    if let Some((question, answer)) = change.public {
        row.public_folded = Set(Some(folded(&format!("{question} {answer}"))));
        row.public_question = Set(Some(question));
        row.public_answer = Set(Some(answer));
        row.placed_at = Set(Some(at));
    }
    if change.rating.is_some() {
        row.rating = Set(change.rating);
    }
    let taken = appeals::Entity::update_many()
        .set(row)
        .filter(appeals::Column::Id.eq(appeal.id))
        .filter(stands_as(appeal.stand))
        // Erased meanwhile, nothing personal may come to it any more.
        .filter(appeals::Column::ErasedAt.is_null())
        .exec(db)
        .await?;
    if taken.rows_affected != 1 {
        return Err(PortalError::Conflict);
    }
    let note = change.note.map(|note| sealer.seal(note.as_bytes(), &note_purpose(&appeal.submission))).transpose()?;
    add_event(db, appeal.id, step, next.state, actor, note, at).await?;
    Ok(next)
}

/// The unit that somebody works in; it, not they, is named to applicants.
async fn unit_of(db: &impl ConnectionTrait, user: Option<i64>) -> Result<Option<i64>> {
    let Some(id) = user else { return Ok(None) };
    Ok(users::Entity::find_by_id(id).one(db).await?.and_then(|row| row.unit_id))
}

/// Nobody took another step meanwhile.
fn stands_as(stand: Stand) -> sea_orm::Condition {
    let rated = appeals::Column::Rating;
    sea_orm::Condition::all()
        .add(appeals::Column::State.eq(stand.state.name()))
        .add(appeals::Column::Acknowledged.eq(stand.acknowledged))
        .add(appeals::Column::Extended.eq(stand.extended))
        .add(appeals::Column::Contested.eq(stand.contested))
        .add(if stand.rated { rated.is_not_null() } else { rated.is_null() })
}

pub(super) async fn add_event(
    db: &impl ConnectionTrait,
    appeal_id: i64,
    step: Step,
    state: State,
    actor: Actor<'_>,
    note_sealed: Option<String>,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = appeal_events::ActiveModel {
        appeal_id: Set(appeal_id),
        step: Set(step.name().to_owned()),
        state: Set(state.name().to_owned()),
        actor_id: Set(actor.id),
        actor: Set(actor.name.to_owned()),
        note_sealed: Set(note_sealed),
        at: Set(at),
        ..Default::default()
    };
    appeal_events::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// What happened, opened.
#[derive(Clone, Debug)]
pub struct Event {
    pub step: Step,
    /// The state after it.
    pub state: State,
    /// Who; never shown to applicants.
    pub actor: String,
    pub note: Option<String>,
    pub at: DateTime<Utc>,
}

/// Everything that happened to an appeal, oldest first.
pub async fn events(db: &impl ConnectionTrait, sealer: &Sealer, appeal: &Appeal) -> Result<Vec<Event>> {
    let rows = appeal_events::Entity::find()
        .filter(appeal_events::Column::AppealId.eq(appeal.id))
        .order_by_asc(appeal_events::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|row| event(row, sealer, appeal)).collect()
}

/// How often a step was taken.
pub async fn count_of(db: &impl ConnectionTrait, appeal: i64, step: Step) -> Result<u64> {
    let of_appeal = appeal_events::Entity::find().filter(appeal_events::Column::AppealId.eq(appeal));
    Ok(of_appeal.filter(appeal_events::Column::Step.eq(step.name())).count(db).await?)
}

fn event(row: appeal_events::Model, sealer: &Sealer, appeal: &Appeal) -> Result<Event> {
    let broken = || PortalError::internal(format!("event {} is broken", row.id));
    let note = row
        .note_sealed
        .as_deref()
        .map(|sealed| sealer.unseal(sealed, &note_purpose(&appeal.submission)))
        .transpose()?
        .map(|bytes| String::from_utf8(bytes).map_err(|_| broken()))
        .transpose()?;
    Ok(Event {
        step: Step::from_name(&row.step).ok_or_else(broken)?,
        state: State::from_name(&row.state).ok_or_else(broken)?,
        actor: row.actor,
        note,
        at: row.at,
    })
}
