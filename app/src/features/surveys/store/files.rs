//! Files that came with answers: seen by the office only, gone with the answer.

use chrono::{DateTime, Utc};
use portal_entities::{survey_files as rows, survey_responses};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use crate::error::{PortalError, Result};
use crate::features::appeals::Kept;
use crate::secret::Sealer;

/// A file of an answer.
#[derive(Clone, Debug)]
pub struct File {
    pub id: i64,
    pub response: i64,
    pub key: String,
    pub name: String,
    pub media_type: String,
    pub size: u64,
}

/// What the name of a file is sealed for.
pub fn file_purpose(key: &str) -> String {
    format!("survey-file:{key}")
}

/// Adds files to an answer, in its transaction.
pub async fn attach(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    (survey, response): (i64, i64),
    kept: &[Kept],
) -> Result<()> {
    if kept.is_empty() {
        return Ok(());
    }
    let mut new = Vec::with_capacity(kept.len());
    for file in kept {
        new.push(rows::ActiveModel {
            survey_id: Set(survey),
            response_id: Set(response),
            key: Set(file.key.clone()),
            sealed: Set(sealer.seal(file.name.as_bytes(), &file_purpose(&file.key))?),
            media_type: Set(file.media_type.clone()),
            size: Set(i64::try_from(file.size).map_err(PortalError::internal)?),
            ..Default::default()
        });
    }
    rows::Entity::insert_many(new).exec_without_returning(db).await?;
    Ok(())
}

fn opened(sealer: &Sealer, row: rows::Model) -> Result<File> {
    let name = sealer.unseal(&row.sealed, &file_purpose(&row.key))?;
    Ok(File {
        id: row.id,
        response: row.response_id,
        name: String::from_utf8(name).map_err(PortalError::internal)?,
        media_type: row.media_type,
        size: u64::try_from(row.size).unwrap_or_default(),
        key: row.key,
    })
}

/// The newest files of a survey.
pub async fn files(db: &impl ConnectionTrait, sealer: &Sealer, survey: i64, most: u64) -> Result<Vec<File>> {
    let own = rows::Entity::find().filter(rows::Column::SurveyId.eq(survey));
    let found = own.order_by_desc(rows::Column::Id).limit(most).all(db).await?;
    found.into_iter().map(|row| opened(sealer, row)).collect()
}

/// One file of a survey.
pub async fn file(db: &impl ConnectionTrait, sealer: &Sealer, survey: i64, id: i64) -> Result<File> {
    let own = rows::Entity::find_by_id(id).filter(rows::Column::SurveyId.eq(survey));
    own.one(db).await?.map(|row| opened(sealer, row)).ok_or(PortalError::NotFound)?
}

/// What the files of an answer are called.
pub async fn file_names(db: &impl ConnectionTrait, sealer: &Sealer, response: i64) -> Result<Vec<String>> {
    let own = rows::Entity::find().filter(rows::Column::ResponseId.eq(response)).order_by_asc(rows::Column::Id);
    own.all(db).await?.into_iter().map(|row| Ok(opened(sealer, row)?.name)).collect()
}

/// Takes the files off an answer; gives back where their bytes lie.
pub async fn detach(db: &impl ConnectionTrait, response: i64) -> Result<Vec<String>> {
    let own = rows::Entity::find().filter(rows::Column::ResponseId.eq(response)).select_only();
    let keys = own.column(rows::Column::Key).into_tuple().all(db).await?;
    rows::Entity::delete_many().filter(rows::Column::ResponseId.eq(response)).exec(db).await?;
    Ok(keys)
}

/// Takes some files off answers that were given before a moment; gives back where their bytes lie
/// (R95-1-9.2c).
pub async fn drop_files(db: &impl ConnectionTrait, before: DateTime<Utc>, most: u64) -> Result<Vec<String>> {
    let old = Query::select()
        .column(survey_responses::Column::Id)
        .from(survey_responses::Entity)
        .and_where(survey_responses::Column::SentAt.lt(before))
        .to_owned();
    let due = rows::Entity::find().filter(rows::Column::ResponseId.in_subquery(old)).order_by_asc(rows::Column::Id);
    let due = due.limit(most).all(db).await?;
    let ids = due.iter().map(|row| row.id);
    rows::Entity::delete_many().filter(rows::Column::Id.is_in(ids)).exec(db).await?;
    Ok(due.into_iter().map(|row| row.key).collect())
}

/// Where the bytes of all files lie.
pub async fn file_keys(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    Ok(rows::Entity::find().select_only().column(rows::Column::Key).into_tuple().all(db).await?)
}
