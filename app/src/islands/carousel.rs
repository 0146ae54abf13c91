//! Banners that take turns, after the carousel pattern of the W3C APG. Without WebAssembly
//! they are a plain list.

use leptos::prelude::*;

use super::Element;
#[cfg(feature = "ssr")]
use crate::ui::link::Icon;

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(any(test, feature = "hydrate"))]
mod motion;

/// The texts of the controls.
#[cfg(feature = "ssr")]
pub struct CarouselWords {
    pub title: String,
    pub pause: String,
    pub play: String,
    pub previous: String,
    pub next: String,
}

/// A list of slides (`<li>`), which can be stopped and turned by hand (O116-T-47, O116-T-49a,
/// O116-T-49b, O116-U-3.2, O116-U-3.3).
#[cfg(feature = "ssr")]
#[component]
pub fn Carousel(
    words: CarouselWords,
    id: String,
    /// What screen readers call it instead of “region”: “carousel”.
    #[prop(optional, into)]
    kind: Option<String>,
    /// It waits for the reader to set it going.
    #[prop(optional)]
    still: bool,
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <CarouselMotion>
            <section
                class="carousel"
                aria-roledescription=kind
                aria-labelledby=labelled_by
                data-still=still.then_some("")
            >
                <div class="section-title">
                    <h2 id=title_id>{words.title}</h2>
                </div>
                <div class="carousel__controls">
                    <button class="control" type="button" data-carousel="toggle">
                        <span class="carousel__while-moving"><Icon name="pause" />{words.pause}</span>
                        <span class="carousel__while-still"><Icon name="play" />{words.play}</span>
                    </button>
                    <button class="control" type="button" data-carousel="previous" aria-controls=id.clone()>
                        <Icon name="arrow-left" />
                        <span class="visually-hidden">{words.previous}</span>
                    </button>
                    <button class="control" type="button" data-carousel="next" aria-controls=id.clone()>
                        <Icon name="arrow-right" />
                        <span class="visually-hidden">{words.next}</span>
                    </button>
                    <span class="carousel__position"></span>
                </div>
                <ul class="carousel__slides" id=id>
                    {children()}
                </ul>
            </section>
        </CarouselMotion>
    }
}

/// Everything of a carousel that moves; its markup stays the server's.
#[island]
pub fn CarouselMotion(children: Children) -> impl IntoView {
    view! { <div use:start>{children()}</div> }
}

/// Sets the carousel below `place` going.
#[cfg(feature = "hydrate")]
fn start(place: Element) {
    browser::start(&place);
}

/// Nothing moves on the server.
#[cfg(not(feature = "hydrate"))]
fn start(_place: Element) {}
