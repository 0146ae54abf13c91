//! Signing in. URLs: `/{lang}/login`, `/admin`, `/admin/password`, `/admin/logout`.
//! Tables: `users`, `sessions`. Roles and rights come with the newsroom.

mod model;
mod pages;
pub mod store;

pub use model::{NewPassword, one_time_password};
pub use pages::routes;
