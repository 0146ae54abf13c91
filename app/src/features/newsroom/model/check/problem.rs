//! What the check can find, how bad it is, and where it is mended.

use crate::i18n::Lang;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A field of the kind that has to be filled in (for acts O116-T-14).
    FieldMissing(&'static str, bool),
    /// No title in Kazakh, which stands in for the other languages.
    NoTitle,
    /// Words in this language without a title.
    TitleMissing(Lang),
    NotTranslated(Lang),
    /// A field of the kind whose Kazakh words stand in a translation.
    FieldNotTranslated(Lang, &'static str),
    /// News show date, title and summary (O116-T-28a).
    NoSummary,
    /// A heading two levels below the one before it (O116-T-33).
    HeadingJump(Lang, String),
    /// A link whose words do not tell where it leads.
    VagueLink(Lang, String),
    TableWithoutHeader(Lang),
    /// Markup that is not shown.
    RawHtml(Lang),
    /// Hyphens or spaces set by hand (R95-2-7c).
    ManualLayout(Lang),
    /// O116-T-38
    NoAlt(Lang, String),
    UnknownFile(String),
    /// A sound or video without captions in any language (O116-T-43).
    NoCaptions(String),
    /// One that has them, though not in this language.
    NoCaptionsIn(Lang, String),
    /// Archives for readers are zip alone (O116-U-2.7d, R95-2-7e).
    NotZip(String),
    /// Over 30 kB after processing.
    HeavyPicture(String),
    NoPicture,
    /// News tell date, place and result (O116-R-13d).
    NewsWithoutDate,
    NewsWithoutPlace,
    NewsWithoutResult,
    /// Which of the body's fields of activity it belongs to (O116-R-13b).
    NewsWithoutTheme,
    /// Language, words, beginning (O116-R-13c).
    LongSentence(Lang, usize, String),
    /// In a text (O116-T-18).
    PhoneWithoutCode(Lang, String),
    /// In a text (O116-T-19); whether the text calls it an address.
    AddressInText(Lang, String, bool),
    /// Field and mark (O116-R-3.2, O116-T-2.7, P891-X).
    Restricted(String, String),
    /// The same named in quotation marks.
    RestrictedNamed(String, String),
    /// A file that bears such a mark.
    RestrictedFile(String),
    /// Field and beginning of the number.
    PersonalNumber(String, String),
    /// Banners are of one size (O116-T-26): what the picture has, what its place needs.
    BannerTooSmall((u32, u32), (u32, u32)),
    /// A temporary banner without its last moment (O116-T-26).
    BannerWithoutEnd,
    EventWithoutDate,
    EndsBeforeStart,
    VacancyWithoutEnd,
    /// O116-T-17
    NameNotFull,
    /// O116-T-19
    AddressWithoutIndex,
    /// O116-T-13
    NoScan,
    /// O116-L-7.4
    NoPortalLink,
    /// R95-1-2.5, R95-1-8.2a
    NoSourceStatus,
    NoConsent,
    /// R95-1-7.1
    NoProvider,
    /// R95-1-6.5a
    NotProofread,
}

impl Problem {
    pub fn severity(&self) -> Severity {
        match self {
            Self::NotTranslated(_)
            | Self::FieldNotTranslated(..)
            | Self::RawHtml(_)
            | Self::ManualLayout(_)
            | Self::NoPicture
            | Self::LongSentence(..)
            | Self::AddressInText(_, _, false)
            | Self::RestrictedNamed(..)
            | Self::PersonalNumber(..)
            | Self::HeavyPicture(_)
            | Self::NoCaptionsIn(..)
            | Self::NoScan => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// There is nothing that could be shown, or nothing that may be, not even in an emergency.
    pub fn is_structural(&self) -> bool {
        matches!(self, Self::NoTitle | Self::FieldMissing(..) | Self::Restricted(..) | Self::RestrictedFile(_))
    }

    /// The field where it is to be mended.
    pub fn field(&self) -> String {
        match self {
            Self::FieldMissing(name, is_trilingual) => format!("d.{name}{}", if *is_trilingual { ".kk" } else { "" }),
            Self::NoTitle | Self::NameNotFull => "kk.title".to_owned(),
            Self::TitleMissing(lang) | Self::NotTranslated(lang) => format!("{lang}.title"),
            Self::FieldNotTranslated(lang, name) => format!("d.{name}.{lang}"),
            Self::NoSummary => "kk.summary".to_owned(),
            Self::HeadingJump(lang, _)
            | Self::VagueLink(lang, _)
            | Self::TableWithoutHeader(lang)
            | Self::RawHtml(lang)
            | Self::LongSentence(lang, ..)
            | Self::PhoneWithoutCode(lang, _)
            | Self::AddressInText(lang, ..)
            | Self::ManualLayout(lang) => format!("{lang}.body"),
            Self::Restricted(field, _) | Self::RestrictedNamed(field, _) | Self::PersonalNumber(field, _) => {
                field.clone()
            }
            Self::NoAlt(..)
            | Self::UnknownFile(_)
            | Self::NoCaptions(_)
            | Self::NoCaptionsIn(..)
            | Self::HeavyPicture(_)
            | Self::BannerTooSmall(..)
            | Self::NoPicture => "picture".to_owned(),
            Self::NewsWithoutTheme => "d.theme".to_owned(),
            Self::NewsWithoutDate => "d.happened_on".to_owned(),
            Self::NewsWithoutPlace => "d.place.kk".to_owned(),
            Self::NewsWithoutResult => "d.result.kk".to_owned(),
            Self::EventWithoutDate => "starts_at".to_owned(),
            Self::EndsBeforeStart | Self::VacancyWithoutEnd | Self::BannerWithoutEnd => "ends_at".to_owned(),
            Self::AddressWithoutIndex => "d.postal_index".to_owned(),
            Self::NoScan | Self::RestrictedFile(_) | Self::NotZip(_) => "attachments".to_owned(),
            Self::NoPortalLink => "d.portal_url".to_owned(),
            Self::NoSourceStatus => "status.kk".to_owned(),
            Self::NoConsent => "consent".to_owned(),
            Self::NoProvider => "provider".to_owned(),
            Self::NotProofread => "is_proofread".to_owned(),
        }
    }
}
