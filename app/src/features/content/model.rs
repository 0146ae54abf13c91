//! What the portal publishes: sections, their items, and entries of every kind.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use super::contact::{Phone, PostalIndex};
use crate::features::media::MediaFile;
use crate::i18n::{Lang, Trilingual, lang};
use crate::ui::picture::Picture;

/// What an item of the structure holds, and so how its page looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Section,
    Page,
    News,
    LegalActs,
    DocumentList,
    Persons,
    Directory,
    Contacts,
    OrgChart,
    LinkList,
    Gallery,
    Faq,
    Vacancies,
    Calendar,
    BannerSet,
    Statistics,
    Blog,
    Appeals,
    Procurement,
    ServicePassport,
    Appointments,
    Survey,
    Forum,
    OpenData,
    KindergartenQueue,
    /// The site of an organisation inside the portal (R95-1-2.4); top level beside the sections of the law.
    Site,
    /// What the front page of such a site says.
    SiteFront,
}

impl Kind {
    /// The kind of a stored name; a name from a newer release is a plain page.
    pub fn from_name(name: &str) -> Self {
        serde_json::from_value(serde_json::Value::from(name)).unwrap_or(Self::Page)
    }
}

/// How often the law wants an item brought up to date (R95-2, rubric table).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UpdatePeriod {
    Daily,
    Monthly,
    Quarterly,
    Yearly,
    AsNeeded,
    AsReceived,
    OnEvent,
    Permanent,
}

impl UpdatePeriod {
    /// The period of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::from(name)).ok()
    }
}

/// A node of the structure: a top-level section or one of its items.
#[derive(Clone, Debug)]
pub struct Node {
    pub id: i64,
    pub key: String,
    pub kind: Kind,
    pub title: Trilingual,
    /// One sentence for citizens: what is here.
    pub summary: Trilingual,
    pub unit: Option<Trilingual>,
    /// The row of the responsible unit.
    pub unit_id: Option<i64>,
    pub update_period: Option<UpdatePeriod>,
    /// The requirement this node comes from, for example `O116-L-2.7`.
    pub source: String,
    /// Further requirements it serves.
    pub also: Vec<String>,
    /// Part of the mobile version (O116-R-8a).
    pub mobile: bool,
    pub updated_at: DateTime<Utc>,
    pub items: Vec<Node>,
}

/// The words of an entry in the language asked for, or in the one they exist in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub lang: Lang,
    pub title: String,
    pub summary: String,
    /// Markdown.
    pub body: String,
    /// The languages the entry exists in.
    pub available: Vec<Lang>,
}

impl Words {
    /// The `lang` attribute of words shown in another language than the page.
    pub fn other_lang(&self) -> Option<&'static str> {
        (self.lang != lang()).then(|| self.lang.code())
    }
}

/// A published entry of an item.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: i64,
    pub section_id: i64,
    pub slug: String,
    pub group: Option<Trilingual>,
    pub published_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    /// Sample content of `seed --demo`, shown as such.
    pub is_sample: bool,
    pub about: About,
    pub words: Words,
    pub picture: Option<Picture>,
    pub attachments: Vec<Attachment>,
    /// The files of the library that the text names.
    pub media: Arc<HashMap<i64, MediaFile>>,
    pub details: Details,
}

/// What is told of an entry of any kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// Author and source of material that is not the city's own (R95-1-9.4).
    pub source: String,
    /// Its nature and status (R95-1-2.5, R95-1-8.2b).
    pub status: Trilingual,
    /// The unit that gave the information (R95-1-7.1).
    pub provider: String,
    /// Keys of items with a theme alike (R95-1-6.1c).
    pub related: Vec<String>,
}

/// A file to download, shown with its format and size (O116-U-2.7e).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub path: String,
    pub name: String,
    pub bytes: u64,
    pub label: Trilingual,
    /// The number under which its words can be read as a page.
    pub text: Option<i64>,
}

/// What only one kind of entry has.
#[derive(Clone, Debug)]
pub enum Details {
    None,
    Person(Person),
    Organisation(Organisation),
    Link(Link),
    Banner(Banner),
    Act(ActFacts),
    Vacancy(Vacancy),
    Event(Event),
    Document(Document),
    Indicator(Indicator),
    /// Name of the kind and values, of kinds whose facts are only shown: news, procurement notices, service passports, speeches.
    Facts(String, Value),
}

/// An official (O116-L-2.6, O116-M-1.4); the entry's title is the full name (O116-T-17).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub phones: Vec<Phone>,
    pub email: Option<String>,
    pub post: Trilingual,
    pub unit: Option<Trilingual>,
    pub reception: Option<Trilingual>,
    pub from_year: Option<i32>,
    pub to_year: Option<i32>,
}

/// An organisation or a contact entry (O116-L-2.7, O116-T-18, O116-T-19).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Organisation {
    pub category: Option<String>,
    pub parent: Option<String>,
    #[serde(skip)]
    pub parent_id: Option<i64>,
    pub postal_index: Option<PostalIndex>,
    pub address: Option<Trilingual>,
    pub phones: Vec<Phone>,
    pub email: Option<String>,
    pub website: Option<String>,
    pub head: Option<Trilingual>,
    pub hours: Option<Trilingual>,
}

/// A link to another site (R95-2-2.7).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Link {
    pub url: String,
    pub checked_on: Option<NaiveDate>,
}

/// A banner; its address may be `page:ITEM` for a page of the portal.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Banner {
    pub url: String,
    pub placement: String,
}

/// The facts of a legal act, known before its text is imported.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ActFacts {
    #[serde(rename = "act_key")]
    pub key: String,
    pub act_type: String,
    pub number: String,
    pub adopted_on: NaiveDate,
    pub in_force: bool,
    pub repealed_on: Option<NaiveDate>,
    pub official_url: Option<String>,
    pub place: Option<Trilingual>,
    pub issuer: Option<Trilingual>,
    pub signatory: Option<Trilingual>,
    pub repealed_by: Option<Trilingual>,
    /// What the act means for people, in words of our own (R95-2-2.1b).
    #[serde(default)]
    pub explanation: Option<Trilingual>,
    /// How far it has been carried out (S004-19.10).
    #[serde(default)]
    pub execution: Option<Trilingual>,
}

/// A vacant post (O116-L-10.2, S004-15.5); the entry's `ends_at` is the last day to apply.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Vacancy {
    pub unit: Option<Trilingual>,
    pub stage: VacancyStage,
    pub phones: Vec<Phone>,
    pub email: Option<String>,
}

/// Where the competition for a post stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VacancyStage {
    #[default]
    Announced,
    Documents,
    Test,
    Interview,
    Result,
}

impl VacancyStage {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Documents => "documents",
            Self::Test => "test",
            Self::Interview => "interview",
            Self::Result => "result",
        }
    }

    /// The stage of a stored name.
    pub fn from_name(name: &str) -> Self {
        serde_json::from_value(serde_json::Value::from(name)).unwrap_or_default()
    }
}

/// An event (R95-1-4.1f); the entry holds when it begins and ends.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    pub place: Option<Trilingual>,
}

/// A document of a list.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    pub number: Option<String>,
    pub issued_on: Option<NaiveDate>,
}

/// A statistical indicator.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Indicator {
    pub value: String,
    pub unit: Trilingual,
    pub period: Trilingual,
}

/// One page of a long list.
#[derive(Clone, Debug)]
pub struct Listing<T> {
    pub rows: Vec<T>,
    /// Counted from 1.
    pub page: u64,
    pub pages: u64,
}

/// A month of an archive and how much it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchiveMonth {
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    pub items: u64,
}

/// A text folded for comparison: lower case in every alphabet, and Kazakh letters as those
/// that people write for them on a Russian keyboard.
pub fn folded(text: &str) -> String {
    text.to_lowercase().chars().map(plain_letter).collect()
}

const fn plain_letter(letter: char) -> char {
    match letter {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_knows_kazakh_and_russian_capitals() {
        assert_eq!(folded("ӘКІМДІК Ёлка"), "акимдик елка");
    }

    #[test]
    fn folding_takes_kazakh_letters_for_those_of_a_russian_keyboard() {
        assert_eq!(folded("Өңір, ғұрып, қаһарман, үлгі"), folded("Онир, гурып, кахарман, улги"));
    }

    #[test]
    fn every_kind_of_the_structure_has_a_name_and_unknown_ones_are_pages() {
        assert_eq!(Kind::from_name("kindergarten-queue"), Kind::KindergartenQueue);
        assert_eq!(Kind::from_name("org-chart"), Kind::OrgChart);
        assert_eq!(Kind::from_name("hologram"), Kind::Page);
    }
}
