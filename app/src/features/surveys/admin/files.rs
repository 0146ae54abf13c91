//! Files that came with answers, for the office: each one that is opened is a line of the log.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{log, require, survey_of};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::appeals;
use crate::features::surveys::store;
use crate::paths;
use crate::server::Portal;
use crate::ui::files::size;
use crate::ui::table::{DataTable, columns};

/// So many stand in the list.
const MOST: u64 = 500;

/// `GET /admin/surveys/{id}/files`
pub(super) async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let lang = staff.lang;
    let survey = survey_of(portal.db(), &id).await?;
    let files = store::files(portal.db(), portal.sealer()?, survey.id, MOST).await?;
    let page = Page::new(lang, paths::admin_survey_part(survey.id, "files"), tl!(lang, "survey-files"))
        .under(&tl!(lang, "survey-list"), paths::ADMIN_SURVEYS.to_owned())
        .under(survey.title(lang), paths::admin_survey(survey.id));
    Ok(respond_staff(&portal, &staff, page, move || {
        let rows: Vec<_> = files
            .iter()
            .map(|file| {
                let href = paths::admin_survey_part(survey.id, &format!("files/{}", file.id));
                view! {
                    <tr>
                        <th scope="row"><a href=href>{file.name.clone()}</a></th>
                        <td>{size(lang, file.size)}</td>
                        <td class="table__number">{file.response}</td>
                    </tr>
                }
            })
            .collect();
        let content = if rows.is_empty() {
            view! { <p>{t!("survey-files-none")}</p> }.into_any()
        } else {
            let headings = columns([t!("survey-file"), t!("survey-file-size"), t!("survey-file-answer")]);
            view! {
                <DataTable label=t!("survey-files") caption=t!("survey-files") columns=headings caption_hidden=true>
                    {rows}
                </DataTable>
            }
            .into_any()
        };
        view! {
            <header class="page-header"><h1>{t!("survey-files")}</h1></header>
            {content}
        }
    })
    .await)
}

/// `GET /admin/surveys/{id}/files/{file}`
pub(super) async fn download(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let number = file.parse().map_err(|_| PortalError::NotFound)?;
    let file = store::file(portal.db(), portal.sealer()?, survey.id, number).await?;
    let response = appeals::handed_out(&portal, &file.key, &file.media_type, &file.name).await?;
    let tx = portal.begin().await?;
    // The name may tell whose it is: the log has its number only.
    let opened = Some(serde_json::json!({ "file": file.id }));
    log(&portal, &*tx, &staff, ("download", &survey), (None, opened)).await?;
    tx.commit().await?;
    Ok(response)
}
