//! Addresses and forms with a NUL in them are refused at the door: no text of ours has one, and
//! PostgreSQL keeps none.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use portal_app::error::PortalError;

/// The largest form without files; longer ones come as parts (`multipart/form-data`).
const LARGEST: usize = 4 * 1024 * 1024;

/// Lets a request through if neither its address nor its form holds a NUL.
pub async fn refuse_nul(request: Request, next: Next) -> Response {
    let address = request.uri().path_and_query().map_or("", |address| address.as_str());
    if address.contains("%00") {
        return PortalError::BadRequest.into_response();
    }
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if !is_form {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    // The limit of the route stands around this, and may be one for files.
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    if bytes.contains(&0) || bytes.windows(3).any(|window| window == b"%00") {
        return PortalError::BadRequest.into_response();
    }
    next.run(Request::from_parts(parts, Body::from(bytes))).await
}
