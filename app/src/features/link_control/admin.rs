//! The list of broken links for the administrator, and the button that checks at once.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::model::Target;
use super::store::{self, Broken};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::notice::Done;
use crate::ui::table::{DataTable, columns};

/// What was done a moment ago, to be told once.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arrival {
    done: String,
}

/// `GET /admin/links`
pub async fn list(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let broken = Arc::new(store::broken(portal.db()).await?);
    let found = store::found(&portal).await?;
    let external = found.iter().filter(|found| matches!(found.target, Target::External(_))).count();
    let tries = portal.settings().tries_external_links;
    let is_asked_for = arrival.done == "asked";
    let page = Page::new(staff.lang, paths::ADMIN_LINKS, tl!(staff.lang, "link-control-title"))
        .under(&tl!(staff.lang, "monitoring-title"), paths::ADMIN_MONITORING.to_owned());
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            {is_asked_for.then(|| view! { <Done words=t!("care-links-asked") /> })}
            <header class="page-header">
                <h1>{t!("link-control-title")}</h1>
                <p class="lead">{t!("link-control-lead")}</p>
            </header>
            <p><a href=paths::ADMIN_REPEATS>{t!("repeats-title")}</a></p>
            {table(&broken)}
            <p>
                {t!("link-control-external", n = external)}
                " "
                {if tries { t!("link-control-external-tried") } else { t!("link-control-external-untried") }}
            </p>
            <form method="post" action=paths::ADMIN_LINKS>
                <button class="button" type="submit">{t!("link-control-run")}</button>
            </form>
        }
    })
    .await)
}

/// `POST /admin/links`: the next look of the watch checks all links.
pub async fn run(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let tx = portal.begin().await?;
    let record = Record { action: "check", target: "links", ..Record::default() };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    portal.health().want_links();
    Ok(Redirect::to(&format!("{}?done=asked", paths::ADMIN_LINKS)).into_response())
}

/// Why a link leads nowhere, in words; a status speaks for itself.
pub fn reason_in_words(reason: &str, lang: Lang) -> String {
    match reason {
        "missing" => tl!(lang, "link-control-missing"),
        "unreachable" => tl!(lang, "link-control-unreachable"),
        status => status.to_owned(),
    }
}

fn table(broken: &[Broken]) -> impl IntoView + use<> {
    if broken.is_empty() {
        return view! { <p>{t!("link-control-none")}</p> }.into_any();
    }
    let rows: Vec<_> = broken
        .iter()
        .map(|link| {
            view! {
                <tr>
                    <th scope="row"><a href=link.page.clone()>{link.title.clone()}</a></th>
                    <td>{link.target.clone()}</td>
                    <td>{reason_in_words(&link.reason, lang())}</td>
                    <td>{link.editor.clone()}</td>
                    <td>{dates::short_moment(link.since)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <DataTable
            label=t!("link-control-title")
            caption=t!("link-control-caption")
            columns=columns([
                t!("link-control-page"), t!("link-control-target"), t!("link-control-reason"),
                t!("link-control-editor"), t!("link-control-since"),
            ])
        >
            {rows}
        </DataTable>
    }
    .into_any()
}
