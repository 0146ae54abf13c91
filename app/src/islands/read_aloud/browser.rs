//! Play, pause, stop: one utterance a sentence, the word being said marked.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, Range, SpeechSynthesis, SpeechSynthesisEvent, SpeechSynthesisUtterance, SpeechSynthesisVoice,
};

use super::highlight;
use super::passages::{Passage, Sentence, collect};
use super::speech::{VoiceFacts, best_voice};
use crate::islands::LEAVE_EVENT;

/// How long the list of voices may take, in milliseconds.
const PATIENCE: u32 = 1_500;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Silent,
    Speaking,
    Paused,
}

struct Reader {
    group: Element,
    voices: SpeechSynthesis,
    state: Cell<State>,
    content: RefCell<(Vec<Passage>, Vec<Sentence>)>,
    /// The sentence being said.
    at: Cell<usize>,
    /// The utterance with its listeners; Chromium stops telling of one that nobody holds.
    saying: RefCell<Option<(SpeechSynthesisUtterance, Vec<EventListener>)>>,
    waiting: RefCell<Option<(Timeout, EventListener)>>,
}

/// Brings the group of buttons below `place` to life.
pub fn start(place: &Element) {
    let Ok(Some(group)) = place.query_selector(".display-panel__read") else { return };
    let _ = group.set_attribute("data-ready", "");
    let Ok(voices) = window().speech_synthesis() else {
        return EventListener::new(&group.clone(), "click", move |_| say_unavailable(&group, true)).forget();
    };
    // Asking for the voices makes the browser load them.
    voices.get_voices();
    let reader = Rc::new(Reader {
        group,
        voices,
        state: Cell::new(State::Silent),
        content: RefCell::default(),
        at: Cell::new(0),
        saying: RefCell::default(),
        waiting: RefCell::default(),
    });
    reader.listen();
}

fn say_unavailable(group: &Element, unavailable: bool) {
    let Ok(Some(status)) = group.query_selector("[data-unavailable]") else { return };
    let text = status.get_attribute("data-unavailable").filter(|_| unavailable);
    status.set_text_content(text.as_deref());
}

/// Scrolls only when what is read is out of sight, and then away from the edge.
fn bring_into_view(range: &Range) {
    let place = range.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    if place.top() < 0.0 || place.bottom() > height {
        window().scroll_by_with_x_and_y(0.0, place.top() - height / 3.0);
    }
}

impl Reader {
    fn listen(self: &Rc<Self>) {
        let reader = Rc::clone(self);
        EventListener::new(&self.group, "click", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let button = target.and_then(|target| target.closest("[data-read]").ok().flatten());
            match button.and_then(|button| button.get_attribute("data-read")).as_deref() {
                Some("play") => reader.play(),
                Some("pause") => reader.pause(),
                Some("stop") => reader.stop(),
                _ => {}
            }
        })
        .forget();
        let reader = Rc::clone(self);
        EventListener::new(&document(), LEAVE_EVENT, move |_| reader.stop()).forget();
        // Browsers go on speaking when another document is loaded.
        let reader = Rc::clone(self);
        EventListener::new(&window(), "pagehide", move |_| reader.stop()).forget();
    }

    fn play(self: &Rc<Self>) {
        say_unavailable(&self.group, false);
        if self.state.get() == State::Paused {
            self.voices.resume();
            return self.enter(State::Speaking);
        }
        self.voices.cancel();
        if self.voices.get_voices().length() > 0 {
            return self.begin();
        }
        let reader = Rc::clone(self);
        let patience = Timeout::new(PATIENCE, move || reader.begin());
        let reader = Rc::clone(self);
        let arrival = EventListener::once(&self.voices, "voiceschanged", move |_| reader.begin());
        *self.waiting.borrow_mut() = Some((patience, arrival));
    }

    fn begin(self: &Rc<Self>) {
        self.waiting.take();
        *self.content.borrow_mut() = collect();
        let page = document().document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
        if self.voice(&page).is_none() || self.content.borrow().1.is_empty() {
            return say_unavailable(&self.group, true);
        }
        self.enter(State::Speaking);
        self.speak(0, &page);
    }

    /// Says a sentence and then those after it.
    fn speak(self: &Rc<Self>, index: usize, page: &str) {
        let content = self.content.borrow();
        let Some(Sentence { passage, range }) = content.1.get(index) else {
            drop(content);
            return self.stop();
        };
        let passage = &content.0[*passage];
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&passage.words(range)) else { return };
        let own = passage.lang(range).unwrap_or_default();
        // A quotation that no voice can say is read with the page's voice.
        let voice = self.voice(&own).or_else(|| self.voice(page));
        if let Some(voice) = &voice {
            utterance.set_lang(&voice.lang());
        }
        utterance.set_voice(voice.as_ref());
        self.at.set(index);
        self.mark(None);
        if let Some(located) = passage.locate(range) {
            bring_into_view(&located);
        }
        let listeners = self.follow(&utterance, index, page);
        self.voices.speak(&utterance);
        *self.saying.borrow_mut() = Some((utterance, listeners));
    }

    fn follow(self: &Rc<Self>, utterance: &SpeechSynthesisUtterance, index: usize, page: &str) -> Vec<EventListener> {
        let reader = Rc::clone(self);
        let word = EventListener::new(utterance, "boundary", move |event| {
            if let Some(event) =
                event.dyn_ref::<SpeechSynthesisEvent>().filter(|event| event.name().as_deref() == Some("word"))
            {
                reader.mark(usize::try_from(event.char_index()).ok());
            }
        });
        let (reader, page) = (Rc::clone(self), page.to_owned());
        let end = EventListener::once(utterance, "end", move |_| {
            if reader.is_at(index) {
                reader.speak(index + 1, &page);
            }
        });
        let reader = Rc::clone(self);
        let error = EventListener::once(utterance, "error", move |_| {
            if reader.is_at(index) {
                reader.stop();
                say_unavailable(&reader.group, true);
            }
        });
        vec![word, end, error]
    }

    /// Whether this sentence is the one that counts: stopping makes the browser report
    /// the end or an error of what it no longer says.
    fn is_at(&self, index: usize) -> bool {
        self.state.get() != State::Silent && self.at.get() == index
    }

    /// Marks the word `offset` units into the sentence, or the whole sentence.
    fn mark(&self, offset: Option<usize>) {
        let content = self.content.borrow();
        let Some(Sentence { passage, range }) = content.1.get(self.at.get()) else { return };
        let passage = &content.0[*passage];
        let part = offset.map_or_else(|| range.clone(), |offset| passage.word(range, offset));
        if let Some(located) = passage.locate(&part) {
            highlight::mark(&located);
        }
    }

    fn pause(&self) {
        self.voices.pause();
        self.enter(State::Paused);
    }

    fn stop(&self) {
        self.waiting.take();
        self.enter(State::Silent);
        // Paused engines keep what they are told to drop.
        self.voices.resume();
        self.voices.cancel();
        self.saying.take();
        highlight::unmark();
    }

    fn voice(&self, lang: &str) -> Option<SpeechSynthesisVoice> {
        let voices: Vec<SpeechSynthesisVoice> = self.voices.get_voices().iter().map(JsCast::unchecked_into).collect();
        let facts: Vec<_> = voices
            .iter()
            .map(|voice| VoiceFacts {
                lang: voice.lang(),
                is_local: voice.local_service(),
                is_default: voice.default(),
            })
            .collect();
        best_voice(lang, &facts).and_then(|index| voices.get(index).cloned())
    }

    /// Makes the buttons agree with what happens; focus never stays on a disabled one.
    fn enter(&self, state: State) {
        self.state.set(state);
        let button = |name: &str| {
            let found = self.group.query_selector(&format!("[data-read={name}]")).ok().flatten();
            found.and_then(|button| button.dyn_into::<HtmlElement>().ok())
        };
        let had_focus = document().active_element().is_some_and(|active| self.group.contains(Some(&active)));
        let enabled = |name: &str| match name {
            "play" => state != State::Speaking,
            "pause" => state == State::Speaking,
            _ => state != State::Silent,
        };
        for name in ["play", "pause", "stop"] {
            if let Some(button) = button(name) {
                let _ = button.toggle_attribute_with_force("disabled", !enabled(name));
            }
        }
        if had_focus {
            let next = if state == State::Speaking { "pause" } else { "play" };
            let _ = button(next).map(|button| button.focus());
        }
    }
}
