//! The portal, feature by feature. Compiled twice: with `ssr` for the server,
//! where everything is, and with `hydrate` for the browser, where only islands are.

// First, so that `t!` is in scope below.
#[cfg(feature = "ssr")]
#[macro_use]
pub mod i18n;

pub mod islands;

#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod email_address;
#[cfg(feature = "ssr")]
pub mod error;
pub mod features;
#[cfg(feature = "ssr")]
pub mod kept;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod limiter;
#[cfg(feature = "ssr")]
pub mod marks;
#[cfg(feature = "ssr")]
mod named;
#[cfg(feature = "ssr")]
pub mod paths;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod secret;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
mod slug;
#[cfg(feature = "ssr")]
pub mod ui;
