//! Signing in with password and code, links that set a password, registration of visitors,
//! one's own account, all accounts for the administrator, and who is behind a request.
//! URLs: `/{lang}/login…`, `/{lang}/password/…`, `/{lang}/register…`, `/account…`,
//! `/admin/users…`, `/admin/settings/two-step`, `/{lang}/email/…`. Tables: `users`, `sessions`,
//! `guesses`, `grants`, and the setting `two_step_roles`.

mod admin;
mod mails;
pub mod model;
pub mod pages;
pub mod staff;
mod store;

pub(crate) use admin::{place_name, role_name};
pub(crate) use model::two_step::qr_path;
pub use model::{User, one_time_password};
pub use staff::{SignedIn, Staff, session_key};
pub use store::attempts;
pub use store::people::grant;
pub use store::terms::forget_citizens;
pub use store::{NewUser, add, by_email, by_id, create_administrator, is_empty, set_password};

use axum::Router;

use crate::error::Result;
use crate::features::one_time;
use crate::server::Portal;
use crate::server::reseal::Sealed;

/// Secrets of the second step. One that waits in a session for its first code is not among them:
/// it waits for two hours at most.
pub const SEALED: [Sealed; 1] =
    [Sealed { table: "users", column: "totp_secret", owner: "CAST(id AS TEXT)", purpose: pages::code::purpose_of }];

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    pages::routes().merge(admin::routes())
}

/// Forgets links that work no more, and guesses that count no more.
pub async fn clear(portal: &Portal) -> Result<()> {
    let tx = portal.begin().await?;
    one_time::remove_expired(&*tx, portal.now()).await?;
    store::attempts::forget(&*tx, portal.now()).await?;
    tx.commit().await
}
