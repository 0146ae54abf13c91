//! What people ask, and what became of it.

use chrono::{DateTime, Utc};
use portal_entities::{entries, faq_questions as questions};
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

use crate::error::{PortalError, Result};
use crate::features::faq::model::{Letter, Question, State, Submission};
use crate::i18n::Lang;
use crate::marks;
use crate::secret::{Sealer, hex};

/// What is stored of the mark of a form.
pub fn key_of(sealer: &Sealer, mark: &str) -> String {
    hex(&sealer.mac(mark.as_bytes(), "faq-question"))
}

pub fn purpose(mark: &str) -> String {
    format!("faq-question:{mark}")
}

fn sealed(sealer: &Sealer, mark: &str, letter: &Letter) -> Result<String> {
    sealer.seal(&serde_json::to_vec(letter).map_err(PortalError::internal)?, &purpose(mark))
}

fn opened(row: questions::Model, sealer: &Sealer) -> Result<Question> {
    let letter = match &row.sealed {
        Some(closed) => {
            let bytes = sealer.unseal(closed, &purpose(&row.mark))?;
            Some(serde_json::from_slice(&bytes).map_err(PortalError::internal)?)
        }
        None => None,
    };
    Ok(Question { letter, ..outline(row) })
}

/// A question without its words.
fn outline(row: questions::Model) -> Question {
    Question {
        id: row.id,
        mark: row.mark,
        topic: row.topic,
        unit: row.unit_id,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        state: State::from_name(&row.state).unwrap_or(State::Waiting),
        letter: None,
        appeal: row.appeal_id,
        entry: row.entry_id,
        received_at: row.received_at,
    }
}

/// Keeps a question; sent twice with the same mark it is one.
pub async fn receive(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    (key, lang): (&str, Lang),
    sent: &Submission,
    at: DateTime<Utc>,
) -> Result<()> {
    let letter =
        Letter { text: sent.text.clone(), name: sent.name.clone(), email: sent.email.clone(), ..Letter::default() };
    let row = questions::ActiveModel {
        mark: Set(key.to_owned()),
        topic: Set(sent.topic.clone()),
        unit_id: Set(sent.unit),
        lang: Set(lang.code().to_owned()),
        state: Set(State::Waiting.name().to_owned()),
        sealed: Set(Some(sealed(sealer, key, &letter)?)),
        received_at: Set(at),
        ..Default::default()
    };
    let once = OnConflict::column(questions::Column::Mark).do_nothing().to_owned();
    questions::Entity::insert(row).on_conflict(once).exec_without_returning(db).await?;
    Ok(())
}

/// A question by what is stored of its mark.
pub async fn by_mark(db: &impl ConnectionTrait, sealer: &Sealer, key: &str) -> Result<Option<Question>> {
    let row = questions::Entity::find().filter(questions::Column::Mark.eq(key)).one(db).await?;
    row.map(|row| opened(row, sealer)).transpose()
}

/// A question by its number.
pub async fn by_id(db: &impl ConnectionTrait, sealer: &Sealer, id: i64) -> Result<Question> {
    let row = questions::Entity::find_by_id(id).one(db).await?.ok_or(PortalError::NotFound)?;
    opened(row, sealer)
}

/// Questions of a state about some topics, about all where none are named. One whose draft was thrown
/// away in the newsroom waits again.
fn of_state(state: State, topics: Option<&[String]>) -> Condition {
    let is_kept = Query::select()
        .column(entries::Column::Id)
        .from(entries::Entity)
        .and_where(entries::Column::DeletedAt.is_null())
        .to_owned();
    let is_kept = questions::Column::EntryId.in_subquery(is_kept);
    let drafted = questions::Column::State.eq(State::Drafted.name());
    let stands = match state {
        State::Waiting => questions::Column::State.eq(state.name()).or(drafted.and(is_kept.not())),
        State::Drafted => drafted.and(is_kept),
        State::Answered | State::Refused => questions::Column::State.eq(state.name()),
    };
    let condition = Condition::all().add(stands).add(questions::Column::AppealId.is_null());
    match topics {
        Some(topics) => condition.add(questions::Column::Topic.is_in(topics)),
        None => condition,
    }
}

/// A page of questions without their words, and how many pages there are: the oldest first; those that
/// are decided, the newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    (state, topics): (State, Option<&[String]>),
    (page, per_page): (u64, u64),
) -> Result<(Vec<Question>, u64)> {
    let of_state = questions::Entity::find().filter(of_state(state, topics));
    let pages = of_state.clone().count(db).await?.div_ceil(per_page);
    let ordered = if state.is_open() {
        of_state.order_by_asc(questions::Column::ReceivedAt).order_by_asc(questions::Column::Id)
    } else {
        of_state.order_by_desc(questions::Column::DecidedAt).order_by_desc(questions::Column::Id)
    };
    let rows = ordered.offset(page.saturating_sub(1) * per_page).limit(per_page).all(db).await?;
    Ok((rows.into_iter().map(outline).collect(), pages))
}

/// How many questions about some topics wait.
pub async fn waiting(db: &impl ConnectionTrait, topics: Option<&[String]>) -> Result<u64> {
    Ok(questions::Entity::find().filter(of_state(State::Waiting, topics)).count(db).await?)
}

/// Takes a question from where it was read to another state; whoever comes second is told.
async fn go_on(
    db: &impl ConnectionTrait,
    question: &Question,
    next: State,
    mut change: questions::ActiveModel,
) -> Result<()> {
    if !question.state.may_become(next) {
        return Err(PortalError::Conflict);
    }
    change.state = Set(next.name().to_owned());
    let mut update = questions::Entity::update_many()
        .set(change)
        .filter(questions::Column::Id.eq(question.id))
        .filter(questions::Column::State.eq(question.state.name()));
    update = match question.entry {
        Some(entry) => update.filter(questions::Column::EntryId.eq(entry)),
        None => update.filter(questions::Column::EntryId.is_null()),
    };
    if update.exec(db).await?.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// An answer was written and waits for its publication.
pub async fn drafted(db: &impl ConnectionTrait, question: &Question, topic: &str, entry: i64) -> Result<()> {
    let change =
        questions::ActiveModel { topic: Set(topic.to_owned()), entry_id: Set(Some(entry)), ..Default::default() };
    go_on(db, question, State::Drafted, change).await
}

/// It is not answered, for a reason.
pub async fn refused(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    question: &Question,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let letter = Letter { reason: reason.to_owned(), ..question.letter.clone().unwrap_or_default() };
    let change = questions::ActiveModel {
        sealed: Set(Some(sealed(sealer, &question.mark, &letter)?)),
        decided_at: Set(Some(at)),
        ..Default::default()
    };
    go_on(db, question, State::Refused, change).await
}

/// The entry with the answer is public: gives the question behind it, the first time.
pub async fn answered(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    entry: i64,
    at: DateTime<Utc>,
) -> Result<Option<Question>> {
    let row = questions::Entity::find()
        .filter(questions::Column::EntryId.eq(entry))
        .filter(questions::Column::State.eq(State::Drafted.name()))
        .one(db)
        .await?;
    let Some(question) = row.map(|row| opened(row, sealer)).transpose()? else { return Ok(None) };
    let change = questions::ActiveModel { decided_at: Set(Some(at)), ..Default::default() };
    go_on(db, &question, State::Answered, change).await?;
    Ok(Some(question))
}

/// The row that stands for an entry made of an appeal's public answer.
pub async fn by_appeal(db: &impl ConnectionTrait, appeal: i64) -> Result<Option<Question>> {
    let row = questions::Entity::find().filter(questions::Column::AppealId.eq(appeal)).one(db).await?;
    Ok(row.map(outline))
}

/// Notes which entry was made of an appeal's public answer; made again, the newer one.
pub async fn add_of_appeal(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    (appeal, entry): (i64, i64),
    lang: Lang,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = questions::ActiveModel {
        mark: Set(key_of(sealer, &marks::new())),
        topic: Set(String::new()),
        lang: Set(lang.code().to_owned()),
        state: Set(State::Drafted.name().to_owned()),
        appeal_id: Set(Some(appeal)),
        entry_id: Set(Some(entry)),
        received_at: Set(at),
        ..Default::default()
    };
    let again = OnConflict::column(questions::Column::AppealId)
        .update_columns([questions::Column::EntryId, questions::Column::State])
        .to_owned();
    questions::Entity::insert(row).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// Erases the words of some questions that were decided before a moment, and of those that came before
/// another and that nobody decided; these count as refused from then on (R95-1-9.2c).
pub async fn erase(
    db: &impl ConnectionTrait,
    (decided, received): (DateTime<Utc>, DateTime<Utc>),
    most: u64,
    now: DateTime<Utc>,
) -> Result<usize> {
    let left = questions::Column::DecidedAt.is_null().and(questions::Column::ReceivedAt.lt(received));
    let due: Vec<i64> = questions::Entity::find()
        .select_only()
        .column(questions::Column::Id)
        .filter(questions::Column::DecidedAt.lt(decided).or(left.clone()))
        .filter(questions::Column::Sealed.is_not_null())
        .order_by_asc(questions::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    if due.is_empty() {
        return Ok(0);
    }
    questions::Entity::update_many()
        .col_expr(questions::Column::State, Expr::value(State::Refused.name()))
        .col_expr(questions::Column::DecidedAt, Expr::value(now))
        .filter(questions::Column::Id.is_in(due.iter().copied()))
        .filter(left)
        .exec(db)
        .await?;
    questions::Entity::update_many()
        .col_expr(questions::Column::Sealed, Expr::value(None::<String>))
        .col_expr(questions::Column::ErasedAt, Expr::value(now))
        .filter(questions::Column::Id.is_in(due.iter().copied()))
        .exec(db)
        .await?;
    Ok(due.len())
}
