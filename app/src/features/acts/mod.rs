//! The base of legal acts: facts of each act, its text as structure, links between acts,
//! downloads (O116-L-4.1, P891-7.1).
//! URLs: `/{lang}/acts`, `/{lang}/acts/{key}`, `/{lang}/acts/{key}/{file}`, `/{lang}/search/acts`.
//! Tables: `acts`, `act_documents`, `act_references` beside `items`.
//!
//! [`parse`] turns plain text into the [`model`]; [`references`] finds other acts in it;
//! [`export`] writes it as files: all three are pure. [`import`] stores what was read.

pub mod export;
pub mod import;
mod list;
pub mod model;
mod pages;
pub mod parse;
pub mod references;
mod search;
mod store;
mod typeset;

#[cfg(test)]
mod tests;

pub use list::list;
pub use pages::{addresses, routes};
pub use store::newest;
