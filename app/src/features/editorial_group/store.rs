//! Seats, and the staff with their sections.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use portal_entities::{grants, group_seats, units, users};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Set,
};
use serde::Deserialize;
use serde_json::json;

use super::model::{Duty, Member, Seat};
use crate::error::{PortalError, Result};
use crate::features::rights::{Grant, Role};
use crate::i18n::Trilingual;

/// The composition of annex 4 to Resolution 95, without the people of that year.
const COMPOSITION: &str = include_str!("../../../../content/editorial-group.json");

#[derive(Deserialize)]
struct Composition {
    act: Act,
    seats: Vec<Listed>,
}

#[derive(Deserialize)]
struct Act {
    number: String,
    date: NaiveDate,
}

#[derive(Deserialize)]
struct Listed {
    role: Duty,
    position: Trilingual,
}

/// Sets up the seats of the resolution, once (R95-4-1, R95-4-2, R95-4-3). Seats end, they are
/// never deleted; so an empty table is a new one.
pub async fn first_start(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    if group_seats::Entity::find().count(db).await? > 0 {
        return Ok(());
    }
    let composition: Composition = serde_json::from_str(COMPOSITION).map_err(PortalError::internal)?;
    let rows = composition.seats.into_iter().zip(1..).map(|(listed, rank)| group_seats::ActiveModel {
        rank: Set(rank),
        role: Set(listed.role.name().to_owned()),
        position: Set(json!(listed.position)),
        act_number: Set(Some(composition.act.number.clone())),
        act_date: Set(Some(composition.act.date)),
        changed_at: Set(now),
        ..Default::default()
    });
    group_seats::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// All seats in the order of the list.
pub async fn seats(db: &impl ConnectionTrait) -> Result<Vec<Seat>> {
    let rows = group_seats::Entity::find()
        .order_by_asc(group_seats::Column::Rank)
        .order_by_asc(group_seats::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(seat).collect())
}

/// One seat.
pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<Seat> {
    group_seats::Entity::find_by_id(id).one(db).await?.map(seat).ok_or(PortalError::NotFound)
}

fn seat(row: group_seats::Model) -> Seat {
    Seat {
        id: row.id,
        duty: Duty::from_name(&row.role).unwrap_or(Duty::SectionEditor),
        position: serde_json::from_value(row.position).unwrap_or_default(),
        holder: row.user_id,
        act_number: row.act_number.unwrap_or_default(),
        act_date: row.act_date,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
    }
}

/// Writes a seat; one without an id is added at the end.
pub async fn write(db: &impl ConnectionTrait, seat: &Seat, now: DateTime<Utc>) -> Result<i64> {
    let mut row = group_seats::ActiveModel {
        role: Set(seat.duty.name().to_owned()),
        position: Set(json!(seat.position)),
        user_id: Set(seat.holder),
        act_number: Set((!seat.act_number.is_empty()).then(|| seat.act_number.clone())),
        act_date: Set(seat.act_date),
        valid_from: Set(seat.valid_from),
        valid_to: Set(seat.valid_to),
        changed_at: Set(now),
        ..Default::default()
    };
    if seat.id > 0 {
        row.id = Set(seat.id);
        return Ok(row.update(db).await?.id);
    }
    let last: Option<Option<i32>> = group_seats::Entity::find()
        .select_only()
        .column_as(group_seats::Column::Rank.max(), "last")
        .into_tuple()
        .one(db)
        .await?;
    row.rank = Set(last.flatten().unwrap_or_default() + 1);
    Ok(row.insert(db).await?.id)
}

/// Everybody with a right or a seat, by name.
pub async fn members(db: &impl ConnectionTrait) -> Result<Vec<Member>> {
    let with_right = grants::Entity::find().select_only().column(grants::Column::UserId).into_query();
    let with_seat = group_seats::Entity::find()
        .select_only()
        .column(group_seats::Column::UserId)
        .filter(group_seats::Column::UserId.is_not_null())
        .into_query();
    let known =
        Condition::any().add(users::Column::Id.in_subquery(with_right)).add(users::Column::Id.in_subquery(with_seat));
    let rows = users::Entity::find()
        .filter(known)
        .order_by_asc(users::Column::Name)
        .order_by_asc(users::Column::Id)
        .all(db)
        .await?;
    let names: HashMap<i64, Trilingual> = units::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|unit| (unit.id, serde_json::from_value(unit.name).unwrap_or_default()))
        .collect();
    let mut held: HashMap<i64, Vec<Grant>> = HashMap::new();
    for row in grants::Entity::find().order_by_asc(grants::Column::Id).all(db).await? {
        if let Some(role) = Role::from_name(&row.role) {
            held.entry(row.user_id).or_default().push(Grant { role, section: row.section_id });
        }
    }
    Ok(rows
        .into_iter()
        .map(|row| Member {
            id: row.id,
            name: row.name,
            position: row.position.unwrap_or_default(),
            unit: row.unit_id.and_then(|unit| names.get(&unit).cloned()),
            organisation: row.organisation.unwrap_or_default(),
            is_closed: row.disabled_at.is_some(),
            grants: held.remove(&row.id).unwrap_or_default(),
        })
        .collect())
}

/// Names of those who answer for sections and items, by the row that their right names
/// (R95-1-6.1f).
pub async fn responsible(db: &impl ConnectionTrait) -> Result<HashMap<i64, Vec<String>>> {
    let rows: Vec<(Option<i64>, i64)> = grants::Entity::find()
        .select_only()
        .column(grants::Column::SectionId)
        .column(grants::Column::UserId)
        .filter(grants::Column::Role.eq(Role::SectionEditor.name()))
        .filter(grants::Column::SectionId.is_not_null())
        .order_by_asc(grants::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let open: HashMap<i64, String> = users::Entity::find()
        .select_only()
        .column(users::Column::Id)
        .column(users::Column::Name)
        .filter(users::Column::Id.is_in(rows.iter().map(|(_, user)| *user)))
        .filter(users::Column::DisabledAt.is_null())
        .into_tuple::<(i64, String)>()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let mut names: HashMap<i64, Vec<String>> = HashMap::new();
    for (section, user) in rows {
        if let (Some(section), Some(name)) = (section, open.get(&user)) {
            names.entry(section).or_default().push(name.clone());
        }
    }
    Ok(names)
}
