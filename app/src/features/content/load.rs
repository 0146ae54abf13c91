//! The first filling: the structure and the facts of the founding documents from
//! `content/`, and on request sample content, clearly marked as such.

use chrono::{DateTime, Utc};
use rust_embed::RustEmbed;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde::Deserialize;
use serde_json::Value;

use super::store::load as rows;
use crate::error::{PortalError, Result};
use crate::features::site;
use crate::i18n::{Lang, Trilingual};
use crate::server::begin;

#[derive(RustEmbed)]
#[folder = "../content"]
struct Content;

/// A section or an item in `structure.json`.
#[derive(Debug, Deserialize)]
pub(crate) struct NewNode {
    pub key: String,
    pub source: String,
    pub title: Trilingual,
    #[serde(default)]
    pub summary: Trilingual,
    #[serde(default)]
    pub mobile: bool,
    pub owner: Option<Trilingual>,
    pub update_period: Option<String>,
    #[serde(default = "section_kind")]
    pub kind: String,
    #[serde(default)]
    pub also: Vec<String>,
    #[serde(default)]
    pub items: Vec<NewNode>,
}

fn section_kind() -> String {
    "section".to_owned()
}

#[derive(Deserialize)]
struct StructureFile {
    sections: Vec<NewNode>,
}

/// An entry in `entries/*.json` or `demo/*.json`.
#[derive(Clone, Debug, Deserialize)]
pub struct NewEntry {
    /// Key of the item it belongs to.
    pub section: String,
    pub kind: String,
    pub slug: String,
    pub published_at: DateTime<Utc>,
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(default)]
    pub position: i32,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub image: Option<NewImage>,
    #[serde(default)]
    pub attachments: Vec<NewAttachment>,
    pub texts: NewTexts,
    #[serde(default)]
    pub details: Value,
    #[serde(skip)]
    pub is_sample: bool,
}

#[derive(Clone, Debug, Deserialize)]
pub struct NewImage {
    pub file: Option<String>,
}

/// A file of `demo/files/` to download beside the entry.
#[derive(Clone, Debug, Deserialize)]
pub struct NewAttachment {
    pub file: String,
    pub label: Trilingual,
}

/// The words of a new entry; a language may be missing.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct NewTexts {
    pub kk: Option<NewText>,
    pub ru: Option<NewText>,
    pub en: Option<NewText>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewText {
    pub title: String,
    pub summary: String,
    pub body: String,
    pub image_alt: Option<String>,
}

impl NewTexts {
    /// The texts there are, with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &NewText)> {
        [(Lang::Kk, &self.kk), (Lang::Ru, &self.ru), (Lang::En, &self.en)]
            .into_iter()
            .filter_map(|(lang, text)| text.as_ref().map(|text| (lang, text)))
    }
}

/// Fills an empty database with the structure and the facts of the founding
/// documents (O116-R-4a); does nothing when there is a structure already.
pub async fn first_start(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<bool> {
    if rows::has_structure(db).await? {
        return Ok(false);
    }
    let tx = begin(db).await?;
    // Written first: where two replicas start on one empty database, the second waits here
    // and then fails, to find the structure there when it tries again.
    site::raise_version(&tx, now).await?;
    let file: StructureFile = parse("structure.json")?;
    rows::insert_structure(&tx, &file.sections, now).await?;
    for entry in pages(now)? {
        insert(&tx, &entry, rows::StoredFiles::default()).await?;
    }
    for mut entry in entries_in("entries/")? {
        entry.published_at = now;
        insert(&tx, &entry, rows::StoredFiles::default()).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Adds the sample content of `content/demo`; entries that are there already stay.
/// Pictures and attachments go into `media_dir`. Returns how many entries were added.
pub async fn demo(db: &DatabaseConnection, media_dir: &std::path::Path, now: DateTime<Utc>) -> Result<usize> {
    let tx = begin(db).await?;
    let site: NewNode = parse("sample-site.json")?;
    if rows::section_id(&tx, &site.key).await?.is_none() {
        rows::insert_site(&tx, &site, now).await?;
    }
    let mut added = 0;
    let mut sections = std::collections::BTreeSet::new();
    for mut entry in entries_in("demo/")? {
        entry.is_sample = true;
        if rows::exists(&tx, &entry).await? {
            continue;
        }
        let files = copy_files(&entry, media_dir)?;
        sections.insert(insert(&tx, &entry, files).await?);
        added += 1;
    }
    for section in sections {
        super::store::recount_archive(&tx, section).await?;
    }
    site::raise_version(&tx, now).await?;
    tx.commit().await?;
    Ok(added)
}

/// Adds `count` generated news items for the benchmark; one transaction a thousand.
pub async fn bulk_news(db: &DatabaseConnection, count: u32, now: DateTime<Utc>) -> Result<()> {
    for chunk in (0..count).collect::<Vec<_>>().chunks(1_000) {
        let tx = begin(db).await?;
        rows::insert_bulk_news(&tx, chunk, now).await?;
        tx.commit().await?;
    }
    let tx = begin(db).await?;
    if let Some(section) = rows::section_id(&tx, "news").await? {
        super::store::recount_archive(&tx, section).await?;
    }
    site::raise_version(&tx, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn insert(db: &impl ConnectionTrait, entry: &NewEntry, files: rows::StoredFiles) -> Result<i64> {
    rows::insert_entry(db, entry, files)
        .await
        .map_err(|error| PortalError::internal(format!("entry {}/{}: {error}", entry.section, entry.slug)))
}

fn copy_files(entry: &NewEntry, media_dir: &std::path::Path) -> Result<rows::StoredFiles> {
    let picture = entry.image.as_ref().and_then(|image| image.file.as_deref());
    let picture = picture.map(|name| copy_file("images", name, media_dir)).transpose()?;
    let attachments = entry.attachments.iter().map(|new| copy_file("files", &new.file, media_dir));
    Ok(rows::StoredFiles { picture, attachments: attachments.collect::<Result<_>>()? })
}

fn copy_file(folder: &str, name: &str, media_dir: &std::path::Path) -> Result<rows::StoredFile> {
    let bytes = Content::get(&format!("demo/{folder}/{name}"))
        .ok_or_else(|| PortalError::internal(format!("no file {folder}/{name}")))?
        .data;
    let path = format!("sample/{name}");
    let target = media_dir.join(&path);
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder).map_err(PortalError::internal)?;
    }
    std::fs::write(&target, &bytes).map_err(PortalError::internal)?;
    if target.extension().is_some_and(|extension| extension == "svg") {
        compress_beside(&target, &bytes).map_err(PortalError::internal)?;
    }
    Ok(rows::StoredFile { path, name: name.to_owned(), bytes: bytes.len() })
}

/// Writes the compressed form that the file service sends to browsers that take it
/// (O116-T-32a); drawings shrink to a quarter.
fn compress_beside(target: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &brotli::enc::BrotliEncoderParams::default())?;
    std::fs::write(format!("{}.br", target.display()), compressed)
}

fn entries_in(folder: &str) -> Result<Vec<NewEntry>> {
    let mut all = Vec::new();
    let mut names: Vec<_> =
        Content::iter().filter(|name| name.starts_with(folder) && name.ends_with(".json")).collect();
    names.sort();
    for name in names {
        all.extend(parse::<Vec<NewEntry>>(&name)?);
    }
    Ok(all)
}

/// Where pages that are not items of the structure themselves belong.
pub(crate) const PAGE_PARENTS: [(&str, &str); 4] = [
    ("access-keys", "about-site"),
    ("update-schedule", "about-site"),
    ("akim-office-functions", "powers-and-laws"),
    ("digitalization-functions", "powers-and-laws"),
];

/// Front matter is not needed: the title of a page is the item's, or its first `# ` line.
fn pages(now: DateTime<Utc>) -> Result<Vec<NewEntry>> {
    let mut keys: Vec<String> = Content::iter()
        .filter_map(|name| Some(name.strip_prefix("pages/")?.strip_suffix(".kk.md")?.to_owned()))
        .collect();
    keys.sort();
    keys.into_iter().map(|key| page(&key, now)).collect()
}

fn page(key: &str, now: DateTime<Utc>) -> Result<NewEntry> {
    let mut texts = NewTexts::default();
    for lang in Lang::ALL {
        let Some(file) = Content::get(&format!("pages/{key}.{lang}.md")) else { continue };
        let markdown = std::str::from_utf8(&file.data).map_err(PortalError::internal)?;
        let (title, body) = split_title(markdown);
        let text = NewText { title: title.to_owned(), body: body.to_owned(), ..NewText::default() };
        match lang {
            Lang::Kk => texts.kk = Some(text),
            Lang::Ru => texts.ru = Some(text),
            Lang::En => texts.en = Some(text),
        }
    }
    let section = PAGE_PARENTS.iter().find(|(page, _)| *page == key).map_or(key, |(_, parent)| parent);
    Ok(NewEntry {
        section: section.to_owned(),
        kind: "page".to_owned(),
        slug: key.to_owned(),
        published_at: now,
        updated_at: None,
        position: 0,
        starts_at: None,
        ends_at: None,
        image: None,
        attachments: Vec::new(),
        texts,
        details: Value::Null,
        is_sample: false,
    })
}

/// Separates a leading `# Title` line from the rest.
fn split_title(markdown: &str) -> (&str, &str) {
    let trimmed = markdown.trim_start();
    match trimmed.strip_prefix("# ") {
        Some(rest) => rest.split_once('\n').map_or((rest, ""), |(title, body)| (title.trim(), body)),
        None => ("", markdown),
    }
}

/// Reads and parses one file of `content/`.
pub(crate) fn parse<T: serde::de::DeserializeOwned>(name: &str) -> Result<T> {
    let file = Content::get(name).ok_or_else(|| PortalError::internal(format!("content/{name} is missing")))?;
    serde_json::from_slice(&file.data).map_err(|error| PortalError::internal(format!("content/{name}: {error}")))
}

/// The text of one file of `content/`.
pub(crate) fn text_file(name: &str) -> Option<String> {
    String::from_utf8(Content::get(name)?.data.into_owned()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::content::model::{Organisation, Person, Vacancy};

    #[test]
    fn a_leading_heading_is_the_title_of_a_page() {
        assert_eq!(split_title("# Тақырып\n\nМәтін"), ("Тақырып", "\nМәтін"));
        assert_eq!(split_title("Мәтін"), ("", "Мәтін"));
    }

    #[test]
    fn everything_in_content_parses() {
        parse::<StructureFile>("structure.json").unwrap();
        assert!(entries_in("entries/").unwrap().len() > 10);
        assert!(entries_in("demo/").unwrap().len() > 30);
        assert!(!pages(DateTime::UNIX_EPOCH).unwrap().is_empty());
    }

    /// O116-T-18, O116-T-19
    #[test]
    fn every_phone_and_postal_index_in_content_has_the_form_of_the_order() {
        for entry in entries_in("entries/").unwrap().into_iter().chain(entries_in("demo/").unwrap()) {
            let details = entry.details;
            let error = match entry.kind.as_str() {
                "person" => serde_json::from_value::<Person>(details).err(),
                "organisation" | "contact" => serde_json::from_value::<Organisation>(details).err(),
                "vacancy" => serde_json::from_value::<Vacancy>(details).err(),
                _ => None,
            };
            assert!(error.is_none(), "{}: {error:?}", entry.slug);
        }
    }

    #[test]
    fn every_file_that_an_entry_names_is_there_with_a_label_in_every_language() {
        for entry in entries_in("demo/").unwrap() {
            for attachment in entry.attachments {
                assert!(Content::get(&format!("demo/files/{}", attachment.file)).is_some(), "{}", attachment.file);
                assert!(Lang::ALL.iter().all(|lang| !attachment.label.get(*lang).is_empty()), "{}", attachment.file);
            }
        }
    }

    /// O116-R-4a: the fifteen sections of appendix 2 in their order, each with its sentence.
    #[test]
    fn the_structure_begins_with_the_fifteen_sections_of_the_order() {
        let file: StructureFile = parse("structure.json").unwrap();
        for (number, section) in (1..=15).zip(&file.sections) {
            assert_eq!(section.source, format!("O116-L-{number}"));
        }
        for node in file.sections.iter().flat_map(|section| std::iter::once(section).chain(&section.items)) {
            for lang in Lang::ALL {
                assert!(!node.summary.get(lang).is_empty(), "{} has no sentence in {lang}", node.key);
            }
        }
    }
}
