//! The questions of a survey.

use portal_entities::survey_questions;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::{from_json, json};
use crate::error::{PortalError, Result};
use crate::features::surveys::model::question::{Kind, Question};

fn opened(row: survey_questions::Model) -> Question {
    Question {
        id: row.id,
        page: row.page,
        position: row.position,
        kind: Kind::from_name(&row.kind).unwrap_or_default(),
        body: from_json(row.body),
    }
}

/// The questions of a survey in the order in which they are asked.
pub async fn questions(db: &impl ConnectionTrait, survey: i64) -> Result<Vec<Question>> {
    let rows = survey_questions::Entity::find()
        .filter(survey_questions::Column::SurveyId.eq(survey))
        .order_by_asc(survey_questions::Column::Page)
        .order_by_asc(survey_questions::Column::Position)
        .order_by_asc(survey_questions::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(opened).collect())
}

/// One question of a survey.
pub async fn question(db: &impl ConnectionTrait, survey: i64, id: i64) -> Result<Question> {
    let row =
        survey_questions::Entity::find_by_id(id).filter(survey_questions::Column::SurveyId.eq(survey)).one(db).await?;
    row.map(opened).ok_or(PortalError::NotFound)
}

/// Keeps a question; a new one has no number yet and stands last.
pub async fn keep_question(db: &impl ConnectionTrait, survey: i64, question: &Question) -> Result<i64> {
    let mut row = survey_questions::ActiveModel {
        survey_id: Set(survey),
        page: Set(question.page),
        position: Set(question.position),
        kind: Set(question.kind.name().to_owned()),
        body: Set(json(&question.body)?),
        ..Default::default()
    };
    if question.id == 0 {
        return Ok(row.insert(db).await?.id);
    }
    row.id = Set(question.id);
    row.update(db).await?;
    Ok(question.id)
}

/// Puts questions into a new order.
pub async fn reorder(db: &impl ConnectionTrait, order: &[i64]) -> Result<()> {
    for (position, id) in (1..).zip(order) {
        let row = survey_questions::ActiveModel { id: Set(*id), position: Set(position), ..Default::default() };
        row.update(db).await?;
    }
    Ok(())
}

/// Removes a question.
pub async fn drop_question(db: &impl ConnectionTrait, survey: i64, id: i64) -> Result<()> {
    survey_questions::Entity::delete_many()
        .filter(survey_questions::Column::Id.eq(id))
        .filter(survey_questions::Column::SurveyId.eq(survey))
        .exec(db)
        .await?;
    Ok(())
}
