//! E-mail: one durable outbox, sent by a worker. A mail is queued in the transaction of what
//! it tells of, so neither exists without the other. Table: `outbox`.

pub mod model;
mod store;

pub use model::Mail;
pub use store::queue;
