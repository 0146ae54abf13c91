//! What can be set, and how a page inherits it: from its section, and that from the site.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

/// The fewest and the most entries a page of a list may show.
pub const FEWEST: u64 = 5;
pub const MOST: u64 = 100;

/// What holds for every page that does not say otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// Entries on a page of a list; each list has its own number where nothing is set.
    pub page_size: Option<u64>,
    /// Whether the carousel moves by itself.
    pub carousel_moves: bool,
    /// Whether the home page shows the counter of visitors (O116-T-28e).
    pub counter: bool,
    /// Whether pages offer to be copied, mailed and printed.
    pub tools: bool,
}

impl Default for Site {
    fn default() -> Self {
        Self { page_size: None, carousel_moves: true, counter: true, tools: true }
    }
}

/// What one section or item does in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Own {
    pub page_size: Option<u64>,
    pub tools: Option<bool>,
    /// Takes part in the portal's search.
    pub in_search: bool,
    /// Stands in the site map.
    pub in_sitemap: bool,
}

impl Default for Own {
    fn default() -> Self {
        Self { page_size: None, tools: None, in_search: true, in_sitemap: true }
    }
}

/// The behaviour of all pages, as of the last refresh.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behaviours {
    pub site: Site,
    pub(super) pages: HashMap<i64, Own>,
}

impl Behaviours {
    /// What one section or item does in its own way.
    pub fn own(&self, id: i64) -> Own {
        self.pages.get(&id).copied().unwrap_or_default()
    }

    fn along<'a>(&'a self, chain: &'a [i64]) -> impl Iterator<Item = &'a Own> {
        chain.iter().filter_map(|id| self.pages.get(id))
    }

    /// How many entries a list shows; `chain` is the item, then its section.
    pub fn page_size(&self, chain: &[i64], usual: u64) -> u64 {
        self.along(chain).find_map(|own| own.page_size).or(self.site.page_size).unwrap_or(usual)
    }

    pub fn tools(&self, chain: &[i64]) -> bool {
        self.along(chain).find_map(|own| own.tools).unwrap_or(self.site.tools)
    }

    pub fn in_search(&self, chain: &[i64]) -> bool {
        self.along(chain).all(|own| own.in_search)
    }

    pub fn in_sitemap(&self, chain: &[i64]) -> bool {
        self.along(chain).all(|own| own.in_sitemap)
    }
}

/// The number of entries that was typed: nothing leaves it to the list.
pub fn page_size(typed: &str) -> Result<Option<u64>, ()> {
    match typed.trim() {
        "" => Ok(None),
        number => number.parse().ok().filter(|size| (FEWEST..=MOST).contains(size)).map(Some).ok_or(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_asks_its_section_and_that_the_site() {
        let mut all = Behaviours::default();
        assert_eq!(all.page_size(&[2, 1], 15), 15);
        all.site = Site { page_size: Some(30), tools: false, ..Site::default() };
        assert_eq!((all.page_size(&[2, 1], 15), all.tools(&[2, 1])), (30, false));
        all.pages.insert(1, Own { page_size: Some(40), tools: Some(true), in_search: false, ..Own::default() });
        assert_eq!((all.page_size(&[2, 1], 15), all.tools(&[2, 1]), all.in_search(&[2, 1])), (40, true, false));
        all.pages.insert(2, Own { page_size: Some(50), ..Own::default() });
        assert_eq!((all.page_size(&[2, 1], 15), all.in_search(&[2, 1]), all.in_sitemap(&[2, 1])), (50, false, true));
        assert!(all.in_search(&[3]));
    }

    #[test]
    fn a_list_is_neither_tiny_nor_endless() {
        for (typed, expected) in
            [("", Ok(None)), (" 15 ", Ok(Some(15))), ("4", Err(())), ("101", Err(())), ("x", Err(())), ("-5", Err(()))]
        {
            assert_eq!(page_size(typed), expected, "{typed}");
        }
    }
}
