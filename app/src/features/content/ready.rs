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

/// Items whose page is a part of the program, not an entry.
fn has_own_page(key: &str) -> bool {
    key == "news" || is_built_in(key)
}

/// Items that the program itself fills: nothing is ever published in them.
pub(crate) fn is_built_in(key: &str) -> bool {
    matches!(key, "home" | "site-map" | "search" | "login" | "registration" | "accessible-version")
}
