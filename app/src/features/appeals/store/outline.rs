//! Appeals without what was written in them: lines of the journal that leave the portal, and what is
//! open. No letter is read, let alone opened.

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::appeals;
use sea_orm::{ColumnTrait, ConnectionTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::journal::{Order, Sight, Wanted, listed, sorted};
use crate::error::Result;
use crate::features::appeals::model::states::State;
use crate::features::appeals::model::terms::Running;
use crate::features::appeals::model::{Channel, Kind, Number, Topic};
use crate::server::almaty;

/// A line of the journal.
#[derive(Clone, Debug)]
pub struct Line {
    pub number: Number,
    pub journal_number: Option<String>,
    pub received_at: DateTime<Utc>,
    pub channel: Channel,
    pub kind: Kind,
    pub topic: Topic,
    pub state: State,
    pub executor_id: Option<i64>,
    pub answer_by: Option<NaiveDate>,
}

/// The lines of the journal as one may see them.
pub async fn lines(
    db: &impl ConnectionTrait,
    (sight, wanted): (Sight, Wanted),
    (order, is_rising): (Order, bool),
    limit: u64,
) -> Result<Vec<Line>> {
    let query = sorted(listed(sight, wanted), order, is_rising).limit(limit);
    let rows = query.select_only().columns(UNSEALED).into_model::<Unsealed>().all(db).await?;
    let line = |row: Unsealed| {
        Some(Line {
            number: Number { year: row.year, number: row.number },
            journal_number: row.journal_number,
            received_at: row.received_at,
            channel: Channel::from_name(&row.channel).unwrap_or(Channel::Portal),
            kind: Kind::from_name(&row.kind)?,
            topic: Topic::from_name(&row.topic).unwrap_or_default(),
            state: State::from_name(&row.state)?,
            executor_id: row.executor_id,
            answer_by: row.answer_by,
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// A row without its letter and its answer, which are most of its bytes.
#[derive(FromQueryResult)]
struct Unsealed {
    id: i64,
    year: i32,
    number: i32,
    journal_number: Option<String>,
    received_at: DateTime<Utc>,
    channel: String,
    kind: String,
    topic: String,
    state: String,
    acknowledged: bool,
    acknowledge_by: Option<NaiveDate>,
    answer_by: Option<NaiveDate>,
    place_by: Option<NaiveDate>,
    leader_id: Option<i64>,
    executor_id: Option<i64>,
}

const UNSEALED: [appeals::Column; 15] = [
    appeals::Column::Id,
    appeals::Column::Year,
    appeals::Column::Number,
    appeals::Column::JournalNumber,
    appeals::Column::ReceivedAt,
    appeals::Column::Channel,
    appeals::Column::Kind,
    appeals::Column::Topic,
    appeals::Column::State,
    appeals::Column::Acknowledged,
    appeals::Column::AcknowledgeBy,
    appeals::Column::AnswerBy,
    appeals::Column::PlaceBy,
    appeals::Column::LeaderId,
    appeals::Column::ExecutorId,
];

/// An open appeal, without what was written.
#[derive(Clone, Debug)]
pub struct OpenCase {
    pub id: i64,
    pub number: Number,
    pub kind: Kind,
    pub running: Running,
    pub leader_id: Option<i64>,
    pub executor_id: Option<i64>,
}

/// Every open appeal that one may see, oldest first.
pub async fn open_cases(db: &impl ConnectionTrait, sight: Sight) -> Result<Vec<OpenCase>> {
    let closed = State::ALL.into_iter().filter(|state| state.is_closed()).map(State::name);
    let rows = listed(sight, Wanted::default())
        .filter(appeals::Column::State.is_not_in(closed))
        .order_by_asc(appeals::Column::ReceivedAt)
        .select_only()
        .columns(UNSEALED)
        .into_model::<Unsealed>()
        .all(db)
        .await?;
    let case = |row: Unsealed| {
        Some(OpenCase {
            id: row.id,
            number: Number { year: row.year, number: row.number },
            kind: Kind::from_name(&row.kind)?,
            running: Running {
                state: State::from_name(&row.state)?,
                acknowledged: row.acknowledged,
                received: almaty(row.received_at).date_naive(),
                acknowledge_by: row.acknowledge_by,
                answer_by: row.answer_by,
                place_by: row.place_by,
            },
            leader_id: row.leader_id,
            executor_id: row.executor_id,
        })
    };
    Ok(rows.into_iter().filter_map(case).collect())
}
