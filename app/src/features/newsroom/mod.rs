//! Where content is written, reviewed and published: drafts over what is live, versions,
//! the workflow with four eyes. URLs: `/admin`, `/admin/content…`.
//! Tables: `entries`, `revisions`, `remarks`, `presences`, `publications`.

mod admin;

use axum::Router;
use axum::routing::get;

use crate::server::Portal;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route("/admin", get(admin::desk))
}
