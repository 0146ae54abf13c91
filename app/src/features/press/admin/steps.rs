//! What is done with a line in one press: answered, removed.

use axum::extract::{Path, State};
use axum::response::Response;

use super::super::model::{Answer, Item};
use super::super::store;
use super::form::done;
use super::{item_of, record};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::features::rights::{Action, Place};
use crate::server::Portal;

/// `POST /admin/press/{id}/answered`
pub async fn answered(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::KeepPress, &Place::Site)?;
    let id = item_of(&portal, &id).await?.id;
    let tx = portal.begin().await?;
    let before = store::one(&*tx, id).await?;
    let Answer::Needed(by) = before.answer else { return Err(PortalError::Conflict) };
    let after = Item { answer: Answer::Given(by), ..before.clone() };
    store::write(&*tx, &after, portal.now()).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("answer", Some(&before), Some(&after))).await?;
    tx.commit().await?;
    Ok(done("answered"))
}

/// `POST /admin/press/{id}/remove`
pub async fn remove(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    staff.require(Action::KeepPress, &Place::Site)?;
    let id = item_of(&portal, &id).await?.id;
    let tx = portal.begin().await?;
    let before = store::one(&*tx, id).await?;
    store::remove(&*tx, id).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("remove", Some(&before), None)).await?;
    tx.commit().await?;
    Ok(done("removed"))
}
