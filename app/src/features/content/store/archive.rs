//! How much a section published in each month; counted once when content
//! changes, so that reading an archive of 100 000 items costs what 100 cost.

use chrono::{DateTime, Datelike, TimeZone, Utc};
use chrono_tz::Asia::Almaty;
use portal_entities::{archive_months as months, items};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use crate::error::Result;
use crate::features::content::model::ArchiveMonth;
use crate::server::almaty;

/// The months in which the section published something, newest first (O116-L-12.1).
pub async fn archive_months(db: &impl ConnectionTrait, section_id: i64) -> Result<Vec<ArchiveMonth>> {
    let rows = months::Entity::find()
        .filter(months::Column::SectionId.eq(section_id))
        .order_by_desc(months::Column::Year)
        .order_by_desc(months::Column::Month)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ArchiveMonth {
            year: row.year,
            month: u32::try_from(row.month).unwrap_or(1),
            items: u64::try_from(row.items).unwrap_or(0),
        })
        .collect())
}

/// Counts one month of a section anew, that of `moment`: what publishing one thing costs must
/// not depend on how much there is.
pub async fn recount_month(db: &impl ConnectionTrait, section_id: i64, moment: DateTime<Utc>) -> Result<()> {
    let local = almaty(moment);
    let (year, month) = (local.year(), local.month());
    let begins = |year, month| Almaty.with_ymd_and_hms(year, month, 1, 0, 0, 0).earliest().map(|start| start.to_utc());
    let next = if month == 12 { begins(year + 1, 1) } else { begins(year, month + 1) };
    let (Some(from), Some(until)) = (begins(year, month), next) else { return Ok(()) };
    let counted = items::Entity::find()
        .filter(items::Column::SectionId.eq(section_id))
        .filter(items::Column::PublishedAt.gte(from))
        .filter(items::Column::PublishedAt.lt(until))
        .count(db)
        .await?;
    let month = i32::try_from(month).unwrap_or(1);
    months::Entity::delete_by_id((section_id, year, month)).exec(db).await?;
    if counted > 0 {
        let row = months::ActiveModel {
            section_id: Set(section_id),
            year: Set(year),
            month: Set(month),
            items: Set(i64::try_from(counted).unwrap_or(i64::MAX)),
        };
        months::Entity::insert(row).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Counts a section anew; to be called in the transaction that changed its items.
pub async fn recount_archive(db: &impl ConnectionTrait, section_id: i64) -> Result<()> {
    let dates: Vec<DateTime<Utc>> = items::Entity::find()
        .select_only()
        .column(items::Column::PublishedAt)
        .filter(items::Column::SectionId.eq(section_id))
        .into_tuple()
        .all(db)
        .await?;
    let mut counted: std::collections::BTreeMap<(i32, i32), i64> = std::collections::BTreeMap::new();
    for date in dates {
        let local = almaty(date);
        *counted.entry((local.year(), i32::try_from(local.month()).unwrap_or(1))).or_default() += 1;
    }
    months::Entity::delete_many().filter(months::Column::SectionId.eq(section_id)).exec(db).await?;
    let rows = counted.into_iter().map(|((year, month), items)| months::ActiveModel {
        section_id: Set(section_id),
        year: Set(year),
        month: Set(month),
        items: Set(items),
    });
    if rows.len() > 0 {
        months::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}
