//! The log of every action of the staff: who, what, from where, before and after. Rows are
//! only added. URL: `/admin/audit`. Table: `audit`.

mod store;

pub use store::{Record, record};
