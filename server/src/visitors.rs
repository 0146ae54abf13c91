//! Counting at the door: page views and visitors (O116-T-28e; see `features::visits`), and the
//! figures of the portal's work (R95-1-6.8; see `features::monitoring`).

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::decorator::is_everybodys;
use axum::body::HttpBody as _;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use portal_app::features::monitoring::{Measure, Row, named_by_path, referring_host};
use portal_app::features::visits::{DayCounter, Gain};
use portal_app::i18n::Lang;
use portal_app::server::{Portal, almaty};

/// No more different names than this are kept between two savings.
const MOST_NAMES: usize = 20_000;

/// The day's counter and the clock it goes by.
#[derive(Clone)]
pub struct Counter {
    portal: Portal,
    state: Arc<Mutex<Visits>>,
    figures: Arc<Figures>,
    /// The portal's own host, which is no place to come from.
    host: Arc<str>,
}

#[derive(Default)]
struct Visits {
    today: DayCounter,
    /// What finished days gained and nobody saved yet.
    finished: Vec<Gain>,
}

/// What every answer adds to.
#[derive(Default)]
struct Figures {
    ok: AtomicU64,
    failed: AtomicU64,
    files: AtomicU64,
    bytes: AtomicU64,
    /// What counts by name; no answer from memory comes here.
    named: Mutex<HashMap<(Measure, String), u64>>,
}

impl Figures {
    fn name(&self, measure: Measure, name: String) {
        let mut named = self.named.lock().unwrap_or_else(PoisonError::into_inner);
        if named.len() < MOST_NAMES {
            *named.entry((measure, name)).or_default() += 1;
        }
    }
}

/// A request of the portal's own, which counts for nothing.
#[derive(Clone, Copy)]
pub struct OwnRequest;

impl Counter {
    pub fn new(portal: &Portal) -> Self {
        let url = url::Url::parse(&portal.options().public_url).ok();
        let host = url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
        Self { portal: portal.clone(), state: Arc::default(), figures: Arc::default(), host: host.into() }
    }

    /// Whether visitors are turned away.
    pub fn is_closed(&self) -> bool {
        self.portal.is_closed()
    }

    fn count(&self, visitor: &str, referrer: Option<&str>) {
        let today = almaty(self.portal.now()).date_naive();
        let counted = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let counted = state.today.count(today, visitor);
            state.finished.extend(counted.finished);
            counted
        };
        // Once a day and visitor, so that it costs other page views nothing.
        if counted.is_new {
            self.figures.name(Measure::Device, device(visitor).to_owned());
            if let Some(host) = referrer.and_then(|referrer| referring_host(referrer, &self.host)) {
                self.figures.name(Measure::Referrer, host);
            }
        }
    }

    /// Counts an answer that is there already; the page itself is counted where it lies.
    pub fn count_answer(&self, request: &Request, response: &Response) {
        self.figures.ok.fetch_add(1, Ordering::Relaxed);
        self.figures.bytes.fetch_add(response.body().size_hint().lower(), Ordering::Relaxed);
        if request.method() == Method::GET && is_page_view(response) {
            self.count(&visitor(request), referrer(request));
        }
    }

    /// Counts any answer with everything that is to know of it.
    fn count_all(&self, path: &str, method: &Method, response: &Response) {
        let (status, figures) = (response.status(), &*self.figures);
        let sent = if *method == Method::HEAD { 0 } else { length(response) };
        figures.bytes.fetch_add(sent, Ordering::Relaxed);
        if status.is_client_error() || status.is_server_error() {
            figures.failed.fetch_add(1, Ordering::Relaxed);
            figures.name(Measure::Error, status.as_str().to_owned());
            return;
        }
        figures.ok.fetch_add(1, Ordering::Relaxed);
        let is_html =
            response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if *method == Method::GET && status == StatusCode::OK && !is_html {
            figures.files.fetch_add(1, Ordering::Relaxed);
        }
        let is_public = Lang::from_code(path.split('/').nth(1).unwrap_or_default()).is_some();
        let form = path.split('/').nth(2).unwrap_or_default();
        if is_public && (*method == Method::POST || (*method == Method::GET && form == "search")) {
            figures.name(Measure::Form, form.chars().take(60).collect());
        }
    }

    /// Counts a view of a page that did not come from memory.
    fn count_page(&self, path: &str) {
        self.figures.name(Measure::Page, path.to_owned());
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

    /// The figures since the last call, each name once; `views` are those of pages in memory.
    pub fn take_figures(&self, views: impl IntoIterator<Item = (String, u64)>) -> Vec<Row> {
        let figures = &*self.figures;
        let named = std::mem::take(&mut *figures.named.lock().unwrap_or_else(PoisonError::into_inner));
        let mut sums: HashMap<(Measure, String), u64> = HashMap::new();
        let mut add = |measure, name: String, amount| *sums.entry((measure, name)).or_default() += amount;
        let unnamed = [
            (Measure::Ok, &figures.ok),
            (Measure::Failed, &figures.failed),
            (Measure::Files, &figures.files),
            (Measure::Bytes, &figures.bytes),
        ];
        for (measure, sum) in unnamed {
            add(measure, String::new(), sum.swap(0, Ordering::Relaxed));
        }
        let mut pages: Vec<(String, u64)> = Vec::new();
        for ((measure, name), amount) in named {
            if measure == Measure::Page {
                pages.push((name, amount));
            } else {
                add(measure, name, amount);
            }
        }
        for (path, amount) in pages.into_iter().chain(views) {
            for row in named_by_path(path.split('?').next().unwrap_or_default(), amount) {
                add(row.measure, row.name, row.amount);
            }
        }
        let rows = sums.into_iter().map(|((measure, name), amount)| Row { measure, name, amount });
        rows.filter(|row| row.amount > 0).collect()
    }

    /// Takes figures back that could not be saved.
    pub fn put_figures_back(&self, rows: Vec<Row>) {
        let figures = &*self.figures;
        for row in rows {
            let sum = match row.measure {
                Measure::Ok => &figures.ok,
                Measure::Failed => &figures.failed,
                Measure::Files => &figures.files,
                Measure::Bytes => &figures.bytes,
                // They follow from the pages.
                Measure::Section | Measure::Lang | Measure::Hosts => continue,
                _ => {
                    let mut named = figures.named.lock().unwrap_or_else(PoisonError::into_inner);
                    *named.entry((row.measure, row.name)).or_default() += row.amount;
                    continue;
                }
            };
            sum.fetch_add(row.amount, Ordering::Relaxed);
        }
    }
}

/// Counts answers, and successful page views with their visitors.
pub async fn count(State(counter): State<Counter>, request: Request, next: Next) -> Response {
    let (path, method) = (request.uri().path().to_owned(), request.method().clone());
    if request.extensions().get::<OwnRequest>().is_some() || matches!(path.as_str(), "/healthz" | "/readyz") {
        return next.run(request).await;
    }
    let visitor = (method == Method::GET).then(|| (visitor(&request), referrer(&request).map(str::to_owned)));
    let response = next.run(request).await;
    counter.count_all(&path, &method, &response);
    if let Some((visitor, referrer)) = visitor.filter(|_| is_page_view(&response)) {
        counter.count(&visitor, referrer.as_deref());
        // Addresses of links in letters and of receipts are secrets: they are counted nowhere.
        if is_everybodys(&path) || path.split('/').nth(2) == Some("search") {
            counter.count_page(&path);
        }
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

/// How many bytes an answer sends, as far as it says so.
fn length(response: &Response) -> u64 {
    let said = response.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    said.and_then(|length| length.parse().ok()).unwrap_or_else(|| response.body().size_hint().lower())
}

fn referrer(request: &Request) -> Option<&str> {
    request.headers().get(header::REFERER)?.to_str().ok()
}

/// The class of a visitor's device, as far as the browser tells.
fn device(visitor: &str) -> &'static str {
    let is_any = |signs: &[&str]| signs.iter().any(|sign| visitor.contains(sign));
    if is_any(&["bot", "Bot", "crawl", "spider", "Spider"]) {
        "robot"
    } else if is_any(&["iPad", "Tablet"]) {
        "tablet"
    } else if is_any(&["Mobi", "Android", "iPhone"]) {
        "phone"
    } else {
        "computer"
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_told_apart_coarsely() {
        for (agent, class) in [
            ("Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0", "computer"),
            ("Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile Safari/537.36", "phone"),
            ("Mozilla/5.0 (iPad; CPU OS 17_0) Version/17.0 Mobile/15E148", "tablet"),
            ("Mozilla/5.0 (compatible; YandexBot/3.0)", "robot"),
            ("", "computer"),
        ] {
            assert_eq!(device(agent), class, "{agent}");
        }
    }
}
