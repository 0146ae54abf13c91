//! Everything that is written about an entry, as one value: what a version keeps.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::i18n::{Lang, Trilingual};

/// The words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Text {
    pub title: String,
    pub summary: String,
    /// Markdown.
    pub body: String,
}

impl Text {
    /// Nothing was written in this language.
    pub fn is_empty(&self) -> bool {
        [&self.title, &self.summary, &self.body].into_iter().all(|text| text.trim().is_empty())
    }
}

/// A file that belongs to an entry, of the library or loaded with the first content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileRef {
    /// Number in the library, where the file is in it.
    pub media: Option<i64>,
    /// Below the media folder.
    pub path: String,
    pub name: String,
    pub bytes: i64,
    /// Text alternative of a picture, label of an attachment.
    pub label: Trilingual,
}

/// Where a text comes from that the city did not write itself (R95-1-2.5, R95-1-8.2a,
/// R95-1-8.2b, R95-1-9.4).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThirdParty {
    /// Author and source, shown to readers; empty for the city's own material.
    pub source: String,
    /// What readers are told of its nature and status.
    pub status: Trilingual,
    /// Kind and date of the owner's consent, for the record.
    pub consent: String,
}

impl ThirdParty {
    pub fn is_own(&self) -> bool {
        self.source.trim().is_empty()
    }
}

/// How long a text holds (R95-1-8.1a, O116-R-3.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    Permanent,
    Periodic,
    #[default]
    Dynamic,
}

/// One whole state of an entry.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    pub texts: BTreeMap<Lang, Text>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub position: i32,
    pub picture: Option<FileRef>,
    pub attachments: Vec<FileRef>,
    /// What only this kind has, in the form of `content/entries/*.json`.
    pub details: Value,
    pub third_party: ThirdParty,
    /// The unit that gave the information (R95-1-7.1).
    pub provider: String,
    /// The post of that unit's head, who answers for its being right.
    pub provider_head: String,
    pub class: Class,
    /// Somebody read it for mistakes before it goes to review (R95-1-6.5a).
    pub is_proofread: bool,
    /// Keys of items with a theme alike (R95-1-6.1c).
    pub related: Vec<String>,
}

impl Content {
    /// The words of a language; empty ones where there are none.
    pub fn text(&self, lang: Lang) -> Text {
        self.texts.get(&lang).cloned().unwrap_or_default()
    }

    /// Something to call the entry by.
    pub fn title(&self, lang: Lang) -> String {
        let own = std::iter::once(lang).chain(Lang::ALL).map(|lang| self.text(lang).title);
        own.into_iter().find(|title| !title.trim().is_empty()).unwrap_or_default()
    }

    /// The languages in which something is written.
    pub fn languages(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| !self.text(*lang).is_empty()).collect()
    }

    /// The numbers of all library files the entry uses, those named in its texts too.
    pub fn media(&self) -> Vec<i64> {
        let files = self.picture.iter().chain(&self.attachments).filter_map(|file| file.media);
        let in_texts = self.texts.values().flat_map(|text| media_in(&text.body));
        let mut all: Vec<i64> = files.chain(in_texts).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// The numbers behind `media:` in a text.
fn media_in(markdown: &str) -> Vec<i64> {
    markdown
        .split("(media:")
        .skip(1)
        .filter_map(|rest| rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_in_the_fields_and_in_the_texts() {
        let text = Text { body: "![Сурет](media:7) және [құжат](media:12).".into(), ..Text::default() };
        let content = Content {
            texts: BTreeMap::from([(Lang::Kk, text)]),
            picture: Some(FileRef { media: Some(12), ..FileRef::default() }),
            attachments: vec![FileRef { media: None, path: "a.txt".into(), ..FileRef::default() }],
            ..Content::default()
        };
        assert_eq!(content.media(), [7, 12]);
    }

    #[test]
    fn a_version_of_an_older_release_still_reads() {
        let content: Content = serde_json::from_str(r#"{"texts": {"kk": {"title": "Тақырып"}}}"#).unwrap();
        assert_eq!(content.title(Lang::Ru), "Тақырып");
        assert_eq!(content.languages(), [Lang::Kk]);
    }
}
