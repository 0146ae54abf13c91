//! The journal, the register of answers, the people of the office, and forgetting.

use chrono::{DateTime, Utc};
use portal_entities::{appeal_events, appeals, users};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::{Appeal, letter_purpose, opened};
use crate::error::{PortalError, Result};
use crate::features::appeals::model::letter::Letter;
use crate::features::appeals::model::states::State;
use crate::features::appeals::model::{Number, Topic};
use crate::features::rights::{self, Role};
use crate::i18n::Lang;
use crate::secret::Sealer;

/// So many rows one look into the journal opens.
const MOST_LISTED: u64 = 500;

/// So many answers one page shows.
const MOST_ANSWERS: u64 = 100;

/// The id of the appeal with a number, as somebody typed it.
pub async fn by_number(db: &impl ConnectionTrait, typed: &str) -> Result<Option<i64>> {
    let Ok(Number { year, number }) = typed.parse() else { return Ok(None) };
    Ok(appeals::Entity::find()
        .select_only()
        .column(appeals::Column::Id)
        .filter(appeals::Column::Year.eq(year))
        .filter(appeals::Column::Number.eq(number))
        .into_tuple()
        .one(db)
        .await?)
}

/// The appeals of the journal, newest first.
pub async fn journal(db: &impl ConnectionTrait, sealer: &Sealer, state: Option<State>) -> Result<Vec<Appeal>> {
    let mut query = appeals::Entity::find().order_by_desc(appeals::Column::ReceivedAt).limit(MOST_LISTED);
    if let Some(state) = state {
        query = query.filter(appeals::Column::State.eq(state.name()));
    }
    query.all(db).await?.into_iter().map(|row| opened(row, sealer)).collect()
}

/// Question, answer, topic, language and moment, as stored.
type Row = (Option<String>, Option<String>, String, String, DateTime<Utc>);

/// A question and its answer that everybody may read.
#[derive(Clone, Debug)]
pub struct Answered {
    pub question: String,
    pub answer: String,
    pub topic: Topic,
    pub lang: Lang,
    pub placed_at: DateTime<Utc>,
}

/// The register of answers, newest first.
pub async fn answered(db: &impl ConnectionTrait, topic: Option<Topic>) -> Result<Vec<Answered>> {
    let mut query = appeals::Entity::find()
        .select_only()
        .columns([appeals::Column::PublicQuestion, appeals::Column::PublicAnswer])
        .columns([appeals::Column::Topic, appeals::Column::Lang, appeals::Column::PlacedAt])
        .filter(appeals::Column::PlacedAt.is_not_null())
        .order_by_desc(appeals::Column::PlacedAt)
        .limit(MOST_ANSWERS);
    if let Some(topic) = topic {
        query = query.filter(appeals::Column::Topic.eq(topic.name()));
    }
    let rows: Vec<Row> = query.into_tuple().all(db).await?;
    let answered = rows.into_iter().filter_map(|(question, answer, topic, lang, placed_at)| {
        Some(Answered {
            question: question?,
            answer: answer?,
            topic: Topic::from_name(&topic).unwrap_or_default(),
            lang: Lang::from_code(&lang).unwrap_or_default(),
            placed_at,
        })
    });
    Ok(answered.collect())
}

/// Somebody of the office, by role.
#[derive(Clone, Debug)]
pub struct Holder {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub lang: Lang,
}

/// Everybody who holds a role of the reception and can sign in.
pub async fn holders(db: &impl ConnectionTrait, role: Role) -> Result<Vec<Holder>> {
    let ids = rights::holders(db, role, &[]).await?;
    let rows = users::Entity::find()
        .filter(users::Column::Id.is_in(ids))
        .filter(users::Column::DisabledAt.is_null())
        .order_by_asc(users::Column::Name)
        .all(db)
        .await?;
    let holder = |row: users::Model| Holder {
        id: row.id,
        name: row.name,
        email: row.email,
        lang: row.lang.as_deref().and_then(Lang::from_code).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(holder).collect())
}

/// Forgets what applicants wrote in appeals closed before a moment: letter, answer, events and
/// the code. What statistics need stays (R95-1-9.2c).
pub async fn erase(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    closed_before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<usize> {
    let rows = appeals::Entity::find()
        .filter(appeals::Column::ClosedAt.lt(closed_before))
        .filter(appeals::Column::ErasedAt.is_null())
        .limit(MOST_LISTED)
        .all(db)
        .await?;
    let count = rows.len();
    for row in rows {
        let nothing = serde_json::to_vec(&Letter::erased()).map_err(PortalError::internal)?;
        let purpose = letter_purpose(&row.submission);
        appeal_events::Entity::delete_many().filter(appeal_events::Column::AppealId.eq(row.id)).exec(db).await?;
        let mut row: appeals::ActiveModel = row.into();
        row.sealed = Set(sealer.seal(&nothing, &purpose)?);
        row.answer_sealed = Set(None);
        row.sender = Set(None);
        row.code_hash = Set(String::new());
        row.erased_at = Set(Some(now));
        row.update(db).await?;
    }
    Ok(count)
}
