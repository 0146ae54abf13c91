//! The desk: what waits for the person who signed in.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::list::table;
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::newsroom::model::Stage;
use crate::features::newsroom::store::{self, Filter};
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::Portal;

/// `GET /admin`
pub async fn page(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    // People of the reception only have their own desk.
    if !staff.may(Action::ViewNewsroom, &Place::Anywhere) {
        return Err(PortalError::SeeOther(paths::ADMIN_APPEALS.to_owned()));
    }
    let lang = staff.lang;
    let structure = portal.structure()?;
    let of = |right: Action| -> Vec<i64> {
        let items = structure.all().flat_map(|section| section.items.iter().map(move |item| (section, item)));
        items
            .filter(|(section, item)| staff.may(right, &Place::Section(vec![item.id, section.id])))
            .map(|(_, item)| item.id)
            .collect()
    };
    let review =
        Filter { sections: Some(of(Action::ReviewContent)), stage: Some(Stage::InReview), ..Filter::default() };
    let emergencies = Filter { sections: Some(of(Action::ReviewContent)), only_emergencies: true, ..Filter::default() };
    let returned = Filter { author: Some(staff.user.id), stage: Some(Stage::Returned), ..Filter::default() };
    let own = Filter { author: Some(staff.user.id), only_drafts: true, ..Filter::default() };
    let mut lists = Vec::new();
    for filter in [&review, &emergencies, &returned, &own] {
        lists.push(store::list(portal.db(), filter, 1, lang).await?.0);
    }
    let page = Page::new(lang, paths::ADMIN, tl!(lang, "admin-desk"));
    let name = staff.user.name.clone();
    Ok(respond_staff(&portal, &staff, page, move || {
        let titles =
            [t!("desk-review"), t!("desk-emergencies"), t!("desk-returned"), t!("desk-own")];
        let parts: Vec<_> = titles
            .into_iter()
            .zip(&lists)
            .enumerate()
            .filter(|(number, (_, rows))| *number == 3 || !rows.is_empty())
            .map(|(_, (title, rows))| view! { <section class="flow"><h2>{title}</h2>{table(rows, &structure)}</section> })
            .collect();
        view! {
            <header class="page-header">
                <h1>{t!("admin-desk")}</h1>
                <p class="lead">{t!("admin-signed-in", name = name.clone())}</p>
                <p><a class="button" href=paths::new_entry(None)>{t!("newsroom-new")}</a></p>
            </header>
            {parts}
        }
    })
    .await)
}
