//! Public discussions (R95-1-8.3c, R95-2-2.5): of drafts of acts (P891-7.2) and of topics, round
//! tables of experts, online conferences. URLs: `/{lang}/discussions…`, `/admin/discussions…`. Tables:
//! `discussions`, `discussion_comments`, `discussion_decisions`, `discussion_reports`,
//! `discussion_invites`, `discussion_readers`.

mod admin;
mod demo;
mod model;
mod public;
mod pulse;
mod store;

pub use admin::tasks;
pub use demo::demo;
pub(crate) use public::Overview;
pub use pulse::{addresses, clear, pulse};

use axum::Router;
use chrono::TimeDelta;

use crate::limiter::{By, Limit};
use crate::server::Portal;
use crate::server::reseal::Sealed;

/// So many comments of one network within an hour pass unasked; whoever comes after them shows that
/// they are a person. The name is that of [`WRITING`] on purpose: what counts there counts here.
const UNASKED: Limit = Limit { name: "discussion", by: By::Network, times: 5, within: TimeDelta::hours(1) };

/// So many in all: a mobile operator has thousands behind one address.
const WRITING: Limit = Limit { name: "discussion", by: By::Network, times: 60, within: TimeDelta::hours(1) };

/// So many by one invitation.
const BY_INVITATION: Limit =
    Limit { name: "discussion-expert", by: By::Mailbox, times: 30, within: TimeDelta::hours(1) };

/// So many letters a day to one address that nobody has confirmed.
const MAILING: Limit = Limit { name: "discussion-mail", by: By::Mailbox, times: 5, within: TimeDelta::days(1) };

/// So many reports.
const REPORTING: Limit = Limit { name: "discussion-report", by: By::Network, times: 10, within: TimeDelta::hours(1) };

/// The sealed columns.
pub const SEALED: [Sealed; 3] = [
    Sealed { table: "discussion_comments", column: "sealed", owner: "submission", purpose: store::words_purpose },
    Sealed { table: "discussion_invites", column: "sealed", owner: "mark", purpose: store::invite_purpose },
    Sealed { table: "discussion_readers", column: "sealed", owner: "mark", purpose: store::reader_purpose },
];

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    public::routes().merge(admin::routes())
}
