//! The kindergarten queue (R95-2-M4a): a parent looks up a place by number or identification number, the
//! open list, the directory, watching a place by e-mail; the department imports its list, corrects,
//! gives vouchers. URLs: `/{lang}/kindergarten-queue…`, `/{lang}/kindergartens…`, `/admin/kindergarten…`.
//! Tables: `kindergartens`, `kinder_snapshots`, `kinder_parts`, `kinder_changes`, `kinder_protocols`,
//! `kinder_watches`; its remembered columns in `settings`.

mod admin;
mod demo;
mod importing;
mod mails;
mod memory;
mod model;
mod public;
mod reading;
mod store;
mod words;

pub use demo::{bulk, demo};
pub use mails::look_after;
pub use memory::Memory;
pub(crate) use memory::follow;
pub use model::iin::sample as sample_iin;

use axum::Router;
use chrono::TimeDelta;

use crate::error::Result;
use crate::limiter::{By, Limit};
use crate::server::Portal;
use crate::server::reseal::Sealed;

/// So many questions that found nothing, of one network within an hour: a family mistypes less.
const MISSING: Limit = Limit { name: "kinder-missing", by: By::Network, times: 30, within: TimeDelta::hours(1) };

/// So many answered questions. Thousands share the network of a mobile operator; walking the whole list
/// this way would still take weeks, and says nothing that the open list does not.
const ASKING: Limit = Limit { name: "kinder-asking", by: By::Network, times: 600, within: TimeDelta::hours(1) };

/// So many letters to an address that somebody only claimed.
const WATCHING: Limit = Limit { name: "kinder-watch", by: By::Mailbox, times: 5, within: TimeDelta::days(1) };

/// The same of one network.
const WATCHING_FROM: Limit =
    Limit { name: "kinder-watch-from", by: By::Network, times: 30, within: TimeDelta::hours(1) };

/// What is kept sealed, for the exchange of the key.
pub const SEALED: [Sealed; 1] =
    [Sealed { table: "kinder_watches", column: "sealed", owner: "mark", purpose: store::watch_purpose }];

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    public::routes().merge(admin::routes())
}

/// The addresses that take files.
pub fn upload_routes() -> Router<Portal> {
    admin::upload_routes()
}

/// Whether the department gave its list.
pub(crate) async fn has_queue(portal: &Portal) -> bool {
    memory::board(portal).await.is_ok_and(|board| board.queue.has_data())
}

/// Addresses of all pages of kindergartens, in Kazakh.
pub(crate) async fn addresses(portal: &Portal) -> Result<Vec<String>> {
    let board = memory::board(portal).await?;
    Ok(board.open_gardens().map(|garden| crate::paths::kindergarten(crate::i18n::Lang::Kk, &garden.code)).collect())
}
