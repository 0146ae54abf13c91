//! Content pictures: always with a text alternative, which is shown when pictures are off (O116-T-38).

use leptos::prelude::*;

use crate::i18n::{Trilingual, lang};
use crate::paths;

/// A picture of the media folder; without a text alternative it is not stored (O116-T-38).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub path: String,
    pub alt: Trilingual,
}

/// A picture; the browser loads it only when it comes into view unless it is `eager`.
#[component]
pub fn ContentPicture(picture: Picture, #[prop(optional)] eager: bool) -> impl IntoView {
    // Whoever switched pictures off gets the words instead, also through a screen reader.
    let alt = picture.alt.get(lang()).to_owned();
    view! {
        <figure class="picture">
            <img
                src=paths::media(&picture.path)
                alt=alt.clone()
                width="640"
                height="360"
                loading=if eager { "eager" } else { "lazy" }
                decoding="async"
            />
            <span class="picture__alt">{t!("a11y-image-hidden", alt = alt)}</span>
        </figure>
    }
}
