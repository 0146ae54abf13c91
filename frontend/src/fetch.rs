//! Fetches documents and keeps the last ones, so that Back is instant.

use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Date;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response, Url};

use crate::address;

/// How many documents are kept.
const KEPT: usize = 10;

/// How old a kept document may be for a link, in milliseconds. Back takes any age.
const FRESH: f64 = 30_000.0;

/// A document as it came.
pub struct Page {
    /// Where it came from after redirects.
    pub url: Url,
    pub html: String,
    at: f64,
    /// The server allows keeping it.
    may_keep: bool,
}

impl Page {
    fn is_fresh(&self) -> bool {
        Date::now() - self.at < FRESH
    }
}

/// Fetches a page; an answer that is no page of the portal's is an error.
pub async fn fetch(url: &Url, signal: &AbortSignal) -> Result<Rc<Page>, JsValue> {
    let headers = Headers::new()?;
    headers.set("Accept", "text/html")?;
    let request = RequestInit::new();
    request.set_headers(&headers);
    request.set_signal(Some(signal));
    let answer = JsFuture::from(window().fetch_with_str_and_init(&url.href(), &request)).await?;
    let answer: Response = answer.unchecked_into();
    let header = |name| Ok::<_, JsValue>(answer.headers().get(name)?.unwrap_or_default());
    if answer.status() >= 500 || !header("content-type")?.starts_with("text/html") {
        return Err(JsValue::NULL);
    }
    let html = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
    Ok(Rc::new(Page {
        url: Url::new(&answer.url())?,
        html,
        at: Date::now(),
        may_keep: !header("cache-control")?.contains("no-store"),
    }))
}

/// The documents kept, newest last.
#[derive(Default)]
pub struct Kept(VecDeque<Rc<Page>>);

impl Kept {
    pub fn add(&mut self, page: &Rc<Page>) {
        let key = address::key(&page.url);
        self.0.retain(|kept| address::key(&kept.url) != key);
        if page.may_keep {
            self.0.push_back(Rc::clone(page));
        }
        if self.0.len() > KEPT {
            self.0.pop_front();
        }
    }

    /// The document of an address, however old.
    pub fn find(&self, url: &Url) -> Option<Rc<Page>> {
        let key = address::key(url);
        self.0.iter().find(|page| address::key(&page.url) == key).cloned()
    }

    /// The document of an address if it came just now.
    pub fn find_fresh(&self, url: &Url) -> Option<Rc<Page>> {
        self.find(url).filter(|page| page.is_fresh())
    }
}
