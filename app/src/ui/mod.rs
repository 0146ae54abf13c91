//! The design system: pieces of markup that know no feature and touch no data.

pub mod csv;
pub mod dates;
pub mod files;
pub mod filter;
pub mod fold;
pub mod form;
pub mod ics;
pub mod link;
pub mod markdown;
pub mod notice;
pub mod page_tools;
pub mod pagination;
pub mod picture;
pub mod receipt;
pub mod summary;
pub mod table;
pub mod tasks;
pub mod typed;
pub mod xlsx;
