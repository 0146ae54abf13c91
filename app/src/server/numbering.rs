//! Running numbers of a year. The row of a year is what changes that must not cross wait at: who
//! has taken a number, or has waited here, is alone until the end of their transaction.

use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::error::{PortalError, Result};

#[derive(FromQueryResult)]
struct Last {
    last: i32,
}

/// The next number of a year: without gaps, as a rolled back transaction gives it back.
pub async fn next(db: &impl ConnectionTrait, table: &'static str, year: i32) -> Result<i32> {
    advance(db, table, year, 1).await
}

/// Waits until one is alone, and takes no number.
pub async fn alone(db: &impl ConnectionTrait, table: &'static str, year: i32) -> Result<()> {
    advance(db, table, year, 0).await.map(drop)
}

async fn advance(db: &impl ConnectionTrait, table: &'static str, year: i32, by: i32) -> Result<i32> {
    let statement = Statement::from_string(
        db.get_database_backend(),
        format!(
            "INSERT INTO {table} (year, last) VALUES ({year}, {by}) \
             ON CONFLICT (year) DO UPDATE SET last = {table}.last + {by} RETURNING last"
        ),
    );
    let row = Last::find_by_statement(statement).one(db).await?;
    row.map(|row| row.last).ok_or_else(|| PortalError::internal("no number was given"))
}
