//! What moderators decide and officials reply, with the journal of it, and what readers report.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use portal_entities::{discussion_comments as rows, discussion_decisions, discussion_reports as reports};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select, Set,
};

use super::comments::{opened, seen};
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

/// A comment that readers found wrong.
#[derive(Clone, Debug)]
pub struct Reported {
    pub comment: Comment,
    /// Why, and how often.
    pub reasons: Vec<(Reason, u64)>,
    /// The latest of the reports.
    pub latest: i64,
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
    let found = seen(discussion).order_by_desc(rows::Column::Id).limit(MOST).all(db).await?;
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
    settle(db, comment.id, None, decision.at).await?;
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

/// Keeps the reply of an official; replied to otherwise meanwhile, it is a conflict.
pub async fn reply(db: &impl ConnectionTrait, comment: &Comment, reply: &Reply) -> Result<()> {
    let as_seen = match &comment.reply {
        Some(known) => rows::Column::RepliedAt.eq(known.at),
        None => rows::Column::RepliedAt.is_null(),
    };
    let changed = rows::Entity::update_many()
        .col_expr(rows::Column::Reply, Expr::value(reply.text.clone()))
        .col_expr(rows::Column::ReplyBy, Expr::value(reply.by.clone()))
        .col_expr(rows::Column::RepliedAt, Expr::value(reply.at))
        .filter(rows::Column::Id.eq(comment.id))
        .filter(rows::Column::Standing.eq(Standing::Published.name()))
        .filter(as_seen)
        .exec(db)
        .await?;
    if changed.rows_affected != 1 {
        return Err(PortalError::Conflict);
    }
    super::touch(db, comment.discussion).await
}

/// Notes that a reader found a comment wrong, as long as readers see it.
pub async fn report(db: &impl ConnectionTrait, comment: i64, reason: Reason, at: DateTime<Utc>) -> Result<()> {
    let is_public = rows::Entity::find_by_id(comment).filter(rows::Column::Standing.eq(Standing::Published.name()));
    if is_public.count(db).await? == 0 {
        return Err(PortalError::NotFound);
    }
    let row = reports::ActiveModel {
        comment_id: Set(comment),
        reason: Set(reason.name().to_owned()),
        sent_at: Set(at),
        ..Default::default()
    };
    reports::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Published comments with reports that nobody has looked at.
fn with_reports() -> Select<rows::Entity> {
    let open = reports::Entity::find()
        .select_only()
        .column(reports::Column::CommentId)
        .filter(reports::Column::SettledAt.is_null())
        .into_query();
    rows::Entity::find()
        .filter(rows::Column::Standing.eq(Standing::Published.name()))
        .filter(rows::Column::Id.in_subquery(open))
}

/// How many there are.
pub async fn reported_count(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(with_reports().count(db).await?)
}

/// Published comments that were reported, each with the reasons that were given.
pub async fn reported(db: &impl ConnectionTrait, sealer: &Sealer) -> Result<Vec<Reported>> {
    let found = with_reports().order_by_asc(rows::Column::Id).limit(MOST).all(db).await?;
    let told: Vec<(i64, String, i64, i64)> = reports::Entity::find()
        .filter(reports::Column::CommentId.is_in(found.iter().map(|row| row.id)))
        .filter(reports::Column::SettledAt.is_null())
        .select_only()
        .column(reports::Column::CommentId)
        .column(reports::Column::Reason)
        .column_as(reports::Column::Id.count(), "times")
        .column_as(reports::Column::Id.max(), "latest")
        .group_by(reports::Column::CommentId)
        .group_by(reports::Column::Reason)
        .order_by_asc(reports::Column::Reason)
        .into_tuple()
        .all(db)
        .await?;
    let mut by_comment: BTreeMap<i64, (Vec<(Reason, u64)>, i64)> = BTreeMap::new();
    for (comment, reason, times, latest) in told {
        let own = by_comment.entry(comment).or_default();
        own.0.extend(Reason::from_name(&reason).map(|reason| (reason, u64::try_from(times).unwrap_or_default())));
        own.1 = own.1.max(latest);
    }
    // One that does not open keeps nothing from the others.
    let with_reasons = |row: rows::Model| {
        let (reasons, latest) = by_comment.remove(&row.id).unwrap_or_default();
        Some(Reported { comment: opened(sealer, row).ok()?, reasons, latest })
    };
    Ok(found.into_iter().filter_map(with_reasons).collect())
}

/// The reports of a comment were looked at: all of them, or those up to one.
pub async fn settle(db: &impl ConnectionTrait, comment: i64, upto: Option<i64>, at: DateTime<Utc>) -> Result<()> {
    let mut looked_at = reports::Entity::update_many()
        .col_expr(reports::Column::SettledAt, Expr::value(at))
        .filter(reports::Column::CommentId.eq(comment))
        .filter(reports::Column::SettledAt.is_null());
    if let Some(upto) = upto {
        looked_at = looked_at.filter(reports::Column::Id.lte(upto));
    }
    looked_at.exec(db).await?;
    Ok(())
}

/// Forgets names and words that were refused before a moment: that there was a comment, and why it
/// was refused, stays.
pub async fn erase_words(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<()> {
    rows::Entity::update_many()
        .col_expr(rows::Column::Sealed, Expr::value(None::<String>))
        .filter(rows::Column::Standing.eq(Standing::Refused.name()))
        .filter(rows::Column::DecidedAt.lt(before))
        .filter(rows::Column::Sealed.is_not_null())
        .exec(db)
        .await?;
    Ok(())
}
