//! Comments. Name and words are sealed also while they are public, so that they are erased by
//! forgetting one value.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use portal_entities::discussion_comments as rows;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select, Set,
};

use crate::error::{PortalError, Result};
use crate::features::discussions::model::comment::{Comment, Reason, Reply, Standing, Thread, Words, threads};
use crate::i18n::Lang;
use crate::secret::{Sealer, hex};

/// What comes in.
pub struct New<'a> {
    pub discussion: i64,
    pub paragraph: Option<i32>,
    pub answers_to: Option<i64>,
    pub submission: String,
    pub words: &'a Words,
    pub lang: Lang,
    pub is_expert: bool,
    pub at: DateTime<Utc>,
}

/// Which comments of a discussion are shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    pub paragraph: Option<i32>,
    pub newest_first: bool,
    pub from: u64,
    pub most: u64,
}

/// How many comments there are.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub published: u64,
    /// Of them those that begin a conversation.
    pub firsts: u64,
    pub by_paragraph: BTreeMap<i32, u64>,
    pub refused: Vec<(Reason, u64)>,
}

/// What is stored of a form's mark.
pub fn submission_of(sealer: &Sealer, mark: &str) -> String {
    hex(&sealer.mac(mark.as_bytes(), "discussion-comment"))
}

pub fn words_purpose(submission: &str) -> String {
    format!("discussion-comment:{submission}")
}

pub(super) fn opened(sealer: &Sealer, row: rows::Model) -> Result<Comment> {
    let words = match &row.sealed {
        Some(closed) => {
            let text = sealer.unseal(closed, &words_purpose(&row.submission))?;
            Some(serde_json::from_slice::<Words>(&text).map_err(PortalError::internal)?)
        }
        None => None,
    };
    let reply =
        row.reply.zip(row.replied_at).map(|(text, at)| Reply { text, by: row.reply_by.unwrap_or_default(), at });
    Ok(Comment {
        id: row.id,
        discussion: row.discussion_id,
        paragraph: row.paragraph,
        answers_to: row.answers_to,
        words,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
        standing: Standing::from_name(&row.standing).unwrap_or_default(),
        reason: row.reason.as_deref().and_then(Reason::from_name),
        is_expert: row.is_expert,
        sent_at: row.sent_at,
        reply,
    })
}

/// Takes a comment in; sent again, it is the same. Whether it is a new one.
pub async fn add(db: &impl ConnectionTrait, sealer: &Sealer, new: New<'_>) -> Result<bool> {
    let words = serde_json::to_vec(new.words).map_err(PortalError::internal)?;
    let row = rows::ActiveModel {
        discussion_id: Set(new.discussion),
        paragraph: Set(new.paragraph),
        answers_to: Set(new.answers_to),
        sealed: Set(Some(sealer.seal(&words, &words_purpose(&new.submission))?)),
        submission: Set(new.submission),
        lang: Set(new.lang.code().to_owned()),
        standing: Set(Standing::Waiting.name().to_owned()),
        is_expert: Set(new.is_expert),
        sent_at: Set(new.at),
        ..Default::default()
    };
    let once = OnConflict::column(rows::Column::Submission).do_nothing().to_owned();
    Ok(rows::Entity::insert(row).on_conflict(once).exec_without_returning(db).await? == 1)
}

/// One comment.
pub async fn comment(db: &impl ConnectionTrait, sealer: &Sealer, id: i64) -> Result<Comment> {
    opened(sealer, rows::Entity::find_by_id(id).one(db).await?.ok_or(PortalError::NotFound)?)
}

/// The comment of a form that was sent.
pub async fn by_submission(db: &impl ConnectionTrait, sealer: &Sealer, submission: &str) -> Result<Option<Comment>> {
    let row = rows::Entity::find().filter(rows::Column::Submission.eq(submission)).one(db).await?;
    row.map(|row| opened(sealer, row)).transpose()
}

fn published(discussion: i64) -> Select<rows::Entity> {
    rows::Entity::find()
        .filter(rows::Column::DiscussionId.eq(discussion))
        .filter(rows::Column::Standing.eq(Standing::Published.name()))
}

/// Published comments that readers see: an answer goes with what it answers.
pub(super) fn seen(discussion: i64) -> Select<rows::Entity> {
    let firsts = published(discussion).select_only().column(rows::Column::Id).into_query();
    let is_seen =
        Condition::any().add(rows::Column::AnswersTo.is_null()).add(rows::Column::AnswersTo.in_subquery(firsts));
    published(discussion).filter(is_seen)
}

/// Published comments that begin a conversation, a part of them, each with its answers.
pub async fn page(db: &impl ConnectionTrait, sealer: &Sealer, discussion: i64, shown: Shown) -> Result<Vec<Thread>> {
    let mut firsts = published(discussion).filter(rows::Column::AnswersTo.is_null());
    if let Some(paragraph) = shown.paragraph {
        firsts = firsts.filter(rows::Column::Paragraph.eq(paragraph));
    }
    let firsts =
        if shown.newest_first { firsts.order_by_desc(rows::Column::Id) } else { firsts.order_by_asc(rows::Column::Id) };
    let firsts = firsts.offset(shown.from).limit(shown.most).all(db).await?;
    let ids: Vec<i64> = firsts.iter().map(|row| row.id).collect();
    let answers =
        published(discussion).filter(rows::Column::AnswersTo.is_in(ids)).order_by_asc(rows::Column::Id).all(db).await?;
    let open = |found: Vec<rows::Model>| found.into_iter().map(|row| opened(sealer, row)).collect::<Result<Vec<_>>>();
    Ok(threads(open(firsts)?, open(answers)?))
}

fn whole(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

/// How many comments a discussion has.
pub async fn counts(db: &impl ConnectionTrait, discussion: i64) -> Result<Counts> {
    let firsts = spread(db, Some(discussion)).await?.remove(&discussion).unwrap_or_default();
    let refused: Vec<(Option<String>, i64)> = rows::Entity::find()
        .filter(rows::Column::DiscussionId.eq(discussion))
        .filter(rows::Column::Standing.eq(Standing::Refused.name()))
        .select_only()
        .column(rows::Column::Reason)
        .column_as(rows::Column::Id.count(), "times")
        .group_by(rows::Column::Reason)
        .into_tuple()
        .all(db)
        .await?;
    let refused: BTreeMap<String, u64> =
        refused.into_iter().map(|(reason, count)| (reason.unwrap_or_default(), whole(count))).collect();
    let named = |reason: &Reason| refused.get(reason.name()).map(|count| (*reason, *count));
    Ok(Counts {
        published: seen(discussion).count(db).await?,
        firsts: firsts.values().sum(),
        by_paragraph: firsts.into_iter().filter_map(|(paragraph, count)| Some((paragraph?, count))).collect(),
        refused: Reason::ALL.iter().filter_map(named).collect(),
    })
}

/// So many comments stand in one file.
const MOST: u64 = 20_000;

/// All comments, whatever became of them, in their order.
pub async fn every(db: &impl ConnectionTrait, sealer: &Sealer, discussion: i64) -> Result<Vec<Comment>> {
    let found = rows::Entity::find()
        .filter(rows::Column::DiscussionId.eq(discussion))
        .order_by_asc(rows::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    found.into_iter().map(|row| opened(sealer, row)).collect()
}

/// Whether anybody has written yet.
pub async fn has_comments(db: &impl ConnectionTrait, discussion: i64) -> Result<bool> {
    Ok(rows::Entity::find().filter(rows::Column::DiscussionId.eq(discussion)).limit(1).one(db).await?.is_some())
}

/// Published comments that begin a conversation, by discussion and paragraph: of one discussion or of all.
pub async fn spread(
    db: &impl ConnectionTrait,
    discussion: Option<i64>,
) -> Result<BTreeMap<i64, BTreeMap<Option<i32>, u64>>> {
    let wanted = match discussion {
        Some(id) => rows::Entity::find().filter(rows::Column::DiscussionId.eq(id)),
        None => rows::Entity::find(),
    };
    let found: Vec<(i64, Option<i32>, i64)> = wanted
        .filter(rows::Column::Standing.eq(Standing::Published.name()))
        .filter(rows::Column::AnswersTo.is_null())
        .select_only()
        .column(rows::Column::DiscussionId)
        .column(rows::Column::Paragraph)
        .column_as(rows::Column::Id.count(), "times")
        .group_by(rows::Column::DiscussionId)
        .group_by(rows::Column::Paragraph)
        .into_tuple()
        .all(db)
        .await?;
    let mut spread: BTreeMap<i64, BTreeMap<Option<i32>, u64>> = BTreeMap::new();
    for (discussion, paragraph, count) in found {
        spread.entry(discussion).or_default().insert(paragraph, whole(count));
    }
    Ok(spread)
}

/// Takes a comment back: nothing of it is left but that there was one. Decided otherwise meanwhile, it
/// is a conflict.
pub async fn withdraw(db: &impl ConnectionTrait, comment: &Comment, at: DateTime<Utc>) -> Result<()> {
    let changed = rows::Entity::update_many()
        .col_expr(rows::Column::Standing, Expr::value(Standing::Withdrawn.name()))
        .col_expr(rows::Column::Sealed, Expr::value(None::<String>))
        .col_expr(rows::Column::Reply, Expr::value(None::<String>))
        .col_expr(rows::Column::ReplyBy, Expr::value(None::<String>))
        .col_expr(rows::Column::RepliedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(rows::Column::DecidedAt, Expr::value(at))
        .filter(rows::Column::Id.eq(comment.id))
        .filter(rows::Column::Standing.eq(comment.standing.name()))
        .exec(db)
        .await?;
    if changed.rows_affected != 1 {
        return Err(PortalError::Conflict);
    }
    super::settle(db, comment.id, None, at).await?;
    super::touch(db, comment.discussion).await
}

/// Forgets names and words that nobody decided on before their discussions were long over.
pub async fn drop_waiting(db: &impl ConnectionTrait, discussions: &[i64], at: DateTime<Utc>) -> Result<()> {
    rows::Entity::update_many()
        .col_expr(rows::Column::Standing, Expr::value(Standing::Refused.name()))
        .col_expr(rows::Column::Sealed, Expr::value(None::<String>))
        .col_expr(rows::Column::DecidedAt, Expr::value(at))
        .filter(rows::Column::DiscussionId.is_in(discussions.iter().copied()))
        .filter(rows::Column::Standing.eq(Standing::Waiting.name()))
        .exec(db)
        .await?;
    Ok(())
}
