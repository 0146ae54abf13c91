//! The register of answers, the people of the office, what may be a duplicate, and forgetting.

use std::cmp::Reverse;

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::{appeal_events, appeal_notes, appeal_notices, appeal_requests, appeals, users};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::{Appeal, detach_all, file_keys_of, letter_purpose, opened, person};
use crate::error::{PortalError, Result};
use crate::features::appeals::model::letter::Letter;
use crate::features::appeals::model::likeness::{MUCH, likeness, stems};
use crate::features::appeals::model::states::State;
use crate::features::appeals::model::{Kind, Number};
use crate::features::mail;
use crate::features::rights::{self, Role};
use crate::i18n::Lang;
use crate::secret::Sealer;

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

/// An earlier appeal that may be about the same.
#[derive(Clone, Debug)]
pub struct Twin {
    pub id: i64,
    pub number: Number,
    pub subject: String,
    pub received_at: DateTime<Utc>,
    pub is_same_sender: bool,
    /// How much the words have in common, in hundredths.
    pub likeness: u32,
}

/// So far back, in days, letters are compared.
const COMPARED_DAYS: i64 = 60;
/// So many of them at most.
const MOST_COMPARED: u64 = 300;
/// So many are suggested.
const MOST_TWINS: usize = 5;

/// Earlier appeals of the same sender, or on the same topic with much the same words.
pub async fn twins(db: &impl ConnectionTrait, sealer: &Sealer, appeal: &Appeal) -> Result<Vec<Twin>> {
    let mut related = Condition::any().add(appeals::Column::Topic.eq(appeal.topic.name()));
    if let Some(sender) = &appeal.sender {
        related = related.add(appeals::Column::Sender.eq(sender));
    }
    let trust = appeals::Column::Kind;
    let of_its_side = if appeal.kind.is_confidential() {
        trust.eq(Kind::Corruption.name())
    } else {
        trust.ne(Kind::Corruption.name())
    };
    let at_once = appeals::Column::ReceivedAt.eq(appeal.received_at);
    let earlier = Condition::any()
        .add(appeals::Column::ReceivedAt.lt(appeal.received_at))
        .add(Condition::all().add(at_once).add(appeals::Column::Id.lt(appeal.id)));
    let rows = appeals::Entity::find()
        .filter(related)
        .filter(of_its_side)
        .filter(earlier)
        .filter(appeals::Column::State.ne(State::Joined.name()))
        .filter(appeals::Column::ErasedAt.is_null())
        .filter(appeals::Column::ReceivedAt.gte(appeal.received_at - TimeDelta::days(COMPARED_DAYS)))
        .order_by_desc(appeals::Column::ReceivedAt)
        .limit(MOST_COMPARED)
        .all(db)
        .await?;
    let words = |letter: &Letter| stems(&format!("{} {}", letter.subject, letter.text));
    let own = words(&appeal.letter);
    let mut twins = Vec::new();
    for row in rows {
        let other = opened(row, sealer)?;
        let is_same_sender = appeal.sender.is_some() && other.sender == appeal.sender;
        let likeness = likeness(&own, &words(&other.letter));
        if is_same_sender || likeness >= MUCH {
            let subject = other.letter.subject;
            let (id, number, received_at) = (other.id, other.number, other.received_at);
            twins.push(Twin { id, number, subject, received_at, is_same_sender, likeness });
        }
    }
    twins.sort_by_key(|twin| Reverse((twin.likeness, twin.is_same_sender, twin.received_at)));
    twins.truncate(MOST_TWINS);
    Ok(twins)
}

/// What was erased, and the keys of the files whose bytes go once that is certain.
#[derive(Clone, Debug, Default)]
pub struct Erased {
    pub count: usize,
    pub files: Vec<String>,
}

/// Forgets what applicants wrote in some appeals closed before a moment: letter, answer, events.
/// What statistics need stays, and the hash of the code: whoever holds the receipt is told that
/// nothing is left of the rest (R95-1-9.2c).
pub async fn erase(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    closed_before: DateTime<Utc>,
    most: u64,
    now: DateTime<Utc>,
) -> Result<Erased> {
    let rows = appeals::Entity::find()
        .filter(appeals::Column::ClosedAt.lt(closed_before))
        .filter(appeals::Column::ErasedAt.is_null())
        .order_by_asc(appeals::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let mut erased = Erased::default();
    for row in rows {
        let gone = forget(db, sealer, row, false, now).await?;
        erased.count += gone.count;
        erased.files.extend(gone.files);
    }
    Ok(erased)
}

/// The same for one closed appeal, before its term; what was published of it goes too if its
/// applicant wants that, also where the letter itself is gone already.
pub async fn erase_one(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    id: i64,
    unpublish: bool,
    now: DateTime<Utc>,
) -> Result<Erased> {
    let row = appeals::Entity::find_by_id(id).one(db).await?.ok_or(PortalError::NotFound)?;
    if row.erased_at.is_some() && unpublish && row.public_question.is_some() {
        let mut change = appeals::ActiveModel::default();
        take_back(&mut change);
        let taken_back = appeals::Entity::update_many()
            .set(change)
            .filter(appeals::Column::Id.eq(id))
            .filter(appeals::Column::PublicQuestion.is_not_null())
            .exec(db)
            .await?;
        // Somebody else did a moment ago.
        return if taken_back.rows_affected == 1 { Ok(Erased::default()) } else { Err(PortalError::Conflict) };
    }
    if row.closed_at.is_none() || row.erased_at.is_some() {
        return Err(PortalError::Conflict);
    }
    let erased = forget(db, sealer, row, unpublish, now).await?;
    if erased.count == 0 { Err(PortalError::Conflict) } else { Ok(erased) }
}

/// Whether it was closed and is forgotten now: one that was contested meanwhile is open again.
async fn forget(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    row: appeals::Model,
    unpublish: bool,
    now: DateTime<Utc>,
) -> Result<Erased> {
    let nothing = serde_json::to_vec(&Letter::erased()).map_err(PortalError::internal)?;
    let mut change = appeals::ActiveModel {
        sealed: Set(sealer.seal(&nothing, &letter_purpose(&row.submission))?),
        answer_sealed: Set(None),
        sender: Set(None),
        account_id: Set(None),
        erased_at: Set(Some(now)),
        ..Default::default()
    };
    if unpublish {
        take_back(&mut change);
    }
    let forgotten = appeals::Entity::update_many()
        .set(change)
        .filter(appeals::Column::Id.eq(row.id))
        .filter(appeals::Column::ClosedAt.is_not_null())
        .filter(appeals::Column::ErasedAt.is_null())
        .exec(db)
        .await?;
    if forgotten.rows_affected != 1 {
        return Ok(Erased::default());
    }
    appeal_events::Entity::delete_many().filter(appeal_events::Column::AppealId.eq(row.id)).exec(db).await?;
    appeal_notes::Entity::delete_many().filter(appeal_notes::Column::AppealId.eq(row.id)).exec(db).await?;
    let files = file_keys_of(db, row.id).await?;
    detach_all(db, row.id).await?;
    forget_traces(db, sealer, &row).await?;
    Ok(Erased { count: 1, files })
}

/// Nobody reads or finds it any more.
fn take_back(row: &mut appeals::ActiveModel) {
    row.public_question = Set(None);
    row.public_answer = Set(None);
    row.public_folded = Set(None);
    row.placed_at = Set(None);
}

/// What tells of an appeal elsewhere: by whom it was, requests, notices of terms, mails to the applicant.
async fn forget_traces(db: &impl ConnectionTrait, sealer: &Sealer, row: &appeals::Model) -> Result<()> {
    person::forget(db, row.id).await?;
    let of_appeal = appeal_requests::Column::AppealId.eq(row.id);
    appeal_requests::Entity::delete_many().filter(of_appeal).exec(db).await?;
    let about = appeal_notices::Column::Subject.starts_with(format!("appeal:{}:", row.id));
    appeal_notices::Entity::delete_many().filter(about).exec(db).await?;
    match opened(row.clone(), sealer) {
        Ok(appeal) => match appeal.letter.reply.email() {
            Some(to) => mail::forget(db, to, &appeal.number.to_string()).await,
            None => Ok(()),
        },
        // A letter that does not open any more is erased all the same.
        Err(error) => {
            tracing::error!(%error, appeal = row.id, "mails about a broken appeal are not known");
            Ok(())
        }
    }
}
