//! The list of repeated paragraphs, with the pages on which each stands.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::model::{Repeat, repeats};
use super::store;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::Portal;
use crate::ui::table::{DataTable, columns};

/// So many paragraphs one page shows.
const MOST: usize = 200;

/// `GET /admin/links/repeats`
pub async fn list(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let texts = store::texts(&portal).await?;
    let found = tokio::task::spawn_blocking(move || repeats(&texts)).await.map_err(PortalError::internal)?;
    let found = Arc::new(found);
    let page = Page::new(staff.lang, paths::ADMIN_REPEATS, tl!(staff.lang, "repeats-title"))
        .under(&tl!(staff.lang, "link-control-title"), paths::ADMIN_LINKS.to_owned());
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("repeats-title")}</h1>
                <p class="lead">{t!("repeats-lead")}</p>
            </header>
            {table(&found)}
        }
    })
    .await)
}

fn table(found: &[Repeat]) -> AnyView {
    if found.is_empty() {
        return view! { <p>{t!("repeats-none")}</p> }.into_any();
    }
    let row = |repeat: &Repeat| {
        let link = |(page, title): &(String, String)| view! { <li><a href=page.clone()>{title.clone()}</a></li> };
        let links: Vec<_> = repeat.pages.iter().map(link).collect();
        view! { <tr><th scope="row">{repeat.words.clone()}</th><td><ul>{links}</ul></td></tr> }
    };
    let rows: Vec<_> = found.iter().take(MOST).map(row).collect();
    view! {
        <DataTable
            label=t!("repeats-title")
            caption=t!("repeats-caption", n = found.len())
            columns=columns([t!("repeats-words"), t!("repeats-pages")])
        >
            {rows}
        </DataTable>
    }
    .into_any()
}
