//! Who answered, and what. Nobody is readable: of whoever answered, of the form and of the receipt
//! there are keyed hashes only, and what was written freely is sealed.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use portal_entities::{survey_answers, survey_responses};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use crate::error::{PortalError, Result};
use crate::features::appeals::codes;
use crate::features::surveys::model::answer::{Answers, Cell};
use crate::i18n::Lang;
use crate::secret::{Sealer, hex};

/// So many rows go into one statement.
const BATCH: usize = 200;

/// What comes in.
pub struct New<'a> {
    pub survey: i64,
    pub submission: String,
    pub voter: String,
    pub lang: Lang,
    pub answers: &'a Answers,
    pub at: DateTime<Utc>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    New,
    /// The same form was sent before.
    Known,
    /// Whoever sent it answered already.
    Already,
}

/// A response as it is kept.
#[derive(Clone, Debug)]
pub struct Found {
    pub id: i64,
    pub survey: i64,
    pub lang: Lang,
    pub sent_at: DateTime<Utc>,
    pub cells: Vec<Cell>,
    pub texts: BTreeMap<i64, String>,
}

/// What is stored of a form's mark.
pub fn submission_of(sealer: &Sealer, mark: &str) -> String {
    hex(&sealer.mac(mark.as_bytes(), "survey-submission"))
}

/// The code of a receipt; it is made with the portal's key and not stored.
pub fn code_of(sealer: &Sealer, submission: &str) -> String {
    codes::code(&sealer.mac(submission.as_bytes(), "survey-code"))
}

fn code_hash(sealer: &Sealer, code: &str) -> String {
    sealer.fingerprint(code, "survey-code-check")
}

/// What is stored of whoever answers a survey: of no use for another survey.
pub fn voter(sealer: &Sealer, survey: i64, who: &str) -> String {
    sealer.fingerprint(who, &format!("survey-voter:{survey}"))
}

pub fn texts_purpose(submission: &str) -> String {
    format!("survey-texts:{submission}")
}

/// Takes answers in, once for whoever gives them. The unique index has the last word.
pub async fn take(db: &impl ConnectionTrait, sealer: &Sealer, new: New<'_>) -> Result<Taken> {
    let texts = new.answers.texts();
    let closed = if texts.is_empty() {
        None
    } else {
        let words = serde_json::to_vec(&texts).map_err(PortalError::internal)?;
        Some(sealer.seal(&words, &texts_purpose(&new.submission))?)
    };
    let row = survey_responses::ActiveModel {
        survey_id: Set(new.survey),
        code_hash: Set(code_hash(sealer, &code_of(sealer, &new.submission))),
        submission: Set(new.submission.clone()),
        voter: Set(new.voter),
        lang: Set(new.lang.code().to_owned()),
        sent_at: Set(new.at),
        sealed: Set(closed),
        ..Default::default()
    };
    let once = OnConflict::new().do_nothing().to_owned();
    let taken = survey_responses::Entity::insert(row).on_conflict(once).exec_without_returning(db).await?;
    let found = by_submission(db, &new.submission).await?;
    let response = match (taken, found) {
        (1, Some(response)) => response,
        (_, Some(_)) => return Ok(Taken::Known),
        (_, None) => return Ok(Taken::Already),
    };
    let rows: Vec<survey_answers::ActiveModel> = new
        .answers
        .cells()
        .into_iter()
        .map(|(question, line, choice)| survey_answers::ActiveModel {
            survey_id: Set(new.survey),
            response_id: Set(response),
            question_id: Set(question),
            line: Set(line),
            choice: Set(choice),
            ..Default::default()
        })
        .collect();
    for batch in rows.chunks(BATCH) {
        survey_answers::Entity::insert_many(batch.to_vec()).exec_without_returning(db).await?;
    }
    Ok(Taken::New)
}

async fn opened(db: &impl ConnectionTrait, sealer: &Sealer, row: survey_responses::Model) -> Result<Found> {
    let cells = survey_answers::Entity::find()
        .filter(survey_answers::Column::ResponseId.eq(row.id))
        .order_by_asc(survey_answers::Column::Id)
        .all(db)
        .await?;
    Ok(Found {
        id: row.id,
        survey: row.survey_id,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        sent_at: row.sent_at,
        cells: cells.into_iter().map(|cell| (cell.question_id, cell.line, cell.choice)).collect(),
        texts: texts_of(sealer, &row)?,
    })
}

pub(super) fn texts_of(sealer: &Sealer, row: &survey_responses::Model) -> Result<BTreeMap<i64, String>> {
    let Some(closed) = &row.sealed else { return Ok(BTreeMap::new()) };
    let words = sealer.unseal(closed, &texts_purpose(&row.submission))?;
    serde_json::from_slice(&words).map_err(PortalError::internal)
}

/// The response that a form became.
pub async fn by_submission(db: &impl ConnectionTrait, submission: &str) -> Result<Option<i64>> {
    let row =
        survey_responses::Entity::find().filter(survey_responses::Column::Submission.eq(submission)).one(db).await?;
    Ok(row.map(|row| row.id))
}

/// Whether somebody answered a survey.
pub async fn has_voted(db: &impl ConnectionTrait, survey: i64, voter: &str) -> Result<bool> {
    let own = survey_responses::Entity::find()
        .filter(survey_responses::Column::SurveyId.eq(survey))
        .filter(survey_responses::Column::Voter.eq(voter));
    Ok(own.count(db).await? > 0)
}

/// The response of a receipt.
pub async fn by_code(db: &impl ConnectionTrait, sealer: &Sealer, typed: &str) -> Result<Option<Found>> {
    let Some(code) = codes::typed_code(typed) else { return Ok(None) };
    let hash = code_hash(sealer, &code);
    let row = survey_responses::Entity::find().filter(survey_responses::Column::CodeHash.eq(hash)).one(db).await?;
    match row {
        Some(row) => Ok(Some(opened(db, sealer, row).await?)),
        None => Ok(None),
    }
}

/// Erases a response with everything in it.
pub async fn erase(db: &impl ConnectionTrait, id: i64) -> Result<bool> {
    survey_answers::Entity::delete_many().filter(survey_answers::Column::ResponseId.eq(id)).exec(db).await?;
    Ok(survey_responses::Entity::delete_by_id(id).exec(db).await?.rows_affected == 1)
}

/// How many answered a survey.
pub async fn count(db: &impl ConnectionTrait, survey: i64) -> Result<u64> {
    Ok(survey_responses::Entity::find().filter(survey_responses::Column::SurveyId.eq(survey)).count(db).await?)
}

/// How many responses each survey has; those without any are not among them.
pub async fn all_counts(db: &impl ConnectionTrait) -> Result<HashMap<i64, u64>> {
    let counts: Vec<(i64, i64)> = survey_responses::Entity::find()
        .select_only()
        .column(survey_responses::Column::SurveyId)
        .column_as(survey_responses::Column::Id.count(), "times")
        .group_by(survey_responses::Column::SurveyId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counts.into_iter().map(|(survey, count)| (survey, u64::try_from(count).unwrap_or_default())).collect())
}

/// The responses to a survey after one of them, in order, for files.
pub async fn every(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    survey: i64,
    after: i64,
    most: u64,
) -> Result<Vec<Found>> {
    let rows = survey_responses::Entity::find()
        .filter(survey_responses::Column::SurveyId.eq(survey))
        .filter(survey_responses::Column::Id.gt(after))
        .order_by_asc(survey_responses::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let (first, last) = (ids.first().copied().unwrap_or_default(), ids.last().copied().unwrap_or_default());
    let cells = survey_answers::Entity::find()
        .filter(survey_answers::Column::SurveyId.eq(survey))
        .filter(survey_answers::Column::ResponseId.between(first, last))
        .order_by_asc(survey_answers::Column::Id)
        .all(db)
        .await?;
    let mut by_response: BTreeMap<i64, Vec<Cell>> = BTreeMap::new();
    for cell in cells {
        by_response.entry(cell.response_id).or_default().push((cell.question_id, cell.line, cell.choice));
    }
    rows.into_iter()
        .map(|row| {
            Ok(Found {
                id: row.id,
                survey,
                lang: Lang::from_code(&row.lang).unwrap_or_default(),
                sent_at: row.sent_at,
                cells: by_response.remove(&row.id).unwrap_or_default(),
                texts: texts_of(sealer, &row)?,
            })
        })
        .collect()
}
