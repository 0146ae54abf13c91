//! Which items hold something yet.

use super::model::{Kind, Node};
use super::store;
use crate::error::Result;
use crate::features::{appointments, discussions, kindergarten, surveys};
use crate::server::Portal;

/// Items that hold something, or whose page is a part of the program.
pub struct Ready {
    filled: Vec<i64>,
    /// Kinds of items that lead to a service of the portal which is open.
    open: Vec<Kind>,
}

impl Ready {
    pub async fn load(portal: &Portal) -> Result<Self> {
        let services = [
            (Kind::Appeals, portal.settings().takes_appeals),
            (Kind::Appointments, appointments::has_schedule(portal).await?),
            (Kind::Survey, surveys::Overview::load(portal).await?.is_some()),
            (Kind::Forum, discussions::Overview::load(portal).await?.is_some()),
            (Kind::KindergartenQueue, kindergarten::has_queue(portal).await),
        ];
        let open = services.into_iter().filter(|(_, is_open)| *is_open).map(|(kind, _)| kind).collect();
        Ok(Self { filled: store::filled_sections(portal.db()).await?, open })
    }

    pub fn has(&self, item: &Node) -> bool {
        self.open.contains(&item.kind) || self.filled.contains(&item.id) || has_own_page(&item.key)
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
