//! Content pictures: always with a text alternative, which is shown when pictures are off (O116-T-38).

use leptos::prelude::*;

use crate::features::content::Picture;
use crate::i18n::lang;
use crate::paths;

/// A picture; the browser loads it only when it comes into view unless it is `eager`.
#[component]
pub fn ContentPicture(picture: Picture, #[prop(optional)] eager: bool) -> impl IntoView {
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
            <span class="picture__alt" aria-hidden="true">{t!("a11y-image-hidden", alt = alt)}</span>
        </figure>
    }
}
