//! Daily rows: added up, read for a report, trimmed to what matters.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use portal_entities::{traffic, visits};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, Order, QueryFilter, QueryOrder, QuerySelect, Set};

use super::model::{Figures, Measure, Row};
use crate::error::Result;

/// So many names of a kind are kept of a day that is over: the tail tells nothing.
const KEPT: usize = 100;

/// So many rows go into one statement.
const AT_ONCE: usize = 200;

fn signed(amount: u64) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

fn unsigned(amount: i64) -> u64 {
    u64::try_from(amount).unwrap_or(0)
}

/// Adds what a day gained; every name stands once.
pub async fn add(db: &impl ConnectionTrait, day: NaiveDate, rows: &[Row]) -> Result<()> {
    let amount = Expr::col((traffic::Entity, traffic::Column::Amount));
    for rows in rows.chunks(AT_ONCE) {
        let rows = rows.iter().map(|row| traffic::ActiveModel {
            day: Set(day),
            measure: Set(row.measure.name().to_owned()),
            name: Set(row.name.clone()),
            amount: Set(signed(row.amount)),
        });
        let added = Expr::col(("excluded", traffic::Column::Amount));
        traffic::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([traffic::Column::Day, traffic::Column::Measure, traffic::Column::Name])
                    .value(traffic::Column::Amount, amount.clone().add(added))
                    .to_owned(),
            )
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// The figures of each day between two, both included.
pub async fn days(db: &impl ConnectionTrait, from: NaiveDate, to: NaiveDate) -> Result<BTreeMap<NaiveDate, Figures>> {
    let mut days: BTreeMap<NaiveDate, Figures> = BTreeMap::new();
    let unnamed = traffic::Entity::find()
        .filter(traffic::Column::Day.between(from, to))
        .filter(traffic::Column::Name.eq(""))
        .all(db)
        .await?;
    for row in unnamed {
        if let Some(measure) = Measure::ALL.into_iter().find(|measure| measure.name() == row.measure) {
            days.entry(row.day).or_default().add(measure, unsigned(row.amount));
        }
    }
    for row in visits::Entity::find().filter(visits::Column::Day.between(from, to)).all(db).await? {
        days.entry(row.day).or_default().visits += unsigned(row.visitors);
    }
    Ok(days)
}

/// The names of a measure with most first.
pub async fn top(
    db: &impl ConnectionTrait,
    measure: Measure,
    from: NaiveDate,
    to: NaiveDate,
    most: usize,
) -> Result<Vec<(String, u64)>> {
    let rows: Vec<(String, i64)> = traffic::Entity::find()
        .select_only()
        .column(traffic::Column::Name)
        .column(traffic::Column::Amount)
        .filter(traffic::Column::Measure.eq(measure.name()))
        .filter(traffic::Column::Day.between(from, to))
        .into_tuple()
        .all(db)
        .await?;
    let mut by: BTreeMap<String, u64> = BTreeMap::new();
    for (name, amount) in rows {
        *by.entry(name).or_default() += unsigned(amount);
    }
    let mut all: Vec<_> = by.into_iter().collect();
    all.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    all.truncate(most);
    Ok(all)
}

/// Forgets the tail of addresses and referring sites of days before `day`.
pub async fn trim(db: &impl ConnectionTrait, day: NaiveDate) -> Result<()> {
    for measure in [Measure::Page, Measure::Referrer] {
        let rows = traffic::Entity::find()
            .filter(traffic::Column::Measure.eq(measure.name()))
            .filter(traffic::Column::Day.lt(day))
            .filter(traffic::Column::Day.gte(day - chrono::Days::new(7)))
            .order_by(traffic::Column::Day, Order::Asc)
            .order_by(traffic::Column::Amount, Order::Desc)
            .all(db)
            .await?;
        let mut rank: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        for row in rows {
            let place = rank.entry(row.day).or_default();
            *place += 1;
            if *place > KEPT {
                traffic::Entity::delete_by_id((row.day, row.measure, row.name)).exec(db).await?;
            }
        }
    }
    Ok(())
}
