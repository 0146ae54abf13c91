//! The site version: one number that each published change raises, so that every
//! replica knows its cached pages are old. Table: `site`.

mod store;

pub use store::{raise_version, version};
