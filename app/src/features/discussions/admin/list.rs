//! All discussions at a glance.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::require;
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::discussions::model::{Discussion, Stand};
use crate::features::discussions::public::words;
use crate::features::discussions::store;
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::table::{DataTable, columns};

/// `GET /admin/discussions`
pub async fn page(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let now = portal.now();
    let rows: Vec<_> = store::all(portal.db()).await?.into_iter().map(|one| (one.stand(now), one)).collect();
    let waiting = store::waiting_count(portal.db()).await?;
    let page = Page::new(staff.lang, paths::ADMIN_DISCUSSIONS, tl!(staff.lang, "talk-list"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header"><h1>{t!("talk-list")}</h1></header>
            <div class="actions">
                <a class="button" href=paths::ADMIN_NEW_DISCUSSION>{t!("talk-new")}</a>
                <a href=paths::ADMIN_COMMENTS>{t!("talk-queue-count", n = waiting)}</a>
            </div>
            {table(&rows)}
        }
    })
    .await)
}

fn table(rows: &[(Stand, Discussion)]) -> AnyView {
    if rows.is_empty() {
        return view! { <p>{t!("talk-none-made")}</p> }.into_any();
    }
    let lang = lang();
    let lines: Vec<_> = rows
        .iter()
        .map(|(stand, one)| {
            view! {
                <tr>
                    <th scope="row"><a href=paths::admin_discussion(one.id)>{one.title(lang).to_owned()}</a></th>
                    <td>{words::kind(one.sketch.kind, lang)}</td>
                    <td>{words::stand(*stand, lang)}</td>
                    <td>{words::period(one, lang)}</td>
                </tr>
            }
        })
        .collect();
    let headings = columns([t!("talk-title-field"), t!("talk-kind"), t!("talk-state"), t!("talk-term")]);
    view! {
        <DataTable label=t!("talk-list") caption=t!("talk-list") columns=headings caption_hidden=true>{lines}</DataTable>
    }
    .into_any()
}
