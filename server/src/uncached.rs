//! Pages that do not come from the cache (forms, results, errors) get the reader's display
//! settings and the security policy too.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::decorator::Preferences;
use crate::page_cache::{Decorator, PANEL_MARKER, compressed, content_security_policy};
use crate::security_headers::POLICY;

/// No page is larger than this, in bytes.
const LARGEST: usize = 8 * 1024 * 1024;

/// What dressing a page needs.
#[derive(Clone)]
pub struct Dressing(Arc<Preferences>);

impl Dressing {
    pub fn new(preferences: Arc<Preferences>) -> Self {
        Self(preferences)
    }
}

/// Adds settings and policy to HTML that the cache did not serve.
pub async fn dress(State(dressing): State<Dressing>, request: Request, next: Next) -> Response {
    let (uri, headers) = (request.uri().clone(), asked_of(request.headers()));
    let is_head = request.method() == Method::HEAD;
    let response = next.run(request).await;
    if !needs_dressing(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut html = String::from_utf8_lossy(&bytes).into_owned();
    parts.headers.insert(header::CONTENT_SECURITY_POLICY, content_security_policy(&html, POLICY));
    if let Some(decoration) = dressing.0.decorate(&uri, &headers) {
        html = html.replacen("<html", &format!("<html{}", decoration.html_attributes()), 1);
        html = html.replacen(PANEL_MARKER, decoration.panel_html(), 1);
        parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
    let (body, encoding) = compressed(html, &headers);
    if let Some(encoding) = encoding {
        parts.headers.insert(header::CONTENT_ENCODING, encoding);
        parts.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if is_head {
        // The body is gone already, and how long the dressed page would be is not known.
        parts.headers.remove(header::CONTENT_LENGTH);
    } else {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    }
    Response::from_parts(parts, Body::from(body))
}

/// The headers that decide how a page is dressed.
fn asked_of(headers: &HeaderMap) -> HeaderMap {
    let names = [header::ACCEPT_ENCODING, header::COOKIE, header::HOST];
    let asked = names
        .into_iter()
        .flat_map(|name| headers.get_all(&name).iter().map(|value| (name.clone(), value.clone())).collect::<Vec<_>>());
    let mut kept = HeaderMap::new();
    for (name, value) in asked {
        kept.append(name, value);
    }
    kept
}

/// Pages from the cache are dressed already and carry their policy.
fn needs_dressing(response: &Response) -> bool {
    let is_html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("text/html"));
    let is_file = response.headers().contains_key(header::CONTENT_DISPOSITION);
    is_html
        && !is_file
        && !response.headers().contains_key(header::CONTENT_SECURITY_POLICY)
        && response.status() != StatusCode::NOT_MODIFIED
}
