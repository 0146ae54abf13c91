//! The whole portal over HTTP, on SQLite and, with `TEST_POSTGRES_URL`, on PostgreSQL.

mod support;

mod accounts;
mod acts;
mod addresses;
mod caching;
mod display;
mod frame;
mod kinds;
mod links;
mod listener;
mod mails;
mod media;
mod migrations;
mod mobile;
mod news;
mod newsroom;
mod office;
mod outage;
mod people;
mod reception;
mod refusals;
mod registration;
mod robots;
mod sites;
mod structure;
mod structure_ids;
mod two_step;
mod watching;
mod writers;
mod writing;
