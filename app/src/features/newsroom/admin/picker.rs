//! What the editor's dialogs ask for.

use std::collections::HashMap;

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::edit;
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::content::folded;
use crate::server::Portal;

/// Titles of the structure for the editor's page picker: `GET /admin/pages.json?q=`.
pub async fn pages(
    State(portal): State<Portal>,
    staff: Staff,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response> {
    let wanted = folded(query.get("q").map_or("", String::as_str));
    let found: Vec<_> = edit::related(&portal, staff.lang)?
        .into_iter()
        .filter(|(key, title)| key.contains(&wanted) || folded(title).contains(&wanted))
        .take(30)
        .map(|(key, title)| json!({ "key": key, "title": title }))
        .collect();
    let kept_by_nobody = [(axum::http::header::CACHE_CONTROL, "no-store")];
    Ok((kept_by_nobody, axum::Json(found)).into_response())
}
