//! What moderators decide and officials reply, with the journal of it, and what readers report.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use portal_entities::{discussion_comments as rows, discussion_decisions, discussion_reports as reports};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};

use super::comments::opened;
use crate::error::{PortalError, Result};
use crate::features::discussions::model::comment::{Comment, Reason, Reply, Standing};
use crate::secret::Sealer;

/// So many comments wait on one page, and so many lines of the journal are shown.
const MOST: u64 = 100;
const MOST_LINES: u64 = 500;

/// What a moderator decided.
pub struct Decision<'a> {
    pub to: Standing,
    pub reason: Option<Reason>,
    pub by: &'a str,
    pub at: DateTime<Utc>,
}

/// A line of the journal.
#[derive(Clone, Debug)]
pub struct Line {
    pub comment: i64,
    pub standing: Standing,
    pub reason: Option<Reason>,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Comments that nobody has decided on, the oldest first.
pub async fn waiting(db: &impl ConnectionTrait, sealer: &Sealer) -> Result<Vec<Comment>> {
    let found = rows::Entity::find()
        .filter(rows::Column::Standing.eq(Standing::Waiting.name()))
        .order_by_asc(rows::Column::SentAt)
        .order_by_asc(rows::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    // One that does not open keeps nothing from the others.
    Ok(found.into_iter().filter_map(|row| opened(sealer, row).ok()).collect())
}

/// How many there are.
pub async fn waiting_count(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(rows::Entity::find().filter(rows::Column::Standing.eq(Standing::Waiting.name())).count(db).await?)
}

/// Published comments of a discussion, the newest first, for replies.
pub async fn published(db: &impl ConnectionTrait, sealer: &Sealer, discussion: i64) -> Result<Vec<Comment>> {
    let found = rows::Entity::find()
        .filter(rows::Column::DiscussionId.eq(discussion))
        .filter(rows::Column::Standing.eq(Standing::Published.name()))
        .order_by_desc(rows::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    found.into_iter().map(|row| opened(sealer, row)).collect()
}

/// Decides on a comment; decided otherwise meanwhile, it is a conflict.
pub async fn decide(db: &impl ConnectionTrait, comment: &Comment, decision: Decision<'_>) -> Result<()> {
    if !comment.standing.may_become(decision.to) {
        return Err(PortalError::Conflict);
    }
    let changed = rows::Entity::update_many()
        .col_expr(rows::Column::Standing, Expr::value(decision.to.name()))
        .col_expr(rows::Column::Reason, Expr::value(decision.reason.map(Reason::name)))
        .col_expr(rows::Column::DecidedAt, Expr::value(decision.at))
        .filter(rows::Column::Id.eq(comment.id))
        .filter(rows::Column::Standing.eq(comment.standing.name()))
        .exec(db)
        .await?;
    if changed.rows_affected != 1 {
        return Err(PortalError::Conflict);
    }
    let line = discussion_decisions::ActiveModel {
        discussion_id: Set(comment.discussion),
        comment_id: Set(comment.id),
        standing: Set(decision.to.name().to_owned()),
        reason: Set(decision.reason.map(|reason| reason.name().to_owned())),
        decided_by: Set(decision.by.to_owned()),
        decided_at: Set(decision.at),
        ..Default::default()
    };
    discussion_decisions::Entity::insert(line).exec_without_returning(db).await?;
    settle(db, comment.id, decision.at).await?;
    super::touch(db, comment.discussion).await
}

/// What was decided in a discussion, the newest first.
pub async fn journal(db: &impl ConnectionTrait, discussion: i64) -> Result<Vec<Line>> {
    let found = discussion_decisions::Entity::find()
        .filter(discussion_decisions::Column::DiscussionId.eq(discussion))
        .order_by_desc(discussion_decisions::Column::Id)
        .limit(MOST_LINES)
        .all(db)
        .await?;
    let line = |row: discussion_decisions::Model| Line {
        comment: row.comment_id,
        standing: Standing::from_name(&row.standing).unwrap_or_default(),
        reason: row.reason.as_deref().and_then(Reason::from_name),
        by: row.decided_by,
        at: row.decided_at,
    };
    Ok(found.into_iter().map(line).collect())
}

/// Keeps the reply of an official.
pub async fn reply(db: &impl ConnectionTrait, comment: &Comment, reply: &Reply) -> Result<()> {
    let changed = rows::Entity::update_many()
        .col_expr(rows::Column::Reply, Expr::value(reply.text.clone()))
        .col_expr(rows::Column::ReplyBy, Expr::value(reply.by.clone()))
        .col_expr(rows::Column::RepliedAt, Expr::value(reply.at))
        .filter(rows::Column::Id.eq(comment.id))
        .filter(rows::Column::Standing.eq(Standing::Published.name()))
        .exec(db)
        .await?;
    if changed.rows_affected != 1 {
        return Err(PortalError::Conflict);
    }
    super::touch(db, comment.discussion).await
}

/// Notes that a reader found a comment wrong.
pub async fn report(db: &impl ConnectionTrait, comment: i64, reason: Reason, at: DateTime<Utc>) -> Result<()> {
    let row = reports::ActiveModel {
        comment_id: Set(comment),
        reason: Set(reason.name().to_owned()),
        sent_at: Set(at),
        ..Default::default()
    };
    reports::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Published comments that were reported, with the reasons, each as often as it was given.
pub async fn reported(db: &impl ConnectionTrait, sealer: &Sealer) -> Result<Vec<(Comment, Vec<Reason>)>> {
    let open = reports::Entity::find()
        .filter(reports::Column::SettledAt.is_null())
        .order_by_asc(reports::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let mut reasons: BTreeMap<i64, Vec<Reason>> = BTreeMap::new();
    for row in open {
        reasons.entry(row.comment_id).or_default().extend(Reason::from_name(&row.reason));
    }
    let found = rows::Entity::find()
        .filter(rows::Column::Id.is_in(reasons.keys().copied()))
        .filter(rows::Column::Standing.eq(Standing::Published.name()))
        .order_by_asc(rows::Column::Id)
        .all(db)
        .await?;
    let with_reasons = |row: rows::Model| {
        let own = reasons.remove(&row.id).unwrap_or_default();
        Ok((opened(sealer, row)?, own))
    };
    found.into_iter().map(with_reasons).collect()
}

/// The reports of a comment were looked at.
pub async fn settle(db: &impl ConnectionTrait, comment: i64, at: DateTime<Utc>) -> Result<()> {
    reports::Entity::update_many()
        .col_expr(reports::Column::SettledAt, Expr::value(at))
        .filter(reports::Column::CommentId.eq(comment))
        .filter(reports::Column::SettledAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets names and words that were refused before a moment: that there was a comment, and why it
/// was refused, stays.
pub async fn erase_words(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<()> {
    rows::Entity::update_many()
        .col_expr(rows::Column::Sealed, Expr::value(None::<String>))
        .filter(rows::Column::Standing.eq(Standing::Refused.name()))
        .filter(rows::Column::DecidedAt.lt(before))
        .filter(rows::Column::Sealed.is_not_null().and(rows::Column::SentAt.lt(before)))
        .exec(db)
        .await?;
    Ok(())
}
