//! What a text shows of a file of the library, ready to be written into the page.

use std::collections::HashMap;

use super::model::{Kind, MediaFile, Status};
use crate::i18n::Lang;
use crate::paths;
use crate::ui::files::size;
use crate::ui::markdown::{Embed, Shown, Track};

/// The thing behind `media:ID` in a language; nothing for one that may not be used. `files` is
/// the answer of [`super::resolve`].
pub fn embed<S: std::hash::BuildHasher>(files: &HashMap<i64, MediaFile, S>, id: i64, lang: Lang) -> Option<Embed> {
    let file = files.get(&id).filter(|file| file.is_usable())?;
    let shown = match file.kind {
        Kind::Picture => Shown::Picture { sources: file.picture().sources(false), alt: file.alt.get(lang).to_owned() },
        Kind::Audio => Shown::Audio { tracks: tracks(files.values(), id, lang), about: file.alt.get(lang).to_owned() },
        Kind::Video => {
            let poster = file.poster.and_then(|poster| files.get(&poster)).and_then(poster_address);
            Shown::Video { tracks: tracks(files.values(), id, lang), about: file.alt.get(lang).to_owned(), poster }
        }
        Kind::Document | Kind::Captions => Shown::File,
    };
    // R95-1-8.2b: readers learn whose material they see.
    let credit = (file.source.status != Status::Own && !file.source.owner.is_empty())
        .then(|| tl!(lang, "media-credit", owner = file.source.owner.clone()));
    Some(Embed {
        href: paths::media(&file.path),
        mime: file.mime.clone(),
        name: file.name.clone(),
        about: format!("{}, {}", file.format(), size(lang, file.bytes)),
        credit,
        hidden: tl!(lang, "a11y-image-hidden", alt = file.alt.get(lang)),
        shown,
    })
}

/// Where the picture lies that stands for a video: light, and cut to the shape of one where it can be.
pub fn poster_address(picture: &MediaFile) -> Option<String> {
    let is_cut = picture.renditions.iter().any(|rendition| rendition.is_crop);
    picture.is_poster().then(|| picture.picture().sources(is_cut).src)
}

/// O116-T-43: the captions of a sound or video among some files, in the order of languages; those of
/// the page's own language are shown unless the reader chooses others.
pub fn tracks<'a>(files: impl Iterator<Item = &'a MediaFile>, of: i64, lang: Lang) -> Vec<Track> {
    let mut captions: Vec<_> = files.filter_map(|file| Some((file.captions_in(of)?, file))).collect();
    captions.sort_by_key(|(lang, file)| (*lang, file.id));
    let first = captions.iter().position(|(known, _)| *known == lang);
    let track = |(place, (lang, file)): (usize, (Lang, &MediaFile))| Track {
        src: paths::media(&file.path),
        lang,
        is_default: Some(place) == first,
    };
    captions.into_iter().enumerate().map(track).collect()
}
