//! Everything that is published, as rows and paths, to leave in an open format (S003-15.14). No
//! URL: the program writes the file. Tables: those of content.

mod store;

pub use store::{files, tables};
