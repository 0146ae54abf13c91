//! Opens links of the portal inside the page: fetch, swap, focus, history. Whatever is
//! out of the ordinary becomes an ordinary full load.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::Function;
use leptos::prelude::{document as shown, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, AbortSignal, Document, Event, MouseEvent, SubmitEvent, Url};

use crate::busy::Busy;
use crate::fetch::{Kept, Page, fetch};
use crate::history::{self, Position};
use crate::{address, document, prefetch};

/// How long scrolling must rest before its position is saved, in milliseconds.
const SCROLL_REST: u32 = 120;

/// Why another page is shown.
#[derive(Clone, Copy)]
enum Visit {
    /// A link or a form.
    New,
    /// Back or forward, to this position.
    Again(Position),
}

struct Navigator {
    /// Hydrates the islands that are new in the document.
    revive: Function,
    /// Path and query of the page shown.
    address: RefCell<String>,
    kept: Rc<RefCell<Kept>>,
    visit: RefCell<Option<AbortController>>,
    scroll_rest: RefCell<Option<Timeout>>,
}

/// Brings the islands to life and takes over the links.
pub fn start(revive: Function) {
    let navigator = Rc::new(Navigator {
        revive,
        address: RefCell::new(here()),
        kept: Rc::default(),
        visit: RefCell::default(),
        scroll_rest: RefCell::default(),
    });
    navigator.revive();
    navigator.listen();
    prefetch::start(&navigator.kept);
    history::take_over(true);
    // Entries that this program left behind are not put back by the browser.
    if let Some(saved) = Position::saved().filter(|_| window().scroll_y().is_ok_and(|y| y == 0.0)) {
        saved.restore();
    }
}

fn here() -> String {
    address::current().map(|url| address::key(&url)).unwrap_or_default()
}

/// Whether a click means “open it here”.
fn is_plain(click: &MouseEvent) -> bool {
    let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    click.button() == 0 && !modified && !click.default_prevented()
}

impl Navigator {
    fn revive(&self) {
        // An island that fails is reported there and leaves its markup as it was.
        let _ = self.revive.call0(&JsValue::NULL);
    }

    fn listen(self: &Rc<Self>) {
        self.on_document("click", |navigator, event| {
            let click: &MouseEvent = event.unchecked_ref();
            if let Some(url) = address::of_link(event).filter(|_| is_plain(click)) {
                event.prevent_default();
                navigator.open(url, Visit::New);
            }
        });
        self.on_document("submit", |navigator, event| {
            let submit: &SubmitEvent = event.unchecked_ref();
            if let Some(url) = address::of_form(submit).filter(|_| !event.default_prevented()) {
                event.prevent_default();
                navigator.open(url, Visit::New);
            }
        });
        self.on_document("scroll", |navigator, _| navigator.save_scroll_soon());
        let navigator = Rc::clone(self);
        EventListener::new(&window(), "popstate", move |_| navigator.travel()).forget();
        // Reloading and coming back from another site are the browser's business.
        EventListener::new(&window(), "pagehide", |_| history::take_over(false)).forget();
        EventListener::new(&window(), "pageshow", |_| history::take_over(true)).forget();
    }

    fn on_document(self: &Rc<Self>, event: &'static str, react: fn(&Rc<Self>, &Event)) {
        let navigator = Rc::clone(self);
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&shown(), event, options, move |event| react(&navigator, event)).forget();
    }

    fn save_scroll_soon(self: &Rc<Self>) {
        let navigator = Rc::clone(self);
        *self.scroll_rest.borrow_mut() = Some(Timeout::new(SCROLL_REST, move || {
            // While Back waits for its page the entry is already another one.
            if *navigator.address.borrow() == here() {
                Position::save();
            }
        }));
    }

    /// Back or forward.
    fn travel(self: &Rc<Self>) {
        self.scroll_rest.take();
        let Some(url) = address::current() else { return };
        let saved = Position::saved();
        if *self.address.borrow() != address::key(&url) {
            return self.open(url, Visit::Again(saved.unwrap_or(Position::TOP)));
        }
        self.begin();
        if let Some(saved) = saved {
            saved.restore();
        }
    }

    /// Ends the visit that is still under way and starts another.
    fn begin(&self) -> Option<AbortSignal> {
        let next = AbortController::new().ok();
        let signal = next.as_ref().map(AbortController::signal);
        if let Some(previous) = self.visit.replace(next) {
            previous.abort();
        }
        signal
    }

    fn open(self: &Rc<Self>, url: Url, visit: Visit) {
        let Some(signal) = self.begin() else { return leave(&url, visit) };
        spawn_local(Rc::clone(self).fetch_and_show(url, visit, signal));
    }

    async fn fetch_and_show(self: Rc<Self>, url: Url, visit: Visit, signal: AbortSignal) {
        let kept = match visit {
            Visit::New => self.kept.borrow().find_fresh(&url),
            Visit::Again(_) => self.kept.borrow().find(&url),
        };
        let page = if kept.is_some() {
            kept
        } else {
            let _busy = Busy::soon();
            fetch(&url, &signal).await.ok()
        };
        if signal.aborted() {
            return;
        }
        let Some((new, page)) = page.and_then(|page| Some((document::parse(&page.html)?, page))) else {
            return leave(&url, visit);
        };
        document::bring_styles(&new).await;
        if !signal.aborted() {
            self.show(&new, &page, &url, visit);
        }
    }

    fn show(&self, new: &Document, page: &Rc<Page>, asked: &Url, visit: Visit) {
        // After a redirect the page has another address; the fragment stays.
        let Ok(url) = Url::new(&page.url.href()) else { return leave(asked, visit) };
        let url = &url;
        if url.hash().is_empty() {
            url.set_hash(&asked.hash());
        }
        if matches!(visit, Visit::New) {
            let is_same_page = *self.address.borrow() == address::key(url);
            history::enter(&url.href(), is_same_page);
        }
        self.scroll_rest.take();
        self.kept.borrow_mut().add(page);
        *self.address.borrow_mut() = address::key(url);
        document::show(new, url);
        self.revive();
        let target = document::fragment_target(url);
        document::focus(target.clone());
        match (visit, target) {
            (Visit::Again(position), _) => position.restore(),
            (Visit::New, Some(target)) => target.scroll_into_view(),
            (Visit::New, None) => {
                document::fold_settings();
                Position::TOP.restore();
                document::show_heading();
            }
        }
        document::announce();
    }
}

/// Leaves it to the browser. After Back the address is there already.
fn leave(url: &Url, visit: Visit) {
    let location = window().location();
    let _ = match visit {
        Visit::New => location.assign(&url.href()),
        Visit::Again(_) => location.reload(),
    };
}
