//! Hosts with their schedule, and the single days that differ from it.

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::{appointment_days, appointment_hosts};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select, Set};
use serde::de::DeserializeOwned;

use crate::error::{PortalError, Result};
use crate::features::appointments::model::schedule::{Hours, Rules, Span};
use crate::features::appointments::model::slots::SingleDays;
use crate::i18n::{Lang, Trilingual};

/// Everything that the office keeps of a host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// The published entry of the person or the organisation.
    pub item_id: i64,
    pub position: i32,
    /// Name and post as they were when the schedule was kept last.
    pub name: Trilingual,
    pub hours: Vec<Hours>,
    pub place: Trilingual,
    pub topics: Trilingual,
    /// The languages in which visitors are received.
    pub langs: Vec<Lang>,
    pub phone: String,
    pub rules: Rules,
    /// Whether the schedule is public and times can be booked.
    pub is_open: bool,
}

/// Somebody who receives citizens.
#[derive(Clone, Debug)]
pub struct Host {
    pub id: i64,
    pub slug: String,
    pub changed_at: DateTime<Utc>,
    pub sketch: Sketch,
}

/// All hosts in their order.
pub async fn hosts(db: &impl ConnectionTrait) -> Result<Vec<Host>> {
    read(db, appointment_hosts::Entity::find()).await
}

/// Those whose schedule is public.
pub async fn open_hosts(db: &impl ConnectionTrait) -> Result<Vec<Host>> {
    read(db, appointment_hosts::Entity::find().filter(appointment_hosts::Column::IsOpen.eq(true))).await
}

async fn read(db: &impl ConnectionTrait, query: Select<appointment_hosts::Entity>) -> Result<Vec<Host>> {
    let rows = query
        .order_by_asc(appointment_hosts::Column::Position)
        .order_by_asc(appointment_hosts::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(opened).collect())
}

/// One host.
pub async fn host(db: &impl ConnectionTrait, id: i64) -> Result<Host> {
    appointment_hosts::Entity::find_by_id(id).one(db).await?.map(opened).ok_or(PortalError::NotFound)
}

/// The host of an address, if their schedule is public.
pub async fn host_by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Host> {
    let found = appointment_hosts::Entity::find()
        .filter(appointment_hosts::Column::Slug.eq(slug))
        .filter(appointment_hosts::Column::IsOpen.eq(true))
        .one(db)
        .await?;
    found.map(opened).ok_or(PortalError::NotFound)
}

fn opened(row: appointment_hosts::Model) -> Host {
    let whole = |number: i32| u32::try_from(number).unwrap_or_default();
    Host {
        id: row.id,
        slug: row.slug,
        changed_at: row.changed_at,
        sketch: Sketch {
            item_id: row.item_id,
            position: row.position,
            name: from_json(row.name),
            hours: from_json(row.hours),
            place: from_json(row.place),
            topics: from_json(row.topics),
            langs: row.langs.split(',').filter_map(Lang::from_code).collect(),
            phone: row.phone,
            rules: Rules {
                opens_days: whole(row.opens_days),
                closes_hours: whole(row.closes_hours),
                most_open: whole(row.most_open),
            },
            is_open: row.is_open,
        },
    }
}

/// What does not read is missing, as elsewhere in content.
fn from_json<T: DeserializeOwned + Default>(value: serde_json::Value) -> T {
    serde_json::from_value(value).unwrap_or_default()
}

/// Keeps a host, a new one under an address that is free; `None` where the entry has a schedule.
pub async fn keep_host(
    db: &impl ConnectionTrait,
    id: Option<i64>,
    slug: &str,
    sketch: &Sketch,
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    let others = hosts(db).await?;
    if others.iter().any(|other| other.sketch.item_id == sketch.item_id && Some(other.id) != id) {
        return Ok(None);
    }
    let json = |value: serde_json::Result<serde_json::Value>| value.map_err(PortalError::internal);
    let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let mut row = appointment_hosts::ActiveModel {
        item_id: Set(sketch.item_id),
        position: Set(sketch.position),
        name: Set(json(serde_json::to_value(&sketch.name))?),
        hours: Set(json(serde_json::to_value(&sketch.hours))?),
        place: Set(json(serde_json::to_value(&sketch.place))?),
        topics: Set(json(serde_json::to_value(&sketch.topics))?),
        langs: Set(sketch.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(",")),
        phone: Set(sketch.phone.clone()),
        opens_days: Set(number(sketch.rules.opens_days)),
        closes_hours: Set(number(sketch.rules.closes_hours)),
        most_open: Set(number(sketch.rules.most_open)),
        is_open: Set(sketch.is_open),
        changed_at: Set(now),
        ..Default::default()
    };
    if let Some(id) = id {
        row.id = Set(id);
        row.update(db).await?;
        return Ok(Some(id));
    }
    row.slug = Set(free_slug(&others, slug));
    Ok(Some(row.insert(db).await?.id))
}

/// The slug of the entry, with a number behind it where another entry has the same.
fn free_slug(others: &[Host], slug: &str) -> String {
    let is_free =
        |slug: &String| !matches!(slug.as_str(), "find" | "booking") && others.iter().all(|other| other.slug != *slug);
    let numbered = (2..).map(|number| format!("{slug}-{number}"));
    std::iter::once(slug.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

/// The single days of a host from a day on.
pub async fn days(db: &impl ConnectionTrait, host_id: i64, from: NaiveDate) -> Result<SingleDays> {
    let rows = appointment_days::Entity::find()
        .filter(appointment_days::Column::HostId.eq(host_id))
        .filter(appointment_days::Column::Day.gte(from))
        .order_by_asc(appointment_days::Column::Day)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.day, from_json(row.hours))).collect())
}

/// Sets a single day; without hours there is no reception on it.
pub async fn keep_day(db: &impl ConnectionTrait, host_id: i64, day: NaiveDate, hours: &[Span]) -> Result<()> {
    drop_day(db, host_id, day).await?;
    let row = appointment_days::ActiveModel {
        host_id: Set(host_id),
        day: Set(day),
        hours: Set(serde_json::to_value(hours).map_err(PortalError::internal)?),
        ..Default::default()
    };
    appointment_days::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// The schedule holds on the day again; whether it was a single day.
pub async fn drop_day(db: &impl ConnectionTrait, host_id: i64, day: NaiveDate) -> Result<bool> {
    let gone = appointment_days::Entity::delete_many()
        .filter(appointment_days::Column::HostId.eq(host_id))
        .filter(appointment_days::Column::Day.eq(day))
        .exec(db)
        .await?;
    Ok(gone.rows_affected > 0)
}
