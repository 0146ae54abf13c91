//! Signing in with password and code, links that set a password, registration of visitors,
//! one's own account, all accounts for the administrator, and who is behind a request.
//! URLs: `/{lang}/login…`, `/{lang}/password/…`, `/{lang}/register…`, `/account…`,
//! `/admin/users…`, `/admin/settings/two-step`. Tables: `users`, `sessions`, `one_time_links`,
//! `grants`, and the setting `two_step_roles`.

mod admin;
mod mails;
pub mod model;
pub mod pages;
pub mod staff;
pub mod store;

pub(crate) use admin::{place_name, role_name};
pub use model::{User, one_time_password};
pub use staff::{SignedIn, Staff, session_key};

use axum::Router;

use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    pages::routes().merge(admin::routes())
}
