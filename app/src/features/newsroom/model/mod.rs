//! The rules of the newsroom, without database, clock or network.

pub mod check;
pub mod content;
pub mod difference;
pub mod fields;
pub mod form;
pub mod languages;
pub mod workflow;

pub use content::{Content, FileRef, Text};
pub use workflow::{Refusal, Stage, Workflow};
