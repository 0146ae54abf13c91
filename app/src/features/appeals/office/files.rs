//! Files of an appeal for the office: each download is in the audit log (R95-1-9.2e).

use axum::extract::{Path, State};
use axum::response::Response;

use super::super::{files, require, store};
use super::sees;
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::server::Portal;

/// `GET /admin/appeals/{id}/files/{file}`
pub(super) async fn download(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response> {
    require(&staff)?;
    let parsed = |text: &str| text.parse::<i64>().map_err(|_| PortalError::NotFound);
    let (id, file) = (parsed(&id)?, parsed(&file)?);
    let appeal = store::by_id(portal.db(), portal.sealer()?, id).await?;
    if !sees(&staff, &appeal) {
        return Err(PortalError::NotFound);
    }
    let files = store::files(portal.db(), portal.sealer()?, &appeal).await?;
    let file = files.iter().find(|known| known.id == file).ok_or(PortalError::NotFound)?;
    let response = files::download(&portal, file).await?;
    let tx = portal.begin().await?;
    // The name may tell who wrote: the log has the file's number only.
    let record = Record {
        action: "download",
        target: "appeal",
        target_id: appeal.id.to_string(),
        title: appeal.number.to_string(),
        after: Some(serde_json::json!({ "file": file.id })),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    Ok(response)
}
