//! Where content is written, reviewed and published: drafts over what is live, versions,
//! the workflow with four eyes. URLs: `/admin`, `/admin/content…`, `/preview/{token}`.
//! Tables: `entries`, `revisions`, `remarks`, `presences`, `publications`.

mod admin;
mod begin;
mod editor_labels;
pub mod model;
mod purge;
mod store;

pub use admin::{choice as choice_label, keep_time, label as field_label, routes};
pub(crate) use begin::{begin, is_kept, published_as, slug_of};
use editor_labels::editor_labels;
pub use model::content::{Content, Text};
pub use model::fields::{Field, Input, fields_of};
pub use purge::purge;
