//! What number each table gives its next row.

use anyhow::{Result, ensure};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult};
use serde::{Deserialize, Serialize};

use super::{Named, quoted, statement, tables};

/// A table and the number that its next row gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sequence {
    pub table: String,
    pub next: i64,
}

#[derive(FromQueryResult)]
struct Next {
    name: String,
    next: i64,
}

/// What number each table gives its next row, for tables that number their rows.
pub async fn sequences(db: &impl ConnectionTrait) -> Result<Vec<Sequence>> {
    if db.get_database_backend() != DbBackend::Postgres {
        let known = "SELECT name FROM sqlite_master WHERE name = 'sqlite_sequence'";
        if Named::find_by_statement(statement(db, known)).one(db).await?.is_none() {
            return Ok(Vec::new());
        }
        let sql = "SELECT name, seq + 1 AS next FROM sqlite_sequence ORDER BY name";
        let rows = Next::find_by_statement(statement(db, sql)).all(db).await?;
        return Ok(rows.into_iter().map(|row| Sequence { table: row.name, next: row.next }).collect());
    }
    let mut sequences = Vec::new();
    for (table, sequence) in numbered(db).await? {
        let sql = format!(
            "SELECT '' AS name, CASE WHEN is_called THEN last_value + 1 ELSE last_value END AS next FROM {sequence}"
        );
        if let Some(row) = Next::find_by_statement(statement(db, sql)).one(db).await? {
            sequences.push(Sequence { table, next: row.next });
        }
    }
    Ok(sequences)
}

#[derive(FromQueryResult)]
struct Numbering {
    sequence: Option<String>,
}

/// Tables of PostgreSQL with the sequence of their `id`.
async fn numbered(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>> {
    let mut numbered = Vec::new();
    for table in tables(db).await?.into_iter().filter(|table| table.columns.iter().any(|column| column.name == "id")) {
        let sql = format!("SELECT pg_get_serial_sequence('{}', 'id') AS sequence", quoted(&table.name));
        let found = Numbering::find_by_statement(statement(db, sql)).one(db).await?;
        numbered.extend(found.and_then(|found| found.sequence).map(|sequence| (table.name, sequence)));
    }
    Ok(numbered)
}

/// Lets tables go on numbering where they were: no number is given twice, not even one whose row
/// is gone.
pub async fn go_on_numbering(db: &impl ConnectionTrait, kept: &[Sequence]) -> Result<()> {
    let next_of = |table: &str| kept.iter().find(|sequence| sequence.table == table).map_or(1, |found| found.next);
    if db.get_database_backend() == DbBackend::Postgres {
        for (table, sequence) in numbered(db).await? {
            let sql = format!(
                "SELECT setval('{sequence}', GREATEST({}, (SELECT COALESCE(MAX(id), 0) + 1 FROM {})), false)",
                next_of(&table),
                quoted(&table)
            );
            db.execute_unprepared(&sql).await?;
        }
        return Ok(());
    }
    for Sequence { table, next } in kept {
        ensure!(!table.contains('\''), "no table is called {table}");
        let last = next - 1;
        let sql = format!("UPDATE sqlite_sequence SET seq = MAX(seq, {last}) WHERE name = '{table}'");
        if db.execute_unprepared(&sql).await?.rows_affected() == 0 {
            db.execute_unprepared(&format!("INSERT INTO sqlite_sequence (name, seq) VALUES ('{table}', {last})"))
                .await?;
        }
    }
    Ok(())
}
