//! What the forms of the structure send, and what is wrong with it.

use serde::Deserialize;

use super::model::{LONGEST_SUMMARY, LONGEST_TITLE};
use super::store::Row;
use crate::error::FieldErrors;
use crate::i18n::{Lang, Trilingual};

/// Names in three languages, and for a new item what it holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title_kk: String,
    pub title_ru: String,
    pub title_en: String,
    pub summary_kk: String,
    pub summary_ru: String,
    pub summary_en: String,
    pub kind: String,
    pub period: String,
}

impl From<&Row> for Typed {
    fn from(row: &Row) -> Self {
        Self {
            title_kk: row.title.kk.clone(),
            title_ru: row.title.ru.clone(),
            title_en: row.title.en.clone(),
            summary_kk: row.summary.kk.clone(),
            summary_ru: row.summary.ru.clone(),
            summary_en: row.summary.en.clone(),
            ..Self::default()
        }
    }
}

impl Typed {
    /// Title and summary, or what is wrong with them.
    pub fn words(&self, lang: Lang) -> Result<(Trilingual, Trilingual), FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut checked = |name: &'static str, text: &str, longest: usize, is_needed: bool| {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if is_needed && text.is_empty() {
                errors.add(name, tl!(lang, "structure-title-missing"));
            }
            if text.chars().count() > longest {
                errors.add(name, tl!(lang, "structure-too-long", max = longest));
            }
            text
        };
        let title = Trilingual {
            kk: checked("title_kk", &self.title_kk, LONGEST_TITLE, true),
            ru: checked("title_ru", &self.title_ru, LONGEST_TITLE, true),
            en: checked("title_en", &self.title_en, LONGEST_TITLE, true),
        };
        let summary = Trilingual {
            kk: checked("summary_kk", &self.summary_kk, LONGEST_SUMMARY, false),
            ru: checked("summary_ru", &self.summary_ru, LONGEST_SUMMARY, false),
            en: checked("summary_en", &self.summary_en, LONGEST_SUMMARY, false),
        };
        if errors.is_empty() { Ok((title, summary)) } else { Err(errors) }
    }
}

/// What the fields of the words are called.
pub fn label(name: &str) -> Option<String> {
    let (part, code) = name.split_once('_')?;
    let lang = Lang::from_code(code)?;
    match part {
        "title" => Some(t!("structure-title", lang = lang.own_name())),
        "summary" => Some(t!("structure-summary", lang = lang.own_name())),
        _ => None,
    }
}

/// The section an item goes to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Target {
    pub section: String,
}
