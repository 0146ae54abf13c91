//! Values of columns as text in one form, whichever database they come from.

use anyhow::{Context, Result};
use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};
use sea_orm::DbBackend;
use serde_json::Value;

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Bool,
    Int,
    Real,
    Time,
    Json,
    Bytes,
    Text,
}

impl Kind {
    pub fn of(type_name: &str) -> Self {
        let name = type_name.to_ascii_lowercase();
        let is = |words: &[&str]| words.iter().any(|word| name.contains(word));
        match () {
            () if is(&["bool"]) => Self::Bool,
            () if is(&["timestamp", "datetime"]) => Self::Time,
            () if is(&["json"]) => Self::Json,
            () if is(&["blob", "bytea", "binary"]) => Self::Bytes,
            () if is(&["double", "float", "real", "decimal", "numeric"]) => Self::Real,
            () if is(&["int"]) => Self::Int,
            () => Self::Text,
        }
    }

    /// The expression that reads a value as text.
    pub fn read(self, column: &str, backend: DbBackend) -> String {
        match (backend, self) {
            (DbBackend::Postgres, Self::Bool) => format!("CASE WHEN {column} THEN '1' WHEN NOT {column} THEN '0' END"),
            (DbBackend::Postgres, Self::Time) => {
                format!("to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')")
            }
            (DbBackend::Postgres, Self::Bytes) => format!("encode({column}, 'hex')"),
            (DbBackend::Postgres, _) => format!("{column}::text"),
            (_, Self::Bytes) => format!("CASE WHEN {column} IS NOT NULL THEN lower(hex({column})) END"),
            (_, Self::Real) => format!("CASE WHEN {column} IS NOT NULL THEN printf('%!.17g', {column}) END"),
            _ => format!("CAST({column} AS TEXT)"),
        }
    }

    /// The expression that makes a value of the text at a place of a JSON array.
    pub fn write(self, place: usize, type_name: &str, backend: DbBackend) -> String {
        match (backend, self) {
            (DbBackend::Postgres, Self::Bytes) => format!("decode(v->>{place}, 'hex')"),
            (DbBackend::Postgres, _) => format!("(v->>{place})::{type_name}"),
            (_, Self::Bytes) => format!("unhex(json_extract(value, '$[{place}]'))"),
            (_, Self::Real) => format!("CAST(json_extract(value, '$[{place}]') AS REAL)"),
            (_, Self::Bool | Self::Int) => format!("CAST(json_extract(value, '$[{place}]') AS INTEGER)"),
            _ => format!("json_extract(value, '$[{place}]')"),
        }
    }

    /// One form for what the databases write differently.
    pub fn plain(self, text: String) -> Result<String> {
        Ok(match self {
            Self::Time => moment(&text)?.to_rfc3339_opts(SecondsFormat::AutoSi, false),
            Self::Json => sorted(serde_json::from_str(&text)?).to_string(),
            Self::Real => text.parse::<f64>()?.to_string(),
            _ => text,
        })
    }
}

fn moment(text: &str) -> Result<DateTime<Utc>> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(&text.replacen(' ', "T", 1)) {
        return Ok(moment.to_utc());
    }
    let naive = NaiveDateTime::parse_from_str(&text.replacen(' ', "T", 1), "%Y-%m-%dT%H:%M:%S%.f");
    Ok(naive.with_context(|| format!("`{text}` is no moment"))?.and_utc())
}

/// With the names of each object in order: one of the databases does not keep theirs.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            fields.sort_by(|(one, _), (other, _)| one.cmp(other));
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
        value => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_both_databases_are_one_text() {
        let plain = |text: &str| Kind::Time.plain(text.to_owned()).unwrap();
        for text in ["2026-11-22T04:00:00+00:00", "2026-11-22 04:00:00", "2026-11-22T09:00:00.000000+05:00"] {
            assert_eq!(plain(text), "2026-11-22T04:00:00+00:00");
        }
        assert_eq!(plain("2026-11-22T04:00:00.120000"), "2026-11-22T04:00:00.120+00:00");
        assert!(Kind::Time.plain("yesterday".to_owned()).is_err());
    }

    #[test]
    fn types_of_both_databases_are_known() {
        for (name, kind) in [
            ("boolean", Kind::Bool),
            ("timestamp with time zone", Kind::Time),
            ("timestamp_with_timezone_text", Kind::Time),
            ("json_text", Kind::Json),
            ("jsonb", Kind::Json),
            ("bigint", Kind::Int),
            ("integer", Kind::Int),
            ("double precision", Kind::Real),
            ("bytea", Kind::Bytes),
            ("character varying", Kind::Text),
            ("date_text", Kind::Text),
        ] {
            assert_eq!(Kind::of(name), kind, "{name}");
        }
    }
}
