//! The notice wall: plays, films, concerts, exhibitions that cultural houses send in, a keeper checks
//! and everybody reads (R95-2-M4c). URLs: `/{lang}/events…`, `/admin/events…`. Tables: `wall_events`,
//! `wall_times`; posters lie sealed beside the files of the reception until they are published, in
//! the media library from then on.

mod admin;
mod care;
mod demo;
mod fields;
mod mails;
mod model;
mod poster;
mod public;
mod store;
mod words;

pub use admin::tasks;
pub use care::{clear, follow_clock};
pub use demo::demo;
pub use public::{Playbill, Soon, addresses, entrance};
pub use store::{file_keys, shows_picture};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use chrono::TimeDelta;

use crate::limiter::{By, Limit};
use crate::server::Portal;
use crate::server::reseal::Sealed;

/// So many events of one network within an hour pass unasked: a theatre sends the playbill of a month.
const UNASKED: Limit = Limit { name: "event", by: By::Network, times: 15, within: TimeDelta::hours(1) };

/// So many at all.
const SENDING: Limit = Limit { name: "event-sending", by: By::Network, times: 100, within: TimeDelta::days(1) };

/// So many letters to an address that somebody only claimed.
const CLAIMING: Limit = Limit { name: "event-mail", by: By::Mailbox, times: 10, within: TimeDelta::days(1) };

/// So long the link that confirms an address works.
const CONFIRMED_WITHIN: TimeDelta = TimeDelta::days(2);

/// So long after the event, or after it was returned, the address of the sender is kept.
const KEPT: TimeDelta = TimeDelta::days(30);

/// What is kept sealed, for the exchange of the key.
pub const SEALED: [Sealed; 1] =
    [Sealed { table: "wall_events", column: "sealed", owner: "mark", purpose: store::purpose }];

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    public::routes().merge(admin::routes())
}

/// The addresses that take posters.
pub fn upload_routes() -> Router<Portal> {
    public::upload_routes().merge(admin::upload_routes()).layer(DefaultBodyLimit::disable())
}
