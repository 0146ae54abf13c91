//! The whole portal over HTTP, on SQLite and, with `TEST_POSTGRES_URL`, on PostgreSQL.

mod support;

mod frame;
mod kinds;
mod links;
mod mobile;
mod news;
mod structure;
mod structure_ids;
