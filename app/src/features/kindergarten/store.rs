//! The queue in the database: snapshots, what changed on top of them, the directory, the watches.

mod gardens;
mod protocols;
mod watches;

use std::io::Read as _;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use portal_entities::{kinder_changes as changes, kinder_parts as parts, kinder_snapshots as snapshots, settings};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use serde::{Deserialize, Serialize};

pub use gardens::{garden_stamp, gardens, keep_garden};
pub use protocols::{Line, Protocol, add_protocol, one_protocol, protocols};
pub use watches::{
    NewWatch, Watch, begin_watch, confirm_watch, forget_unconfirmed, mark_told, stop_watch, watch_by_link,
    watch_purpose, watches_to_tell,
};

use super::model::columns::Mapping;
use super::model::pack::{pack, unpack};
use super::model::record::{Number, Record};
use super::model::renewal::{Change, Differences};
use crate::error::{PortalError, Result};

const APPLIED: &str = "applied";
const UNDONE: &str = "undone";
/// Bytes of a part: small enough for any backup and for every driver.
const PART: usize = 512 * 1024;
/// The key of the remembered columns among the settings.
const COLUMNS: &str = "kindergarten-columns";
/// So many lines lists of the office have.
const MOST_LISTED: u64 = 100;

/// Which state of the queue it is; another one after every change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub snapshot: i64,
    pub change: i64,
    pub gardens: String,
}

impl Stamp {
    /// The part that says where everybody stands.
    pub fn of_queue(&self) -> String {
        format!("{}.{}", self.snapshot, self.change)
    }
}

/// A snapshot without its list.
#[derive(Clone, Debug)]
pub struct Snapshot {
    pub id: i64,
    pub as_of: NaiveDate,
    pub file: String,
    pub count: i32,
    pub differences: [u32; 4],
    pub is_undone: bool,
    pub made_at: DateTime<Utc>,
}

/// The state of the queue and of the directory.
pub async fn stamp(db: &impl ConnectionTrait) -> Result<Stamp> {
    let snapshot = current(db).await?.map_or(0, |snapshot| snapshot.id);
    let change: Option<Option<i64>> = changes::Entity::find()
        .select_only()
        .column_as(changes::Column::Id.max(), "last")
        .filter(changes::Column::SnapshotId.eq(snapshot))
        .into_tuple()
        .one(db)
        .await?;
    Ok(Stamp { snapshot, change: change.flatten().unwrap_or_default(), gardens: garden_stamp(db).await? })
}

/// The snapshot that counts.
pub async fn current(db: &impl ConnectionTrait) -> Result<Option<Snapshot>> {
    let query = snapshots::Entity::find().filter(snapshots::Column::State.eq(APPLIED));
    Ok(query.order_by_desc(snapshots::Column::Id).one(db).await?.map(snapshot))
}

/// The last of them, the newest first, those undone too.
pub async fn list(db: &impl ConnectionTrait) -> Result<Vec<Snapshot>> {
    let query = snapshots::Entity::find().order_by_desc(snapshots::Column::Id).limit(MOST_LISTED);
    Ok(query.all(db).await?.into_iter().map(snapshot).collect())
}

/// The last snapshot of each month since a day, without the one that counts now.
pub async fn monthly(db: &impl ConnectionTrait, since: NaiveDate, now: i64) -> Result<Vec<Snapshot>> {
    let rows = snapshots::Entity::find()
        .filter(snapshots::Column::State.eq(APPLIED))
        .filter(snapshots::Column::AsOf.gte(since))
        .filter(snapshots::Column::Id.ne(now))
        .order_by_asc(snapshots::Column::AsOf)
        .order_by_asc(snapshots::Column::Id)
        .all(db)
        .await?;
    let mut months: Vec<Snapshot> = Vec::new();
    for snapshot in rows.into_iter().map(snapshot) {
        let month = |day: NaiveDate| (day.year(), day.month());
        months.pop_if(|last| month(last.as_of) == month(snapshot.as_of));
        months.push(snapshot);
    }
    Ok(months)
}

fn snapshot(row: snapshots::Model) -> Snapshot {
    Snapshot {
        id: row.id,
        as_of: row.as_of,
        file: row.file,
        count: row.count,
        differences: serde_json::from_value(row.differences).unwrap_or_default(),
        is_undone: row.state == UNDONE,
        made_at: row.made_at,
    }
}

/// A list as it is stored.
pub fn compressed(text: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // Most of it are hashes, which no quality makes smaller.
    let params = brotli::enc::BrotliEncoderParams { quality: 3, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut bytes, &params).map_err(PortalError::internal)?;
    Ok(bytes)
}

/// The stored list of a snapshot.
pub async fn packed(db: &impl ConnectionTrait, id: i64) -> Result<Vec<u8>> {
    let rows = parts::Entity::find()
        .filter(parts::Column::SnapshotId.eq(id))
        .order_by_asc(parts::Column::Part)
        .all(db)
        .await?;
    Ok(rows.into_iter().flat_map(|row| row.bytes).collect())
}

/// The applications of a stored list; takes its time.
pub fn opened(packed: &[u8]) -> Result<Vec<Record>> {
    let mut text = String::new();
    brotli::Decompressor::new(packed, 64 * 1024).read_to_string(&mut text).map_err(PortalError::internal)?;
    unpack(&text).ok_or_else(|| PortalError::internal("a snapshot of the queue does not read"))
}

/// What an import leaves.
pub struct NewSnapshot<'a> {
    pub as_of: NaiveDate,
    pub file: &'a str,
    pub count: usize,
    pub differences: Differences,
    pub packed: &'a [u8],
    pub by: Option<i64>,
}

/// Stores a snapshot, which counts from then on.
pub async fn insert(db: &impl ConnectionTrait, new: NewSnapshot<'_>, now: DateTime<Utc>) -> Result<i64> {
    let Differences { new: added, changed, gone, kept } = new.differences;
    let row = snapshots::ActiveModel {
        as_of: Set(new.as_of),
        file: Set(new.file.to_owned()),
        count: Set(i32::try_from(new.count).unwrap_or(i32::MAX)),
        differences: Set(serde_json::json!([added, changed, gone, kept])),
        state: Set(APPLIED.to_owned()),
        made_by: Set(new.by),
        made_at: Set(now),
        ..Default::default()
    };
    let id = row.insert(db).await?.id;
    for (part, bytes) in (0..).zip(new.packed.chunks(PART)) {
        let row = parts::ActiveModel {
            snapshot_id: Set(id),
            part: Set(part),
            bytes: Set(bytes.to_vec()),
            ..Default::default()
        };
        parts::Entity::insert(row).exec_without_returning(db).await?;
    }
    Ok(id)
}

/// Takes a snapshot back: the one before counts again.
pub async fn undo(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    let undone = snapshots::Entity::update_many()
        .col_expr(snapshots::Column::State, Expr::value(UNDONE))
        .filter(snapshots::Column::Id.eq(id))
        .filter(snapshots::Column::State.eq(APPLIED))
        .exec(db)
        .await?;
    if undone.rows_affected == 1 { Ok(()) } else { Err(PortalError::Conflict) }
}

/// What happened to single applications since a snapshot, in its order.
pub async fn changes(db: &impl ConnectionTrait, snapshot: i64) -> Result<Vec<Change>> {
    let rows = changes::Entity::find()
        .filter(changes::Column::SnapshotId.eq(snapshot))
        .order_by_asc(changes::Column::Id)
        .all(db)
        .await?;
    let change = |row: changes::Model| match row.record {
        Some(text) => Some(Change::Put(unpack(&text)?.pop()?)),
        None => Number::parse(&row.number).map(Change::Remove),
    };
    let all: Option<Vec<Change>> = rows.into_iter().map(change).collect();
    all.ok_or_else(|| PortalError::internal("a change of the queue does not read"))
}

/// Why and by whom an application is as it is.
pub struct NewChange<'a> {
    pub snapshot: i64,
    pub change: &'a Change,
    pub action: &'static str,
    pub reason: &'a str,
    pub by: i64,
}

pub async fn add_change(db: &impl ConnectionTrait, new: NewChange<'_>, now: DateTime<Utc>) -> Result<()> {
    let (number, record) = match new.change {
        Change::Put(record) => (&record.number, Some(pack([record]))),
        Change::Remove(number) => (number, None),
    };
    let row = changes::ActiveModel {
        snapshot_id: Set(new.snapshot),
        number: Set(number.to_string()),
        record: Set(record),
        action: Set(new.action.to_owned()),
        reason: Set(new.reason.to_owned()),
        made_by: Set(Some(new.by)),
        made_at: Set(now),
        ..Default::default()
    };
    changes::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// A correction as the office looks at it again.
#[derive(Clone, Debug)]
pub struct Told {
    pub action: String,
    pub reason: String,
    pub at: DateTime<Utc>,
}

/// What was done to an application, the newest first.
pub async fn told(db: &impl ConnectionTrait, number: &Number) -> Result<Vec<Told>> {
    let query = changes::Entity::find().filter(changes::Column::Number.eq(number.as_str()));
    let rows = query.order_by_desc(changes::Column::Id).limit(MOST_LISTED).all(db).await?;
    Ok(rows.into_iter().map(|row| Told { action: row.action, reason: row.reason, at: row.made_at }).collect())
}

/// The columns that were chosen last.
pub async fn mapping(db: &impl ConnectionTrait) -> Result<Mapping> {
    let row = settings::Entity::find_by_id(COLUMNS.to_owned()).one(db).await?;
    Ok(row.and_then(|row| serde_json::from_value(row.value).ok()).unwrap_or_default())
}

pub async fn keep_mapping(db: &impl ConnectionTrait, mapping: &Mapping, now: DateTime<Utc>) -> Result<()> {
    let value = serde_json::to_value(mapping).map_err(PortalError::internal)?;
    let row = settings::ActiveModel { key: Set(COLUMNS.to_owned()), value: Set(value), changed_at: Set(now) };
    let replaced = OnConflict::column(settings::Column::Key)
        .update_columns([settings::Column::Value, settings::Column::ChangedAt])
        .to_owned();
    settings::Entity::insert(row).on_conflict(replaced).exec_without_returning(db).await?;
    Ok(())
}
