//! Steps with an event, each one press.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::super::model::{Scope, Stage, typed_of};
use super::super::store::{self, Event};
use super::super::{mails, poster as posters};
use super::event::back;
use super::{event_of, log, require, told};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::appeals;
use crate::features::site;
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::Arrival;

/// Letters of a reason.
const LONGEST_REASON: usize = 1_000;

/// What a step is sent with: the event as the keeper saw it, and why it is returned.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Step {
    sequence: String,
    reason: String,
}

/// The event of an address as the keeper saw it: whoever sent it may have corrected it since.
async fn seen(portal: &Portal, id: &str, step: &Step) -> Result<Event> {
    let event = event_of(portal.db(), id).await?;
    if step.sequence == event.sequence.to_string() { Ok(event) } else { Err(PortalError::Conflict) }
}

/// `POST /admin/events/{id}/return`: the sender is told why.
pub(super) async fn send_back(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(step): Form<Step>,
) -> Result<Response> {
    require(&staff)?;
    let event = seen(&portal, &id, &step).await?;
    if event.stage != Stage::Waiting {
        return Err(PortalError::Conflict);
    }
    let reason = step.reason.trim().replace("\r\n", "\n");
    let mut errors = FieldErrors::default();
    if reason.is_empty() {
        errors.add("reason", tl!(staff.lang, "wall-fault-reason"));
    } else if reason.chars().count() > LONGEST_REASON {
        errors.add("reason", tl!(staff.lang, "appeals-fault-long", most = LONGEST_REASON));
    }
    if !errors.is_empty() {
        let typed = typed_of(&event.sketch, Scope::Keeper);
        let form = super::form::Form { typed, errors, reason, event: Some(event), ..Default::default() };
        return super::form::form_page(&portal, &staff, form).await;
    }
    let tx = portal.begin().await?;
    store::step(&*tx, &event, Stage::Returned, &reason, portal.now()).await?;
    mails::tell_returned(&portal, &*tx, &event, &reason).await?;
    log(&portal, &*tx, &staff, ("return", &event), (None, Some(serde_json::json!({ "reason": reason })))).await?;
    tx.commit().await?;
    Ok(back(event.id, "returned"))
}

/// `POST /admin/events/{id}/withdraw`: readers do not find it any more.
pub(super) async fn withdraw(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(step): Form<Step>,
) -> Result<Response> {
    require(&staff)?;
    let event = seen(&portal, &id, &step).await?;
    if event.stage != Stage::Published {
        return Err(PortalError::Conflict);
    }
    let tx = portal.begin().await?;
    store::step(&*tx, &event, Stage::Withdrawn, "", portal.now()).await?;
    log(&portal, &*tx, &staff, ("withdraw", &event), (None, None)).await?;
    site::go_public(&portal, tx).await?;
    Ok(back(event.id, "withdrawn"))
}

/// `POST /admin/events/{id}/remove`: what is not before everybody.
pub(super) async fn remove(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(step): Form<Step>,
) -> Result<Response> {
    require(&staff)?;
    let event = seen(&portal, &id, &step).await?;
    if event.stage == Stage::Published {
        return Err(PortalError::Conflict);
    }
    let tx = portal.begin().await?;
    posters::remove(&portal, &*tx, &event).await?;
    log(&portal, &*tx, &staff, ("remove", &event), (Some(told(&event.sketch)), None)).await?;
    tx.commit().await?;
    appeals::forget(&portal, event.poster.into_iter().map(|poster| poster.key).collect()).await;
    Ok(Redirect::to(&Arrival::address(paths::ADMIN_EVENTS, "removed")).into_response())
}
