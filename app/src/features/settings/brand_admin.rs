//! The emblem and the logo: sent, kept in the storage, taken away.

use axum::extract::{Multipart, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use super::admin::Typed;
use super::brand::{self, MOST_KB, Mark};
use super::form::page;
use super::{Settings, store};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::features::site;
use crate::paths;
use crate::server::Portal;
use crate::ui::notice::Arrival;

/// `POST /admin/settings/{mark}`
pub async fn upload(
    State(portal): State<Portal>,
    staff: Staff,
    Path(mark): Path<String>,
    mut form: Multipart,
) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let mark = Mark::from_name(&mark).ok_or(PortalError::NotFound)?;
    let mut bytes = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|_| PortalError::BadRequest)? {
        if field.name() == Some(mark.name()) {
            bytes = field.bytes().await.map_err(|_| PortalError::BadRequest)?.to_vec();
        }
    }
    let Some((format, bytes)) = brand::cleaned(bytes) else {
        let mut errors = FieldErrors::default();
        errors.add(mark.name(), tl!(staff.lang, "settings-mark-wrong", kb = MOST_KB));
        let stored = store::read(portal.db()).await?;
        return Ok(page(&portal, &staff, Typed::from(&stored), errors, false).await);
    };
    let path = brand::stored_path(mark, format, &bytes);
    portal.storage().put(&path, bytes).await?;
    set(&portal, &staff, mark, Some(path)).await
}

/// `POST /admin/settings/{mark}/remove`
pub async fn remove(State(portal): State<Portal>, staff: Staff, Path(mark): Path<String>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let mark = Mark::from_name(&mark).ok_or(PortalError::NotFound)?;
    set(&portal, &staff, mark, None).await
}

/// The file that was shown stays in the storage: pages already sent may still ask for it.
async fn set(portal: &Portal, staff: &Staff, mark: Mark, path: Option<String>) -> Result<Response> {
    let tx = portal.begin().await?;
    let mut settings: Settings = store::read(&*tx).await?;
    let (slot, title) = match mark {
        Mark::Emblem => (&mut settings.emblem, tl!(staff.lang, "settings-emblem")),
        Mark::Logo => (&mut settings.logo, tl!(staff.lang, "settings-logo")),
    };
    let before = std::mem::replace(slot, path.clone());
    store::write(&*tx, &settings, portal.now()).await?;
    site::raise_version(&*tx, portal.now()).await?;
    let record = Record {
        action: if path.is_some() { "upload" } else { "delete" },
        target: "setting",
        target_id: mark.name().to_owned(),
        title,
        before: Some(json!({ mark.name(): before })),
        after: Some(json!({ mark.name(): path })),
    };
    audit::record(&*tx, Some(staff), portal.now(), record).await?;
    tx.commit().await?;
    portal.refresh().await?;
    Ok(Redirect::to(&Arrival::saved(paths::ADMIN_SETTINGS)).into_response())
}
