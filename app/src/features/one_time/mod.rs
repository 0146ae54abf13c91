//! Links that work once or for a time: invitations, new passwords, confirmations, previews.
//! Their secrets are random, and kept as hashes only. Table: `one_time_links`.

mod model;
mod store;

pub use model::{Kind, Token, hashed};
pub use store::{Link, look, make, remove_expired, revoke, use_up};
