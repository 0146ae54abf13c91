//! One stored page: its bytes in every encoding and the headers that go with them.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode};
use sha2::{Digest, Sha256};

use super::compress::{Effort, Encoding, encode};
use super::csp::content_security_policy;
use super::decoration::{Decoration, PANEL_MARKER};
use super::variant::{Common, Variant};

/// A version no site ever has: the page must be rendered anew before it counts as current.
pub(super) const OUTDATED: u64 = u64::MAX;

/// First half of a SHA-256, which is plenty to tell pages apart.
pub(super) type Digest16 = [u8; 16];

/// What a page was before it became an entry.
#[derive(Debug, Clone)]
pub(super) struct RenderedPage {
    pub(super) status: StatusCode,
    pub(super) html: Bytes,
    /// The page's own headers, such as `Content-Language`.
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
}

impl RenderedPage {
    /// The same for pages that look alike to a visitor in every respect.
    pub(super) fn digest(&self) -> Digest16 {
        let mut hash = Sha256::new();
        hash.update(self.status.as_str());
        for (name, value) in &self.headers {
            hash.update(name.as_str());
            hash.update([0]);
            hash.update(value.as_bytes());
            hash.update([0]);
        }
        hash.update(&self.html);
        let full = hash.finalize();
        std::array::from_fn(|index| full[index])
    }
}

/// A page ready to be served.
#[derive(Debug)]
pub(super) struct Entry {
    page: RenderedPage,
    digest: Digest16,
    policy: HeaderValue,
    /// Behind `<html`, where the visitor's attributes go.
    attributes_at: Option<usize>,
    panel_at: Option<usize>,
    identity: Variant,
    gzip: Variant,
    brotli: Variant,
    version: AtomicU64,
    last_used: AtomicU64,
    /// Answers from memory since the last call of `take_views`.
    views: AtomicU64,
}

impl Entry {
    /// Compresses a page, which takes milliseconds: not for the async threads.
    pub(super) fn build(page: RenderedPage, policy: &str, effort: Effort) -> io::Result<Self> {
        let brotli = encode(&page.html, Encoding::Brotli, effort)?;
        Self::with_brotli(page, policy, effort, brotli)
    }

    /// The same where the brotli bytes are known already, as in a snapshot.
    pub(super) fn with_brotli(page: RenderedPage, policy: &str, effort: Effort, brotli: Bytes) -> io::Result<Self> {
        let text = std::str::from_utf8(&page.html).map_err(io::Error::other)?;
        let policy = content_security_policy(text, policy);
        let (attributes_at, panel_at) = (end_of_html_word(text), text.find(PANEL_MARKER));
        let gzip = encode(&page.html, Encoding::Gzip, effort)?;
        let digest = page.digest();
        let tag = (page.status == StatusCode::OK).then(|| URL_SAFE_NO_PAD.encode(digest));
        let common = Common { tag: tag.as_deref(), policy: &policy, own: &page.headers, private: false };
        Ok(Self {
            identity: Variant::new(page.html.clone(), Encoding::Identity, &common),
            gzip: Variant::new(gzip, Encoding::Gzip, &common),
            brotli: Variant::new(brotli, Encoding::Brotli, &common),
            attributes_at,
            panel_at,
            digest,
            policy,
            page,
            version: AtomicU64::new(OUTDATED),
            last_used: AtomicU64::new(0),
            views: AtomicU64::new(0),
        })
    }

    pub(super) fn status(&self) -> StatusCode {
        self.page.status
    }

    pub(super) fn page(&self) -> &RenderedPage {
        &self.page
    }

    pub(super) fn digest(&self) -> Digest16 {
        self.digest
    }

    pub(super) fn variant(&self, encoding: Encoding) -> &Variant {
        match encoding {
            Encoding::Identity => &self.identity,
            Encoding::Gzip => &self.gzip,
            Encoding::Brotli => &self.brotli,
        }
    }

    /// The site version this page is known to be right for.
    pub(super) fn version(&self) -> u64 {
        self.version.load(Ordering::Acquire)
    }

    pub(super) fn set_version(&self, version: u64) {
        self.version.store(version, Ordering::Release);
    }

    pub(super) fn last_used(&self) -> u64 {
        self.last_used.load(Ordering::Relaxed)
    }

    /// Writes only when the clock moved on, to keep the processor's cache line shared.
    pub(super) fn note_use(&self, now: u64) {
        if self.last_used.load(Ordering::Relaxed) != now {
            self.last_used.store(now, Ordering::Relaxed);
        }
    }

    /// Somebody saw the page.
    pub(super) fn count_view(&self) {
        self.views.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn take_views(&self) -> u64 {
        self.views.swap(0, Ordering::Relaxed)
    }

    /// Bytes in memory, roughly.
    pub(super) fn weight(&self) -> u32 {
        let bodies = self.identity.weight() + self.gzip.weight() + self.brotli.weight();
        u32::try_from(bodies + 2048).unwrap_or(u32::MAX)
    }

    /// The page as a visitor with reading preferences gets it. Takes a millisecond.
    pub(super) fn decorated(&self, decoration: &Decoration, encoding: Encoding) -> io::Result<Variant> {
        let html = self.splice(decoration);
        let body = encode(&html, encoding, Effort::Quick)?;
        let tag = (self.status() == StatusCode::OK).then(|| {
            let page = URL_SAFE_NO_PAD.encode(self.digest);
            format!("{page}-{:x}", decoration.fingerprint())
        });
        Ok(Variant::new(
            body,
            encoding,
            &Common { tag: tag.as_deref(), policy: &self.policy, own: &self.page.headers, private: true },
        ))
    }

    fn splice(&self, decoration: &Decoration) -> Bytes {
        let (attributes, panel) = (decoration.html_attributes(), decoration.panel_html());
        let html = &self.page.html;
        let mut spliced = Vec::with_capacity(html.len() + attributes.len() + panel.len());
        let mut done = 0;
        if let Some(place) = self.attributes_at {
            spliced.extend_from_slice(&html[..place]);
            spliced.extend_from_slice(attributes.as_bytes());
            done = place;
        }
        if let Some(place) = self.panel_at.filter(|place| *place >= done) {
            spliced.extend_from_slice(&html[done..place]);
            spliced.extend_from_slice(panel.as_bytes());
            done = place + PANEL_MARKER.len();
        }
        spliced.extend_from_slice(&html[done..]);
        Bytes::from(spliced)
    }
}

/// The place right behind the word `html` of the opening tag.
fn end_of_html_word(html: &str) -> Option<usize> {
    const WORD: &str = "<html";
    let ends = html.find(WORD)? + WORD.len();
    let next = html.as_bytes().get(ends)?;
    (next.is_ascii_whitespace() || *next == b'>').then_some(ends)
}

/// Shape of a page's identity in the store of decorated bytes.
pub(super) type DecoratedKey = (Digest16, u64, Encoding);
