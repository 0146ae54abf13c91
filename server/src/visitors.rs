//! Counting page views and visitors at the door (O116-T-28e); see `features::visits`.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use portal_app::features::visits::{DayCounter, Gain};
use portal_app::server::{Portal, almaty};

/// The day's counter and the clock it goes by.
#[derive(Clone)]
pub struct Counter {
    portal: Portal,
    state: Arc<Mutex<Visits>>,
}

#[derive(Default)]
struct Visits {
    today: DayCounter,
    /// What finished days gained and nobody saved yet.
    finished: Vec<Gain>,
}

impl Counter {
    pub fn new(portal: &Portal) -> Self {
        Self { portal: portal.clone(), state: Arc::default() }
    }

    fn count(&self, visitor: &str) {
        let today = almaty(self.portal.now()).date_naive();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let finished = state.today.count(today, visitor);
        state.finished.extend(finished);
    }

    /// Counts an answer that is there already, if it is a page view.
    pub fn count_answer(&self, request: &Request, response: &Response) {
        if request.method() == Method::GET && is_page_view(response) {
            self.count(&visitor(request));
        }
    }

    /// Keeps a gain that could not be saved for the next call of `take`.
    pub fn put_back(&self, gain: Gain) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).finished.push(gain);
    }

    /// What was gained since the last call, to be saved.
    pub fn take(&self) -> Vec<Gain> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut gains = std::mem::take(&mut state.finished);
        gains.extend(state.today.take());
        gains
    }
}

/// Counts successful page views.
pub async fn count(State(counter): State<Counter>, request: Request, next: Next) -> Response {
    let visitor = (request.method() == Method::GET).then(|| visitor(&request));
    let response = next.run(request).await;
    if let Some(visitor) = visitor.filter(|_| is_page_view(&response)) {
        counter.count(&visitor);
    }
    response
}

fn is_page_view(response: &Response) -> bool {
    matches!(response.status(), StatusCode::OK | StatusCode::NOT_MODIFIED) && is_page(response.headers())
}

/// Pages carry a content language; files do not.
fn is_page(headers: &HeaderMap) -> bool {
    headers.contains_key(header::CONTENT_LANGUAGE)
}

/// Address and browser; only ever hashed, with a key that is gone tomorrow.
fn visitor(request: &Request) -> String {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let text = |name| request.headers().get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    let forwarded = text(header::HeaderName::from_static("x-forwarded-for"));
    let address = match (peer, forwarded) {
        // Only a proxy on this machine is believed.
        (Some(peer), Some(list)) if peer.is_loopback() => list.rsplit(',').next().unwrap_or(list).trim().to_owned(),
        (Some(peer), _) => IpAddr::to_string(&peer),
        (None, _) => String::new(),
    };
    format!("{address} {}", text(header::USER_AGENT).unwrap_or_default())
}
