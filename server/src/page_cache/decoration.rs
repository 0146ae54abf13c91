//! What differs from visitor to visitor, and what the portal tells the cache about its pages.

use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, StatusCode, Uri};
use sha2::{Digest, Sha256};

/// Stands in a page where the panel of reading preferences goes.
pub const PANEL_MARKER: &str = "<!--display-panel-->";

/// One visitor's changes to a page. Cheap to clone, so it can be made once per setting.
#[derive(Debug, Clone)]
pub struct Decoration(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    html_attributes: String,
    panel_html: String,
    fingerprint: u64,
}

impl Decoration {
    /// `html_attributes` starts with a space, as in ` data-scheme="beige"`; it comes
    /// first in the tag and therefore wins over an attribute of the same name.
    /// `panel_html` replaces [`PANEL_MARKER`]. Both are written as they are: escape
    /// them, and put no inline script in, because the page's policy would stop it.
    pub fn new(html_attributes: impl Into<String>, panel_html: impl Into<String>) -> Self {
        let (html_attributes, panel_html) = (html_attributes.into(), panel_html.into());
        let mut hash = Sha256::new();
        hash.update(&html_attributes);
        hash.update([0]);
        hash.update(&panel_html);
        let full = hash.finalize();
        let fingerprint = u64::from_le_bytes(std::array::from_fn(|index| full[index]));
        Self(Arc::new(Parts { html_attributes, panel_html, fingerprint }))
    }

    pub fn html_attributes(&self) -> &str {
        &self.0.html_attributes
    }

    pub fn panel_html(&self) -> &str {
        &self.0.panel_html
    }

    /// Equal for equal texts, in every process and on every machine.
    pub fn fingerprint(&self) -> u64 {
        self.0.fingerprint
    }
}

/// The portal's side of the cache. Every method is called for nearly every request and
/// must be quick.
pub trait Decorator: Send + Sync {
    /// The visitor's changes, `None` for those without preferences of their own.
    /// `uri` is the address as it was asked for.
    fn decorate(&self, uri: &Uri, headers: &HeaderMap) -> Option<Decoration>;

    /// Query parameters that change what the page at this path shows.
    fn allowed_query(&self, path: &str) -> &'static [&'static str];

    /// Whether the page at this path is the same for everyone. Requests to other
    /// pages are handed on as they are.
    fn cacheable(&self, path: &str) -> bool;

    /// Path of an ordinary page that explains that an address is malformed. Its
    /// bytes are sent with status 400 or 414, so it works without the database too.
    fn bad_request_page(&self, _uri: &Uri) -> Option<String> {
        None
    }

    /// The answer to a malformed address where there is no such page.
    fn bad_request(&self, _uri: &Uri, status: StatusCode) -> Response {
        bare(status)
    }

    /// The answer where a page can neither be rendered nor found. The cache adds
    /// `Retry-After`.
    fn unavailable(&self, _uri: &Uri) -> Response {
        bare(StatusCode::SERVICE_UNAVAILABLE)
    }
}

/// A status and its English name, for a portal that has nothing better to say.
fn bare(status: StatusCode) -> Response {
    let mut response = Response::new(Body::from(status.to_string()));
    *response.status_mut() = status;
    response
}
