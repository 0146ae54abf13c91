//! A carousel in the browser: one slide shown, timer, buttons, pauses.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::motion::Motion;
use crate::islands::LEAVE_EVENT;

/// How long a slide stands, in milliseconds: long enough to read two sentences.
const TURN: u32 = 7_000;

/// Readers to whom slides must not move by themselves; on small screens they would
/// push about what is below.
const STILL_READERS: &str = "(prefers-reduced-motion: reduce), (max-width: 40rem)";

struct Carousel {
    root: Element,
    list: Element,
    slides: Vec<Element>,
    position: Element,
    shown: Cell<usize>,
    motion: Cell<Motion>,
    timer: RefCell<Option<Interval>>,
    listeners: RefCell<Vec<EventListener>>,
}

/// Turns the list of slides below `place` into a carousel.
pub fn start(place: &Element) {
    let find = |selector| place.query_selector(selector).ok().flatten();
    let (Some(root), Some(list), Some(position)) =
        (find(".carousel"), find(".carousel__slides"), find(".carousel__position"))
    else {
        return;
    };
    let children = list.children();
    let slides: Vec<_> = (0..children.length()).filter_map(|index| children.item(index)).collect();
    if slides.len() < 2 {
        return;
    }
    let is_still = root.has_attribute("data-still");
    let carousel = Rc::new(Carousel {
        root,
        list,
        slides,
        position,
        shown: Cell::new(0),
        motion: Cell::new(Motion::new(is_still || wants_stillness())),
        timer: RefCell::default(),
        listeners: RefCell::default(),
    });
    carousel.show(0);
    carousel.settle();
    carousel.listen();
    set(&carousel.root, "data-ready", true);
}

fn wants_stillness() -> bool {
    let low_vision =
        document().document_element().is_some_and(|html| html.get_attribute("data-vision").as_deref() == Some("on"));
    let asked = window().match_media(STILL_READERS).ok().flatten().is_some_and(|query| query.matches());
    low_vision || asked
}

fn set(element: &Element, attribute: &str, on: bool) {
    // Fails only for impossible attribute names.
    let _ = element.toggle_attribute_with_force(attribute, on);
}

/// What a button or anything in it is for.
fn purpose(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-carousel]").ok()??.get_attribute("data-carousel")
}

impl Carousel {
    fn show(&self, index: usize) {
        set(&self.slides[self.shown.replace(index)], "data-current", false);
        set(&self.slides[index], "data-current", true);
        self.position.set_text_content(Some(&format!("{} / {}", index + 1, self.slides.len())));
    }

    fn turn(&self, by: usize) {
        self.show((self.shown.get() + by) % self.slides.len());
    }

    /// Makes the page agree with what moves: label, live region, timer.
    fn settle(self: &Rc<Self>) {
        let motion = self.motion.get();
        set(&self.root, "data-still", !motion.is_wanted());
        // Slides that come by themselves must not interrupt a screen reader.
        let live = if motion.is_running() { "off" } else { "polite" };
        let _ = self.list.set_attribute("aria-live", live);
        let carousel = Rc::clone(self);
        *self.timer.borrow_mut() = motion.is_running().then(|| Interval::new(TURN, move || carousel.tick()));
    }

    fn tick(self: &Rc<Self>) {
        if wants_stillness() {
            self.change(Motion::quieten);
        }
        if self.motion.get().is_running() {
            self.turn(1);
        }
    }

    fn change(self: &Rc<Self>, change: impl FnOnce(&mut Motion)) {
        let mut motion = self.motion.get();
        change(&mut motion);
        self.motion.set(motion);
        self.settle();
    }

    fn listen(self: &Rc<Self>) {
        self.on("click", |carousel, event| match purpose(event).as_deref() {
            Some("toggle") => carousel.change(Motion::toggle),
            Some("previous") => carousel.turn(carousel.slides.len() - 1),
            Some("next") => carousel.turn(1),
            _ => {}
        });
        self.on("mouseenter", |carousel, _| carousel.change(|motion| motion.hover(true)));
        self.on("mouseleave", |carousel, _| carousel.change(|motion| motion.hover(false)));
        self.on("focusout", |carousel, _| carousel.change(Motion::blur));
        self.on("focusin", |carousel, event| match purpose(event).as_deref() {
            Some("toggle") => carousel.change(Motion::focus_toggle),
            _ => carousel.change(Motion::focus_inside),
        });
        let carousel = Rc::clone(self);
        let hidden = EventListener::new(&document(), "visibilitychange", move |_| {
            carousel.change(|motion| motion.hidden = document().hidden());
        });
        self.listeners.borrow_mut().push(hidden);
        let carousel = Rc::clone(self);
        EventListener::once(&document(), LEAVE_EVENT, move |_| {
            carousel.timer.take();
            carousel.listeners.take();
        })
        .forget();
    }

    fn on(self: &Rc<Self>, event: &'static str, react: fn(&Rc<Self>, &Event)) {
        let carousel = Rc::clone(self);
        let listener = EventListener::new(&self.root, event, move |event| react(&carousel, event));
        self.listeners.borrow_mut().push(listener);
    }
}
