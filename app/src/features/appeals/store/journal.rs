//! The incoming journal in the database: what somebody may see of it, filtered, sorted and page
//! by page.

use chrono::{NaiveDate, TimeZone as _, Utc};
use portal_entities::{appeals, users};
use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, Order as Direction, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};

use super::{Appeal, opened};
use crate::calendar;
use crate::error::Result;
use crate::features::appeals::model::states::State;
use crate::features::appeals::model::{Channel, Kind, Topic};
use crate::secret::Sealer;

/// Which appeals somebody may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// Everything but what came to the trust line.
    pub all: bool,
    /// What came to the trust line.
    pub trust_line: bool,
    /// Of the rest, what was handed to this leader.
    pub leader: Option<i64>,
    /// And what was given to this executor.
    pub executor: Option<i64>,
}

impl Sight {
    pub(super) fn condition(self) -> Condition {
        let kind = appeals::Column::Kind;
        let mut ordinary = Condition::any();
        if self.all {
            ordinary = ordinary.add(appeals::Column::Id.is_not_null());
        }
        if let Some(leader) = self.leader {
            ordinary = ordinary.add(appeals::Column::LeaderId.eq(leader));
        }
        if let Some(executor) = self.executor {
            ordinary = ordinary.add(appeals::Column::ExecutorId.eq(executor));
        }
        let mut seen = Condition::any();
        if self.all || self.leader.is_some() || self.executor.is_some() {
            seen = seen.add(Condition::all().add(kind.ne(Kind::Corruption.name())).add(ordinary));
        }
        if self.trust_line {
            seen = seen.add(kind.eq(Kind::Corruption.name()));
        }
        // Nobody sees anything by an empty condition.
        if seen.is_empty() { seen.add(appeals::Column::Id.is_null()) } else { seen }
    }
}

/// What of the journal is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub state: Option<State>,
    pub kind: Option<Kind>,
    pub topic: Option<Topic>,
    pub channel: Option<Channel>,
    pub executor: Option<i64>,
    pub unit: Option<i64>,
    pub year: Option<i32>,
    /// Only what is overdue on this day.
    pub overdue_on: Option<NaiveDate>,
}

impl Wanted {
    fn condition(self) -> Condition {
        let with_unit = |unit: i64| {
            let of_unit = users::Entity::find().select_only().column(users::Column::Id);
            appeals::Column::ExecutorId.in_subquery(of_unit.filter(users::Column::UnitId.eq(unit)).into_query())
        };
        Condition::all()
            .add_option(self.state.map(|state| appeals::Column::State.eq(state.name())))
            .add_option(self.kind.map(|kind| appeals::Column::Kind.eq(kind.name())))
            .add_option(self.topic.map(|topic| appeals::Column::Topic.eq(topic.name())))
            .add_option(self.channel.map(|channel| appeals::Column::Channel.eq(channel.name())))
            .add_option(self.executor.map(|executor| appeals::Column::ExecutorId.eq(executor)))
            .add_option(self.unit.map(with_unit))
            .add_option(self.year.map(|year| appeals::Column::Year.eq(year)))
            .add_option(self.overdue_on.map(overdue))
    }
}

/// The same as [`Running::next`] before a day.
fn overdue(today: NaiveDate) -> Condition {
    let state = appeals::Column::State;
    let yesterday = today.pred_opt().and_then(calendar::end_of).unwrap_or_else(|| Utc.timestamp_nanos(0));
    let on_the_way = [State::Registered, State::WithLeadership, State::Resolved, State::WithExecutor];
    let unmarked =
        Condition::all().add(appeals::Column::Acknowledged.eq(false)).add(appeals::Column::AcknowledgeBy.lt(today));
    Condition::any()
        .add(Condition::all().add(state.eq(State::Received.name())).add(appeals::Column::ReceivedAt.lte(yesterday)))
        .add(Condition::all().add(state.eq(State::AnswerReady.name())).add(appeals::Column::PlaceBy.lt(today)))
        .add(
            Condition::all()
                .add(state.is_in(on_the_way.map(State::name)))
                .add(Condition::any().add(appeals::Column::AnswerBy.lt(today)).add(unmarked)),
        )
}

/// By which column the journal is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Number,
    JournalNumber,
    Received,
    Kind,
    Topic,
    State,
    AnswerBy,
}

impl Order {
    pub const ALL: [Self; 7] =
        [Self::Number, Self::JournalNumber, Self::Received, Self::Kind, Self::Topic, Self::State, Self::AnswerBy];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::JournalNumber => "journal",
            Self::Received => "received",
            Self::Kind => "kind",
            Self::Topic => "topic",
            Self::State => "state",
            Self::AnswerBy => "due",
        }
    }

    /// The order of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }

    const fn column(self) -> appeals::Column {
        match self {
            Self::Number => appeals::Column::Year,
            Self::JournalNumber => appeals::Column::JournalNumber,
            Self::Received => appeals::Column::ReceivedAt,
            Self::Kind => appeals::Column::Kind,
            Self::Topic => appeals::Column::Topic,
            Self::State => appeals::Column::State,
            Self::AnswerBy => appeals::Column::AnswerBy,
        }
    }
}

pub(super) fn listed(sight: Sight, wanted: Wanted) -> Select<appeals::Entity> {
    appeals::Entity::find().filter(sight.condition()).filter(wanted.condition())
}

/// What has no value stands last, on either database.
pub(super) fn sorted(query: Select<appeals::Entity>, order: Order, is_rising: bool) -> Select<appeals::Entity> {
    let direction = if is_rising { Direction::Asc } else { Direction::Desc };
    query
        .order_by_with_nulls(order.column(), direction.clone(), NullOrdering::Last)
        .order_by(appeals::Column::Year, direction.clone())
        .order_by(appeals::Column::Number, direction)
}

/// A part of the journal as one may see it, and how many appeals there are in all.
pub async fn journal(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    (sight, wanted): (Sight, Wanted),
    (order, is_rising): (Order, bool),
    (offset, limit): (u64, u64),
) -> Result<(Vec<Appeal>, u64)> {
    let query = listed(sight, wanted);
    let count = query.clone().count(db).await?;
    let rows = sorted(query, order, is_rising).offset(offset).limit(limit).all(db).await?;
    let found = rows.into_iter().map(|row| opened(row, sealer)).collect::<Result<_>>()?;
    Ok((found, count))
}

/// How many appeals of the journal one may see.
pub async fn count(db: &impl ConnectionTrait, sight: Sight, wanted: Wanted) -> Result<u64> {
    Ok(listed(sight, wanted).count(db).await?)
}
