//! For those who watch over the server: is it alive, does it have its database.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use portal_app::server::Portal;
use serde_json::json;

use crate::database;
use crate::page_cache::PageCache;

/// `/healthz` and `/readyz`.
pub fn routes(portal: Portal, cache: Arc<PageCache>) -> Router {
    Router::new().route("/healthz", get(|| async { "ok\n" })).route("/readyz", get(ready)).with_state((portal, cache))
}

/// `GET /readyz`: `ready`, or `degraded` while only what was published can be read. Both
/// answer 200, because a replica without its database still serves every published page.
async fn ready(State((portal, cache)): State<(Portal, Arc<PageCache>)>) -> Response {
    let ready = database::answers(portal.db()).await && portal.structure().is_ok();
    let stats = cache.stats();
    let body = json!({
        "status": if ready { "ready" } else { "degraded" },
        "site_version": *portal.version().borrow(),
        "cached_pages": stats.entries,
        "cached_bytes": stats.bytes,
        "hits": stats.hits,
        "renders": stats.renders,
        "failures": stats.failures,
    });
    ([(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}
