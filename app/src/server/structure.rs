//! The sections of the site and their items, in memory.

use std::collections::HashMap;

use crate::error::{PortalError, Result};
use crate::features::content::{Kind, Node};

/// The structure of the site, in memory.
pub struct Structure {
    /// The sections of the law.
    pub sections: Vec<Node>,
    /// Sites of organisations inside the portal; see `features::sites`.
    pub sites: Vec<Node>,
    places: HashMap<String, (usize, usize)>,
}

impl Structure {
    pub(super) fn new(top: Vec<Node>) -> Self {
        let (sites, sections): (Vec<_>, Vec<_>) = top.into_iter().partition(|node| node.kind == Kind::Site);
        let mut structure = Self { sections, sites, places: HashMap::new() };
        structure.places = structure
            .all()
            .enumerate()
            .flat_map(|(s, section)| section.items.iter().enumerate().map(move |(i, item)| (item.key.clone(), (s, i))))
            .collect();
        structure
    }

    /// The sections of the law, then the sites of organisations.
    pub fn all(&self) -> impl Iterator<Item = &Node> {
        self.sections.iter().chain(&self.sites)
    }

    /// A top-level section.
    pub fn section(&self, key: &str) -> Result<&Node> {
        self.sections.iter().find(|section| section.key == key).ok_or(PortalError::NotFound)
    }

    /// The site of an organisation.
    pub fn site(&self, key: &str) -> Result<&Node> {
        self.sites.iter().find(|site| site.key == key).ok_or(PortalError::NotFound)
    }

    /// An item and the section or site it stands in.
    pub fn item(&self, key: &str) -> Result<(&Node, &Node)> {
        let (section, item) = *self.places.get(key).ok_or(PortalError::NotFound)?;
        let section = self.all().nth(section).ok_or(PortalError::NotFound)?;
        Ok((section, section.items.get(item).ok_or(PortalError::NotFound)?))
    }

    /// An item, looked up by the id of its row.
    pub fn item_by_id(&self, id: i64) -> Option<(&Node, &Node)> {
        self.all().find_map(|section| section.items.iter().find(|item| item.id == id).map(|item| (section, item)))
    }
}
