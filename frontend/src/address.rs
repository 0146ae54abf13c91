//! Addresses of links and forms, and whether the navigator opens them.

use leptos::prelude::window;
use portal_app::islands::links::{LinkFacts, should_intercept};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlAnchorElement, HtmlFormElement, SubmitEvent, Url, UrlSearchParams};

/// Path and query: what one document is kept under.
pub fn key(url: &Url) -> String {
    url.pathname() + &url.search()
}

/// The address in the address bar.
pub fn current() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}

/// The address of the link that an event happened on, if it opens inside the page.
pub fn of_link(event: &Event) -> Option<Url> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let url = Url::new(&link.href()).ok()?;
    let is_ours = decide(&url, &link.target(), &link.rel(), link.has_attribute("download"));
    is_ours.then_some(url)
}

/// The address that a form sent by GET leads to, if it opens inside the page.
pub fn of_form(event: &SubmitEvent) -> Option<Url> {
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    // A button with a value of its own is the browser's to send.
    let button = event.submitter().is_some_and(|button| button.has_attribute("name"));
    if form.method() != "get" || button {
        return None;
    }
    let url = Url::new(&form.action()).ok()?;
    let fields = FormData::new_with_form(&form).ok()?;
    let query = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
    url.set_search(&query.to_string().as_string()?);
    decide(&url, &form.target(), "", false).then_some(url)
}

fn decide(url: &Url, target: &str, rel: &str, is_download: bool) -> bool {
    let Some(current) = current() else { return false };
    should_intercept(&LinkFacts {
        is_ours: url.origin() == current.origin(),
        is_place_here: key(url) == key(&current) && !url.hash().is_empty(),
        path: &url.pathname(),
        target,
        rel,
        is_download,
    })
}
