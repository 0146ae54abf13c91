//! The three languages, the words of the interface, and content that exists in all of them.

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::FluentValue;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use leptos::prelude::use_context;
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language of the portal (R95-1-1.3b, O116-T-28d).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// The state language, served at `/` and whenever nothing else is asked for.
    #[default]
    Kk,
    Ru,
    En,
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The code used in URLs and in `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language of a request path, by its first segment; Kazakh where there is none.
    pub fn of_path(path: &str) -> Self {
        path.split('/').nth(1).and_then(Self::from_code).unwrap_or_default()
    }

    /// What speakers of the language call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }

    /// The short form shown in the header.
    pub const fn short_name(self) -> &'static str {
        match self {
            Self::Kk => "Қаз",
            Self::Ru => "Рус",
            Self::En => "Eng",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A short text in all three languages; Kazakh stands in where another is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trilingual {
    #[serde(default)]
    pub kk: String,
    #[serde(default)]
    pub ru: String,
    #[serde(default)]
    pub en: String,
}

impl Trilingual {
    /// The text in `lang`, or in Kazakh where there is none.
    pub fn get(&self, lang: Lang) -> &str {
        let text = self.own(lang);
        if text.is_empty() { &self.kk } else { text }
    }

    /// The text in `lang`, without another standing in.
    pub fn own(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }

    /// The language the text is in where that is not the page's.
    pub fn other_lang(&self, lang: Lang) -> Option<&'static str> {
        (self.own(lang).is_empty() && !self.kk.is_empty()).then(|| Lang::Kk.code())
    }
}

#[derive(RustEmbed)]
#[folder = "i18n"]
struct Translations;

static LOADERS: LazyLock<[FluentLanguageLoader; 3]> = LazyLock::new(|| Lang::ALL.map(load));

fn load(lang: Lang) -> FluentLanguageLoader {
    let loader = fluent_language_loader!();
    let identifier: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    if let Err(error) = loader.load_languages(&Translations, &[identifier]) {
        tracing::error!(%error, %lang, "the texts of a language did not load");
    }
    loader.set_use_isolating(false);
    loader.with_bundles_mut(|bundle| {
        bundle.set_formatter(Some(match lang {
            Lang::Kk => |value, _| number(Lang::Kk, value),
            Lang::Ru => |value, _| number(Lang::Ru, value),
            Lang::En => |value, _| number(Lang::En, value),
        }));
    });
    loader
}

/// Shorter numbers, years among them, are read at a glance and stay as they are.
const GROUPED_FROM: u64 = 10_000;

/// «10 000» with a blank that does not break; in English “10,000”.
pub fn grouped(lang: Lang, number: u64) -> String {
    let digits = number.to_string();
    if number < GROUPED_FROM {
        return digits;
    }
    let sign = if lang == Lang::En { ',' } else { '\u{a0}' };
    let mut written = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(sign);
        }
        written.push(digit);
    }
    written
}

/// A whole number inside a text as its language writes it; whatever else there is stays as it is.
fn number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.value.to_string();
    digits.parse().ok().map(|whole| grouped(lang, whole))
}

/// The texts of one language.
pub fn loader(lang: Lang) -> &'static FluentLanguageLoader {
    &LOADERS[lang as usize]
}

/// The language of the page being rendered.
pub fn lang() -> Lang {
    use_context().unwrap_or_default()
}

/// A text of the interface in the language of the page being rendered:
/// `t!("nav-home")`, `t!("nav-page", page = 2)`.
#[macro_export]
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($crate::i18n::loader($crate::i18n::lang()), $key $(, $name = $value)*)
    };
}

/// A text of the interface in a given language: `tl!(lang, "nav-home")`.
#[macro_export]
macro_rules! tl {
    ($lang:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($crate::i18n::loader($lang), $key $(, $name = $value)*)
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_path_is_its_first_segment() {
        assert_eq!(Lang::of_path("/ru/news"), Lang::Ru);
        assert_eq!(Lang::of_path("/en"), Lang::En);
        assert_eq!(Lang::of_path("/"), Lang::Kk);
        assert_eq!(Lang::of_path("/russia"), Lang::Kk);
    }

    #[test]
    fn a_missing_translation_falls_back_to_kazakh() {
        let text = Trilingual { kk: "қала".into(), ru: String::new(), en: "city".into() };
        assert_eq!(text.get(Lang::Ru), "қала");
        assert_eq!(text.get(Lang::En), "city");
    }

    #[test]
    fn long_numbers_are_grouped_and_years_are_not() {
        assert_eq!(grouped(Lang::Kk, 2_026), "2026");
        assert_eq!(grouped(Lang::Kk, 10_000), "10\u{a0}000");
        assert_eq!(grouped(Lang::Ru, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(grouped(Lang::En, 100_000), "100,000");
        assert_eq!(tl!(Lang::En, "appeals-fault-needed", most = 10_000), "Fill this in: up to 10,000 characters.");
        let kazakh = tl!(Lang::Kk, "appeals-fault-needed", most = 10_000);
        assert_eq!(kazakh, "Бұл жолды толтырыңыз: 10\u{a0}000 таңбаға дейін.");
        assert_eq!(tl!(Lang::Ru, "appeals-fault-needed", most = 500), "Заполните это поле: до 500 знаков.");
    }
}
