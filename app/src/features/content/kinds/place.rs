//! Where a list stands: its language and the item it belongs to.

use std::collections::HashMap;
use std::sync::Arc;

use crate::features::content::model::Entry;
use crate::features::content::{Node, model::Kind};
use crate::features::media;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Structure;
use crate::ui::markdown::{self, Added, Rendered};

/// The item a list belongs to, and what links from it need.
#[derive(Clone)]
pub struct Place {
    pub lang: Lang,
    pub section: String,
    pub item: String,
    pub kind: Kind,
    structure: Arc<Structure>,
    /// Where a reception with an entry is booked.
    receptions: Arc<HashMap<i64, String>>,
}

impl Place {
    pub fn new(lang: Lang, structure: &Arc<Structure>, section: &Node, item: &Node) -> Self {
        Self {
            lang,
            section: section.key.clone(),
            item: item.key.clone(),
            kind: item.kind,
            structure: Arc::clone(structure),
            receptions: Arc::default(),
        }
    }

    /// The same with the ways to book a reception.
    #[must_use]
    pub fn with_receptions(mut self, receptions: HashMap<i64, String>) -> Self {
        self.receptions = Arc::new(receptions);
        self
    }

    /// Where a reception with an entry is booked, if it is.
    pub fn reception(&self, entry: &Entry) -> Option<String> {
        self.receptions.get(&entry.id).cloned()
    }

    /// The structure the place is part of.
    pub fn structure(&self) -> &Structure {
        &self.structure
    }

    /// The address of one of the list's entries.
    pub fn entry(&self, slug: &str) -> String {
        paths::entry(self.lang, &self.section, &self.item, slug)
    }

    /// The address of an entry that may belong to another item than the list it is shown in.
    pub fn address_of(&self, entry: &Entry) -> String {
        match self.structure.item_by_id(entry.section_id) {
            Some((section, item)) => paths::entry(self.lang, &section.key, &item.key, &entry.slug),
            None => self.entry(&entry.slug),
        }
    }

    /// The body of an entry as HTML.
    pub fn body(&self, entry: &Entry) -> Rendered {
        let added = Added {
            new_window: tl!(self.lang, "a11y-new-window"),
            to_top: tl!(self.lang, "a11y-top"),
            title: entry.words.title.clone(),
        };
        let media = |id| media::embed(&entry.media, id, self.lang);
        markdown::render_with_media(&entry.words.body, &added, |key| self.page(key), media)
    }

    /// The address behind `page:KEY`.
    pub fn page(&self, key: &str) -> Option<String> {
        page_address(&self.structure, self.lang, key)
    }
}

/// The address of an item, a section, or a page that belongs to an item.
pub fn page_address(structure: &Structure, lang: Lang, key: &str) -> Option<String> {
    if let Ok((section, item)) = structure.item(key) {
        return Some(paths::item(lang, &section.key, &item.key));
    }
    if structure.section(key).is_ok() || structure.site(key).is_ok() {
        return Some(paths::section(lang, key));
    }
    let (_, parent) = crate::features::content::load::PAGE_PARENTS.iter().find(|(page, _)| *page == key)?;
    let (section, item) = structure.item(parent).ok()?;
    Some(paths::entry(lang, &section.key, &item.key, key))
}

/// The address a banner leads to, and whether it is another site's.
pub fn banner_address(structure: &Structure, lang: Lang, url: &str) -> (String, bool) {
    match url.strip_prefix("page:") {
        Some(key) => (page_address(structure, lang, key).unwrap_or_else(|| paths::home(lang)), false),
        None => (url.to_owned(), true),
    }
}
