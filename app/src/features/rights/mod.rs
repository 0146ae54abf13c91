//! Who may do what: roles, grants, and the one function that answers. Table: `grants`.

pub mod model;
pub mod store;

pub use model::{Action, Actor, Grant, Place, Role, may};
