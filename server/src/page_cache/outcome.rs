//! Asks the pages' router for a page and sorts what comes back.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, HttpBody as _, to_bytes};
use axum::http::{Request, response};
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use tower::ServiceExt as _;

use super::entry::{Entry, RenderedPage};
use super::variant::CacheState;

/// A page's own headers that are kept with it; the others are the cache's or nobody's.
const KEPT_HEADERS: [HeaderName; 5] = [
    header::CONTENT_LANGUAGE,
    header::LINK,
    header::LOCATION,
    header::RETRY_AFTER,
    HeaderName::from_static("x-robots-tag"),
];

/// A body that is no page is shared among waiting visitors up to this size.
const LARGEST_SHARED_BODY: u64 = 64 * 1024;

/// What all who waited for a page get.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    Page(Arc<Entry>, CacheState),
    /// No page: a redirect, for example.
    Plain(Arc<PlainAnswer>),
    /// Neither a page nor small: everyone asks the router for their own.
    PassThrough,
    /// Nothing could be rendered and nothing is kept.
    Unavailable,
}

/// A small answer as the router gave it.
#[derive(Debug)]
pub(super) struct PlainAnswer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl PlainAnswer {
    pub(super) fn answer(&self, head_only: bool) -> Response {
        let body = if head_only { Body::empty() } else { Body::from(self.body.clone()) };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers.clone();
        let length = HeaderValue::from(self.body.len());
        response.headers_mut().insert(header::CONTENT_LENGTH, length);
        response
    }
}

/// What the router said.
#[derive(Debug)]
pub(super) enum Rendered {
    /// A page to keep.
    Page(RenderedPage),
    /// A page for now only: not found, or different for each visitor.
    Passing(RenderedPage),
    Plain(PlainAnswer),
    PassThrough,
    /// The router could not do it; with its own words, if it has any.
    Failed(Option<Words>),
}

/// How the router put its failure.
#[derive(Debug)]
pub(super) enum Words {
    Page(RenderedPage),
    Plain(PlainAnswer),
}

/// Asks for a page the way nobody in particular would: without cookies, languages or
/// anything else that could make two renderings of one address differ.
pub(super) async fn render(pages: Router, key: &str, limit: usize) -> Rendered {
    let request = Request::get(key).header(header::ACCEPT, "text/html").body(Body::empty());
    let Ok(request) = request else {
        return Rendered::Failed(None);
    };
    let Ok(response) = pages.oneshot(request).await;
    let (parts, body) = response.into_parts();
    if is_failure(parts.status) {
        return Rendered::Failed(words(parts, body, limit).await);
    }
    if !is_html(&parts.headers) {
        return plain_or_pass(parts, body).await;
    }
    let keep = parts.status == StatusCode::OK && is_for_everyone(&parts.headers);
    match collect_page(parts, body, limit).await {
        Some(page) if keep => Rendered::Page(page),
        Some(page) => Rendered::Passing(page),
        None => Rendered::Failed(None),
    }
}

/// States that say nothing about the page itself, only about the moment.
fn is_failure(status: StatusCode) -> bool {
    status.is_server_error() || matches!(status, StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS)
}

fn is_html(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// A page that sets a cookie or asks not to be kept must not reach the next visitor.
fn is_for_everyone(headers: &HeaderMap) -> bool {
    let forbids =
        |value: &HeaderValue| value.to_str().is_ok_and(|text| text.contains("no-store") || text.contains("private"));
    !headers.contains_key(header::SET_COOKIE) && !headers.get_all(header::CACHE_CONTROL).iter().any(forbids)
}

async fn collect_page(parts: response::Parts, body: Body, limit: usize) -> Option<RenderedPage> {
    let html = match to_bytes(body, limit).await {
        Ok(html) => html,
        Err(error) => {
            tracing::warn!(%error, "a page broke off or was too large");
            return None;
        }
    };
    let headers = KEPT_HEADERS
        .iter()
        .flat_map(|name| {
            let values = parts.headers.get_all(name).iter();
            values.map(|value| (name.clone(), value.clone()))
        })
        .collect();
    Some(RenderedPage { status: parts.status, html, headers })
}

async fn plain_or_pass(parts: response::Parts, body: Body) -> Rendered {
    let known = body.size_hint().exact();
    if known.is_none_or(|size| size > LARGEST_SHARED_BODY) || !is_for_everyone(&parts.headers) {
        return Rendered::PassThrough;
    }
    match collect_plain(parts, body).await {
        Some(answer) => Rendered::Plain(answer),
        None => Rendered::Failed(None),
    }
}

async fn collect_plain(parts: response::Parts, body: Body) -> Option<PlainAnswer> {
    let limit = usize::try_from(LARGEST_SHARED_BODY).ok()?;
    Some(PlainAnswer { status: parts.status, headers: parts.headers, body: to_bytes(body, limit).await.ok()? })
}

async fn words(parts: response::Parts, body: Body, limit: usize) -> Option<Words> {
    if is_html(&parts.headers) {
        collect_page(parts, body, limit).await.map(Words::Page)
    } else {
        collect_plain(parts, body).await.map(Words::Plain)
    }
}
