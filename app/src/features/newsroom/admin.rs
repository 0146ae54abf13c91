//! The desk: what waits for the person who signed in.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::document::{Page, respond_staff};
use crate::features::accounts::Staff;
use crate::paths;
use crate::server::Portal;

/// `GET /admin`
pub async fn desk(State(portal): State<Portal>, staff: Staff) -> Response {
    let page = Page::new(staff.lang, paths::ADMIN, tl!(staff.lang, "admin-desk"));
    let name = staff.user.name.clone();
    respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header">
                <h1>{t!("admin-desk")}</h1>
                <p class="lead">{t!("admin-signed-in", name = name.clone())}</p>
            </header>
        }
    })
    .await
}
