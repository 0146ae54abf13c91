//! Taking files in: several at once into the library, or one in the place of another.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use super::super::model::MediaFile;
use super::super::upload::{Failure, add, is_chosen, put_in_place, receive};
use super::super::{find, store};
use super::library::{self, Report, Wanted};
use super::{as_json, parsed, require_change};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::Portal;

/// `POST /admin/media`
pub async fn upload(
    State(portal): State<Portal>,
    staff: Staff,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response> {
    staff.require(Action::EditContent, &Place::Anywhere)?;
    let report = match take_all(&portal, &staff, form).await {
        Ok(report) => report,
        Err(Failure::Portal(error)) => return Err(error),
        Err(Failure::Request(error)) => return Ok(error.into_response()),
    };
    let is_script = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/json"));
    if is_script {
        return Ok(in_json(&report, &staff));
    }
    if !report.refused.is_empty() {
        return library::page(&portal, &staff, Wanted::default(), report).await;
    }
    let next = match report.added.as_slice() {
        [] => paths::ADMIN_MEDIA.to_owned(),
        // A picture cannot be used without words: they are asked for at once.
        [one] => paths::admin_media(one.id),
        many => format!("{}?added={}", paths::ADMIN_MEDIA, many.len()),
    };
    Ok(Redirect::to(&next).into_response())
}

/// Each file for itself: one that is refused takes no other along.
async fn take_all(portal: &Portal, staff: &Staff, mut form: Multipart) -> Result<Report, Failure> {
    let mut report = Report::default();
    let mut added = Vec::new();
    while let Some(field) = form.next_field().await.map_err(Failure::Request)? {
        if field.name() != Some("files") || !is_chosen(&field) {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let outcome = match receive(portal, field).await? {
            Ok(received) => add(portal, staff, received).await?,
            Err(refusal) => Err(refusal),
        };
        match outcome {
            Ok(id) if !added.contains(&id) => added.push(id),
            Ok(_) => {}
            Err(refusal) => report.refused.push((name, refusal.words(staff.lang))),
        }
    }
    report.added = find(portal.db(), &added).await?;
    Ok(report)
}

fn in_json(report: &Report, staff: &Staff) -> Response {
    let added: Vec<_> = report.added.iter().map(|file| as_json(file, &HashMap::new(), staff.lang)).collect();
    let refused: Vec<_> =
        report.refused.iter().map(|(name, reason)| json!({ "name": name, "reason": reason })).collect();
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, Json(json!({ "added": added, "refused": refused }))).into_response()
}

/// `POST /admin/media/{id}/file`
pub async fn replace(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    mut form: Multipart,
) -> Result<Response> {
    staff.require(Action::EditContent, &Place::Anywhere)?;
    let file = store::by_id(portal.db(), parsed(&id)?).await?;
    require_change(&staff, &file, store::is_published(portal.db(), &file).await?)?;
    if file.deleted_at.is_some() {
        return Err(PortalError::NotFound);
    }
    let refused = match take_one(&portal, &staff, &file, &mut form).await {
        Ok(refused) => refused,
        Err(Failure::Portal(error)) => return Err(error),
        Err(Failure::Request(error)) => return Ok(error.into_response()),
    };
    if refused.is_empty() {
        return Ok(super::file::done(file.id, "replaced"));
    }
    super::file::page_with_refusals(&portal, &staff, file, refused).await
}

/// The first file of the form; what is wrong with it.
async fn take_one(
    portal: &Portal,
    staff: &Staff,
    file: &MediaFile,
    form: &mut Multipart,
) -> Result<Vec<(String, String)>, Failure> {
    while let Some(field) = form.next_field().await.map_err(Failure::Request)? {
        if field.name() != Some("files") || !is_chosen(&field) {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let outcome = match receive(portal, field).await? {
            Ok(received) => put_in_place(portal, staff, file, received).await?,
            Err(refusal) => Err(refusal),
        };
        return Ok(outcome.err().map(|refusal| (name, refusal.words(staff.lang))).into_iter().collect());
    }
    Ok(Vec::new())
}
