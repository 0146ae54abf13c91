//! Why a file is not taken, in words for the person who sent it.

use crate::i18n::Lang;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    /// The limit in bytes.
    TooLarge {
        limit: u64,
    },
    /// No format of the library, or one that only its name claims.
    Type,
    /// A script or a page where a text should be.
    Markup,
    /// Text in another encoding than UTF-8.
    Encoding,
    /// The content is broken, so that nobody can check it.
    Broken,
    /// Two formats in one file.
    Polyglot,
    /// More than 50 megapixels.
    Pixels,
    /// An animation of more than 300 kB (O116-T-32c).
    Animation,
    /// A drawing with scripts, foreign content or references to elsewhere.
    SvgActive,
    /// A drawing of more than 30 kB, of which no smaller rendition can be made (O116-T-32b).
    SvgLarge,
    /// An archive that unpacks into far more than it seems.
    Bomb,
    /// An archive within an archive.
    Nested,
    /// An archive with programs or with names that leave its folder.
    ArchiveContent,
    /// An archive that cannot be looked into.
    Encrypted,
    /// An office file with macros.
    Macros,
    /// The same file is there already, under another number.
    Duplicate,
}

impl Refusal {
    /// The reason in words.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Empty => tl!(lang, "media-err-empty"),
            Self::TooLarge { limit } => tl!(lang, "media-err-large", max = crate::ui::files::size(lang, limit)),
            Self::Type => tl!(lang, "media-err-type"),
            Self::Markup => tl!(lang, "media-err-markup"),
            Self::Encoding => tl!(lang, "media-err-encoding"),
            Self::Broken => tl!(lang, "media-err-broken"),
            Self::Polyglot => tl!(lang, "media-err-polyglot"),
            Self::Pixels => tl!(lang, "media-err-pixels"),
            Self::Animation => tl!(lang, "media-err-animation"),
            Self::SvgActive => tl!(lang, "media-err-svg"),
            Self::SvgLarge => tl!(lang, "media-err-svg-large"),
            Self::Bomb => tl!(lang, "media-err-bomb"),
            Self::Nested => tl!(lang, "media-err-nested"),
            Self::ArchiveContent => tl!(lang, "media-err-archive"),
            Self::Encrypted => tl!(lang, "media-err-encrypted"),
            Self::Macros => tl!(lang, "media-err-macros"),
            Self::Duplicate => tl!(lang, "media-err-duplicate"),
        }
    }
}
