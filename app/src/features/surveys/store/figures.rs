//! Sums over answers, made by the database.

use std::collections::BTreeMap;

use portal_entities::{survey_answers, survey_responses};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use super::responses;
use crate::error::Result;
use crate::features::surveys::model::tally::Counts;
use crate::secret::Sealer;

fn whole(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

/// What the answers to a survey add up to.
pub async fn counts(db: &impl ConnectionTrait, survey: i64) -> Result<Counts> {
    let own = || survey_answers::Entity::find().filter(survey_answers::Column::SurveyId.eq(survey)).select_only();
    let cells: Vec<(i64, i64, i64, i64)> = own()
        .column(survey_answers::Column::QuestionId)
        .column(survey_answers::Column::Line)
        .column(survey_answers::Column::Choice)
        .column_as(survey_answers::Column::Id.count(), "times")
        .group_by(survey_answers::Column::QuestionId)
        .group_by(survey_answers::Column::Line)
        .group_by(survey_answers::Column::Choice)
        .into_tuple()
        .all(db)
        .await?;
    let people = Expr::col(survey_answers::Column::ResponseId).count_distinct();
    let answered: Vec<(i64, i64)> = own()
        .column(survey_answers::Column::QuestionId)
        .column_as(people, "people")
        .group_by(survey_answers::Column::QuestionId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(Counts {
        people: responses::count(db, survey).await?,
        answered: answered.into_iter().map(|(question, people)| (question, whole(people))).collect(),
        cells: cells
            .into_iter()
            .map(|(question, line, choice, times)| ((question, line, choice), whole(times)))
            .collect(),
    })
}

/// Who gave which answer to two questions.
pub async fn crossing(db: &impl ConnectionTrait, survey: i64, one: i64, other: i64) -> Result<Vec<(i64, i64, i64)>> {
    Ok(survey_answers::Entity::find()
        .filter(survey_answers::Column::SurveyId.eq(survey))
        .filter(survey_answers::Column::QuestionId.is_in([one, other]))
        .select_only()
        .column(survey_answers::Column::ResponseId)
        .column(survey_answers::Column::QuestionId)
        .column(survey_answers::Column::Choice)
        .into_tuple()
        .all(db)
        .await?)
}

/// What was written freely, by question, the newest first; at most so many responses.
pub async fn texts(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    survey: i64,
    most: u64,
) -> Result<BTreeMap<i64, Vec<String>>> {
    let rows = survey_responses::Entity::find()
        .filter(survey_responses::Column::SurveyId.eq(survey))
        .filter(survey_responses::Column::Sealed.is_not_null())
        .order_by_desc(survey_responses::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let mut found: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for row in &rows {
        for (question, text) in responses::texts_of(sealer, row)? {
            found.entry(question).or_default().push(text);
        }
    }
    Ok(found)
}

/// Of each survey how many answered it and who was the last: it changes with every answer that
/// comes or goes.
pub async fn pulses(db: &impl ConnectionTrait, surveys: &[i64]) -> Result<BTreeMap<i64, (i64, i64)>> {
    if surveys.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(i64, i64, i64)> = survey_responses::Entity::find()
        .filter(survey_responses::Column::SurveyId.is_in(surveys.iter().copied()))
        .select_only()
        .column(survey_responses::Column::SurveyId)
        .column_as(survey_responses::Column::Id.count(), "people")
        .column_as(survey_responses::Column::Id.max(), "newest")
        .group_by(survey_responses::Column::SurveyId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(survey, people, newest)| (survey, (people, newest))).collect())
}
