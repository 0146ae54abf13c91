//! The whole portal over HTTP, on SQLite and, with `TEST_POSTGRES_URL`, on PostgreSQL.

mod support;

mod frame;
mod links;
mod structure;
mod structure_ids;
