//! What hosts are called: as published now or, for the office and in letters, as they were when
//! their schedule was kept last.

use std::collections::HashMap;

use super::store::Host;
use crate::error::Result;
use crate::features::content::{self, Details, Entry};
use crate::i18n::{Lang, Trilingual};
use crate::server::Db;

/// A host in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Face {
    pub name: String,
    /// Empty for an organisation.
    pub post: String,
}

impl Face {
    /// What stands in the portal's memory of a host.
    pub fn kept(host: &Host, lang: Lang) -> Self {
        Self { name: host.sketch.name.get(lang).to_owned(), post: String::new() }
    }

    fn of(entry: &Entry, lang: Lang) -> Self {
        let post = match &entry.details {
            Details::Person(person) => person.post.get(lang).to_owned(),
            _ => String::new(),
        };
        Self { name: entry.words.title.clone(), post }
    }

    /// Position first, then the name (O116-T-17).
    pub fn in_words(&self) -> String {
        if self.post.is_empty() { self.name.clone() } else { format!("{} – {}", self.post, self.name) }
    }
}

/// The published faces of hosts, by the ids of their entries.
pub(super) async fn published(db: &impl Db, hosts: &[Host], lang: Lang) -> Result<HashMap<i64, Face>> {
    let ids: Vec<i64> = hosts.iter().map(|host| host.sketch.item_id).collect();
    let entries = content::entries_of(db, &ids, lang).await?;
    Ok(entries.into_iter().map(|entry| (entry.id, Face::of(&entry, lang))).collect())
}

/// The face of one host, published or not.
pub(super) async fn of(db: &impl Db, host: &Host, lang: Lang) -> Result<Face> {
    let found = published(db, std::slice::from_ref(host), lang).await?.remove(&host.sketch.item_id);
    Ok(found.unwrap_or_else(|| Face::kept(host, lang)))
}

/// What an entry is called in all languages: position first.
pub(super) async fn name_of(db: &impl Db, item_id: i64) -> Result<Option<(String, Trilingual)>> {
    let mut names = Trilingual::default();
    let mut slug = None;
    for lang in Lang::ALL {
        let Some(entry) = content::entries_of(db, &[item_id], lang).await?.pop() else { return Ok(None) };
        let words = Face::of(&entry, lang).in_words();
        match lang {
            Lang::Kk => names.kk = words,
            Lang::Ru => names.ru = words,
            Lang::En => names.en = words,
        }
        slug = Some(entry.slug);
    }
    Ok(slug.map(|slug| (slug, names)))
}
