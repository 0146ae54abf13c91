//! What statistics count, and the office's words about a period.

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::{appeal_reviews, appeals};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use crate::calendar;
use crate::error::Result;
use crate::features::appeals::model::figures::Case;
use crate::features::appeals::model::period::Period;
use crate::features::appeals::model::states::State;
use crate::features::appeals::model::{Channel, Kind, Topic};
use crate::i18n::Lang;
use crate::server::almaty;

/// Kind, channel, topic, state, receipt, answer ready, term, as stored.
type Row = (String, String, String, String, DateTime<Utc>, Option<DateTime<Utc>>, Option<NaiveDate>);

/// What was received from a day on and before another.
pub async fn cases(db: &impl ConnectionTrait, (first, after): (NaiveDate, NaiveDate)) -> Result<Vec<Case>> {
    let (Some(begin), Some(end)) = (calendar::start_of(first), calendar::start_of(after)) else {
        return Ok(Vec::new());
    };
    let rows: Vec<Row> = appeals::Entity::find()
        .select_only()
        .columns([appeals::Column::Kind, appeals::Column::Channel, appeals::Column::Topic, appeals::Column::State])
        .columns([appeals::Column::ReceivedAt, appeals::Column::AnswerReadyAt, appeals::Column::AnswerBy])
        .filter(appeals::Column::ReceivedAt.gte(begin))
        .filter(appeals::Column::ReceivedAt.lt(end))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(case).collect())
}

fn case((kind, channel, topic, state, received, ready, answer_by): Row) -> Option<Case> {
    Some(Case {
        kind: Kind::from_name(&kind)?,
        channel: Channel::from_name(&channel)?,
        topic: Topic::from_name(&topic).unwrap_or_default(),
        state: State::from_name(&state)?,
        received: almaty(received).date_naive(),
        ready: ready.map(|moment| almaty(moment).date_naive()),
        answer_by,
    })
}

/// The year of the first appeal there is.
pub async fn first_year(db: &impl ConnectionTrait) -> Result<Option<i32>> {
    Ok(appeals::Entity::find()
        .select_only()
        .column(appeals::Column::Year)
        .order_by_asc(appeals::Column::Year)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?)
}

/// The office's words about a period, by language; empty where it wrote none.
pub async fn review(db: &impl ConnectionTrait, period: Period) -> Result<[String; 3]> {
    let rows =
        appeal_reviews::Entity::find().filter(appeal_reviews::Column::Period.eq(period.to_string())).all(db).await?;
    let text = |lang: Lang| rows.iter().find(|row| row.lang == lang.code()).map(|row| row.body.clone());
    Ok(Lang::ALL.map(|lang| text(lang).unwrap_or_default()))
}

/// Keeps the words about a period.
pub async fn save_review(db: &impl ConnectionTrait, period: Period, texts: [&str; 3], at: DateTime<Utc>) -> Result<()> {
    for (lang, text) in Lang::ALL.into_iter().zip(texts) {
        let row = appeal_reviews::ActiveModel {
            period: Set(period.to_string()),
            lang: Set(lang.code().to_owned()),
            body: Set(text.to_owned()),
            changed_at: Set(at),
        };
        let mut instead = OnConflict::columns([appeal_reviews::Column::Period, appeal_reviews::Column::Lang]);
        instead.update_columns([appeal_reviews::Column::Body, appeal_reviews::Column::ChangedAt]);
        appeal_reviews::Entity::insert(row).on_conflict(instead).exec_without_returning(db).await?;
    }
    Ok(())
}
