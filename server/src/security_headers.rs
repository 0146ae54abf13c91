//! Headers that tell browsers to trust nothing but this portal.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// What follows the script sources in the content security policy of every page.
pub const POLICY: &str = "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; \
                          base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

const HEADERS: [(HeaderName, HeaderValue); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=()"),
    ),
];

/// Two years of HTTPS only, once the portal is reached by it.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// The headers for a portal whose official address is `https://` or not.
#[derive(Clone, Copy)]
pub struct SecurityHeaders {
    is_https: bool,
}

impl SecurityHeaders {
    pub fn new(is_https: bool) -> Self {
        Self { is_https }
    }

    /// Adds them to an answer.
    pub fn add_to(self, response: &mut Response) {
        let headers = response.headers_mut();
        headers.reserve(HEADERS.len() + 1);
        for (name, value) in HEADERS {
            headers.insert(name, value);
        }
        if self.is_https {
            headers.insert(header::STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
        }
    }
}

/// Adds the headers to every answer.
pub async fn add(State(security): State<SecurityHeaders>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    security.add_to(&mut response);
    response
}
