//! Which items hold something yet.

use super::model::Node;
use super::store;
use crate::error::Result;
use crate::server::Portal;

/// Items that hold something, or whose page is a part of the program.
pub struct Ready(Vec<i64>);

impl Ready {
    pub async fn load(portal: &Portal) -> Result<Self> {
        Ok(Self(store::filled_sections(portal.db()).await?))
    }

    pub fn has(&self, item: &Node) -> bool {
        self.0.contains(&item.id) || has_own_page(&item.key)
    }
}

fn has_own_page(key: &str) -> bool {
    matches!(key, "home" | "news" | "site-map" | "search" | "login" | "accessible-version")
}
