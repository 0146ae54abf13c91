//! The design system: pieces of markup that know no feature and touch no data.

pub mod csv;
pub mod dates;
pub mod files;
pub mod fold;
pub mod form;
pub mod link;
pub mod markdown;
pub mod page_tools;
pub mod pagination;
pub mod picture;
pub mod table;
pub mod xlsx;
