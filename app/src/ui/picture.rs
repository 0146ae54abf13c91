//! Content pictures: always with a text alternative, which is shown when pictures are off (O116-T-38).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::i18n::{Trilingual, lang};
use crate::paths;

/// A picture of the media folder; without a text alternative it is not stored (O116-T-38).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    pub path: String,
    pub alt: Trilingual,
    /// The size of the original in pixels, where it is known.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// Smaller copies; none of a drawing.
    pub renditions: Vec<Rendition>,
}

/// A smaller copy of a picture, light enough for a page (O116-T-32b).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendition {
    pub width: u32,
    pub height: u32,
    pub path: String,
    pub mime: String,
    pub bytes: u64,
    /// Cut to 16:9 around the point that matters; the others show the whole picture.
    #[serde(default)]
    pub is_crop: bool,
}

/// The attributes of an `<img>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    pub src: String,
    pub srcset: Option<String>,
    pub width: u32,
    pub height: u32,
}

/// The width that a page shows a picture in, in pixels.
const SHOWN: u32 = 640;

/// The largest picture that a page loads, in bytes (O116-T-32b).
const LIGHT: u64 = 30_000;

impl Picture {
    /// What a browser chooses from: the whole picture, or the 16:9 cut of it. Only renditions
    /// that are light enough take part (O116-T-32b).
    pub fn sources(&self, is_crop: bool) -> Sources {
        let fits = |rendition: &&Rendition| rendition.is_crop == is_crop && rendition.bytes <= LIGHT;
        let fitting: Vec<_> = self.renditions.iter().filter(fits).collect();
        let near = |rendition: &&&Rendition| rendition.width.abs_diff(SHOWN);
        let Some(shown) = fitting.iter().min_by_key(near) else {
            let (width, height) = self.width.zip(self.height).filter(|_| !is_crop).unwrap_or((SHOWN, SHOWN * 9 / 16));
            return Sources { src: paths::media(&self.path), srcset: None, width, height };
        };
        let choices = fitting.iter().map(|rendition| format!("{} {}w", paths::media(&rendition.path), rendition.width));
        let srcset = (fitting.len() > 1).then(|| choices.collect::<Vec<_>>().join(", "));
        Sources { src: paths::media(&shown.path), srcset, width: shown.width, height: shown.height }
    }
}

/// What the browser is told of the width a picture takes.
pub const SIZES: &str = "(min-width: 48rem) 40rem, 100vw";

/// A picture; the browser loads it only when it comes into view unless it is `eager`.
#[component]
pub fn ContentPicture(picture: Picture, #[prop(optional)] eager: bool) -> impl IntoView {
    // Whoever switched pictures off gets the words instead, also through a screen reader.
    let alt = picture.alt.get(lang()).to_owned();
    // Pictures of lists and openings have one shape; a drawing keeps its own.
    let sources = picture.sources(picture.renditions.iter().any(|rendition| rendition.is_crop));
    view! {
        <figure class="picture">
            <img
                src=sources.src
                srcset=sources.srcset.clone()
                sizes=sources.srcset.is_some().then_some(SIZES)
                alt=alt.clone()
                width=sources.width
                height=sources.height
                loading=if eager { "eager" } else { "lazy" }
                decoding="async"
            />
            <span class="picture__alt">{t!("a11y-image-hidden", alt = alt)}</span>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendition(width: u32, is_crop: bool) -> Rendition {
        let path = format!("a-{width}-{is_crop}.jpg");
        Rendition { width, height: width / 2, path, mime: "image/jpeg".into(), bytes: 9, is_crop }
    }

    #[test]
    fn browsers_choose_among_renditions_of_one_shape() {
        let renditions = vec![rendition(320, false), rendition(640, false), rendition(640, true)];
        let picture = Picture { path: "a.png".into(), renditions, ..Picture::default() };
        let whole = picture.sources(false);
        assert_eq!(whole.src, "/media/a-640-false.jpg");
        assert_eq!(whole.srcset.as_deref(), Some("/media/a-320-false.jpg 320w, /media/a-640-false.jpg 640w"));
        assert_eq!(picture.sources(true).src, "/media/a-640-true.jpg");
        assert_eq!(picture.sources(true).srcset, None);
    }

    #[test]
    fn a_drawing_is_shown_as_it_is() {
        let picture = Picture { path: "a.svg".into(), ..Picture::default() };
        let expected = Sources { src: "/media/a.svg".into(), srcset: None, width: 640, height: 360 };
        assert_eq!(picture.sources(false), expected);
    }
}
