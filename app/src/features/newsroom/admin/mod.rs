//! What the staff sees of the newsroom.

mod actions;
mod clock;
mod compare;
mod create;
mod desk;
mod edit;
mod history;
mod labels;
mod list;
mod mails;
mod picker;
mod preview;
mod sent;
mod steps;
mod swapped;
mod talk;
mod widgets;
mod words;

pub use clock::keep_time;
pub use words::{choice, label};

use axum::Router;
use axum::routing::{get, post};

use super::model::Content;
use super::store::{self, EntryRow};
use crate::error::{PortalError, Result};
use crate::features::content::Node;
use crate::features::rights::Place;
use crate::server::Portal;

/// The addresses of the staff's side of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/admin", get(desk::page))
        .route("/admin/pages.json", get(picker::pages))
        .route("/admin/content", get(list::page).post(create::create))
        .route("/admin/content/new", get(create::page))
        .route("/admin/content/of-item/{item}", get(create::adopt))
        .route("/admin/content/{id}", get(edit::page).post(edit::save))
        .route("/admin/content/{id}/autosave", post(edit::autosave))
        .route("/admin/content/{id}/presence", post(edit::presence))
        .route("/admin/content/{id}/do", post(actions::act))
        .route("/admin/content/{id}/history", get(history::page))
        .route("/admin/content/{id}/compare", get(compare::compare))
        .route("/admin/content/{id}/preview", get(preview::page))
        .route("/preview/{token}", get(preview::by_link))
}

/// An entry with its place and the content to work on.
#[derive(Clone)]
pub(super) struct Work {
    pub entry: EntryRow,
    pub content: Content,
    pub place: Place,
    pub section: Node,
    pub item: Node,
}

impl Work {
    /// Nothing happens to what is deleted but that it is brought back.
    pub fn refuse_deleted(&self) -> Result<()> {
        if self.entry.deleted_at.is_some() { Err(PortalError::Conflict) } else { Ok(()) }
    }

    /// A banner leaves the site at the moment that it names (O116-T-26).
    pub fn end_banner(&mut self) {
        if self.entry.kind == "banner" {
            self.entry.workflow.unpublish_at = self.content.ends_at;
        }
    }

    /// Reads an entry: its draft, or what is live where there is none.
    pub async fn open(portal: &Portal, id: i64) -> Result<Self> {
        let entry = store::entry(portal.db(), id).await?;
        let revision = entry.workflow.draft.or(entry.workflow.live);
        let content = match revision {
            Some(id) => store::revision(portal.db(), id).await?.content,
            None => store::revisions(portal.db(), id, 1).await?.pop().map(|last| last.content).unwrap_or_default(),
        };
        let (section, item) = located(portal, entry.section_id)?;
        let place = Place::Section(vec![item.id, section.id]);
        Ok(Self { entry, content, place, section, item })
    }
}

/// An item of the structure with its section.
pub(super) fn located(portal: &Portal, item_id: i64) -> Result<(Node, Node)> {
    let structure = portal.structure()?;
    let (section, item) = structure.item_by_id(item_id).ok_or(PortalError::NotFound)?;
    Ok((section.clone(), item.clone()))
}
