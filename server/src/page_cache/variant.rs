//! One page in one encoding, with its headers made in advance, and the answer from it.

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use super::compress::Encoding;

/// Says where an answer came from: `hit`, `miss` or `stale`.
pub(super) const CACHE_STATE: HeaderName = HeaderName::from_static("x-portal-cache");

/// Reading preferences come from the cookie, so a shared cache must keep them apart.
const VARY: HeaderValue = HeaderValue::from_static("Accept-Encoding, Cookie");

/// Anybody may keep a page but has to ask whether it is still right, which a 304
/// answers in a few bytes. A `max-age` would hide corrections and withdrawals.
const SHARED: HeaderValue = HeaderValue::from_static("public, no-cache");
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-cache");

/// How fresh the bytes of an answer are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CacheState {
    Hit,
    Miss,
    Stale,
}

impl CacheState {
    pub(super) fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Hit => "hit",
            Self::Miss => "miss",
            Self::Stale => "stale",
        })
    }
}

/// What the encodings of one page have in common.
pub(super) struct Common<'a> {
    /// Without one there is no `ETag`: error pages.
    pub(super) tag: Option<&'a str>,
    pub(super) policy: &'a HeaderValue,
    pub(super) own: &'a [(HeaderName, HeaderValue)],
    /// Meant for this visitor alone.
    pub(super) private: bool,
}

/// A body and the complete headers of a cache hit.
#[derive(Debug, Clone)]
pub(super) struct Variant {
    body: Bytes,
    tag: Option<HeaderValue>,
    headers: HeaderMap,
}

impl Variant {
    pub(super) fn new(body: Bytes, encoding: Encoding, common: &Common<'_>) -> Self {
        let mut headers = HeaderMap::with_capacity(12);
        headers.extend(common.own.iter().cloned());
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(name) = encoding.content_encoding() {
            headers.insert(header::CONTENT_ENCODING, name);
        }
        let cache_control = if common.private { PRIVATE } else { SHARED };
        headers.insert(header::CACHE_CONTROL, cache_control);
        headers.insert(header::VARY, VARY);
        headers.insert(header::CONTENT_SECURITY_POLICY, common.policy.clone());
        headers.insert(CACHE_STATE, CacheState::Hit.header());
        let tag = common.tag.and_then(|tag| HeaderValue::try_from(format!("\"{tag}{}\"", encoding.tag_suffix())).ok());
        if let Some(tag) = &tag {
            headers.insert(header::ETAG, tag.clone());
        }
        Self { body, tag, headers }
    }

    pub(super) fn body(&self) -> &Bytes {
        &self.body
    }

    pub(super) fn weight(&self) -> usize {
        self.body.len() + 1024
    }

    /// The answer to a GET, a HEAD or a question whether the page changed.
    pub(super) fn answer(&self, status: StatusCode, asked: &HeaderMap, head_only: bool, state: CacheState) -> Response {
        if self.is_known_to(asked) {
            return self.not_modified(state);
        }
        let body = if head_only { Body::empty() } else { Body::from(self.body.clone()) };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = self.headers.clone();
        if state != CacheState::Hit {
            response.headers_mut().insert(CACHE_STATE, state.header());
        }
        response
    }

    fn not_modified(&self, state: CacheState) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        let headers = response.headers_mut();
        headers.reserve(5);
        for name in [header::ETAG, header::CACHE_CONTROL, header::VARY, header::CONTENT_LANGUAGE] {
            if let Some(value) = self.headers.get(&name) {
                headers.insert(name, value.clone());
            }
        }
        headers.insert(CACHE_STATE, state.header());
        response
    }

    /// `If-None-Match`, compared weakly, as proxies weaken tags on their way.
    fn is_known_to(&self, asked: &HeaderMap) -> bool {
        let Some(own) = self.tag.as_ref().map(HeaderValue::as_bytes) else {
            return false;
        };
        asked.get_all(header::IF_NONE_MATCH).iter().any(|value| {
            value.as_bytes().split(|byte| *byte == b',').any(|tag| {
                let tag = tag.trim_ascii();
                tag == b"*" || tag.strip_prefix(b"W/").unwrap_or(tag) == own
            })
        })
    }
}
