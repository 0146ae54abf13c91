//! An answer of the portal, read to its end.

use axum::body::to_bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use bytes::Bytes;

use super::Html;

/// Status, headers and the whole body.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the body of an answer");
        Self { status: parts.status, headers: parts.headers, body }
    }

    /// A header's value; empty where there is none.
    pub fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header in ASCII"))
    }

    /// Name and value of the cookie the answer sets, with its attributes.
    pub fn cookie(&self) -> &str {
        self.header(header::SET_COOKIE)
    }

    /// The cookie as a browser would send it back.
    pub fn cookie_pair(&self) -> String {
        self.cookie().split(';').next().unwrap_or_default().to_owned()
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a body in UTF-8")
    }

    pub fn html(&self) -> Html {
        assert!(self.header(header::CONTENT_TYPE).starts_with("text/html"), "no page: {self:?}");
        Html::parse(self.text())
    }
}
