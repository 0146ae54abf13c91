//! What a file of the library is and may be. Nothing here reads a disk or a clock.

mod format;
mod names;
mod refusal;
mod sniff;
mod svg;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, Trilingual};
use crate::ui::picture::{Picture, Rendition};

pub use format::{Format, Kind};
pub use names::{clean_name, extension, has_hash, name_for_readers, stored_path};
pub use refusal::Refusal;
pub use sniff::{HEAD, sniff};
pub use svg::{clean_svg, clean_svg_within};

/// The widths of the renditions, in pixels.
pub const WIDTHS: [u32; 4] = [320, 640, 960, 1280];
/// The rendition that pages load.
pub const PAGE_WIDTH: u32 = 640;
/// The largest picture that a page loads, in bytes (O116-T-32b).
pub const PAGE_BYTES: usize = 30_000;
/// The largest animation, in bytes (O116-T-32c).
pub const ANIMATION_BYTES: u64 = 300_000;
/// The largest picture, in pixels.
pub const PIXELS: u64 = 50_000_000;

/// A file of the library.
#[derive(Clone, Debug, PartialEq)]
pub struct MediaFile {
    pub id: i64,
    pub kind: Kind,
    /// Below `/media/`.
    pub path: String,
    /// As the file was called, cleaned.
    pub name: String,
    pub mime: String,
    pub bytes: u64,
    pub sha256: String,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub alt: Trilingual,
    pub source: Source,
    /// The point that matters, in hundredths of width and height.
    pub focal: (u32, u32),
    pub renditions: Vec<Rendition>,
    pub uploaded_by: Option<i64>,
    pub created_at: DateTime<Utc>,
    pub deleted_at: Option<DateTime<Utc>>,
    /// The video or sound whose captions this file holds, and their language.
    pub captions_of: Option<(i64, Lang)>,
    /// The picture that stands for this video until it plays.
    pub poster: Option<i64>,
}

impl MediaFile {
    /// The language in which this file holds the captions of `of`, if it does.
    pub fn captions_in(&self, of: i64) -> Option<Lang> {
        self.captions_of.filter(|(known, _)| *known == of).map(|(_, lang)| lang)
    }

    /// Whether pages may show it: a picture needs its words in all three languages (O116-T-38).
    pub fn is_usable(&self) -> bool {
        let has_words = Lang::ALL.iter().all(|lang| !own(&self.alt, *lang).trim().is_empty());
        self.deleted_at.is_none() && (self.kind != Kind::Picture || has_words)
    }

    /// The picture of a page.
    pub fn picture(&self) -> Picture {
        Picture {
            path: self.path.clone(),
            alt: self.alt.clone(),
            width: self.width,
            height: self.height,
            renditions: self.renditions.clone(),
        }
    }

    /// The format as readers know it: `PDF`.
    pub fn format(&self) -> String {
        self.path.rsplit('.').next().unwrap_or_default().to_uppercase()
    }

    /// The smallest picture of it, for lists of the staff.
    pub fn thumbnail(&self) -> Option<&str> {
        if self.kind != Kind::Picture {
            return None;
        }
        Some(
            self.renditions.iter().find(|rendition| !rendition.is_crop).map_or(&self.path, |rendition| &rendition.path),
        )
    }

    /// The same for a video by the picture that stands for it.
    pub fn thumbnail_among<'a>(&'a self, posters: &'a HashMap<i64, Self>) -> Option<&'a str> {
        self.thumbnail().or_else(|| posters.get(&self.poster?)?.thumbnail())
    }

    /// Whether it can stand for a video.
    pub fn is_poster(&self) -> bool {
        self.kind == Kind::Picture && self.is_usable()
    }
}

/// The text of one language without the fallback to Kazakh.
pub fn own(text: &Trilingual, lang: Lang) -> &str {
    match lang {
        Lang::Kk => &text.kk,
        Lang::Ru => &text.ru,
        Lang::En => &text.en,
    }
}

/// Whose material it is and with whose consent it is used (R95-1-8.2a, R95-1-8.2b).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    pub status: Status,
    /// The owner, as readers are told.
    pub owner: String,
    pub consent: Consent,
    pub consent_date: Option<NaiveDate>,
}

impl Source {
    /// What is missing for third-party material to be used.
    pub fn is_complete(&self) -> bool {
        self.status == Status::Own || (!self.owner.trim().is_empty() && self.consent != Consent::None)
    }
}

/// Where material comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    #[default]
    Own,
    /// Given by a state body.
    StateBody,
    /// Given by somebody else, non-state parties included.
    ThirdParty,
}

impl Status {
    pub const ALL: [Self; 3] = [Self::Own, Self::StateBody, Self::ThirdParty];

    /// The name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::StateBody => "state-body",
            Self::ThirdParty => "third-party",
        }
    }
}

/// How the owner consented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    #[default]
    None,
    Written,
    Oral,
    /// An open licence.
    Licence,
}

impl Consent {
    pub const ALL: [Self; 4] = [Self::None, Self::Written, Self::Oral, Self::Licence];

    /// The name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Written => "written",
            Self::Oral => "oral",
            Self::Licence => "licence",
        }
    }
}

/// What a list of the library shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub kind: Option<Kind>,
    /// Words of the name or of the text alternative.
    pub query: String,
    /// The bin instead of the library.
    pub deleted: bool,
    /// Counted from 1.
    pub page: u64,
}

/// How many files a page of the library shows.
pub const PER_PAGE: u64 = 30;
