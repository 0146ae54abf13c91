//! The order of a whole section at once, as it is after something was dragged.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;

use super::changes::{finish, place, standing};
use super::{model, store};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::Action;
use crate::paths;
use crate::server::Portal;

/// The ids of all items of a section with commas between them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    order: String,
}

/// `POST /admin/structure/{id}/order` (R95-1-5.3b2). What is not exactly the items that stand
/// there now is refused: forged, or somebody else added or removed one meanwhile.
pub async fn arrange(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let section = standing(&portal, &id).await?;
    if section.parent_id.is_some() {
        return Err(PortalError::NotFound);
    }
    staff.require(Action::ReorderSubsections, &place(&section))?;
    let wanted = model::listed(&sent.order).ok_or(PortalError::BadRequest)?;
    let tx = portal.begin().await?;
    let order = store::order(&*tx, section.id).await?;
    if !model::is_rearranged(&order, &wanted) {
        return Err(PortalError::Conflict);
    }
    if order != wanted {
        store::arrange(&*tx, &wanted).await?;
        finish(&portal, &staff, tx, "reorder", &section, (json!({ "order": order }), json!({ "order": wanted })))
            .await?;
    }
    Ok(Redirect::to(&format!("{}#section-{}", paths::ADMIN_STRUCTURE, section.id)).into_response())
}
