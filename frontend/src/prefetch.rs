//! Fetches the page of a link that the pointer or the focus rests on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Event, Url};

use crate::address;
use crate::fetch::{Kept, fetch};

/// How long the pointer must rest, in milliseconds.
const REST: u32 = 80;

#[derive(Default)]
struct Prefetch {
    rest: RefCell<Option<Timeout>>,
    /// At most one page is on its way.
    is_fetching: Cell<bool>,
}

/// Listens to pointer and focus, unless the visitor pays for every byte.
pub fn start(kept: &Rc<RefCell<Kept>>) {
    if saves_data() {
        return;
    }
    let prefetch = Rc::new(Prefetch::default());
    for event in ["mouseover", "focusin"] {
        let (prefetch, kept) = (Rc::clone(&prefetch), Rc::clone(kept));
        EventListener::new(&document(), event, move |event| prefetch.aim(event, &kept)).forget();
    }
}

fn saves_data() -> bool {
    let get = |object: &_, name: &str| Reflect::get(object, &name.into()).ok();
    get(&window().navigator(), "connection")
        .filter(JsValue::is_object)
        .and_then(|connection| get(&connection, "saveData"))
        .is_some_and(|saves| saves.is_truthy())
}

impl Prefetch {
    fn aim(self: &Rc<Self>, event: &Event, kept: &Rc<RefCell<Kept>>) {
        let here = address::current().map(|url| address::key(&url));
        let url = address::of_link(event)
            .filter(|url| Some(address::key(url)) != here && kept.borrow().find_fresh(url).is_none());
        let (prefetch, kept) = (Rc::clone(self), Rc::clone(kept));
        *self.rest.borrow_mut() = url.map(|url| Timeout::new(REST, move || spawn_local(prefetch.fetch(url, kept))));
    }

    async fn fetch(self: Rc<Self>, url: Url, kept: Rc<RefCell<Kept>>) {
        let Ok(controller) = AbortController::new() else { return };
        if self.is_fetching.replace(true) {
            return;
        }
        let page = fetch(&url, &controller.signal()).await;
        self.is_fetching.set(false);
        if let Ok(page) = page {
            kept.borrow_mut().add(&page);
        }
    }
}
