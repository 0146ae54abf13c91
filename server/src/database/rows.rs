//! Every table of the database as plain rows, read and written alike on both databases: what
//! backups are made of. Values travel as text in one form, whichever database they come from.

mod numbering;
mod references;
mod values;

use anyhow::{Context, Result, bail};
use futures_util::TryStreamExt as _;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, FromQueryResult, Statement, StreamTrait};

pub use numbering::{Sequence, go_on_numbering, sequences};
pub use references::{References, without_references};
use values::Kind;

/// The table in which migrations remember what they did; it is told by name, not copied.
const MIGRATIONS: &str = "seaql_migrations";

/// A row: one text or nothing for each column.
pub type Row = Vec<Option<String>>;

/// A column of this database.
#[derive(Clone, Debug)]
pub struct Column {
    pub name: String,
    kind: Kind,
    /// As the database calls it.
    type_name: String,
}

/// A table of this database.
#[derive(Clone, Debug)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn statement(db: &impl ConnectionTrait, sql: impl Into<String>) -> Statement {
    Statement::from_string(db.get_database_backend(), sql.into())
}

#[derive(FromQueryResult)]
#[expect(clippy::struct_field_names, reason = "named as the catalogue names its columns")]
struct Described {
    table_name: String,
    column_name: String,
    type_name: String,
}

/// Every table, in order of their names, with its columns in order.
pub async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => {
            "SELECT c.relname::text AS table_name, a.attname::text AS column_name, \
             format_type(a.atttypid, a.atttypmod) AS type_name \
             FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid \
             WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace \
             AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname COLLATE \"C\", a.attnum"
        }
        _ => {
            "SELECT m.name AS table_name, c.name AS column_name, c.type AS type_name \
             FROM sqlite_master m JOIN pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid"
        }
    };
    let mut tables: Vec<Table> = Vec::new();
    for Described { table_name, column_name, type_name } in
        Described::find_by_statement(statement(db, sql)).all(db).await?
    {
        if table_name == MIGRATIONS {
            continue;
        }
        if tables.last().is_none_or(|table| table.name != table_name) {
            tables.push(Table { name: table_name, columns: Vec::new() });
        }
        if let Some(table) = tables.last_mut() {
            table.columns.push(Column { kind: Kind::of(&type_name), name: column_name, type_name });
        }
    }
    Ok(tables)
}

#[derive(FromQueryResult)]
struct Named {
    name: String,
}

/// The migrations that were run, in order; none in a database without tables.
pub async fn migrations(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => {
            format!("SELECT to_regclass('{MIGRATIONS}')::text AS name WHERE to_regclass('{MIGRATIONS}') IS NOT NULL")
        }
        _ => format!("SELECT name FROM sqlite_master WHERE name = '{MIGRATIONS}'"),
    };
    if Named::find_by_statement(statement(db, sql)).one(db).await?.is_none() {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT version AS name FROM {MIGRATIONS} ORDER BY version");
    Ok(Named::find_by_statement(statement(db, sql)).all(db).await?.into_iter().map(|row| row.name).collect())
}

/// Gives every row of a table to `each`, in one form.
pub async fn read(db: &DatabaseTransaction, table: &Table, mut each: impl FnMut(Row) -> Result<()>) -> Result<()> {
    let backend = ConnectionTrait::get_database_backend(db);
    let columns: Vec<_> = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| format!("{} AS c{place}", column.kind.read(&quoted(&column.name), backend)))
        .collect();
    let sql = format!("SELECT {} FROM {} ORDER BY 1", columns.join(", "), quoted(&table.name));
    let mut rows = db.stream_raw(statement(db, sql)).await?;
    while let Some(found) = rows.try_next().await? {
        let mut row = Row::new();
        for (place, column) in table.columns.iter().enumerate() {
            let text: Option<String> = found.try_get_by_index(place)?;
            let plain = text.map(|text| column.kind.plain(text)).transpose();
            row.push(plain.with_context(|| format!("{}.{}", table.name, column.name))?);
        }
        each(row)?;
    }
    Ok(())
}

/// Adds rows to a table. `names` says which column each value is of.
pub async fn write(db: &impl ConnectionTrait, table: &Table, names: &[String], rows: &[Row]) -> Result<()> {
    let backend = db.get_database_backend();
    let mut values = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let column = table.columns.iter().find(|column| column.name == *name);
        let column = column.with_context(|| format!("{} has no column {name}", table.name))?;
        values.push(column.kind.write(place, &column.type_name, backend));
    }
    let from = match backend {
        DbBackend::Postgres => "json_array_elements($1::json) AS v",
        _ => "json_each($1)",
    };
    let columns: Vec<_> = names.iter().map(|name| quoted(name)).collect();
    let sql = format!(
        "INSERT INTO {} ({}) SELECT {} FROM {from}",
        quoted(&table.name),
        columns.join(", "),
        values.join(", ")
    );
    let rows = serde_json::to_string(rows)?;
    let added = db.execute_raw(Statement::from_sql_and_values(backend, sql, [rows.into()])).await;
    added.with_context(|| table.name.clone())?;
    Ok(())
}

/// Removes what migrations put into a table.
pub async fn empty(db: &impl ConnectionTrait, table: &Table) -> Result<()> {
    db.execute_raw(statement(db, format!("DELETE FROM {}", quoted(&table.name)))).await?;
    Ok(())
}

/// Refuses a database in which anything is.
pub async fn require_nothing(db: &impl ConnectionTrait) -> Result<()> {
    let tables = tables(db).await?;
    if let Some(table) = tables.first() {
        bail!(
            "the database is not empty (it has the table `{}` and {} more): give a new one",
            table.name,
            tables.len() - 1
        );
    }
    Ok(())
}
