//! Sealing stored values anew after another key was added, a batch of rows at a time: it can be
//! stopped and begun again, and the portal goes on working meanwhile.

use std::ops::AddAssign;

use sea_orm::{ConnectionTrait, Statement};

use super::Portal;
use crate::error::Result;

/// Rows of one transaction: short, so that nobody waits long for their turn to write.
const BATCH: usize = 200;

/// A column whose values are sealed; each feature names its own.
pub struct Sealed {
    pub table: &'static str,
    pub column: &'static str,
    /// An expression over a row: whose value it is.
    pub owner: &'static str,
    /// What the values of that owner are sealed for.
    pub purpose: fn(&str) -> String,
}

/// What came of sealing anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    /// So many values were not sealed with the newest key, and are now.
    pub count: usize,
    /// So many do not open, and are as they were.
    pub broken: usize,
}

impl AddAssign for Resealed {
    fn add_assign(&mut self, other: Self) {
        self.count += other.count;
        self.broken += other.broken;
    }
}

/// Seals every value of a column with the newest key. One that does not open is left as it is and
/// told in the log.
pub async fn column(portal: &Portal, sealed: &Sealed) -> Result<Resealed> {
    let (mut done, mut after) = (Resealed::default(), 0);
    loop {
        let tx = portal.begin().await?;
        let Sealed { table, column, owner, .. } = sealed;
        let select = format!(
            "SELECT id, {owner} AS owner, {column} AS sealed FROM {table} \
             WHERE id > $1 AND {column} IS NOT NULL ORDER BY id LIMIT {BATCH}"
        );
        let backend = tx.get_database_backend();
        let rows = tx.query_all_raw(Statement::from_sql_and_values(backend, select, [i64::into(after)])).await?;
        for row in &rows {
            let (id, owner, value): (i64, String, String) =
                (row.try_get("", "id")?, row.try_get("", "owner")?, row.try_get("", "sealed")?);
            after = id;
            let anew = match portal.sealer()?.resealed(&value, &(sealed.purpose)(&owner)) {
                Ok(Some(anew)) => anew,
                Ok(None) => continue,
                Err(error) => {
                    tracing::error!(%error, table, column, id, "a sealed value is broken");
                    done.broken += 1;
                    continue;
                }
            };
            // Somebody who wrote meanwhile used the newest key already.
            let update = format!("UPDATE {table} SET {column} = $1 WHERE id = $2 AND {column} = $3");
            let values = [anew.into(), id.into(), value.into()];
            let written = tx.execute_raw(Statement::from_sql_and_values(backend, update, values)).await?;
            done.count += usize::from(written.rows_affected() == 1);
        }
        tx.commit().await?;
        if rows.len() < BATCH {
            return Ok(done);
        }
    }
}

/// How many values of a column another key than the newest sealed.
pub async fn left(portal: &Portal, sealed: &Sealed) -> Result<i64> {
    let Sealed { table, column, .. } = sealed;
    let sql = format!("SELECT COUNT(*) AS count FROM {table} WHERE {column} IS NOT NULL AND {column} NOT LIKE $1");
    let newest = format!("{}.%", portal.sealer()?.newest_key()?);
    let db = portal.db();
    let row = db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [newest.into()])).await?;
    Ok(row.map(|row| row.try_get("", "count")).transpose()?.unwrap_or_default())
}
