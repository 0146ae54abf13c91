//! E-mail: one durable outbox, sent by a worker. A mail is queued in the transaction of what
//! it tells of, so neither exists without the other. URL: `/admin/mail`. Table: `outbox`.

mod admin;
pub mod model;
mod send;
mod store;

pub use admin::routes;
pub use model::Mail;
pub use send::{Carrier, send_due};
pub use store::{clear, count_dead, count_to, forget, queue, queue_about, queue_with_stop, seal_old, words};

use crate::server::reseal::Sealed;

/// The words of mails that wait or were given up: they may hold codes and links that open.
pub const SEALED: [Sealed; 1] =
    [Sealed { table: "outbox", column: "sealed", owner: "mark", purpose: store::words_purpose }];
