//! The register of answers, which everybody may read, and how many appeals are late.

use chrono::{DateTime, Datelike as _, NaiveDate, TimeZone as _, Utc};
use chrono_tz::Asia::Almaty;
use portal_entities::{appeals, units};
use sea_orm::sea_query::{Expr, LikeExpr, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait as _, Select,
};

use super::Appeal;
use crate::error::Result;
use crate::features::appeals::model::states::State;
use crate::features::appeals::model::{Kind, Topic};
use crate::features::search::Wanted;
use crate::i18n::{Lang, Trilingual};
use crate::server::almaty;

/// So many answers one page shows.
pub const PER_PAGE: u64 = 20;
/// Among so many of the newest answers with some of the words the best are looked for.
const CANDIDATES: u64 = 300;

/// A question and its answer that everybody may read.
#[derive(Clone, Debug)]
pub struct Answered {
    pub id: i64,
    pub question: String,
    pub answer: String,
    pub topic: Topic,
    pub unit: Option<i64>,
    pub lang: Lang,
    pub placed_at: DateTime<Utc>,
}

/// What of the register is wanted.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub topic: Option<Topic>,
    pub unit: Option<i64>,
    /// The year in which the answer was placed.
    pub year: Option<i32>,
    pub words: Wanted,
    /// Counted from 1.
    pub page: u64,
}

fn placed() -> Select<appeals::Entity> {
    appeals::Entity::find()
        .filter(appeals::Column::PlacedAt.is_not_null())
        .filter(appeals::Column::PublicQuestion.is_not_null())
        .filter(appeals::Column::PublicAnswer.is_not_null())
}

/// Words are letters and digits, so there is nothing in them to escape.
fn holds(wanted: &Wanted) -> Condition {
    let start = if wanted.any { Condition::any() } else { Condition::all() };
    wanted.words.iter().fold(start, |condition, word| {
        condition.add(Expr::col(appeals::Column::PublicFolded).like(LikeExpr::new(format!("%{word}%"))))
    })
}

/// The first moment of a year in the city.
fn start_of(year: i32) -> Option<DateTime<Utc>> {
    Almaty.with_ymd_and_hms(year, 1, 1, 0, 0, 0).earliest().map(|moment| moment.to_utc())
}

/// A page of the register, newest first, and how many answers there are.
pub async fn answered(db: &impl ConnectionTrait, asked: &Asked) -> Result<(Vec<Answered>, u64)> {
    let mut query = placed();
    if let Some(topic) = asked.topic {
        query = query.filter(appeals::Column::Topic.eq(topic.name()));
    }
    if let Some(unit) = asked.unit {
        query = query.filter(appeals::Column::UnitId.eq(unit));
    }
    if let Some((from, to)) = asked.year.and_then(|year| Some((start_of(year)?, start_of(year.checked_add(1)?)?))) {
        query = query.filter(appeals::Column::PlacedAt.gte(from)).filter(appeals::Column::PlacedAt.lt(to));
    }
    if !asked.words.words.is_empty() {
        query = query.filter(holds(&asked.words));
    }
    let count = query.clone().count(db).await?;
    let rows = query
        .order_by_desc(appeals::Column::PlacedAt)
        .order_by_desc(appeals::Column::Id)
        .offset(asked.page.saturating_sub(1).saturating_mul(PER_PAGE))
        .limit(PER_PAGE)
        .all(db)
        .await?;
    Ok((rows.into_iter().filter_map(opened).collect(), count))
}

fn opened(row: appeals::Model) -> Option<Answered> {
    Some(Answered {
        id: row.id,
        question: row.public_question?,
        answer: row.public_answer?,
        topic: Topic::from_name(&row.topic).unwrap_or_default(),
        unit: row.unit_id,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        placed_at: row.placed_at?,
    })
}

/// The public answer to one appeal, if there is one.
pub async fn public_answer(db: &impl ConnectionTrait, id: i64) -> Result<Option<Answered>> {
    Ok(placed().filter(appeals::Column::Id.eq(id)).one(db).await?.and_then(opened))
}

/// Answers that hold words of a text, those that hold most of them first.
pub async fn similar(db: &impl ConnectionTrait, text: &str, most: usize) -> Result<Vec<Answered>> {
    let wanted = Wanted::any_stem(text);
    if wanted.words.is_empty() {
        return Ok(Vec::new());
    }
    let found = placed().filter(holds(&wanted)).order_by_desc(appeals::Column::PlacedAt).limit(CANDIDATES);
    let mut found: Vec<Answered> = found.all(db).await?.into_iter().filter_map(opened).collect();
    let weight = |answered: &Answered| 2 * wanted.count_in(&answered.question) + wanted.count_in(&answered.answer);
    found.sort_by_key(|answered| std::cmp::Reverse(weight(answered)));
    found.truncate(most);
    Ok(found)
}

/// On which page of the register the public answer to an appeal stands, if there is one.
pub async fn answer_page(db: &impl ConnectionTrait, appeal: &Appeal) -> Result<Option<u64>> {
    let Some(placed_at) = appeal.placed_at.filter(|_| appeal.public.is_some()) else { return Ok(None) };
    let at_once = appeals::Column::PlacedAt.eq(placed_at);
    let newer = Condition::any()
        .add(appeals::Column::PlacedAt.gt(placed_at))
        .add(Condition::all().add(at_once).add(appeals::Column::Id.gt(appeal.id)));
    Ok(Some(placed().filter(newer).count(db).await? / PER_PAGE + 1))
}

/// The years and units that have answers, to choose from.
pub async fn choices(db: &impl ConnectionTrait, today: NaiveDate) -> Result<(Vec<i32>, Vec<(i64, Trilingual)>)> {
    let first: Option<Option<DateTime<Utc>>> =
        placed().select_only().column_as(appeals::Column::PlacedAt.min(), "first").into_tuple().one(db).await?;
    let years = first.flatten().map_or_else(Vec::new, |first| (almaty(first).year()..=today.year()).rev().collect());
    let ids: Vec<Option<i64>> =
        placed().select_only().column(appeals::Column::UnitId).distinct().into_tuple().all(db).await?;
    let rows = units::Entity::find()
        .filter(units::Column::Id.is_in(ids.into_iter().flatten()))
        .order_by_asc(units::Column::Id)
        .all(db)
        .await?;
    Ok((years, rows.into_iter().map(named).collect()))
}

fn named(row: units::Model) -> (i64, Trilingual) {
    (row.id, serde_json::from_value(row.name).unwrap_or_default())
}

/// What a unit is called.
pub async fn unit_name(db: &impl ConnectionTrait, unit: Option<i64>) -> Result<Option<Trilingual>> {
    let Some(id) = unit else { return Ok(None) };
    Ok(units::Entity::find_by_id(id).one(db).await?.map(|row| named(row).1))
}

/// How many appeals nobody registered yet: of the reception, or of the trust line.
pub async fn unregistered(db: &impl ConnectionTrait, kind: Kind) -> Result<u64> {
    let of_trust = appeals::Column::Kind.eq(Kind::Corruption.name());
    let of_its_side = if kind.is_confidential() { of_trust } else { of_trust.not() };
    let new = appeals::Entity::find().filter(appeals::Column::State.eq(State::Received.name()));
    Ok(new.filter(of_its_side).count(db).await?)
}

/// The ids of what came to the trust line, as the log writes them.
pub fn confidential_ids() -> SelectStatement {
    appeals::Entity::find()
        .select_only()
        .expr(Expr::col(appeals::Column::Id).cast_as("text"))
        .filter(appeals::Column::Kind.eq(Kind::Corruption.name()))
        .into_query()
}

/// How many appeals wait for their answer longer than they may. The trust line is not counted.
pub async fn overdue(db: &impl ConnectionTrait, today: NaiveDate) -> Result<u64> {
    let closed = State::ALL.into_iter().filter(|state| state.is_closed()).map(State::name);
    Ok(appeals::Entity::find()
        .filter(appeals::Column::AnswerBy.lt(today))
        .filter(appeals::Column::State.is_not_in(closed))
        .filter(appeals::Column::Kind.ne(Kind::Corruption.name()))
        .count(db)
        .await?)
}
