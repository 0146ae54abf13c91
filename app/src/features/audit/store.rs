//! Writing the log, reading it, and forgetting what is old enough.

use chrono::{DateTime, TimeDelta, Utc};
use portal_entities::audit;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select, Set,
};
use serde_json::{Value, json};

use super::model::{Difference, differences};

use crate::error::Result;
use crate::features::accounts::{SignedIn, User};
use crate::features::{appeals, settings};
use crate::server::Portal;

/// One line of the log. `before` and `after` hold no personal data of citizens.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// A verb: `publish`, `return`, `grant`.
    pub action: &'static str,
    /// What kind of thing: `entry`, `section`, `user`, `media`, `setting`.
    pub target: &'static str,
    pub target_id: String,
    /// What people call the thing.
    pub title: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

impl Record {
    /// The portal forgot something that was removed long ago.
    pub fn purge(target: &'static str, id: i64, title: String) -> Self {
        Self { action: "purge", target, target_id: id.to_string(), title, ..Self::default() }
    }
}

/// Adds a line; part of the transaction that does what it tells of.
pub async fn record(
    db: &impl ConnectionTrait,
    who: Option<&SignedIn>,
    at: DateTime<Utc>,
    record: Record,
) -> Result<()> {
    record_by(db, who.map(|who| (&who.user, who.address.as_str())), at, record).await
}

/// The same for somebody with the network address they came from, who is not signed in yet.
/// Of visitors only the number is kept.
pub async fn record_by(
    db: &impl ConnectionTrait,
    who: Option<(&User, &str)>,
    at: DateTime<Utc>,
    record: Record,
) -> Result<()> {
    let (name, address) = match who {
        None => ("portal".to_owned(), String::new()),
        Some((user, _)) if user.is_citizen => (format!("№ {}", user.id), String::new()),
        Some((user, address)) => (user.email.clone(), address.to_owned()),
    };
    let row = audit::ActiveModel {
        at: Set(at),
        user_id: Set(who.map(|(user, _)| user.id)),
        who: Set(name),
        address: Set(address),
        action: Set(record.action.to_owned()),
        target: Set(record.target.to_owned()),
        target_id: Set(Some(record.target_id).filter(|id| !id.is_empty())),
        title: Set(record.title),
        before: Set(record.before),
        after: Set(record.after),
        ..Default::default()
    };
    audit::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// What of the log is wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Part of the name.
    pub who: String,
    pub action: String,
    pub target: String,
    pub from: Option<DateTime<Utc>>,
    /// The first moment that is too late.
    pub until: Option<DateTime<Utc>>,
    /// What was done with appeals of the trust line is for its officers.
    pub with_trust_line: bool,
}

/// A line as it is shown.
#[derive(Clone, Debug)]
pub struct Line {
    pub at: DateTime<Utc>,
    pub who: String,
    pub address: String,
    pub action: String,
    pub target: String,
    pub target_id: String,
    pub title: String,
    pub differences: Vec<Difference>,
}

/// How many lines a filter leaves.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter) -> Result<u64> {
    Ok(filtered(filter).count(db).await?)
}

/// A part of the lines that a filter leaves, newest first.
pub async fn lines(db: &impl ConnectionTrait, filter: &Filter, offset: u64, limit: u64) -> Result<Vec<Line>> {
    let rows = filtered(filter)
        .order_by_desc(audit::Column::At)
        .order_by_desc(audit::Column::Id)
        .offset(offset)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(line).collect())
}

/// The last changes of settings, page behaviour and closing, newest first.
pub async fn of_configuration(db: &impl ConnectionTrait, most: u64) -> Result<Vec<Line>> {
    let rows = audit::Entity::find()
        .filter(audit::Column::Target.is_in(["setting", "behaviour", "portal"]))
        .order_by_desc(audit::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(line).collect())
}

fn line(row: audit::Model) -> Line {
    Line {
        differences: differences(row.before.as_ref(), row.after.as_ref()),
        at: row.at,
        who: row.who,
        address: row.address,
        action: row.action,
        target: row.target,
        target_id: row.target_id.unwrap_or_default(),
        title: row.title,
    }
}

fn filtered(filter: &Filter) -> Select<audit::Entity> {
    let mut query = audit::Entity::find();
    if !filter.with_trust_line {
        let id = audit::Column::TargetId;
        let others = audit::Column::Target.ne("appeal").or(id.is_null());
        query = query.filter(others.or(id.not_in_subquery(appeals::confidential_ids())));
    }
    if !filter.who.is_empty() {
        query = query.filter(audit::Column::Who.contains(&filter.who));
    }
    if !filter.action.is_empty() {
        query = query.filter(audit::Column::Action.eq(&filter.action));
    }
    if !filter.target.is_empty() {
        query = query.filter(audit::Column::Target.eq(&filter.target));
    }
    if let Some(from) = filter.from {
        query = query.filter(audit::Column::At.gte(from));
    }
    if let Some(until) = filter.until {
        query = query.filter(audit::Column::At.lt(until));
    }
    query
}

/// The actions and the kinds of things that the log knows, for the filter.
pub async fn known(db: &impl ConnectionTrait) -> Result<(Vec<String>, Vec<String>)> {
    let distinct = |column: audit::Column| {
        audit::Entity::find().select_only().column(column).distinct().order_by_asc(column).into_tuple()
    };
    Ok((distinct(audit::Column::Action).all(db).await?, distinct(audit::Column::Target).all(db).await?))
}

/// Forgets lines older than the administrator set; the log tells that it was done.
pub async fn purge(portal: &Portal, now: DateTime<Utc>) -> Result<u64> {
    let tx = portal.begin().await?;
    // As stored: what the portal holds in memory may be the default still.
    let days = settings::read(&*tx).await?.audit_days;
    let oldest = now - TimeDelta::days(i64::from(days));
    let gone = audit::Entity::delete_many().filter(audit::Column::At.lt(oldest)).exec(&*tx).await?.rows_affected;
    if gone > 0 {
        let line = Record {
            action: "purge",
            target: "audit",
            after: Some(json!({ "lines": gone, "days": days })),
            ..Record::default()
        };
        record(&*tx, None, now, line).await?;
    }
    tx.commit().await?;
    Ok(gone)
}
