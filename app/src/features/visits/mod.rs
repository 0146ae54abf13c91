//! Visitors and page views by day, without cookies and without keeping addresses
//! (O116-T-28e). Table: `visits`.

mod model;
mod store;

pub use model::{Counted, DayCounter, Gain};
pub use store::{add, total};
