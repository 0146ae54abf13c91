//! E-mail: one durable outbox, sent by a worker. A mail is queued in the transaction of what
//! it tells of, so neither exists without the other. URL: `/admin/mail`. Table: `outbox`.

mod admin;
pub mod model;
mod send;
mod store;

pub use admin::routes;
pub use model::Mail;
pub use send::{Carrier, send_due};
pub use store::{clear, count_dead, queue};
