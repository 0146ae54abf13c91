//! All queries of the newsroom.

mod entries;
mod library;
mod lists;
mod people;
mod publishing;
mod talk;

pub use entries::{
    EntryRow, Revision, Saving, Seals, add_revision, adopt, create, deleted_before, entry, is_free, last_title, lock,
    remove, revision, revisions, save, seal, section_of,
};
pub use library::{facts, files, library_files, seals};
pub use lists::{Filter, ListRow, due, list};
pub use people::{addresses, authors_until, reviewers, share_preview, shared_entry};
pub use publishing::{forget_redirect, publish, withdraw};
pub use talk::{Remark, add_remark, others_present, remarks, speakers, touch};
