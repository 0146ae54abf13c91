//! A site that can be broken at will.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::Request;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, Method, StatusCode, Uri, header};
use tokio::time::sleep;

use crate::page_cache::PANEL_MARKER;

/// How the site behind the cache behaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Well,
    Failing,
    Panicking,
    Hanging,
}

/// The site behind the cache. Every address shows its text until `publish` changes it.
pub(super) struct Site {
    mood: Mutex<Mood>,
    delay: Mutex<Duration>,
    texts: Mutex<HashMap<String, String>>,
    withdrawn: Mutex<Vec<String>>,
    asked: Mutex<Vec<(Uri, HeaderMap)>>,
    busy: AtomicUsize,
    pub(super) busiest: AtomicUsize,
}

impl Site {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self {
            mood: Mutex::new(Mood::Well),
            delay: Mutex::default(),
            texts: Mutex::default(),
            withdrawn: Mutex::default(),
            asked: Mutex::default(),
            busy: AtomicUsize::new(0),
            busiest: AtomicUsize::new(0),
        })
    }

    pub(super) fn is(&self, mood: Mood) {
        *self.mood.lock().expect("mood") = mood;
    }

    pub(super) fn takes(&self, delay: Duration) {
        *self.delay.lock().expect("delay") = delay;
    }

    pub(super) fn publish(&self, path: &str, text: &str) {
        let mut texts = self.texts.lock().expect("texts");
        texts.insert(path.to_owned(), text.to_owned());
    }

    pub(super) fn withdraw(&self, path: &str) {
        self.withdrawn.lock().expect("withdrawn").push(path.to_owned());
    }

    pub(super) fn renders(&self) -> usize {
        self.asked.lock().expect("asked").len()
    }

    pub(super) fn last_asked(&self) -> (Uri, HeaderMap) {
        let asked = self.asked.lock().expect("asked");
        asked.last().expect("at least one request").clone()
    }

    fn document(&self, path: &str) -> String {
        let texts = self.texts.lock().expect("texts");
        let text = texts.get(path).map_or("Алғашқы мәтін", String::as_str);
        let filler = "<p>Шымкент қаласының ресми порталы</p>".repeat(50);
        format!(
            "<!DOCTYPE html><html lang=\"kk\"><head><title>{path}</title>\
             <script type=\"module\">start()</script></head>\
             <body>{PANEL_MARKER}<main>{text}{filler}</main></body></html>"
        )
    }

    pub(super) async fn answer(self: Arc<Self>, request: Request) -> Response {
        let (parts, _) = request.into_parts();
        let path = parts.uri.path().to_owned();
        self.asked.lock().expect("asked").push((parts.uri, parts.headers));
        let mood = *self.mood.lock().expect("mood");
        let delay = *self.delay.lock().expect("delay");
        // Read before the delay, as a page reads the database before it is written out.
        let document = self.document(&path);
        let withdrawn = self.withdrawn.lock().expect("withdrawn").contains(&path);
        self.busy_while(delay).await;
        match mood {
            Mood::Failing => (StatusCode::INTERNAL_SERVER_ERROR, "database away").into_response(),
            Mood::Panicking => panic!("the site panics, as this test wants it to"),
            Mood::Hanging => std::future::pending().await,
            Mood::Well if parts.method == Method::POST => "posted".into_response(),
            Mood::Well if withdrawn => not_found(),
            Mood::Well => special(&path).unwrap_or_else(|| html(document)),
        }
    }

    async fn busy_while(&self, delay: Duration) {
        let busy = self.busy.fetch_add(1, Ordering::SeqCst) + 1;
        self.busiest.fetch_max(busy, Ordering::SeqCst);
        if !delay.is_zero() {
            sleep(delay).await;
        }
        self.busy.fetch_sub(1, Ordering::SeqCst);
    }
}

fn html(document: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_LANGUAGE, "kk")];
    (headers, document).into_response()
}

fn not_found() -> Response {
    let page = "<!DOCTYPE html><html lang=\"kk\"><body>Табылмады</body></html>".to_owned();
    (StatusCode::NOT_FOUND, html(page)).into_response()
}

/// Addresses that are no ordinary pages.
fn special(path: &str) -> Option<Response> {
    match path {
        "/moved" => Some(Redirect::permanent("/kk/new").into_response()),
        "/cookie" => Some(([(header::SET_COOKIE, "a=b")], html("<html></html>".into())).into_response()),
        "/secret" => {
            let private = [(header::CACHE_CONTROL, "no-store")];
            Some((private, html("<html></html>".into())).into_response())
        }
        "/file" => Some(vec![7_u8; 100_000].into_response()),
        _ if path.starts_with("/no/") => Some(not_found()),
        _ => None,
    }
}
