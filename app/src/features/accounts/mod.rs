//! Signing in, one's own account, and who is behind a request. URLs: `/{lang}/login`,
//! `/account`. Tables: `users`, `sessions`, `one_time_links`.

pub mod model;
pub mod pages;
pub mod staff;
pub mod store;

pub use model::{User, one_time_password};
pub use pages::routes;
pub use staff::{SignedIn, Staff};
