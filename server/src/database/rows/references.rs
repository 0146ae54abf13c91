//! Rules between tables, while these are filled.

use anyhow::Result;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult};

use super::{quoted, statement};

/// Rules between tables, put off while they are filled one after the other.
pub struct References(Vec<(String, String, String)>);

#[derive(FromQueryResult)]
struct Constraint {
    table_name: String,
    name: String,
    definition: String,
}

/// Puts the rules between tables off until [`References::restore`].
pub async fn without_references(db: &impl ConnectionTrait) -> Result<References> {
    if db.get_database_backend() != DbBackend::Postgres {
        db.execute_unprepared("PRAGMA defer_foreign_keys = ON").await?;
        return Ok(References(Vec::new()));
    }
    let sql = "SELECT conrelid::regclass::text AS table_name, conname::text AS name, \
               pg_get_constraintdef(oid) AS definition FROM pg_constraint \
               WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";
    let mut references = Vec::new();
    for Constraint { table_name, name, definition } in Constraint::find_by_statement(statement(db, sql)).all(db).await?
    {
        db.execute_unprepared(&format!("ALTER TABLE {table_name} DROP CONSTRAINT {}", quoted(&name))).await?;
        references.push((table_name, name, definition));
    }
    Ok(References(references))
}

impl References {
    /// Puts the rules back, which checks every row; the other database checks when it commits.
    pub async fn restore(self, db: &impl ConnectionTrait) -> Result<()> {
        for (table, name, definition) in self.0 {
            db.execute_unprepared(&format!("ALTER TABLE {table} ADD CONSTRAINT {} {definition}", quoted(&name)))
                .await?;
        }
        Ok(())
    }
}
