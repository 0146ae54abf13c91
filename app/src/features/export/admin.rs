//! The export as a download for the administrator.

use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use leptos::prelude::*;
use tokio_util::io::ReaderStream;

use super::archive;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Portal, almaty};

/// `GET /admin/settings/export`
pub async fn page(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let lang = staff.lang;
    let page = Page::new(lang, paths::ADMIN_EXPORT, tl!(lang, "export-title"))
        .under(&tl!(lang, "settings-title"), paths::ADMIN_SETTINGS.to_owned());
    let response = respond_staff(&portal, &staff, page, || {
        view! {
            <header class="page-header">
                <h1>{t!("export-title")}</h1>
                <p class="lead">{t!("export-lead")}</p>
            </header>
            <form method="post" action=paths::ADMIN_EXPORT>
                <button class="button" type="submit">
                    {t!("export-send")}
                </button>
            </form>
            <p class="field__hint">{t!("export-hint")}</p>
        }
    });
    Ok(response.await)
}

/// `POST /admin/settings/export`: the file, which no folder keeps.
pub async fn download(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let file = tempfile::tempfile_in(&portal.options().data_dir).map_err(PortalError::internal)?;
    let written = file.try_clone().map_err(PortalError::internal)?;
    let missing = archive::write(&portal, written).await?;
    let tx = portal.begin().await?;
    let record = Record {
        action: "export",
        target: "portal",
        title: tl!(staff.lang, "export-title"),
        after: Some(serde_json::json!({ "missing_files": missing })),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    sent(file, &format!("portal-{}.zip", almaty(portal.now()).date_naive()))
}

fn sent(mut file: std::fs::File, name: &str) -> Result<Response> {
    use std::io::Seek as _;

    file.rewind().map_err(PortalError::internal)?;
    let size = file.metadata().map_err(PortalError::internal)?.len();
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, size.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    let body = Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file)));
    Ok((headers, body).into_response())
}
