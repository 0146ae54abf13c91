//! The files of an entry: text alternatives, captions, weight, size.

use std::collections::HashMap;

use super::problem::Problem;
use crate::features::newsroom::model::content::Content;
use crate::features::newsroom::model::fields::banner_size;
use crate::i18n::Lang;

/// What readers do with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nature {
    #[default]
    Document,
    Picture,
    /// A sound or video.
    Recording,
}

/// What the check needs to know of a library file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MediaFacts {
    pub name: String,
    pub nature: Nature,
    /// Languages with a text alternative.
    pub alt: Vec<Lang>,
    /// Languages with captions, of a recording.
    pub captions: Vec<Lang>,
    /// Bytes of what a page shows.
    pub page_bytes: i64,
    /// Width and height of the original in pixels; a drawing fits every size.
    pub pixels: Option<(u32, u32)>,
    /// Its name or its text bears a mark of restricted material.
    pub is_restricted: bool,
}

/// The most that a picture of a page may weigh (O116-T-31).
const PICTURE_LIMIT: i64 = 30 * 1024;

pub(super) fn check(kind: &str, content: &Content, media: &HashMap<i64, MediaFacts>, found: &mut Vec<Problem>) {
    for id in content.media() {
        let Some(facts) = media.get(&id) else {
            found.push(Problem::UnknownFile(id.to_string()));
            continue;
        };
        if facts.is_restricted {
            found.push(Problem::RestrictedFile(facts.name.clone()));
        }
        if is_rar(&facts.name) {
            found.push(Problem::NotZip(facts.name.clone()));
        }
        if facts.nature == Nature::Recording {
            captions(facts, found);
        }
        if facts.nature == Nature::Document {
            continue;
        }
        for lang in content.languages().into_iter().filter(|lang| !facts.alt.contains(lang)) {
            found.push(Problem::NoAlt(lang, facts.name.clone()));
        }
        if facts.nature == Nature::Picture && facts.page_bytes > PICTURE_LIMIT {
            found.push(Problem::HeavyPicture(facts.name.clone()));
        }
    }
    match kind {
        "photo" if content.picture.is_none() => found.push(Problem::NoAlt(Lang::Kk, String::new())),
        "news" if content.picture.is_none() => found.push(Problem::NoPicture),
        "banner" => banner_picture(content, media, found),
        "act" if content.attachments.is_empty() => found.push(Problem::NoScan),
        _ => {}
    }
}

/// O116-T-43: without any captions a recording is not shown; where only some languages lack them,
/// readers of those have the others.
fn captions(facts: &MediaFacts, found: &mut Vec<Problem>) {
    if facts.captions.is_empty() {
        found.push(Problem::NoCaptions(facts.name.clone()));
        return;
    }
    let lacking = Lang::ALL.into_iter().filter(|lang| !facts.captions.contains(lang));
    found.extend(lacking.map(|lang| Problem::NoCaptionsIn(lang, facts.name.clone())));
}

/// O116-T-26: every picture of a place is cut to one size, so it has to be large enough for it.
fn banner_picture(content: &Content, media: &HashMap<i64, MediaFacts>, found: &mut Vec<Problem>) {
    let Some(picture) = &content.picture else {
        found.push(Problem::NoPicture);
        return;
    };
    let need = banner_size(content.details["placement"].as_str().unwrap_or_default());
    let has = picture.media.and_then(|id| media.get(&id)?.pixels);
    if let Some(has) = has.filter(|has| has.0 < need.0 || has.1 < need.1) {
        found.push(Problem::BannerTooSmall(has, need));
    }
}

fn is_rar(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("rar"))
}
