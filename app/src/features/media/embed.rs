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
        Kind::Audio => Shown::Audio { tracks: tracks(files, id), about: file.alt.get(lang).to_owned() },
        Kind::Video => Shown::Video { tracks: tracks(files, id), about: file.alt.get(lang).to_owned() },
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

/// O116-T-43: captions that belong to a sound or video.
fn tracks<S: std::hash::BuildHasher>(files: &HashMap<i64, MediaFile, S>, id: i64) -> Vec<Track> {
    let mut tracks: Vec<_> = files
        .values()
        .filter_map(|file| match file.captions_of {
            Some((of, lang)) if of == id => Some(Track { src: paths::media(&file.path), lang }),
            _ => None,
        })
        .collect();
    tracks.sort_by_key(|track| track.lang);
    tracks
}
