//! The front door: answers every GET and HEAD, from memory without waiting if it can.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use tower::{Service, ServiceExt as _};

use super::PageCache;
use super::compress::{Encoding, negotiate};
use super::decoration::Decoration;
use super::entry::Entry;
use super::key::{BadAddress, canonical_path, page_key};
use super::outcome::Outcome;
use super::variant::CacheState;

/// The cache in front of the pages' router.
#[derive(Clone)]
pub(super) struct CachedPages {
    cache: Arc<PageCache>,
    pages: Router,
}

impl CachedPages {
    pub(super) fn new(cache: Arc<PageCache>, pages: Router) -> Self {
        Self { cache, pages }
    }

    fn pass(&self, request: Request) -> Answering {
        let pages = self.pages.clone();
        Answering::later(async move {
            let Ok(response) = pages.oneshot(request).await;
            response
        })
    }

    fn refuse(&self, request: &Request, problem: BadAddress) -> Answering {
        let cache = self.cache.clone();
        let asked = Asked::new(request);
        Answering::later(async move { cache.refuse(asked, problem.status()).await })
    }

    fn make(&self, request: Request, key: Arc<str>) -> Answering {
        self.cache.counters.misses.add_one();
        let (cache, pages) = (self.cache.clone(), self.pages.clone());
        let asked = Asked::new(&request);
        Answering::later(async move {
            match cache.obtain(&key).await {
                Outcome::Page(entry, state) => cache.page(&entry, &asked, state, None).await,
                Outcome::Plain(answer) => answer.answer(asked.head_only),
                Outcome::PassThrough => {
                    let Ok(response) = pages.oneshot(request).await;
                    response
                }
                Outcome::Unavailable => cache.unavailable(&asked.uri),
            }
        })
    }

    /// Answers from memory: one look-up, no waiting, hardly an allocation.
    fn serve(&self, request: &Request, key: &str, entry: Arc<Entry>) -> Answering {
        if let Some(response) = self.cache.from_memory(request, key, &entry) {
            return Answering::now(response);
        }
        // The page is there, this visitor's preferences are not in it yet.
        let (cache, asked) = (self.cache.clone(), Asked::new(request));
        entry.note_use(cache.now());
        let state = cache.state_of(&entry);
        Answering::later(async move { cache.page(&entry, &asked, state, None).await })
    }
}

impl Service<Request> for CachedPages {
    type Response = Response;
    type Error = Infallible;
    type Future = Answering;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Answering {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return self.pass(request);
        }
        let decorator = &self.cache.decorator;
        let path = match canonical_path(request.uri()) {
            Ok(path) => path,
            Err(problem) => return self.refuse(&request, problem),
        };
        if !decorator.cacheable(&path) {
            drop(path);
            return self.pass(request);
        }
        let query = request.uri().query();
        let allowed = query.map_or(&[][..], |_| decorator.allowed_query(&path));
        let key = match page_key(path, query, allowed) {
            Ok(key) => key,
            Err(problem) => return self.refuse(&request, problem),
        };
        if let Some(entry) = self.cache.memory.get(&*key) {
            return self.serve(&request, &key, entry);
        }
        let key = Arc::from(&*key);
        self.make(request, key)
    }
}

/// What an answer needs to know of its request.
struct Asked {
    uri: Uri,
    headers: HeaderMap,
    encoding: Encoding,
    head_only: bool,
}

impl Asked {
    fn new(request: &Request) -> Self {
        Self {
            uri: request.uri().clone(),
            encoding: negotiate(request.headers()),
            headers: request.headers().clone(),
            head_only: request.method() == Method::HEAD,
        }
    }
}

impl PageCache {
    /// The answer to a request whose page is in memory in the form asked for; nothing where
    /// anything has to be made, or waited for, or refused.
    pub fn at_hand(self: &Arc<Self>, request: &Request) -> Option<Response> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return None;
        }
        let path = canonical_path(request.uri()).ok()?;
        if !self.decorator.cacheable(&path) {
            return None;
        }
        let query = request.uri().query();
        let allowed = query.map_or(&[][..], |_| self.decorator.allowed_query(&path));
        let key = page_key(path, query, allowed).ok()?;
        let entry = self.memory.get(&*key)?;
        let response = self.from_memory(request, &key, &entry)?;
        if request.method() == Method::GET && entry.status() == StatusCode::OK {
            entry.count_view();
        }
        Some(response)
    }

    /// The answer from an entry of the memory, if its bytes for this visitor are made already.
    fn from_memory(self: &Arc<Self>, request: &Request, key: &str, entry: &Arc<Entry>) -> Option<Response> {
        let (headers, status) = (request.headers(), entry.status());
        let (encoding, head_only) = (negotiate(headers), request.method() == Method::HEAD);
        let state = self.state_of(entry);
        let response = match self.decorator.decorate(request.uri(), headers) {
            None => entry.variant(encoding).answer(status, headers, head_only, state),
            Some(decoration) => {
                let name = (entry.digest(), decoration.fingerprint(), encoding);
                self.decorated.get(&name)?.answer(status, headers, head_only, state)
            }
        };
        entry.note_use(self.now());
        if state == CacheState::Hit {
            self.counters.hits.add_one();
        } else {
            self.counters.stale.add_one();
            self.renew_soon(key);
        }
        Some(response)
    }

    /// The answer from a page, with the visitor's preferences if there are any.
    async fn page(
        self: &Arc<Self>,
        entry: &Arc<Entry>,
        asked: &Asked,
        state: CacheState,
        decoration: Option<Decoration>,
    ) -> Response {
        let status = entry.status();
        let decoration = decoration.or_else(|| self.decorator.decorate(&asked.uri, &asked.headers));
        if let Some(decoration) = decoration {
            let (entry, encoding) = (entry.clone(), asked.encoding);
            let name = (entry.digest(), decoration.fingerprint(), encoding);
            let work = move || entry.decorated(&decoration, encoding);
            if let Ok(Ok(variant)) = tokio::task::spawn_blocking(work).await {
                let variant = Arc::new(variant);
                self.decorated.insert(name, variant.clone());
                return variant.answer(status, &asked.headers, asked.head_only, state);
            }
        }
        let variant = entry.variant(asked.encoding);
        variant.answer(status, &asked.headers, asked.head_only, state)
    }

    /// The answer to an address that cannot be one.
    async fn refuse(self: &Arc<Self>, mut asked: Asked, status: StatusCode) -> Response {
        // An error is never "not modified" for anybody.
        asked.headers.remove(header::IF_NONE_MATCH);
        let page = self.decorator.bad_request_page(&asked.uri);
        let Some(key) = page.and_then(|path| self.key_of(&path)) else {
            return self.decorator.bad_request(&asked.uri, status);
        };
        let outcome = match self.memory.get(&*key) {
            Some(entry) => {
                let state = self.state_of(&entry);
                if state == CacheState::Stale {
                    self.renew_soon(&key);
                }
                Outcome::Page(entry, state)
            }
            None => self.obtain(&key).await,
        };
        let Outcome::Page(entry, state) = outcome else {
            return self.decorator.bad_request(&asked.uri, status);
        };
        let mut response = self.page(&entry, &asked, state, None).await;
        *response.status_mut() = status;
        response.headers_mut().remove(header::ETAG);
        response
    }

    fn unavailable(&self, uri: &Uri) -> Response {
        let mut response = self.decorator.unavailable(uri);
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        let seconds = self.config.retry_after.as_secs().max(1);
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

/// An answer that is there, or one to wait for. Only the latter costs a box.
pub(super) enum Answering {
    Now(Option<Response>),
    Later(Pin<Box<dyn Future<Output = Response> + Send>>),
}

impl Answering {
    fn now(response: Response) -> Self {
        Self::Now(Some(response))
    }

    fn later(work: impl Future<Output = Response> + Send + 'static) -> Self {
        Self::Later(Box::pin(work))
    }
}

impl Future for Answering {
    type Output = Result<Response, Infallible>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            Self::Now(response) => response.take().map_or(Poll::Pending, |response| Poll::Ready(Ok(response))),
            Self::Later(work) => work.as_mut().poll(context).map(Ok),
        }
    }
}
