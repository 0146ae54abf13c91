//! Who may do what: roles, grants, and the one function that answers. Table: `grants`.

pub mod model;
mod store;

pub use model::{Action, Actor, Grant, Place, Role, may};
pub use store::{grants_of, holders, replace_grants};
