//! Reads the page aloud with the voices of the visitor's device (Web Speech API). The group
//! is hidden until it can do something.

use leptos::prelude::*;

use super::Element;
#[cfg(feature = "ssr")]
use crate::ui::link::Icon;

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod highlight;
#[cfg(feature = "hydrate")]
mod passages;
#[cfg(any(test, feature = "hydrate"))]
mod speech;

/// The texts of the controls.
#[cfg(feature = "ssr")]
pub struct ReadAloudWords {
    /// Names the group.
    pub title: String,
    pub play: String,
    pub pause: String,
    pub stop: String,
    /// Said when the device has no voice for the language of the page.
    pub unavailable: String,
}

/// Play, pause, stop.
#[cfg(feature = "ssr")]
#[component]
pub fn ReadAloud(words: ReadAloudWords) -> impl IntoView {
    view! {
        <ReadAloudVoice>
            <div class="display-panel__read" role="group" aria-label=words.title>
                <button class="control" type="button" data-read="play">
                    <Icon name="play" />
                    {words.play}
                </button>
                <button class="control" type="button" data-read="pause" disabled>
                    <Icon name="pause" />
                    {words.pause}
                </button>
                <button class="control" type="button" data-read="stop" disabled>
                    <Icon name="square" />
                    {words.stop}
                </button>
                <span class="status" role="status" data-unavailable=words.unavailable></span>
            </div>
        </ReadAloudVoice>
    }
}

/// What makes the controls speak.
#[island]
pub fn ReadAloudVoice(children: Children) -> impl IntoView {
    view! { <div use:start>{children()}</div> }
}

/// Brings the controls below `place` to life.
#[cfg(feature = "hydrate")]
fn start(place: Element) {
    browser::start(&place);
}

/// The server does not speak.
#[cfg(not(feature = "hydrate"))]
fn start(_place: Element) {}
