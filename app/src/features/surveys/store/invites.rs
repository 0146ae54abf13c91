//! Links by which a survey is answered once, and who wants to hear what came of it.

use chrono::{DateTime, Utc};
use portal_entities::{survey_invites, survey_readers, surveys};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::email_address::EmailAddress;
use crate::error::{PortalError, Result};
use crate::features::one_time::hashed;
use crate::i18n::Lang;
use crate::marks;
use crate::secret::Sealer;

/// A link that was not used yet.
#[derive(Clone, Debug)]
pub struct Invited {
    pub id: i64,
    /// The keyed hash of whoever answers with it.
    pub voter: String,
    pub address: Option<EmailAddress>,
}

/// Somebody who wants to hear what was done with the answers.
#[derive(Clone, Debug)]
pub struct Reader {
    pub address: String,
    pub lang: Lang,
}

pub fn sent_purpose(mark: &str) -> String {
    format!("survey-invite:{mark}")
}

pub fn reader_purpose(mark: &str) -> String {
    format!("survey-reader:{mark}")
}

/// Makes a link for a survey; gives its secret, of which only the hash is kept.
pub async fn invite(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    survey: i64,
    address: Option<(&EmailAddress, Lang)>,
    (now, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<String> {
    let (token, mark) = (marks::new(), marks::new());
    let closed = address.map(|(address, _)| sealer.seal(address.as_bytes(), &sent_purpose(&mark))).transpose()?;
    let who = match address {
        Some((address, _)) => format!("email:{}", &**address),
        None => format!("link:{token}"),
    };
    let row = survey_invites::ActiveModel {
        survey_id: Set(survey),
        token_hash: Set(hashed(&token)),
        voter: Set(super::voter(sealer, survey, &who)),
        mark: Set(mark),
        sealed: Set(closed),
        lang: Set(address.map_or(Lang::Kk, |(_, lang)| lang).code().to_owned()),
        created_at: Set(now),
        expires_at: Set(until),
        ..Default::default()
    };
    survey_invites::Entity::insert(row).exec_without_returning(db).await?;
    Ok(token)
}

/// The link of a secret, if it still works.
pub async fn invited(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    survey: i64,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Invited>> {
    let row = survey_invites::Entity::find()
        .filter(survey_invites::Column::TokenHash.eq(hashed(token)))
        .filter(survey_invites::Column::SurveyId.eq(survey))
        .filter(survey_invites::Column::ExpiresAt.gt(now))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let address = match &row.sealed {
        Some(closed) => {
            let text = sealer.unseal(closed, &sent_purpose(&row.mark))?;
            EmailAddress::parse(&String::from_utf8_lossy(&text))
        }
        None => None,
    };
    Ok(Some(Invited { id: row.id, voter: row.voter, address }))
}

/// Forgets a link that was used, with the address in it: nothing leads from it to the answers.
pub async fn use_up(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    survey_invites::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// Forgets the links of somebody that were not used.
pub async fn drop_invites(db: &impl ConnectionTrait, survey: i64, voter: &str) -> Result<()> {
    survey_invites::Entity::delete_many()
        .filter(survey_invites::Column::SurveyId.eq(survey))
        .filter(survey_invites::Column::Voter.eq(voter))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets links that work no more.
pub async fn expire(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64> {
    Ok(survey_invites::Entity::delete_many()
        .filter(survey_invites::Column::ExpiresAt.lte(now))
        .exec(db)
        .await?
        .rows_affected)
}

/// Notes who wants to hear what was done with the answers; apart from the answers.
pub async fn start_reading(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    survey: i64,
    address: &EmailAddress,
    lang: Lang,
) -> Result<()> {
    let mark = marks::new();
    let row = survey_readers::ActiveModel {
        survey_id: Set(survey),
        reader: Set(sealer.fingerprint(address, &format!("survey-reader:{survey}"))),
        sealed: Set(sealer.seal(address.as_bytes(), &reader_purpose(&mark))?),
        mark: Set(mark),
        lang: Set(lang.code().to_owned()),
        ..Default::default()
    };
    let once = OnConflict::new().do_nothing().to_owned();
    survey_readers::Entity::insert(row).on_conflict(once).exec_without_returning(db).await?;
    Ok(())
}

/// Who waits to hear of a survey.
pub async fn readers(db: &impl ConnectionTrait, sealer: &Sealer, survey: i64) -> Result<Vec<Reader>> {
    let rows = survey_readers::Entity::find().filter(survey_readers::Column::SurveyId.eq(survey)).all(db).await?;
    rows.into_iter()
        .map(|row| {
            let text = sealer.unseal(&row.sealed, &reader_purpose(&row.mark))?;
            let address = String::from_utf8(text).map_err(PortalError::internal)?;
            Ok(Reader { address, lang: Lang::from_code(&row.lang).unwrap_or_default() })
        })
        .collect()
}

/// Forgets who wanted to hear of surveys that ended before a moment.
pub async fn forget_readers_of_closed(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<()> {
    let over = Query::select()
        .column(surveys::Column::Id)
        .from(surveys::Entity)
        .and_where(surveys::Column::ClosesAt.lt(before))
        .to_owned();
    survey_readers::Entity::delete_many().filter(survey_readers::Column::SurveyId.in_subquery(over)).exec(db).await?;
    Ok(())
}

/// Forgets those who were told.
pub async fn forget_readers(db: &impl ConnectionTrait, survey: i64) -> Result<()> {
    survey_readers::Entity::delete_many().filter(survey_readers::Column::SurveyId.eq(survey)).exec(db).await?;
    Ok(())
}
