//! Browsers too old to say `Sec-Fetch-Site` name the origin of a form. Its scheme counts as well as
//! its host: whoever sits on an unencrypted line could send one in somebody's name.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use portal_app::error::PortalError;

/// Where the portal is reached by `https` alone, refuses forms of pages that came without. The
/// layer inside compares hosts.
pub async fn of_our_scheme(State(is_https): State<bool>, request: Request, next: Next) -> Response {
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_https && !is_safe && is_unencrypted(request.headers()) {
        return PortalError::Forbidden.into_response();
    }
    next.run(request).await
}

/// Whether only the origin tells where a form comes from, and that is no `https`.
fn is_unencrypted(headers: &HeaderMap) -> bool {
    let told = |name: &str| headers.get(name).map(HeaderValue::as_bytes).filter(|value| !value.is_empty());
    told("sec-fetch-site").is_none() && told("origin").is_some_and(|origin| !origin.starts_with(b"https://"))
}
