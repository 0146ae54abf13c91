//! A sample queue for `portal seed --demo`, and a large one for measurements: children that do not exist.

use chrono::{Datelike as _, Months, NaiveDate, TimeDelta};
use serde::Deserialize;

use super::importing::{iin_key, insert_records};
use super::model::garden::Garden;
use super::model::iin::{Iin, sample};
use super::model::record::{Category, Code, Number, Record, Voucher};
use super::store;
use crate::error::{PortalError, Result};
use crate::features::site;
use crate::server::{Portal, almaty};

/// The sample kindergartens.
const GARDENS: &str = include_str!("demo.json");
/// So many months of snapshots, so that movement can be seen.
const SNAPSHOTS: u32 = 9;
/// Children of the sample.
const CHILDREN: u32 = 240;

#[derive(Deserialize)]
struct Samples {
    gardens: Vec<Garden>,
}

/// Adds the samples where there is no queue yet; says how many children are in it.
pub async fn demo(portal: &Portal) -> Result<usize> {
    let tx = portal.begin().await?;
    if store::current(&*tx).await?.is_some() {
        return Ok(0);
    }
    let gardens = serde_json::from_str::<Samples>(GARDENS).map_err(PortalError::internal)?.gardens;
    let codes: Vec<Code> = gardens.iter().filter_map(|garden| Code::parse(&garden.code)).collect();
    for garden in &gardens {
        store::keep_garden(&*tx, garden, portal.now()).await?;
    }
    let today = almaty(portal.now()).date_naive();
    let mut count = 0;
    for back in (0..SNAPSHOTS).rev() {
        let as_of = today.checked_sub_months(Months::new(back)).unwrap_or(today);
        let records = children(portal, CHILDREN, as_of, today, &codes)?;
        count = records.len();
        insert_records(&*tx, as_of, records, portal.now()).await?;
    }
    site::raise_version(&*tx, portal.now()).await?;
    tx.commit().await?;
    Ok(count)
}

/// `portal seed --kindergarten N`: a queue of so many children, for the benchmark.
pub async fn bulk(portal: &Portal, count: u32) -> Result<usize> {
    let codes: Vec<Code> = (1..=300).filter_map(|number| Code::parse(&number.to_string())).collect();
    let today = almaty(portal.now()).date_naive();
    let records = children(portal, count, today, today, &codes)?;
    let added = records.len();
    let tx = portal.begin().await?;
    insert_records(&*tx, today, records, portal.now()).await?;
    site::raise_version(&*tx, portal.now()).await?;
    tx.commit().await?;
    Ok(added)
}

/// Made-up children as the list of a day has them: the first of them had their vouchers by then.
fn children(portal: &Portal, count: u32, as_of: NaiveDate, today: NaiveDate, gardens: &[Code]) -> Result<Vec<Record>> {
    let sealer = portal.sealer()?;
    let mut records = Vec::with_capacity(count as usize);
    for number in 0..count {
        // Spread over five years, each day of birth once in turn.
        let age = i64::from(number * 61 % 1_825);
        let born = today - TimeDelta::days(age + 312);
        let applied = born + TimeDelta::days(i64::from(number * 7 % 300) + 1);
        if applied > as_of {
            continue;
        }
        let iin =
            Iin::parse(&sample(born, number / 1_825 * 3)).map_err(|_| PortalError::internal("a sample number"))?;
        let category = match number % 10 {
            0 => Category::Priority,
            1 | 2 => Category::Preferential,
            _ => Category::General,
        };
        let wish = |step: u32| gardens.get((number * 7 + step) as usize % gardens.len().max(1)).copied();
        // A third of the children got their vouchers over the last months, one after the other.
        let on = today - TimeDelta::days(i64::from(number * 7 % 260));
        let is_given = number % 3 == 0 && on <= as_of && on > applied;
        let wishes: Vec<Code> = (0..=number % 3).filter_map(wish).collect();
        let voucher = wish(0).filter(|_| is_given).map(|garden| Voucher { on, garden });
        let name = format!("DEMO-{}-{number:06}", applied.year());
        let Some(number) = Number::parse(&name) else { continue };
        let born = u16::try_from(born.year()).unwrap_or_default();
        records.push(Record { number, iin: Some(iin_key(sealer, &iin)), applied, category, born, wishes, voucher });
    }
    Ok(records)
}
