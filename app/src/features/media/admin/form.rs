//! The form of what people say of a file.

use chrono::NaiveDate;
use serde::Deserialize;

use super::super::model::{Consent, Kind, MediaFile, Source, Status, own};
use crate::error::FieldErrors;
use crate::i18n::{Lang, Trilingual};

/// The longest text alternative, in letters.
const LONGEST: usize = 300;

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Details {
    pub alt_kk: String,
    pub alt_ru: String,
    pub alt_en: String,
    pub status: String,
    pub owner: String,
    pub consent: String,
    pub consent_date: String,
    pub focal_x: String,
    pub focal_y: String,
    pub captions_of: String,
    pub captions_lang: String,
    pub poster: String,
}

impl Details {
    /// The form as it stands for a file.
    pub fn of(file: &MediaFile) -> Self {
        Self {
            alt_kk: file.alt.kk.clone(),
            alt_ru: file.alt.ru.clone(),
            alt_en: file.alt.en.clone(),
            status: file.source.status.name().to_owned(),
            owner: file.source.owner.clone(),
            consent: file.source.consent.name().to_owned(),
            consent_date: file.source.consent_date.map(|date| date.to_string()).unwrap_or_default(),
            focal_x: file.focal.0.to_string(),
            focal_y: file.focal.1.to_string(),
            captions_of: file.captions_of.map(|(of, _)| of.to_string()).unwrap_or_default(),
            captions_lang: file.captions_of.map(|(_, lang)| lang).unwrap_or_default().to_string(),
            poster: file.poster.map(|id| id.to_string()).unwrap_or_default(),
        }
    }

    /// The file with what the form says, or what is wrong with the form. Whether the files it names,
    /// the one the captions belong to and the poster, are there is for the caller to see.
    pub fn apply(&self, file: &MediaFile, lang: Lang) -> Result<MediaFile, FieldErrors> {
        let mut errors = FieldErrors::default();
        let alt = Trilingual { kk: line(&self.alt_kk), ru: line(&self.alt_ru), en: line(&self.alt_en) };
        for (of, field) in Lang::ALL.into_iter().zip(["alt_kk", "alt_ru", "alt_en"]) {
            let words = own(&alt, of);
            if file.kind == Kind::Picture && words.is_empty() {
                errors.add(field, tl!(lang, "media-err-alt", lang = of.own_name()));
            }
            if words.chars().count() > LONGEST {
                errors.add(field, tl!(lang, "media-err-long", max = LONGEST));
            }
        }
        let source = self.source(lang, &mut errors);
        let focal = match file.kind {
            Kind::Picture => (
                percent("focal_x", &self.focal_x, lang, &mut errors),
                percent("focal_y", &self.focal_y, lang, &mut errors),
            ),
            _ => file.focal,
        };
        let captions_of = match (file.kind, self.captions_of.trim()) {
            (Kind::Captions, of) if !of.is_empty() => {
                let of = of.parse().ok();
                if of.is_none() {
                    errors.add("captions_of", tl!(lang, "media-err-captions"));
                }
                of.map(|of| (of, Lang::from_code(&self.captions_lang).unwrap_or_default()))
            }
            _ => None,
        };
        let poster = match (file.kind, self.poster.trim()) {
            (Kind::Video, poster) if !poster.is_empty() => {
                let poster = poster.parse().ok();
                if poster.is_none() {
                    errors.add("poster", tl!(lang, "media-err-poster"));
                }
                poster
            }
            _ => None,
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(MediaFile { alt, source, focal, captions_of, poster, ..file.clone() })
    }

    /// R95-1-8.2a: who used what of others names owner, kind and date of the consent.
    fn source(&self, lang: Lang, errors: &mut FieldErrors) -> Source {
        let status = Status::ALL.into_iter().find(|status| status.name() == self.status).unwrap_or_default();
        let consent = Consent::ALL.into_iter().find(|consent| consent.name() == self.consent).unwrap_or_default();
        let date = self.consent_date.trim();
        let consent_date = date.parse::<NaiveDate>().ok();
        if !date.is_empty() && consent_date.is_none() {
            errors.add("consent_date", tl!(lang, "media-err-date"));
        }
        let source = Source { status, owner: line(&self.owner), consent, consent_date };
        if source.owner.chars().count() > LONGEST {
            errors.add("owner", tl!(lang, "media-err-long", max = LONGEST));
        }
        if status == Status::ThirdParty {
            if source.owner.is_empty() {
                errors.add("owner", tl!(lang, "media-err-owner"));
            }
            if consent == Consent::None {
                errors.add("consent", tl!(lang, "media-err-consent"));
            } else if consent_date.is_none() {
                errors.add("consent_date", tl!(lang, "media-err-date"));
            }
        }
        source
    }
}

/// One line without control characters.
fn line(text: &str) -> String {
    let spaced: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn percent(field: &'static str, text: &str, lang: Lang, errors: &mut FieldErrors) -> u32 {
    if let Ok(percent @ 0..=100) = text.trim().parse() {
        return percent;
    }
    errors.add(field, tl!(lang, "media-err-percent"));
    50
}
